using System.Data.Common;
using Tongchou.Agency.Records;
using BookTables = Tongchou.Agency.Records.Tables;
using Tongchou.Agency.Verifying;
using Tongchou.Storage.Tests.Books;

namespace Tongchou.Storage.Tests.Verifying;

/// <summary>Whatever is altered past the acts is found; what is not is not.</summary>
public abstract class VerifySuite(Func<TestStore> make) : IAsyncLifetime
{
    private static readonly CancellationToken never = CancellationToken.None;

    // Another seed each day would find more and could not be repeated.
    private readonly Random dice = new(20_260_305);
    private TestStore store = null!;
    private TestAgency agency = null!;
    private DbConnection connection = null!;
    private Tamper tamper = null!;

    public async ValueTask InitializeAsync()
    {
        store = make();
        TestClock clock = new(new(2026, 3, 5));
        agency = await TestAgency.Over(await store.Open(), clock);
        await BusyDay.Pass(agency, clock);
        connection = store.Connect();
        tamper = new(connection);
    }

    public async ValueTask DisposeAsync()
    {
        connection?.Dispose();
        if (agency is not null)
        {
            await agency.DisposeAsync();
        }

        store?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Untouched_books_are_sound_and_every_settlement_decided_again_comes_out_the_same()
    {
        VerifyReport report = await new VerifyBooks(agency.Desk.Reader, agency.Desk.Law).Verify(null, never);

        report.Findings.Select(finding => finding.ToString()).ShouldBeEmpty();
        report.Settlements.ShouldBe(82);
        report.Recomputed.ShouldBe(62);
        report.Skipped.ShouldBe(0);
        report.Rows.ShouldBe(BookTables.All.Sum(table => tamper.Rows(table.Name).Count));
    }

    [Fact]
    public async Task No_table_of_the_books_is_empty_here() =>
        BookTables.All.Where(table => tamper.Rows(table.Name).Count == 0).Select(table => table.Name).ShouldBeEmpty();

    [Fact]
    public async Task A_value_altered_in_any_column_of_any_table_is_found()
    {
        HashSet<(string Table, string Column)> waiting = [.. BookTables.All.Append(JournalRow.Table).SelectMany(table => table.ColumnNames.Select(column => (table.Name, column)))];
        while (waiting.Count > 0)
        {
            // Many alterations at once, each in an entry of its own, so that each has to be found for itself.
            Dictionary<(long Partition, long Seq), (string Table, string Column)> altered = [];
            foreach ((string table, string column) in waiting.ToArray())
            {
                IDictionary<string, object?>[] free = [.. tamper.Rows(table).Where(row => !Near(altered.Keys, EntryOf(row)))];
                if (free.Length > 0)
                {
                    Alter(table, column, free[dice.Next(free.Length)], altered);
                    waiting.Remove((table, column));
                }
            }

            altered.ShouldNotBeEmpty();
            VerifyReport report = await Verify();
            foreach ((var entry, var where) in altered)
            {
                report.Findings.ShouldContain(finding => finding.Partition == entry.Partition && finding.Seq == entry.Seq, $"{where} in {entry}");
            }

            tamper.PutBack();
        }

        (await Verify()).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_row_deleted_from_any_table_is_found()
    {
        foreach (RecordTable table in BookTables.All.Append(JournalRow.Table))
        {
            IDictionary<string, object?> row = Any(table.Name);
            tamper.Keep(table.Name);
            tamper.Execute($"delete from {table.Name} where {Same(row)}").ShouldBe(1);

            (await Verify()).Findings.ShouldContain(finding => finding.Partition == EntryOf(row).Partition && finding.Seq == EntryOf(row).Seq, table.Name);
            tamper.PutBack();
        }
    }

    [Theory]
    [InlineData("seq")]
    [InlineData("chain")]
    [InlineData("closed")]
    [InlineData("partition")]
    [InlineData(null)]
    public async Task A_head_altered_or_deleted_is_found(string? column)
    {
        IDictionary<string, object?> head = tamper.Rows("partition_head").First(row => Convert.ToInt64(row["seq"]) > 0 && (string)row["closed"]! != "");
        tamper.Keep("partition_head");
        _ = column is null
            ? tamper.Execute("delete from partition_head where partition = @partition", new { partition = head["partition"] })
            : tamper.Execute($"update partition_head set {column} = @value where partition = @partition",
                new { value = column == "partition" ? 300L : Tamper.Altered(column == "seq" ? "" : column, head[column], dice), partition = head["partition"] });

        (await Verify()).IsSound.ShouldBeFalse();
        tamper.PutBack();
    }

    [Fact]
    public async Task Two_rows_that_change_places_are_found()
    {
        foreach (string table in new[] { "posting", "turnover", "catalogue_item" })
        {
            tamper.Keep(table);
            IDictionary<string, object?>[] two = [.. tamper.Rows(table).GroupBy(EntryOf).First(entry => entry.Count() > 1).Take(2)];
            tamper.Execute($"update {table} set n = -1 where {Same(two[0])}");
            tamper.Execute($"update {table} set n = @n where {Same(two[1])}", new { n = two[0]["n"] });
            tamper.Execute($"update {table} set n = @n where seq = @seq and n = -1", new { n = two[1]["n"], seq = two[0]["seq"] });

            (await Verify()).Findings.ShouldContain(finding => finding.Code == "content-differs" && finding.Seq == EntryOf(two[0]).Seq, table);
            tamper.PutBack();
        }
    }

    [Fact]
    public async Task The_last_entry_cut_off_is_found_whether_or_not_its_rows_go_too()
    {
        IDictionary<string, object?> last = tamper.Rows("journal").Where(row => EntryOf(row).Partition >= 0).GroupBy(row => EntryOf(row).Partition).Select(entries => entries.MaxBy(row => EntryOf(row).Seq)!).First(row => (string)row["kind"]! == "settle");

        foreach (bool withRows in new[] { false, true })
        {
            Cut(last, withRows);

            (await Verify()).Findings.ShouldContain(finding => finding.Code == "end-missing" && finding.Partition == EntryOf(last).Partition, $"with rows: {withRows}");
            tamper.PutBack();
        }
    }

    [Fact]
    public async Task An_entry_taken_out_of_the_middle_with_all_its_rows_is_found()
    {
        IDictionary<string, object?> entry = tamper.Rows("journal").First(row => (string)row["kind"]! == "settle" && tamper.Rows("journal").Any(later => EntryOf(later).Partition == EntryOf(row).Partition && EntryOf(later).Seq > EntryOf(row).Seq));
        Cut(entry, withRows: true);

        IReadOnlyList<Finding> findings = (await Verify()).Findings;

        findings.ShouldContain(finding => finding.Code == "entry-missing" && finding.Seq == EntryOf(entry).Seq);
        findings.ShouldContain(finding => finding.Code == "chain-broken" && finding.Seq == EntryOf(entry).Seq + 1);
    }

    [Fact]
    public async Task A_forged_row_is_found_within_an_entry_between_entries_and_behind_the_last()
    {
        foreach (RecordTable table in BookTables.All)
        {
            IDictionary<string, object?> row = Any(table.Name);
            foreach ((long seq, long n) in new[] { (EntryOf(row).Seq, 900L), (1_000_000L, 0L), (-5L, 0L) })
            {
                tamper.Keep(table.Name);
                Forge(table, row, seq, n);

                (await Verify()).Findings.ShouldContain(finding => finding.Partition == EntryOf(row).Partition && finding.Seq == seq, $"{table} {seq}");
                tamper.PutBack();
            }
        }
    }

    [Fact]
    public async Task Books_are_verified_beside_an_agency_at_work()
    {
        CoverageRow person = (await agency.Coverages()).First(row => row is { Region: "210900", Scheme: "resident", State: "normal" } && string.CompareOrdinal(row.To, "2026-12-31") >= 0);
        Task work = Task.WhenAll(Enumerable.Range(0, 200).Select(i => agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(20 + i), new(2026, 3, 5)))));
        List<VerifyReport> reports = [];
        do
        {
            reports.Add(await Verify());
        }
        while (!work.IsCompleted);

        await work;
        reports.SelectMany(report => report.Findings).Select(finding => finding.ToString()).ShouldBeEmpty();
    }

