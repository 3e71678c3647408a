using Tongchou.Agency.Records;

namespace Tongchou.Agency.Booking;

/// <summary>
/// The books of the partitions of one batch as its acts see them: what the store held when the batch began, and what the acts before added.
/// </summary>
public sealed class OpenBooks
{
    private readonly Dictionary<(string, string), RequestRow> requests = [];
    private readonly Dictionary<string, PersonRow> persons = [];
    private readonly Dictionary<string, Dictionary<string, CoverageRow>> coverages = [];
    private readonly Dictionary<string, Dictionary<string, FilingRow>> filings = [];
    private readonly Dictionary<(string, string, string), AccumulatorRow> years = [];
    private readonly Dictionary<string, AccountRow> accounts = [];
    private readonly Dictionary<string, VisitRow> visits = [];
    private readonly Dictionary<string, List<FeeSheetRow>> sheets = [];
    private readonly Dictionary<string, SettlementRow> settlements = [];
    private readonly Dictionary<(short, long), List<PostingRow>> postings = [];
    private readonly Dictionary<string, TaskRow> tasks = [];
    private readonly Dictionary<(string, string, string), UploadRow> uploads = [];
    private readonly Dictionary<string, ClearingRow> clearings = [];
    private readonly Dictionary<string, List<ClearingLineRow>> clearingLines = [];
    private readonly Dictionary<(string, string, string), AdvanceRow> advances = [];
    private readonly Dictionary<string, Dictionary<string, DuesRow>> dues = [];
    private readonly Dictionary<string, SubsidyClaimRow> subsidyClaims = [];
    private readonly Dictionary<string, IdentityRow> identities = [];
    private readonly Dictionary<(string, string, string, string), PaymentRunRow> paymentRuns = [];
    private readonly Dictionary<(string, string, string), List<ProviderPaymentRow>> providerPayments = [];
    private readonly Dictionary<string, List<AdjustmentRunRow>> adjustmentRuns = [];
    private readonly Dictionary<(string, string), List<AdjustmentRow>> adjustments = [];
    private readonly Dictionary<(string, string, string), List<BudgetRow>> budgets = [];
    private readonly Dictionary<string, FundAlertRow> fundAlerts = [];

    public RequestRow? Request(string institution, string messageId) => requests.GetValueOrDefault((institution, messageId));
    public PersonRow? Person(string id) => persons.GetValueOrDefault(id);
    public IEnumerable<CoverageRow> Coverages(string person) => coverages.GetValueOrDefault(person, []).Values;
    public IEnumerable<FilingRow> Filings(string person) => filings.GetValueOrDefault(person, []).Values;
    public AccumulatorRow? Year(string person, string scheme, BenefitYear year) => years.GetValueOrDefault((person, scheme, year.ToString()));
    public AccountRow? Account(string person) => accounts.GetValueOrDefault(person);
    public VisitRow? Visit(string id) => visits.GetValueOrDefault(id);

    /// <summary>The visits of a person, where they were asked for.</summary>
    public IEnumerable<VisitRow> VisitsOf(string person) => visits.Values.Where(visit => visit.PersonId == person);

    /// <summary>The lines of a visit as the latest sheet has each, withdrawn ones too, in the order in which they first came.</summary>
    public IReadOnlyCollection<FeeLine> Lines(string visit) => FeeSheetRow.Latest(sheets.GetValueOrDefault(visit, []));

    public SettlementRow? Settlement(string id) => settlements.GetValueOrDefault(id);

    /// <summary>The settlements of a person with their reversals and differences, where they were asked for, oldest first.</summary>
    public IEnumerable<SettlementRow> SettlementsOf(string person) => settlements.Values.Where(row => row.PersonId == person).OrderBy(row => row.Seq).ThenBy(row => row.N);

    /// <summary>The lines of the vouchers that an entry wrote.</summary>
    public IReadOnlyList<PostingRow> Postings(short partition, long seq) => postings.GetValueOrDefault((partition, seq), []);

    /// <summary>The lines of the vouchers that rest on a paper, where it was asked for.</summary>
    public IEnumerable<PostingRow> Paper(string document) => postings.Values.SelectMany(rows => rows).Where(row => row.Document == document);

    public TaskRow? Task(string id) => tasks.GetValueOrDefault(id);
    public UploadRow? Upload(string institution, string kind, string reference) => uploads.GetValueOrDefault((institution, kind, reference));
    /// <summary>The clearings of a pair of regions, each as it stands, where the pair was asked for.</summary>
    public IEnumerable<ClearingRow> Clearings(string home, string place) => clearings.Values.Where(row => row.Home == home && row.Place == place);

    public IReadOnlyList<ClearingLineRow> ClearingLines(string clearing) => clearingLines.GetValueOrDefault(clearing, []);

    /// <summary>The last movement of an institution's advance from a fund.</summary>
    public AdvanceRow? Advance(string institution, string region, string fund) => advances.GetValueOrDefault((institution, region, fund));

