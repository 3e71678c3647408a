using Tongchou.Agency;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Server.Apis.SettlementDesk;

/// <summary>Writes visits and settlements as lines of a list.</summary>
internal static class SettlementWriter
{
    public const string Stands = "stands";
    public const string Reversed = "reversed";

    private static readonly CodedWord[] states =
        [new(Stands, "有效", "stands"), new(Reversed, "已撤销", "reversed"), new(SettlementKinds.Reverse, "撤销", "reversal"), new(SettlementKinds.Difference, "差额", "difference")];

    private static readonly CodedWord[] visits =
        [new(VisitStates.Open, "未结算", "open"), new(VisitStates.Discharged, "已出院,未结算", "discharged, not settled"), new(VisitStates.Settled, "已结算", "settled"), new(VisitStates.Withdrawn, "已撤销登记", "withdrawn")];

    /// <param name="isReversed">A later row takes it back.</param>
    public static SettlementLine Line(Desk desk, SettlementRow row, bool isReversed) => new(
        row.SettlementId, Word(states, row.Kind != SettlementKinds.Settle ? row.Kind : isReversed ? Reversed : Stands), PersonWriter.Word<VisitKind>(row.Visit),
        row.Institution, desk.References.Institution(row.Institution)?.Name ?? row.Institution, row.LawDay, row.BusinessDate, row.RecordedAt,
        row.Total.ToPlain(), BookedAmounts.Funds(row).ToPlain(), (row.PersonalAccount + row.FamilyAccount).ToPlain(), row.Cash.ToPlain(), row.Concerns, row.Operator);

    public static VisitLine Line(Desk desk, VisitRow row) => new(
        row.VisitId, PersonWriter.Word<VisitKind>(row.Kind), Word(visits, row.State), row.Institution, desk.References.Institution(row.Institution)?.Name ?? row.Institution, row.Begun, row.Ended, row.SettlementId);

    private static CodedWord Word(CodedWord[] words, string code) => Array.Find(words, word => word.Code == code) ?? new(code, code, code);
}