    private Task<VerifyReport> Verify() => new VerifyBooks(agency.Desk.Reader).Verify(null, never);

    private static (long Partition, long Seq) EntryOf(IDictionary<string, object?> row) => (row.TryGetValue("partition", out object? partition) ? Convert.ToInt64(partition) : -1, Convert.ToInt64(row["seq"]));

    // An entry beside an altered one would be reported for its neighbour.
    private static bool Near(IEnumerable<(long Partition, long Seq)> altered, (long Partition, long Seq) entry) => altered.Any(other => other.Partition == entry.Partition && Math.Abs(other.Seq - entry.Seq) <= 1);

    private void Alter(string table, string column, IDictionary<string, object?> row, Dictionary<(long, long), (string, string)> altered)
    {
        tamper.Keep(table);
        // Another partition may have an entry of the same number.
        object value = (table, column) is ("journal", "partition") ? 300L : Tamper.Altered(column, row[column], dice);
        tamper.Execute($"update {table} set {column} = @value where {Same(row)}", new { value }).ShouldBe(1);
        altered.Add(EntryOf(row), (table, column));
    }

    private void Cut(IDictionary<string, object?> entry, bool withRows)
    {
        (long partition, long seq) = EntryOf(entry);
        foreach (RecordTable table in BookTables.All.Where(table => withRows && table.Partitioned).Append(JournalRow.Table))
        {
            tamper.Keep(table.Name);
            tamper.Execute($"delete from {table.Name} where partition = {partition} and seq = {seq}");
        }
    }