    /// <summary>The dues of a person as they stand, in the order in which they were first asked for.</summary>
    public IReadOnlyCollection<DuesRow> Dues(string person) => dues.GetValueOrDefault(person, []).Values;

    /// <summary>The claims for subsidy of a region and year as they stand, where they were asked for.</summary>
    public IEnumerable<SubsidyClaimRow> SubsidyClaims(string region, string year) => subsidyClaims.Values.Where(row => row.Region == region && row.Year == year);

    public IdentityRow? Identity(string lookup) => identities.GetValueOrDefault(lookup);

    /// <summary>The run that holds for a stage and period, where it was asked for.</summary>
    public PaymentRunRow? PaymentRun(string region, string fund, string stage, string period) => paymentRuns.GetValueOrDefault((region, fund, stage, period));

    /// <summary>What runs changed for an institution, oldest first, where it was asked for.</summary>
    public IReadOnlyList<ProviderPaymentRow> ProviderPayments(string institution, string region, string fund) => providerPayments.GetValueOrDefault((institution, region, fund), []);

    /// <summary>The approved runs of a province's adjustment fund, oldest first, where they were asked for.</summary>
    public IReadOnlyList<AdjustmentRunRow> AdjustmentRuns(string region) => adjustmentRuns.GetValueOrDefault(region, []);

    /// <summary>What runs of the adjustment fund changed in a book for a year, oldest first, where it was asked for.</summary>
    public IReadOnlyList<AdjustmentRow> Adjustments(string region, string year) => adjustments.GetValueOrDefault((region, year), []);

    /// <summary>The approved budgets of a fund and year, oldest first, where they were asked for.</summary>
    public IReadOnlyList<BudgetRow> Budgets(string region, string fund, string year) => budgets.GetValueOrDefault((region, fund, year), []);

    /// <summary>The alerts about a region's funds as they stand, where they were asked for.</summary>
    public IEnumerable<FundAlertRow> FundAlerts(string region) => fundAlerts.Values.Where(row => row.Region == region);

    /// <summary>Takes a row in: from the store, oldest first, or from an act that was carried out.</summary>
    public void Take(IRecord record)
    {
        switch (record)
        {
            case FeeSheetRow row:
                Of(sheets, row.VisitId).Add(row);
                break;
            case RequestRow row:
                requests[(row.Institution, row.MessageId)] = row;
                break;
            case AccumulatorRow row:
                years[(row.PersonId, row.Scheme, row.Year)] = row;
                break;
            case VisitRow row:
                visits[row.VisitId] = row;
                break;
            case SettlementRow row:
                settlements[row.SettlementId] = row;
                break;
            case AccountRow row:
                accounts[row.PersonId] = row;
                break;
            case PersonRow row:
                persons[row.PersonId] = row;
                break;
            case CoverageRow row:
                Of(coverages, row.PersonId)[row.CoverageId] = row;
                break;
            case FilingRow row:
                Of(filings, row.PersonId)[row.FilingId] = row;
                break;
            case PostingRow row:
                Of(postings, (row.Partition, row.Seq)).Add(row);
                break;
            case TaskRow row:
                tasks[row.TaskId] = row;
                break;
            case UploadRow row:
                uploads[(row.Institution, row.Kind, row.Reference)] = row;
                break;
            case ClearingRow row:
                clearings[row.ClearingId] = row;
                break;
            case ClearingLineRow row:
                Of(clearingLines, row.ClearingId).Add(row);
                break;
            case AdvanceRow row:
                advances[(row.Institution, row.Region, row.Fund)] = row;
                break;
            case DuesRow row:
                Of(dues, row.PersonId)[row.DuesId] = row;
                break;
            case SubsidyClaimRow row:
                subsidyClaims[row.ClaimId] = row;
                break;
            case PaymentRunRow row:
                paymentRuns[(row.Region, row.Fund, row.Stage, row.Period)] = row;
                break;
            case ProviderPaymentRow row:
                Of(providerPayments, (row.Institution, row.Region, row.Fund)).Add(row);
                break;
            case AdjustmentRunRow row:
                Of(adjustmentRuns, row.Region).Add(row);
                break;
            case AdjustmentRow row:
                Of(adjustments, (row.Region, row.Year)).Add(row);
                break;
            case BudgetRow row:
                Of(budgets, (row.Region, row.Fund, row.Year)).Add(row);
                break;
            case FundAlertRow row:
                fundAlerts[row.AlertId] = row;
                break;
            case IdentityRow row:
                identities[row.Lookup] = row;
                break;
        }
    }

    // What belongs together stays in the order in which it came first, however often it changes: nothing is ever taken out of a dictionary here.
    private static TMany Of<TKey, TMany>(Dictionary<TKey, TMany> all, TKey key)
        where TKey : notnull
        where TMany : new() => all.TryGetValue(key, out TMany? known) ? known : all[key] = new();
}
