using Tongchou.Fund;

namespace Tongchou.Agency.AdjustmentRuns;

/// <summary>What a run of the adjustment fund is refused with.</summary>
internal static class AdjustmentFaults
{
    public static Fault NotProvince(RegionCode region) => new("not-a-province", Place.At("region"),
        new($"{region} 不是省。市内的县级调剂只测算,不在账上办理。", $"{region} is no province. A city's own fund is only worked out, not booked."), new("请用省级区划代码。", "Give the code of a province."));

    public static Fault DayOutside(DateOnly day, DateOnly first, DateOnly today) => new("bad-day", Place.At("day"),
        new($"办理日 {day:yyyy-MM-dd} 应当在 {first:yyyy-MM-dd} 至今天 {today:yyyy-MM-dd} 之间。", $"The day {day:yyyy-MM-dd} should lie between {first:yyyy-MM-dd} and today, {today:yyyy-MM-dd}."), new("写资金划转的日期。", "Write the day the money moves."));

    public static Fault CityMissing(RegionCode city, int year) => new("city-missing", Place.At("cities"),
        new($"{city} 在 {year} 年有账,数据中没有它;每个市(州)都要上解。", $"{city} has books of {year} and is not among the cities; every city remits."), new("补上该市(州)的数据。", "Add its figures."));

    public static Fault Opening(Scheme scheme, string field, Money told, Money held, string from) => new("opening-differs", Place.At($"schemes.{Words<Scheme>.Code(scheme)}.{field}"),
        new($"{Words<Scheme>.Phrase(scheme).Zh}年初{(field == "reserve" ? "风险金" : "结转")}写 {told},{(from.Length > 0 ? $"上一次分配(批次 {from})年末为" : "账上为")} {held}。",
            $"The year opens with {told} ({field}, {Words<Scheme>.Phrase(scheme).En}); {(from.Length > 0 ? $"the distribution before it ({from}) closed with" : "the books hold")} {held}."),
        new($"改为 {held};账有误请先更正账。", $"Write {held}; if the books are wrong, correct them first."));

    public static Fault LaterYear(string year, string run) => new("later-year-opened", Place.At("year"),
        new($"{year} 年度的分配(批次 {run})已按原结果开年,本次更正会改变年末留存。", $"The distribution of {year} ({run}) opened with what was; this correction would change it."), new("在最近年度中更正。", "Correct it in the latest year."));

    public static Fault NoRemittance(int year) => new("no-remittance", Place.At("stage"),
        new($"{year} 年度的上解还没有批准,不能分配。", $"The remittance of {year} is not approved; nothing can be distributed."), new("先办理上解。", "Remit first."));

    public static Fault RemittanceDiffers(string city, Scheme scheme, string booked, string told) => new("remittance-differs", Place.At($"{city}.{Words<Scheme>.Code(scheme)}"),
        new($"{city} {Words<Scheme>.Phrase(scheme).Zh}按本次数据应上解 {told},已批准的上解为 {booked}。", $"By these figures {city} remits {told} ({Words<Scheme>.Phrase(scheme).En}); approved was {booked}."), new("先用同样的数据更正上解。", "Correct the remittance with the same figures first."));

    public static Fault Unfinished(string run) => new("run-unfinished", Place.At("task"),
        new($"批次 {run} 已批准但没有记完账。", $"The run {run} is approved and not booked to its end."), new("请由复核人再次批准该批次,补记后再办理。", "Have it approved once more, which books the rest."));

    public static Fault Overtaken(string? latest) => new("run-overtaken", Place.At("task"),
        new($"录入以后已有另一批次({latest})批准,本批次不再适用。", $"Another run ({latest}) was approved since this one was entered."), new("请退回并重新录入;差额会按新的结果计算。", "Return it and propose again; the difference is worked out anew."));

    public static Fault Nothing => new("nothing-to-book", Place.At("cities"), new("与已记账的结果相同,没有可以记账的差额。", "It comes to what is booked already."), new("请核对数据和环节。", "Check figures and stage."));

    public static Fault Altered(string run) => new("run-altered", Place.At("task"), new($"批次 {run} 的内容与摘要不符,不能批准。", $"The content of the run {run} is not what its digest says."), new("请先运行 tongchou verify 查明。", "Run tongchou verify to find out."));

    public static Fault NoBooks(string region) => new("no-books", Place.At(region),
        new($"政策包中没有 {region} 的会计科目表。", $"No pack gives {region} a chart of accounts."), new("请核对代码。", "Check the code."));

    public static Fault NoAccount(string region, FundKind fund, AccountRole role) => new("fund-has-no-account", Place.At(region),
        new($"{region} 的{Words<FundKind>.Phrase(fund).Zh}没有科目“{Words<AccountRole>.Phrase(role).Zh}”。", $"The {Words<FundKind>.Phrase(fund).En} of {region} has no account '{Words<AccountRole>.Phrase(role).En}'."), new("请在科目表中为该基金设科目。", "Give the fund the account in the chart."));

    public static Fault Closed(string region, DateOnly day, DateOnly through) => new("period-closed", Place.At(region),
        new($"{region} 的账已结到 {through:yyyy-MM-dd},不能记在 {day:yyyy-MM-dd}。", $"The books of {region} are closed through {through:yyyy-MM-dd}; nothing can be booked on {day:yyyy-MM-dd}."), new("退回后用未结账的日期重新录入。", "Return it and propose it with an open day."));

    public static Fault NoMoney(string region, FundKind fund, AccountRole line, Money there, Money needed) => new("no-money", Place.At(region),
        new($"{region} {Words<FundKind>.Phrase(fund).Zh}的{Words<AccountRole>.Phrase(line).Zh}余额 {there},不足 {needed}。", $"The {Words<FundKind>.Phrase(fund).En} of {region} holds {there} on {Words<AccountRole>.Phrase(line).En} and needs {needed}."),
        new("先归集资金,或按用款计划由收入线转到支出线。", "Bring the money in, or move it from the revenue line to the expenditure line by the plan of use."));
}
