using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>An epidemic at the counter: measures entered and approved, what is in force, what institutions hold, what is left to be settled with the public purse.</summary>
public static class EpidemicOffice
{
    /// <summary>Enters a measure of a region; it has no effect before somebody else approves it.</summary>
    [Clause("JS2021", "5")]
    public static EnterTask Enter(EpidemicMeasure measure, string by) => new(Partitions.Of(measure.Region), EpidemicMeasure.Kind, null, measure.Write(), by)
    {
        Check = (_, _) => string.IsNullOrWhiteSpace(measure.Document) || string.IsNullOrWhiteSpace(measure.Issuer) || measure.To < measure.From || !RegionCode.TryParse(measure.Region, out RegionCode _)
            ? [EpidemicFaults.Incomplete]
            : [],
    };

    /// <summary>Approves a measure, which is all it takes: from then on it is in force on its days.</summary>
    public static DecideTask Approve(TaskRow task, string by) => DecideTask.Approve(task, by, (_, _) => []);

    /// <summary>The measures of a region, each as it stands, newest first.</summary>
    public static async Task<IReadOnlyList<TaskRow>> Measures(Desk desk, string region, CancellationToken stop) =>
        [.. (await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(Partitions.Of(region)).Where("kind", EpidemicMeasure.Kind).Latest().Newest(1000), stop)).Where(row => EpidemicMeasure.Of(row).Region == region)];

    /// <summary>The approved measure of a region on a day; null where none is in force.</summary>
    public static async Task<TaskRow?> InForce(Desk desk, string region, DateOnly day, CancellationToken stop) =>
        (await Measures(desk, region, stop)).FirstOrDefault(row => row.State == TaskStates.Approved && EpidemicMeasure.Of(row).IsInForce(day));

    /// <summary>The approved measure that a visit which is marked as of an epidemic is settled under: of the person's region, in force on a day of the visit; null where there is none.</summary>
    public static async Task<SpecialMeasure?> ForVisit(Desk desk, SettlementOrder order, CancellationToken stop)
    {
        if (await PersonRecords.Read(desk.Reader, order.PersonId, stop) is not { } file || SettlementDecision.CoverageFor(file, order) is not { } span)
        {
            return null;
        }

        TaskRow? measure = (await Measures(desk, span.Region.ToString(), stop)).FirstOrDefault(row => row.State == TaskStates.Approved && EpidemicMeasure.Of(row).Touches(new(order.Begun, order.Ended)));
        return measure is null ? null : EpidemicMeasure.ForBill(measure);
    }

    /// <summary>What institutions still hold of a region's advances, fund by fund.</summary>
    public static async Task<IReadOnlyList<AdvanceRow>> OpenAdvances(Desk desk, string region, CancellationToken stop) =>
        [.. (await desk.Reader.Read(new RecordQuery<AdvanceRow>(AdvanceRow.Table).Where("region", region).Latest(), stop)).Where(row => row.Balance.IsPositive)];

    /// <summary>What a region's fund owes an institution by now: the most of an advance that it makes sense to set off.</summary>
    public static async Task<Money> Owed(Desk desk, string region, FundKind fund, string institution, CancellationToken stop)
    {
        _ = RegionCode.TryParse(region, out RegionCode code);
        string? account = desk.Law.Chart(code, desk.Today).Find(fund, AccountRole.InstitutionPayable)?.Code.ToString();
        IReadOnlyList<PostingRow> postings = account is null ? [] : await desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).Where("region", region).Where("fund", Words<FundKind>.Code(fund)).Where("account", account).Where("institution", institution), stop);
        return postings.Aggregate(Money.Zero, (sum, posting) => sum + posting.Credit - posting.Debit);
    }

    /// <summary>
    /// The bills treated under a measure that still stand, with what the person bears of each: what is to be settled with the public purse later. How
    /// much of it the purse takes no document at hand says, so nothing is booked for it.
    /// </summary>
    public static async Task<IReadOnlyList<SettlementRow>> ForThePurse(Desk desk, TaskRow measure, CancellationToken stop)
    {
        EpidemicMeasure switchedOn = EpidemicMeasure.Of(measure);
        RecordQuery<SettlementRow> query = new RecordQuery<SettlementRow>(SettlementRow.Table).Where("region", switchedOn.Region).From("law_day", Days.Text(switchedOn.From));
        IReadOnlyList<SettlementRow> rows = await desk.Reader.Read(query, stop);
        HashSet<string?> reversed = [.. rows.Where(row => row.Kind == SettlementKinds.Reverse).Select(row => row.Concerns)];
        ILookup<string?, SettlementRow> differences = rows.Where(row => row.Kind == SettlementKinds.Difference).ToLookup(row => row.Concerns);
        return [.. rows.Where(row => row.Kind == SettlementKinds.Settle && !reversed.Contains(row.SettlementId) && ClaimText.Read(row.Facts).Measure == measure.TaskId).Select(row => row.WithDifferences(differences[row.SettlementId]))];
    }
}
