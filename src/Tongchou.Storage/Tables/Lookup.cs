using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Storage.Tables;

/// <summary>Which rows of a key are asked for. Each is the order of an index, so that no database reads what it need not.</summary>
internal enum Rows
{
    /// <summary>All, the oldest first, so that a later one takes its place.</summary>
    All,

    /// <summary>The latest, where an entry adds one row of a key at most.</summary>
    Latest,

    /// <summary>The latest, where an entry may add several.</summary>
    LatestOfSeveral,
}

/// <summary>How a kind of record is found by its key: in both databases the same question in their own words.</summary>
internal abstract class Lookup(RecordTable table, IReadOnlyList<string> keys, Rows rows, string? only)
{
    private readonly string columns = string.Join(", ", table.ColumnNames);

    private string Only => only is null ? "" : $" and {only}";

    private string Order => rows switch
    {
        Rows.Latest => "order by seq desc limit 1",
        Rows.LatestOfSeveral => "order by seq desc, n desc limit 1",
        _ => "order by seq, n",
    };

    public RecordTable Table => table;

    public IReadOnlyList<string> Keys => keys;

    /// <summary>One key at a time: <c>@partition</c> and <c>@k0</c>, <c>@k1</c> …</summary>
    public string OneSql => $"select {columns} from {table.Name} where partition = @partition and {string.Join(" and ", keys.Select((key, i) => $"{key} = @k{i}"))}{Only} {Order}";

    /// <summary>Many keys at once: arrays <c>$1</c> of partitions, <c>$2</c> … of keys. A sorted subquery per key is an index lookup whatever the planner believes.</summary>
    public string ManySql
    {
        get
        {
            string unnest = string.Join(", ", keys.Select((_, i) => $"${i + 2}::text[]").Prepend("$1::smallint[]"));
            string names = string.Join(", ", keys.Select((_, i) => $"k{i}").Prepend("p"));
            string match = string.Join(" and ", keys.Select((key, i) => $"r.{key} = k.k{i}{(key == "seq" ? "::bigint" : "")}"));
            return $"select f.* from unnest({unnest}) as k({names}) cross join lateral (select {columns} from {table.Name} r where r.partition = k.p and {match}{Only} {Order}) f";
        }
    }

    public abstract void Take(IStoredRow row, OpenBooks books);
}

/// <inheritdoc/>
internal sealed class Lookup<T>(RecordTable<T> table, IReadOnlyList<string> keys, Rows rows, string? only = null) : Lookup(table, keys, rows, only)
    where T : IRecord
{
    public override void Take(IStoredRow row, OpenBooks books) => books.Take(table.Read(row));
}

/// <summary>A lookup with the keys that a batch wants.</summary>
internal sealed record Question(Lookup Lookup, IReadOnlyList<(short Partition, string[] Keys)> Wanted)
{
    private static readonly Lookup requests = new Lookup<RequestRow>(RequestRow.Table, ["institution", "message_id"], Rows.Latest);
    private static readonly Lookup persons = new Lookup<PersonRow>(PersonRow.Table, ["person_id"], Rows.Latest);
    private static readonly Lookup coverages = new Lookup<CoverageRow>(CoverageRow.Table, ["person_id"], Rows.All);
    private static readonly Lookup filings = new Lookup<FilingRow>(FilingRow.Table, ["person_id"], Rows.All);
    private static readonly Lookup years = new Lookup<AccumulatorRow>(AccumulatorRow.Table, ["person_id", "benefit_year", "scheme"], Rows.Latest);
    private static readonly Lookup accounts = new Lookup<AccountRow>(AccountRow.Table, ["person_id"], Rows.LatestOfSeveral);
    private static readonly Lookup visits = new Lookup<VisitRow>(VisitRow.Table, ["visit_id"], Rows.Latest);
    private static readonly Lookup visitsOf = new Lookup<VisitRow>(VisitRow.Table, ["person_id"], Rows.All);
    private static readonly Lookup lines = new Lookup<FeeSheetRow>(FeeSheetRow.Table, ["visit_id"], Rows.All);
    private static readonly Lookup settlements = new Lookup<SettlementRow>(SettlementRow.Table, ["settlement_id"], Rows.Latest);
    private static readonly Lookup settlementsOf = new Lookup<SettlementRow>(SettlementRow.Table, ["person_id"], Rows.All);
    private static readonly Lookup postings = new Lookup<PostingRow>(PostingRow.Table, ["seq"], Rows.All);
    // The words of the index posting_paper, so that the databases see that it serves.
    private static readonly Lookup papers = new Lookup<PostingRow>(PostingRow.Table, ["document"], Rows.All, "document_kind not in ('settle', 'reverse')");
    private static readonly Lookup tasks = new Lookup<TaskRow>(TaskRow.Table, ["task_id"], Rows.Latest);
    private static readonly Lookup uploads = new Lookup<UploadRow>(UploadRow.Table, ["institution", "kind", "reference"], Rows.Latest);
    private static readonly Lookup identities = new Lookup<IdentityRow>(IdentityRow.Table, ["lookup"], Rows.Latest);

