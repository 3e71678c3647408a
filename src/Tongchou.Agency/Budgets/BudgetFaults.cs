using Tongchou.Agency.Records;
using Tongchou.Fund.Budgeting;

namespace Tongchou.Agency.Budgets;

/// <summary>What a document of the budget is refused with.</summary>
internal static class BudgetFaults
{
    public static Fault NoReason => new("no-reason", Place.At("reason"), new("有需要说明原因的事项,但没有写明原因(SC2023 三)。", "Something asks for a reason and there is none (SC2023 三)."), new("请写明原因和弥补办法。", "Say why, and how it is made good."));

    public static Fault Budgeted(string year, string id) => new("already-budgeted", Place.At("year"),
        new($"{year} 年预算已经批准(文件 {id}),不能重新编制(SC2023 三)。", $"The budget of {year} is approved ({id}) and is not compiled again (SC2023 三)."), new("确需变动的,编制预算调整方案。", "Change it by an adjustment plan."));

    public static Fault NotBudgeted(string year) => new("not-budgeted", Place.At("year"), new($"{year} 年没有已批准的预算。", $"There is no approved budget of {year}."), new("先编制并批准年度预算。", "Compile it and have it approved first."));

    public static Fault Overtaken(string? latest) => new("budget-overtaken", Place.At("task"),
        new($"录入以后已有另一份文件({latest})批准,本文件不再适用。", $"Another document ({latest}) was approved since this one was entered."), new("请退回并重新编制。", "Return it and work it out anew."));

    public static Fault PartChanged(RegionCode city) => new("city-changed", Place.At("task"),
        new($"汇总以后 {city} 的预算有变。", $"The budget of {city} has changed since they were added up."), new("请退回并重新汇总。", "Return it and add them up anew."));

    public static Fault Altered(string id) => new("budget-altered", Place.At("task"), new($"文件 {id} 的内容与摘要不符,不能批准。", $"The content of {id} is not what its digest says."), new("请先运行 tongchou verify 查明。", "Run tongchou verify to find out."));

    public static Fault NotProvince(RegionCode region, RegionCode office) => new("not-the-province", Place.At("office"),
        new($"{region} 的预算由省级审核,{office} 不能批准(SC2023 三)。", $"The province reviews the budget of {region}; {office} can't approve it (SC2023 三)."), new("请由省级复核人员办理。", "Let a reviewer of the province decide."));

    public static Fault NoCities(RegionCode province, string year) => new("no-city-budgets", Place.At("region"),
        new($"{province} 没有一个市(州)的 {year} 年预算获得批准。", $"No city of {province} has an approved budget of {year}."), new("先批准各市(州)预算。", "Have the cities' budgets approved first."));

    public static Fault NotOver(string year) => new("year-not-over", Place.At("year"), new($"{year} 年还没有结束,只能监控,不能评价。", $"{year} is not over: it is watched and not yet evaluated."), new("年度结束后再评价。", "Evaluate it when it is."));

    public static Fault BadMonth(int through) => new("bad-month", Place.At("through"), new($"没有 {through} 月。", $"There is no month {through}."), new("写 0 到 12。", "Write 0 to 12."));

    public static Fault TooLarge => new("too-large", Place.At("heads"), new("金额大到没有意义。", "The amounts are beyond all measure."), new("请核对人数、缴费基数、人次和次均费用。", "Check heads, base, visits and cost of a visit."));

    /// <summary>Why a document can't follow what holds; none where it can.</summary>
    /// <param name="rows">The approved documents of its fund and year, oldest first.</param>
    public static IReadOnlyList<Fault> Overtaking(BudgetTask task, IReadOnlyList<BudgetRow> rows)
    {
        string? latest = Holding(task.Kind, rows)?.BudgetId;
        return latest == task.Previous ? [] : task.Kind == Words<BudgetKind>.Code(BudgetKind.Compile) ? [Budgeted(task.Year, latest!)] : [Overtaken(latest)];
    }

    /// <summary>The document that one of this kind follows: a year's budget and its adjustments are one chain, the others one each.</summary>
    public static BudgetRow? Holding(string kind, IReadOnlyList<BudgetRow> rows)
    {
        string compile = Words<BudgetKind>.Code(BudgetKind.Compile), adjust = Words<BudgetKind>.Code(BudgetKind.Adjust);
        return rows.LastOrDefault(row => kind == compile || kind == adjust ? row.Kind == compile || row.Kind == adjust : row.Kind == kind);
    }
}
