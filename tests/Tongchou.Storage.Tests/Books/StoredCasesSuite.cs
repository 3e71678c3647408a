using Tongchou.Agency.Acts;
using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Cases;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Worked cases of enrolment lived through the books: whoever is enrolled, pays, repairs and asks gets what the pure rule says.</summary>
public abstract class StoredCasesSuite(Func<TestStore> place)
{
    private static readonly string[] lived = ["waiting_period", "benefit_start", "cap_adjustment", "financing"];

    [Theory]
    [InlineData("tests/Tongchou.Agency.Tests/Cases/examples-open.json", 16)]
    [InlineData("policies/CN-53-yunnan/cases/enrolment.yaml", 5)]
    [InlineData("policies/CN-51-sichuan/cases/financing.yaml", 2)]
    public async Task Cases_of_enrolment_come_out_of_the_books_as_out_of_the_rule(string file, int cases)
    {
        string path = TestAgency.Repository(file);
        (CaseReport? report, _) = await CheckStoredCases.Check(LawBook.Read(PolicyFolder.Read(TestAgency.Repository("policies"))).Book!, await File.ReadAllBytesAsync(path), Path.GetFileName(path), async (law, clock, run) =>
        {
            using TestStore empty = place();
            using IStore store = await empty.Open();
            await using Lanes lanes = new(store.Records, clock);
            return await run(new(law, lanes, store.Reader, clock));
        });

        CaseResult[] results = [.. report!.Results.Where(result => lived.Contains(result.Category))];
        results.Length.ShouldBe(cases);
        results.ShouldAllBe(result => result is CasePassed, report.ToText(Language.En));
    }
}

public sealed class SqliteStoredCasesTests() : StoredCasesSuite(() => new SqliteTestStore());

public sealed class PostgresStoredCasesTests() : StoredCasesSuite(() => new PostgresTestStore());
