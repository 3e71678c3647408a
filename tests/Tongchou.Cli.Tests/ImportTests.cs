using Tongchou.Agency.Ciphers;
using Tongchou.Storage;

namespace Tongchou.Cli.Tests;

/// <summary>Tables taken into the books at the command line: what the books refuse comes back, and nothing else is held up by it.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;

    private string Store => $"sqlite:{Path.Combine(folder, "books.db")}";

    public async ValueTask InitializeAsync()
    {
        (await StoreAddress.Open(Store, TimeProvider.System.GetUtcNow(), CancellationToken.None)).Dispose();
        KeyFile.OpenOrCreate(Path.Combine(folder, "books.keys"));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Persons_and_coverages_are_taken_in_and_a_second_time_changes_nothing()
    {
        foreach (string kind in new[] { "persons", "coverages", "persons", "coverages" })
        {
            Spoken said = Import(kind, Path.Combine(Samples.Root, "samples", "demo", $"{kind}.csv"));
            said.Code.ShouldBe(0, said.Error);
            said.Out.ShouldContain("退回 0 行");
        }

        Spoken.Of("verify", "--store", Store).Code.ShouldBe(0);
    }

    [Fact]
    public void A_row_that_the_books_refuse_comes_back_with_its_reason_and_the_others_stay()
    {
        Import("persons", Path.Combine(Samples.Root, "samples", "demo", "persons.csv")).Code.ShouldBe(0);
        string[] sound = [.. File.ReadLines(Path.Combine(Samples.Root, "samples", "demo", "coverages.csv")).Take(3)];
        string table = Path.Combine(folder, "coverages.csv");
        File.WriteAllLines(table, [.. sound, sound[1].Replace("2015-07-01", "2016-01-01", StringComparison.Ordinal)]); // insured twice on a day
        string rejected = Path.Combine(folder, "rejected.csv");

        Spoken said = Import("coverages", table, "--rejected", rejected);

        said.Code.ShouldBe(1);
        said.Out.ShouldContain("入库 2 行,退回 1 行");
        File.ReadAllLines(rejected).Length.ShouldBe(2);
        File.ReadAllText(rejected).ShouldContain("原因");
    }

    [Fact]
    public void A_table_that_is_not_there_is_told_by_name() => Import("persons", Path.Combine(folder, "nothing.csv")).Error.ShouldContain("no-file");

    private Spoken Import(string kind, string file, params string[] more) => Spoken.Of(["import", kind, "--store", Store, "--in", file, "--policies", Path.Combine(Samples.Root, "policies"), .. more]);
}
