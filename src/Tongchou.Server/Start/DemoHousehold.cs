using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Server.Start;

/// <summary>A household and an employer in a demonstration: one of the family works there, the others are residents.</summary>
internal static class DemoHousehold
{
    /// <summary>Made up, like the employer's number.</summary>
    private const string Household = "HU-0001";
    private const string Employer = "DW0001";

    private static readonly (string Name, string Digits, PersonGroup Group)[] family =
    [
        ("例户母", "99999919880612204", PersonGroup.Adult), ("例户祖母", "99999919550903206", PersonGroup.Adult), ("例户女", "99999920150520208", PersonGroup.Student),
    ];

    /// <summary>A second file of the last of the staff, opened by mistake: something to merge.</summary>
    private static readonly (string Name, string Digits) SecondFile = ("例重档", "99999919781224219");

    private static readonly (string Name, string Digits, int Wage)[] staff = [("例户父", "99999919860318211", 9_000), ("例工甲", "99999919910707213", 6_500), ("例工乙", "99999919950111215", 3_000), ("例工丙", "99999919781224217", 30_000)];

    public static async Task Make(Desk desk, IdentityCipher cipher)
    {
        if (await DemoDues.LastRegion(desk) is not { } region)
        {
            return;
        }

        PersonId[] residents = await Task.WhenAll(family.Select(each => DemoPersons.Put(desk, cipher, each.Name, each.Digits)));
        PersonId[] workers = await Task.WhenAll(staff.Select(each => DemoPersons.Put(desk, cipher, each.Name, each.Digits)));
        await DemoPersons.Put(desk, cipher, SecondFile.Name, SecondFile.Digits);
        DateSpan insured = new(new(desk.Today.Year - 1, 1, 1), new(desk.Today.Year, 12, 31));
        await Task.WhenAll(residents.Zip(family).Select(each => desk.Lanes.Do(new KeepCoverage(
            new(each.First, region, each.Second.Group, AssistanceCategory.None, Supplement.None, false, insured, "", CoverageStatus.Normal, Money.Zero), $"{region}-{Words<Scheme>.Code(Scheme.Resident)}-{insured.From:yyyyMMdd}", DemoPersons.Operator))));
        await Task.WhenAll(residents.Append(workers[0]).Select(person => desk.Lanes.Do(new KeepFiling(
            person.Text, Words<FactKind>.Code(FactKind.Household), Household, DateSpan.Since(insured.From), PersonRecords.Document("示例一户(虚构)", DemoPersons.Operator), DemoPersons.Operator))));

        AccountingMonth last = AccountingMonth.Of(desk.Today).Previous;
        foreach (AccountingMonth month in new[] { last.Previous, last })
        {
            await Task.WhenAll(workers.Zip(staff).Select(each => desk.Lanes.Do(new DeclareMonth(
                desk, new(each.First.Text, region, month, 1, DuesPayer.Employed, Employer, Money.Yuan(each.Second.Wage), desk.Today), DemoPersons.Operator))));
        }

        // The month before last is paid; the last one is what a visitor finds to do.
        EmployerOffice office = new(desk, region, Employer, DemoPersons.Operator);
        if ((await office.Months(CancellationToken.None)).FirstOrDefault(month => month.Month == last.Previous) is { } owed)
        {
            await office.Pay(owed.Month, owed.Owed, desk.Today, "E-0001", CancellationToken.None);
        }
    }
}
