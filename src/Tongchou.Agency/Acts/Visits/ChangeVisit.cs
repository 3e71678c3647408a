using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>What may happen to a visit between its registration and its settlement.</summary>
public abstract record VisitChange
{
    private VisitChange()
    {
    }

    /// <summary>The hospital tells more, or otherwise: diagnoses, department, bed 就诊信息上传、变更.</summary>
    /// <param name="Begun">Another day of admission; null leaves it.</param>
    public sealed record Tell(VisitDetails Details, VisitKind? Kind, DateOnly? Begun) : VisitChange;

    /// <summary>出院办理.</summary>
    public sealed record Discharge(DateOnly Day, VisitDetails Details) : VisitChange;

    /// <summary>出院撤销.</summary>
    public sealed record TakeDischargeBack : VisitChange;

    /// <summary>挂号撤销, 入院撤销: the visit never was. Its lines are withdrawn first.</summary>
    public sealed record Withdraw : VisitChange;
}

/// <summary>Changes a visit that is not settled. A settled one stands as it is until its settlement is reversed.</summary>
public sealed class ChangeVisit(string visit, string person, string institution, VisitChange change, string by) : Act<VisitRow>(Partitions.Of(person), "change-visit", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Visits.Add((Partition, visit));
        wanted.Lines.Add((Partition, visit));
    }

    protected override string? SubjectOf(VisitRow answer) => answer.VisitId;

    protected override Outcome<VisitRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Visit(visit) is not { } row)
        {
            return Faults.UnknownVisit(visit);
        }

        if (row.PersonId != person || row.Institution != institution)
        {
            return Faults.OthersVisit(visit);
        }

        if (Barred(row, books) is { } fault)
        {
            return fault;
        }

        VisitRow changed = Changed(row) with { Seq = entry.Seq, N = entry.Next(VisitRow.Table) };
        entry.Add(VisitRow.Table, changed);
        return changed;
    }

    private VisitRow Changed(VisitRow row) => change switch
    {
        VisitChange.Tell tell => row with
        {
            Document = Merged(row, tell.Details),
            Kind = tell.Kind is { } kind ? Words<VisitKind>.Code(kind) : row.Kind,
            Begun = tell.Begun is { } begun ? Days.Text(begun) : row.Begun,
        },
        VisitChange.Discharge discharge => row with { State = VisitStates.Discharged, Ended = Days.Text(discharge.Day), Document = Merged(row, discharge.Details) },
        VisitChange.TakeDischargeBack => row with { State = VisitStates.Open, Ended = null },
        _ => row with { State = VisitStates.Withdrawn },
    };

    private Fault? Barred(VisitRow row, OpenBooks books) => (row.State, change) switch
    {
        (VisitStates.Settled, _) => Faults.VisitState(visit, $"已经结算(结算编号 {row.SettlementId})。", $"was settled ({row.SettlementId}).", "请先撤销结算。", "Reverse the settlement first."),
        (VisitStates.Withdrawn, _) => Faults.VisitState(visit, "已经撤销。", "was withdrawn.", "请重新登记。", "Register it again."),
        (VisitStates.Discharged, VisitChange.Discharge) => Faults.VisitState(visit, $"已于 {row.Ended} 办理出院。", $"was discharged on {row.Ended}.", "要更正出院信息,请先撤销出院(2405)。", "To correct it, take the discharge back first (2405)."),
        (VisitStates.Open, VisitChange.TakeDischargeBack) => Faults.VisitState(visit, "还没有办理出院。", "is not discharged.", "无需撤销。", "There is nothing to take back."),
        (_, VisitChange.Discharge discharge) when discharge.Day < Days.Read(row.Begun) => Faults.VisitState(visit, $"的出院日期 {discharge.Day:yyyy-MM-dd} 早于入院日期 {row.Begun}。", $"would end on {discharge.Day:yyyy-MM-dd}, before it began on {row.Begun}.", "请核对出院日期。", "Check the day of discharge."),
        (_, VisitChange.Withdraw) when books.Lines(visit).Any(line => line.State == VisitStates.Charged) => Faults.VisitState(visit, "还有费用明细。", "still has lines.", "请先撤销全部费用明细,再撤销登记。", "Withdraw all its lines first."),
        _ => null,
    };

    private static string Merged(VisitRow row, VisitDetails told) => VisitDetails.Of(row).With(told).Write();
}
