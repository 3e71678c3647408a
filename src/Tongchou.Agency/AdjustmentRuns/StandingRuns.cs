using Tongchou.Agency.Records;

namespace Tongchou.Agency.AdjustmentRuns;

/// <summary>
/// The approved runs of a province as the ground a new one stands on: what it corrects, what it gives out, what it opens with. A run is refused where the
/// ground moved since it was worked out.
/// </summary>
internal sealed class StandingRuns(IReadOnlyList<AdjustmentRunRow> approved)
{
    private static readonly string pay = Words<AdjustmentStage>.Code(AdjustmentStage.Pay);
    private static readonly string remit = Words<AdjustmentStage>.Code(AdjustmentStage.Remit);

    /// <summary>The run that holds for a year and stage; null where none was approved.</summary>
    public AdjustmentRunRow? Holding(string stage, string year) => approved.LastOrDefault(row => row.Stage == stage && row.Year == year);

    public AdjustmentRunRow? Remittance(string year) => Holding(remit, year);

    /// <summary>The distribution of the latest year before, which the year opens with.</summary>
    public AdjustmentRunRow? Before(string year) => Distributions(row => string.CompareOrdinal(row.Year, year) < 0).MaxBy(row => row.Year, StringComparer.Ordinal);

    /// <summary>The distribution of the first year after, which opened with what this one closed with.</summary>
    public AdjustmentRunRow? After(string year) => Distributions(row => string.CompareOrdinal(row.Year, year) > 0).MinBy(row => row.Year, StringComparer.Ordinal);

    /// <summary>Why a run no longer stands where it was worked out; empty where it does.</summary>
    public IReadOnlyList<Fault> Against(AdjustmentTask task)
    {
        FaultList faults = new();
        string? latest = Holding(task.Stage, task.Year)?.RunId;
        if (latest != task.Previous)
        {
            faults.Add(AdjustmentFaults.Overtaken(latest));
        }

        if (task.Stage == pay)
        {
            AdjustmentRunRow? remittance = Remittance(task.Year);
            faults.AddRange(remittance is null ? [AdjustmentFaults.NoRemittance(task.YearNumber)] : remittance.RunId != task.Remittance ? [AdjustmentFaults.Overtaken(remittance.RunId)] : []);
        }

        if (Before(task.Year)?.RunId is var opens && opens != task.Opens)
        {
            faults.Add(AdjustmentFaults.Overtaken(opens));
        }

        if (After(task.Year) is { } later && Holding(pay, task.Year)?.Closing != task.Closing)
        {
            faults.Add(AdjustmentFaults.LaterYear(later.Year, later.RunId));
        }

        return faults.All;
    }

    // Of each year only the run that holds.
    private IEnumerable<AdjustmentRunRow> Distributions(Func<AdjustmentRunRow, bool> which) => approved.Where(row => row.Stage == pay && which(row)).GroupBy(row => row.Year, StringComparer.Ordinal).Select(year => year.Last());
}
