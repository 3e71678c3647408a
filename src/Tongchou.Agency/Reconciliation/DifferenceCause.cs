using System.Text.Json.Serialization;

namespace Tongchou.Agency.Reconciliation;

/// <summary>Why two statements differ at one settlement 差异原因. Here is the agency, there the institution.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DifferenceCause>))]
public enum DifferenceCause
{
    [Word("lost-here", "机构有、医保无", "there but not here")] LostHere,
    [Word("lost-there", "医保有、机构无", "here but not there")] LostThere,
    [Word("refunded-there", "机构已退费、医保未撤销", "refunded there only")] RefundedThere,
    [Word("refunded-here", "医保已撤销、机构未退费", "refunded here only")] RefundedHere,
    [Word("amount-differs", "金额不符", "amounts differ")] AmountDiffers,
    [Word("date-differs", "结算日期不在对账期内", "settled outside the period")] DateDiffers,
    [Word("duplicate-line", "机构明细重复", "sent twice")] DuplicateLine,
    [Word("other-visit", "人员或就诊不符", "another person or visit")] OtherVisit,
}

/// <summary>What can be done about a difference 差异处理.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RepairKind>))]
public enum RepairKind
{
    [Word("reverse-here", "医保侧撤销该笔结算", "reverse the settlement here")] ReverseHere,
    [Word("ask-resend", "请机构更正后重新对账", "ask the institution to mend and send again")] AskResend,
    [Word("explain", "说明原因,不作处理", "explained, nothing to do")] Explain,
}

/// <summary>What each cause calls for.</summary>
public static class DifferenceCauses
{
    /// <summary>What to do, in words for the institution.</summary>
    public static Phrase WhatToDo(this DifferenceCause cause) => cause switch
    {
        DifferenceCause.LostHere => new("医保没有这笔结算。请核对是否已成功结算:未成功的,在院内系统取消后重新结算。", "There is no such settlement here. See whether it went through; if not, cancel it on your side and settle again."),
        DifferenceCause.LostThere => new("机构缺这笔结算。请用 5203 查询后补记;确属未收到应答的,用 2601 冲正(原报文编号见 msgid)。", "Your side lacks it. Take it in by 5203; if its answer never came, take it back by 2601 (msgid names its message)."),
        DifferenceCause.RefundedThere => new("机构已退费而医保未撤销。请补做结算撤销,或由经办机构在差异处理中撤销。", "You refunded it, but it stands here. Reverse it, or the agency does so."),
        DifferenceCause.RefundedHere => new("医保已撤销而机构未退费。请在院内系统补做退费。", "It was reversed here. Refund it on your side."),
        DifferenceCause.AmountDiffers => new("两边金额不同。请用 5203 核对;以医保结算结果为准,更正院内记录,或撤销后重新结算。", "The amounts differ. Compare by 5203; the settlement here counts: mend yours, or reverse and settle again."),
        DifferenceCause.DateDiffers => new("该笔结算的日期不在对账期内。请归入其结算日所在的对账期。", "It was settled outside this period. Put it into the period of its day."),
        DifferenceCause.DuplicateLine => new("同一笔结算在明细中出现多次。请删去重复行后重新对账。", "One settlement stands in the file more than once. Take the extra lines out and send again."),
        DifferenceCause.OtherVisit => new("结算编号对应的人员或就诊与机构所记不同。请核对结算编号。", "The settlement is another person's or visit's. Check its number."),
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>What may be done about it here.</summary>
    public static SetOf<RepairKind> Repairs(this DifferenceCause cause) => cause switch
    {
        DifferenceCause.RefundedThere or DifferenceCause.LostThere or DifferenceCause.AmountDiffers => SetOf<RepairKind>.Of(RepairKind.ReverseHere, RepairKind.AskResend, RepairKind.Explain),
        _ => SetOf<RepairKind>.Of(RepairKind.AskResend, RepairKind.Explain),
    };
}
