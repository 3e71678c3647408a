using System.Text.Json;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Warning;
using Tongchou.Fund;
using Tongchou.Fund.Warning;

namespace Tongchou.Agency.Acts.Warning;

/// <summary>An alert as it stands, and whether it is new.</summary>
public sealed record RaisedAlert(FundAlertRow Row, bool IsNew);

/// <summary>
/// Raises an alert 产生预警. While one about the same fund and cause is not closed it is the same alert: a worse level is noted on it, anything else changes nothing. After it was
/// closed only a later day raises another.
/// </summary>
[Clause("JS2021", "12")]
public sealed class RaiseAlert(RegionCode region, Alert alert, DateOnly day, string by) : Act<RaisedAlert>(RegionPeriods.PartitionOf(region.ToString()), "raise-alert", by)
{
    private readonly string fund = Words<FundKind>.Code(alert.Fund);
    private readonly string kind = Words<AlertKind>.Code(alert.Kind);
    private readonly string figures = JsonSerializer.Serialize(alert.Figures, AgencyJson.Options);
    private readonly string level = Words<AlertLevel>.Code(alert.Level);

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.FundAlerts.Add((Partition, region.ToString()));
    }

    protected override string? SubjectOf(RaisedAlert answer) => answer.Row.AlertId;

    protected override Outcome<RaisedAlert> Decide(Entry entry, OpenBooks books)
    {
        FundAlertRow? last = books.FundAlerts(region.ToString()).Where(row => row.Fund == fund && row.Kind == kind).MaxBy(row => row.AlertId, StringComparer.Ordinal);
        bool open = last is not null && last.State != Words<AlertState>.Code(AlertState.Closed);
        if (last is not null && (open ? last.Level == level : string.CompareOrdinal(Days.Text(day), last.Raised) <= 0))
        {
            return new RaisedAlert(last, false);
        }

        FundAlertRow row = open
            ? last! with { Seq = entry.Seq, N = 0, Level = level, Figures = figures, Note = null, By = entry.By }
            : new(entry.Partition, entry.Seq, 0, entry.Id(RecordId.Alert), region.ToString(), fund, kind, level, Days.Text(day), Words<AlertState>.Code(AlertState.Open), figures, null, Days.Text(day.AddDays(alert.PlanDays)), null, entry.By);
        entry.Add(FundAlertRow.Table, row);
        return new RaisedAlert(row, !open);
    }
}