    private void Forge(RecordTable table, IDictionary<string, object?> row, long seq, long n)
    {
        // A key that is no number of an entry, such as the settlement's, is made another as well.
        string[] turned = table.Name is "settlement" ? ["settlement_id"] : table.Name is "request" ? ["message_id"] : table.Name is "law_book" ? ["digest"] : [];
        if (n > 0 && !table.ColumnNames.Contains("partition") && table.Name is "institution" or "agency_user" or "gateway_access")
        {
            turned = [table.ColumnNames[2]];
        }
        else if (n > 0 && table.Name is "person" or "identity" or "coverage" or "filing" or "visit" or "accumulator" or "task" or "upload")
        {
            turned = [table.Name is "coverage" or "filing" ? table.ColumnNames[4] : table.ColumnNames[3]];
        }

        string values = string.Join(", ", table.ColumnNames.Select(column => column switch
        {
            "seq" => $"{seq}",
            "n" => $"{n}",
            _ when turned.Contains(column) => $"'x' || {column}",
            _ => column,
        }));
        tamper.Execute($"insert into {table.Name} ({string.Join(", ", table.ColumnNames)}) select {values} from {table.Name} where {Same(row)}").ShouldBe(1);
    }

    private IDictionary<string, object?> Any(string table)
    {
        IReadOnlyList<IDictionary<string, object?>> rows = tamper.Rows(table);
        return rows[dice.Next(rows.Count)];
    }

    private static string Same(IDictionary<string, object?> row) =>
        $"{(row.ContainsKey("partition") ? $"partition = {EntryOf(row).Partition} and " : "")}seq = {EntryOf(row).Seq} and n = {row["n"]}";
}

/// <summary>The books in SQLite, checked.</summary>
public sealed class SqliteVerifyTests() : VerifySuite(() => new SqliteTestStore());

/// <summary>The books in PostgreSQL, checked.</summary>
public sealed class PostgresVerifyTests() : VerifySuite(() => new PostgresTestStore());
