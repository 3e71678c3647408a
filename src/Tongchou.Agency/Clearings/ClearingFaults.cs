using Tongchou.Agency.Records;

namespace Tongchou.Agency.Clearings;

/// <summary>What a clearing is refused with.</summary>
public static class ClearingFaults
{
    public static Fault Unknown(string id) => new("unknown-clearing", Place.At("clearing"), new($"没有编号为 {id} 的异地清算。", $"There is no clearing {id}."), new("请核对编号。", "Check its number."));

    public static Fault State(string id, string state) => new("clearing-state", Place.At("clearing"), new($"异地清算 {id} 的状态是“{state}”,不能这样办理。", $"The clearing {id} is {state}."), new("两地都确认后才能支付;已支付的不能再改。", "It is paid after both regions have confirmed it, and never changed afterwards."));

    /// <summary>Who confirmed a clearing for the region that pays does not pay it 经办与支付分离; null where it was somebody else.</summary>
    public static Fault? PaidByConfirmer(ClearingRow clearing, string by) => string.Equals(clearing.HomeBy, by, StringComparison.OrdinalIgnoreCase)
        ? new Fault("same-hand", Place.At("by"), new($"{by} 已为参保地确认这笔清算,不能再由本人支付。", $"{by} confirmed this clearing for the home region and can't pay it."), new("请由另一名财务人员支付。", "Let another accountant pay it."))
        : null;

    public static Fault GatheredMeanwhile(string home, string place) => new("gathered-meanwhile", Place.At("clearing"), new($"{home} 与 {place} 之间刚有另一笔清算汇总。", $"Another clearing between {home} and {place} was gathered meanwhile."), new("请重新汇总。", "Gather again."));

    public static Fault MonthNotOver(string period) => new("month-not-over", Place.At("period"), new($"{period} 还没有结束。", $"{period} isn't over."), new("月份结束后再汇总。", "Gather when the month is over."));
}
