using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;
using Tongchou.Fund;
using Tongchou.Server.Apis.SettlementDesk;

namespace Tongchou.Server.Apis.Epidemics;

/// <summary>Writes measures, their bills and advances as the page shows them.</summary>
internal static class EpidemicWriter
{
    public static MeasureForm Measure(Desk desk, TaskRow task, string? answer)
    {
        EpidemicMeasure measure = EpidemicMeasure.Of(task);
        return new(
            task.TaskId, State(task, measure, desk.Today), Regions.Name(desk.Law, measure.Region), Days.Text(measure.From), measure.To is { } last ? Days.Text(last) : null,
            measure.Document, measure.Issuer, measure.LiftsFiling, task.EnteredBy, task.DecidedBy, answer);
    }

    public static PurseBill Bill(Desk desk, SettlementRow row, PersonLine? person) =>
        new(row.SettlementId, person, row.Institution, Name(desk, row.Institution), row.LawDay, row.Total.ToPlain(), BookedAmounts.Funds(row).ToPlain(), Borne(row).ToPlain());

    /// <summary>What the person bears of a bill, from the account and in cash.</summary>
    public static Money Borne(SettlementRow row) => row.PersonalAccount + row.FamilyAccount + row.Cash;

    public static AdvanceForm Advance(Desk desk, AdvanceRow row, Money owed) => new(
        Regions.Name(desk.Law, row.Region), row.Institution, Name(desk, row.Institution), PersonWriter.Word<FundKind>(row.Fund), row.Balance.ToPlain(), owed.ToPlain(), row.Measure, row.Document, row.BusinessDate);

    private static CodedWord State(TaskRow task, EpidemicMeasure measure, DateOnly today) => task.State switch
    {
        TaskStates.Entered => new("entered", "待审批", "waits for approval"),
        TaskStates.Returned => new("returned", "已退回", "returned"),
        _ when today < measure.From => new("coming", "未开始", "not yet begun"),
        _ when measure.IsInForce(today) => new("in-force", "生效中", "in force"),
        _ => new("ended", "已结束", "ended"),
    };

    private static string Name(Desk desk, string institution) => desk.References.Institution(institution)?.Name ?? institution;
}
