namespace Tongchou.Agency.PaymentRuns;

/// <summary>What a run of payments is refused with.</summary>
internal static class PaymentFaults
{
    public static Fault BadPeriod(string text) => new("bad-period", Place.At("period"), new($"“{text}”不是月份或年度。", $"'{text}' is neither a month nor a year."), new("月份如 2026-02,年度如 2026。", "A month such as 2026-02, a year such as 2026."));

    public static Fault NotOver(string period) => new("period-not-over", Place.At("period"), new($"{period} 还没有结束。", $"{period} is not over."), new("结束后再办理。", "Wait until it is."));

    public static Fault YearCleared(string year, string run) => new("year-cleared", Place.At("period"), new($"{year} 年度已经清算(批次 {run})。", $"The year {year} is cleared already (run {run})."), new("差额请用新的年终清算更正。", "Correct it by another clearing of the year."));

    public static Fault NoBudget => new("no-budget", Place.At("budget"), new("总额应大于 0。", "The budget should be above zero."), new("没有预算就不能拨付。", "Without a budget nothing is paid."));

    public static Fault InsurersOwn => new("insurers-own", Place.At("fund"), new("补充医疗保险产品由承保公司支付,不在此拨付。", "The insurer of a supplementary product pays itself, not here."), new("请选择其他基金。", "Choose another fund."));

    public static Fault OverBudget(Money wanted, Money most) => new("over-budget", Place.At("budget"),
        new($"合计 {wanted},超过可用总额 {most}。", $"It comes to {wanted}, more than the {most} there is."), new("请核对总额、预留金和金额。", "Check the budget, the reserve and the amounts."));

    public static Fault Nothing(string period) => new("nothing-to-pay", Place.At("region"), new($"{period} 没有可以拨付的机构。", $"There is no institution to pay for {period}."), new("请核对统筹区、险种和期间,并查看未拨付的原因。", "Check region, scheme and period, and why institutions were left out."));

    public static Fault NoAgreement(string name, string period) => new("no-agreement", Place.At("institution"),
        new($"{name}在 {period} 没有履行中的定点协议,不予拨付(JS2021 14)。", $"{name} has no agreement in force in {period} and is not paid (JS2021 14)."), new("签订或恢复协议后再办理。", "Sign or resume the agreement first."));

    public static Fault Overtaken(string? latest) => new("run-overtaken", Place.At("task"),
        new($"录入以后已有另一批次({latest})批准,本批次不再适用。", $"Another run ({latest}) was approved since this one was entered."), new("请退回并重新录入;差额会按新的结果计算。", "Return it and propose again; the difference is worked out anew."));

    public static Fault Altered(string run) => new("run-altered", Place.At("task"), new($"批次 {run} 的内容与摘要不符,不能批准。", $"The content of the run {run} is not what its digest says."), new("请先运行 tongchou verify 查明。", "Run tongchou verify to find out."));

    public static Fault Unknown(string run) => new("unknown-run", Place.At("run"), new($"没有编号为 {run} 的拨付批次。", $"There is no run {run}."), new("请在列表中选择。", "Choose one of the list."));

    public static Fault NoList => new("no-list", Place.At("cases"), new("没有上传结算清单,不能分组付费。", "It has no settlement list and can't be paid by groups."), new("请医疗机构上传清单(4101 或 4101A)。", "Have the institution hand it in (4101 or 4101A)."));

    public static Fault BadDeduction(string institution) => new("bad-deduction", Place.At("deductions"),
        new($"{institution} 的扣款不能办理:机构不在本批次中,或金额不大于 0,或超过应付额。", $"The deduction of {institution} can't be made: the institution is not in this run, or the amount is not above zero, or it is more than is due."), new("请核对机构和金额。", "Check institution and amount."));
}