    private static readonly Lookup clearings = new Lookup<ClearingRow>(ClearingRow.Table, ["home", "place"], Rows.All);
    private static readonly Lookup clearingLines = new Lookup<ClearingLineRow>(ClearingLineRow.Table, ["clearing_id"], Rows.All);
    private static readonly Lookup advances = new Lookup<AdvanceRow>(AdvanceRow.Table, ["institution", "region", "fund"], Rows.LatestOfSeveral);
    private static readonly Lookup paymentRuns = new Lookup<PaymentRunRow>(PaymentRunRow.Table, ["region", "fund", "stage", "period"], Rows.Latest);
    private static readonly Lookup providerPayments = new Lookup<ProviderPaymentRow>(ProviderPaymentRow.Table, ["institution", "region", "fund"], Rows.All);
    private static readonly Lookup adjustmentRuns = new Lookup<AdjustmentRunRow>(AdjustmentRunRow.Table, ["region"], Rows.All);
    private static readonly Lookup adjustments = new Lookup<AdjustmentRow>(AdjustmentRow.Table, ["region", "fund_year"], Rows.All);
    private static readonly Lookup budgets = new Lookup<BudgetRow>(BudgetRow.Table, ["region", "fund", "budget_year"], Rows.All);
    private static readonly Lookup fundAlerts = new Lookup<FundAlertRow>(FundAlertRow.Table, ["region"], Rows.All);
    private static readonly Lookup dues = new Lookup<DuesRow>(DuesRow.Table, ["person_id"], Rows.All);
    private static readonly Lookup subsidyClaims = new Lookup<SubsidyClaimRow>(SubsidyClaimRow.Table, ["region", "benefit_year"], Rows.All);

    /// <summary>Everything a batch wants, kinds that nobody wants left out.</summary>
    public static IEnumerable<Question> All(Wanted wanted)
    {
        Question[] all =
        [
            new(requests, [.. wanted.Requests.Select(key => (key.Partition, new[] { key.Institution, key.MessageId }))]),
            new(persons, [.. wanted.Persons.Select(key => (key.Partition, new[] { key.PersonId }))]),
            new(coverages, [.. wanted.Persons.Select(key => (key.Partition, new[] { key.PersonId }))]),
            new(filings, [.. wanted.Persons.Select(key => (key.Partition, new[] { key.PersonId }))]),
            new(years, [.. wanted.Years.SelectMany(key => Words<Scheme>.Codes.Select(scheme => (key.Partition, new[] { key.PersonId, BenefitYearText(key.Year), scheme })))]),
            new(accounts, [.. wanted.Accounts.Select(key => (key.Partition, new[] { key.PersonId }))]),
            new(visits, [.. wanted.Visits.Select(key => (key.Partition, new[] { key.VisitId }))]),
            new(visitsOf, [.. wanted.VisitsOf.Select(key => (key.Partition, new[] { key.PersonId }))]),
            new(lines, [.. wanted.Lines.Select(key => (key.Partition, new[] { key.VisitId }))]),
            new(settlements, [.. wanted.Settlements.Select(key => (key.Partition, new[] { key.SettlementId }))]),
            new(settlementsOf, [.. wanted.SettlementsOf.Select(key => (key.Partition, new[] { key.PersonId }))]),
            new(postings, [.. wanted.Postings.Select(key => (key.Partition, new[] { key.Seq.ToString(CultureInfo.InvariantCulture) }))]),
            new(papers, [.. wanted.Papers.Select(key => (key.Partition, new[] { key.Document }))]),
            new(tasks, [.. wanted.Tasks.Select(key => (key.Partition, new[] { key.TaskId }))]),
            new(uploads, [.. wanted.Uploads.Select(key => (key.Partition, new[] { key.Institution, key.Kind, key.Reference }))]),
            new(clearings, [.. wanted.Clearings.Select(key => (key.Partition, new[] { key.Home, key.Place }))]),
            new(clearingLines, [.. wanted.ClearingLines.Select(key => (key.Partition, new[] { key.ClearingId }))]),
            new(advances, [.. wanted.Advances.Select(key => (key.Partition, new[] { key.Institution, key.Region, key.Fund }))]),
            new(dues, [.. wanted.Dues.Select(key => (key.Partition, new[] { key.PersonId }))]),
            new(subsidyClaims, [.. wanted.SubsidyClaims.Select(key => (key.Partition, new[] { key.Region, key.Year }))]),
            new(paymentRuns, [.. wanted.PaymentRuns.Select(key => (key.Partition, new[] { key.Region, key.Fund, key.Stage, key.Period }))]),
            new(providerPayments, [.. wanted.ProviderPayments.Select(key => (key.Partition, new[] { key.Institution, key.Region, key.Fund }))]),
            new(adjustmentRuns, [.. wanted.AdjustmentRuns.Select(key => (key.Partition, new[] { key.Region }))]),
            new(adjustments, [.. wanted.Adjustments.Select(key => (key.Partition, new[] { key.Region, key.Year }))]),
            new(budgets, [.. wanted.Budgets.Select(key => (key.Partition, new[] { key.Region, key.Fund, key.Year }))]),
            new(fundAlerts, [.. wanted.FundAlerts.Select(key => (key.Partition, new[] { key.Region }))]),
            new(identities, [.. wanted.Identities.Select(key => (key.Partition, new[] { key.Lookup }))]),
        ];
        return all.Where(question => question.Wanted.Count > 0);
    }

    private static string BenefitYearText(int year) => new BenefitYear(year).ToString();
}
