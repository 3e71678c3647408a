namespace Tongchou.Fund;

/// <summary>The provincial adjustment fund 省级调剂金. It moves between regions, never between funds: each side books its own half in the same fund.</summary>
/// <remarks>A year that is corrected downwards is booked in red: only the difference, never the whole anew.</remarks>
[Clause("SC2023", "四")]
public static class AdjustmentEntries
{
    /// <summary>上解: the region pays its share.</summary>
    public static Voucher Paid(Chart chart, Occasion occasion, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.Adjustment, new("上解省级调剂金", "Paid to the adjustment fund"), AccountRole.AdjustmentPaid, AccountRole.SpecialExpenditure, amount, ink);

    /// <summary>调剂收入: the region receives what it is given.</summary>
    public static Voucher Received(Chart chart, Occasion occasion, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.Adjustment, new("收到省级调剂金", "Received from the adjustment fund"), AccountRole.SpecialRevenue, AccountRole.AdjustmentReceived, amount, ink);

    /// <summary>归集: the province receives a region's share.</summary>
    public static Voucher Raised(Chart chart, Occasion occasion, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.Adjustment, new("归集下级上解调剂金", "Raised from a region for the adjustment fund"), AccountRole.SpecialRevenue, AccountRole.AdjustmentRaised, amount, ink);

    /// <summary>分配: the province gives to a region.</summary>
    public static Voucher Distributed(Chart chart, Occasion occasion, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.Adjustment, new("分配省级调剂金", "Distributed to a region by the adjustment fund"), AccountRole.AdjustmentDistributed, AccountRole.SpecialExpenditure, amount, ink);

    /// <summary>预留风险金: the province keeps part of the surplus as risk reserve.</summary>
    public static Voucher Reserved(Chart chart, Occasion occasion, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.Adjustment, new("预留风险金", "Set aside as risk reserve"), AccountRole.Surplus, AccountRole.RiskReserve, amount, ink);

    /// <summary>动用风险金: the reserve becomes surplus again, to be given out.</summary>
    public static Voucher Drawn(Chart chart, Occasion occasion, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.Adjustment, new("动用风险金", "Drawn from the risk reserve"), AccountRole.RiskReserve, AccountRole.Surplus, amount, ink);
}
