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
        agency = await BusyDay.Past(store, clock);
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
    public Task A_value_altered_in_any_column_of_any_table_is_found() => InRounds(
        BookTables.All.Append(JournalRow.Table).SelectMany(table => table.ColumnNames.Select(column => (table, column))), each => each.table, (each, row) =>
        {
            Alter(each.table.Name, each.column, row);
            return EntryOf(row);
        });

    [Fact]
    public Task A_row_deleted_from_any_table_is_found() => InRounds(BookTables.All.Append(JournalRow.Table), table => table, (table, row) =>
    {
        tamper.Execute($"delete from {table.Name} where {Same(row)}").ShouldBe(1);
        return EntryOf(row);
    });

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
    public Task A_forged_row_is_found_within_an_entry_between_entries_and_behind_the_last() => InRounds(
        BookTables.All.SelectMany(table => new[] { (table, 0L), (table, 1_000_000L), (table, -5L) }), each => each.table, (each, row) =>
        {
            long seq = each.Item2 == 0 ? EntryOf(row).Seq : each.Item2;
            Forge(each.table, row, seq, each.Item2 == 0 ? 900 : 0);
            return (EntryOf(row).Partition, seq);
        });

    [Fact]
    public async Task A_settlement_booked_on_another_account_than_its_charts_is_found_by_deciding_it_again()
    {
        IDictionary<string, object?> line = tamper.Rows("posting").First(row => (string)row["document_kind"]! == "settle" && Convert.ToInt64(row["debit"]) > 0);
        tamper.Keep("posting");
        tamper.Execute($"update posting set account = '1001' where {Same(line)}").ShouldBe(1);

        VerifyReport report = await new VerifyBooks(agency.Desk.Reader, agency.Desk.Law).Verify(null, never);

        report.Findings.Where(finding => finding.Partition == EntryOf(line).Partition && finding.Seq == EntryOf(line).Seq).Select(finding => finding.Code).ShouldBe(["content-differs", "booked-otherwise"], ignoreOrder: true);
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

    /// <summary>Does many things at once, each to an entry of its own, so that each has to be found for itself; and again until all were done.</summary>
    private async Task InRounds<T>(IEnumerable<T> things, Func<T, RecordTable> tableOf, Func<T, IDictionary<string, object?>, (long, long)> harm)
    {
        List<T> waiting = [.. things];
        while (waiting.Count > 0)
        {
            Dictionary<(long Partition, long Seq), string> harmed = [];
            List<((long Partition, long Seq) Entry, string What)> expected = [];
            foreach (T thing in waiting.ToArray())
            {
                string table = tableOf(thing).Name;
                tamper.Keep(table);
                IDictionary<string, object?>[] free = [.. tamper.Rows($"kept_{table}").Where(row => !Near(harmed.Keys, EntryOf(row)))];
                if (free.Length > 0)
                {
                    IDictionary<string, object?> row = free[dice.Next(free.Length)];
                    harmed.Add(EntryOf(row), table);
                    expected.Add((harm(thing, row), $"{thing}"));
                    waiting.Remove(thing);
                }
            }

            expected.ShouldNotBeEmpty();
            VerifyReport report = await Verify();
            foreach (((long Partition, long Seq) entry, string what) in expected)
            {
                report.Findings.ShouldContain(finding => finding.Partition == entry.Partition && finding.Seq == entry.Seq, $"{what} in {entry}");
            }

            tamper.PutBack();
        }

        (await Verify()).IsSound.ShouldBeTrue();
    }

    private Task<VerifyReport> Verify() => new VerifyBooks(agency.Desk.Reader).Verify(null, never);

    private static (long Partition, long Seq) EntryOf(IDictionary<string, object?> row) => (row.TryGetValue("partition", out object? partition) ? Convert.ToInt64(partition) : -1, Convert.ToInt64(row["seq"]));

    // An entry beside an altered one would be reported for its neighbour.
    private static bool Near(IEnumerable<(long Partition, long Seq)> altered, (long Partition, long Seq) entry) => altered.Any(other => other.Partition == entry.Partition && Math.Abs(other.Seq - entry.Seq) <= 1);

    private void Alter(string table, string column, IDictionary<string, object?> row)
    {
        // Another partition may have a row of the same number: then one where there is none.
        for (int tries = 0; ; tries++)
        {
            try
            {
                object value = (table, column) is ("journal", "partition") ? 300L : Tamper.Altered(column, row[column], dice);
                if (column == "partition" && tamper.Rows(table).Any(other => EntryOf(other) == (Convert.ToInt64(value), EntryOf(row).Seq)))
                {
                    continue;
                }

                tamper.Execute($"update {table} set {column} = @value where {Same(row)}", new { value }).ShouldBe(1);
                return;
            }
            catch (DbException) when (column == "partition" && tries < 100)
            {
            }
        }
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
        string[] turned = table.Name is "settlement" ? ["settlement_id"] : table.Name is "request" ? ["message_id"] : table.Name is "law_book" ? ["digest"] : table.Name is "scan" ? ["scan_id"] : table.Name is "payment_content" or "provider_payment" or "adjustment_content" or "adjustment" ? ["run_id"] : table.Name is "region_clearing_line" ? ["settlement_id"] : table.Name is "budget_content" ? ["budget_id"] : [];
        if (n > 0 && !table.ColumnNames.Contains("partition") && table.Name is "institution" or "agency_user" or "gateway_access")
        {
            turned = [table.ColumnNames[2]];
        }
        else if (n > 0 && table.Name is "person" or "identity" or "coverage" or "filing" or "visit" or "accumulator" or "task" or "upload" or "region_clearing")
        {
            turned = [table.Name is "coverage" or "filing" ? table.ColumnNames[4] : table.ColumnNames[3]];
        }
        else if (n > 0)
        {
            turned = table.Name switch { "dues" => ["dues_id"], "subsidy_claim" => ["claim_id"], "old_registration" => ["number"], "clash_decision" => ["clash"], "cut_over" => ["region"], "fund_alert" => ["alert_id"], _ => turned };
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
