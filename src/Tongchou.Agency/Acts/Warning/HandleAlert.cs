using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Warning;

namespace Tongchou.Agency.Acts.Warning;

/// <summary>What is done about an alert 预警处置: a plan, what came of it, and its end. Who wrote its last row does not close it.</summary>
[Clause("JS2021", "12")]
[Clause("SC2023", "十一")]
public sealed class HandleAlert(FundAlertRow seen, AlertOrder order, string by) : Act<FundAlertRow>(seen.Partition, "handle-alert", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.FundAlerts.Add((Partition, seen.Region));
    }

    protected override string? SubjectOf(FundAlertRow answer) => answer.AlertId;

    protected override Outcome<FundAlertRow> Decide(Entry entry, OpenBooks books)
    {
        FundAlertRow alert = books.FundAlerts(seen.Region).Single(row => row.AlertId == seen.AlertId);
        _ = Words<AlertState>.TryParse(alert.State, out AlertState state);
        DateOnly today = Instants.Day(entry.RecordedAt);
        FaultList faults = new();
        if (state is AlertState.Closed)
        {
            faults.Add(AlertFaults.Closed(alert.AlertId));
        }
        else if (order.Step is not AlertStep.Plan && state is AlertState.Open)
        {
            faults.Add(AlertFaults.NoPlan(alert.AlertId));
        }
        else if (order.Step is AlertStep.Close)
        {
            faults.AddRange(state is AlertState.Followed ? [] : [AlertFaults.NotFollowed(alert.AlertId)]);

            faults.AddRange(FourEyes.Fault(alert.By, entry.By) is { } sameHand ? [sameHand] : []);
        }

        faults.AddRange(order.Note.Trim().Length is 0 or > AlertFaults.LongestNote ? [AlertFaults.NoNote] : []);
        if (order.Step is AlertStep.Plan)
        {
            faults.AddRange(string.IsNullOrWhiteSpace(order.Office) ? [AlertFaults.NoOffice] : []);
            faults.AddRange(order.Due is { } due && due >= today ? [] : [AlertFaults.BadDue(today)]);
        }

        if (!faults.IsEmpty)
        {
            return Outcome<FundAlertRow>.Refused(faults.All);
        }

        FundAlertRow row = alert with { Seq = entry.Seq, N = 0, State = Words<AlertState>.Code(After()), Note = order.Note.Trim(), By = entry.By };
        row = order.Step is AlertStep.Plan ? row with { Office = order.Office!.Trim(), Due = Days.Text(order.Due!.Value) } : row;
        entry.Add(FundAlertRow.Table, row);
        return row;
    }

    private AlertState After() => order.Step switch { AlertStep.Plan => AlertState.Planned, AlertStep.Follow => AlertState.Followed, _ => AlertState.Closed };
}
