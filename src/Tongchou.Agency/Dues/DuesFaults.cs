using Tongchou.Agency.Records;
using Tongchou.Policy;

namespace Tongchou.Agency.Dues;

/// <summary>What a clerk is told when somebody can't be enrolled or dues can't be taken. Where the law says no, its clause is named.</summary>
public static class DuesFaults
{
    public static Fault NotOpenYet(BenefitYear year, DateOnly opens, Citation source) => new("window-not-open", Place.At("day"),
        new($"{year}年度居民医保{opens:yyyy-MM-dd}才开始参保缴费(依据 {source.Clause})。", $"Enrolment for {year} opens on {opens:yyyy-MM-dd} ({source.Clause})."), new("请在集中征缴期内办理。", "Come back when it is open."));

    public static Fault YearOver(BenefitYear year, Clause clause) => new("year-over", Place.At("year"),
        new($"{year}待遇年度已经结束,不能再参保缴费(依据 {clause})。", $"The benefit year {year} is over; nobody can enrol for it any more ({clause})."), new("请办理以后年度参保。", "Enrol for a later year."));

    public static Fault NoPremium(RegionCode region, BenefitYear year) => new("no-premium", Place.At("year"),
        new($"统筹区 {region} 没有 {year} 年度的居民缴费标准。", $"No pack sets the residents' premium of {region} for {year}."), new("请先把缴费标准写入政策包。", "Add it to the pack first."));

    /// <summary>Who is enrolled here for the year already is told by this code.</summary>
    public const string EnrolledBeforeCode = "enrolled-before";

    public static Fault EnrolledBefore(DuesRow row) => new(EnrolledBeforeCode, Place.At("year"),
        new($"{row.Period}年度已经在本统筹区登记参保({DuesRecordsWord(row)})。", $"Already enrolled here for {row.Period} ({row.State})."), new("无需重复办理。", "There is nothing to do."));

    public static Fault DoubleEnrolment(DuesRow row) => new("double-enrolment", Place.At("year"),
        new($"{row.Period}年度已在统筹区 {row.Region} 参保,不能重复参保(依据 CN2023 三)。", $"Enrolled in {row.Region} for {row.Period} already; nobody is insured twice (CN2023 三)."), new("要在本地参保,请先在原参保地退费。", "Have it refunded there first."));

    public static Fault InEmployeeScheme(DateSpan days, string region) => new("in-employee-scheme", Place.At("person"),
        new($"该人员 {days} 在统筹区 {region} 参加职工医保,不能重复参加居民医保(依据 CN2023 三)。", $"Insured as an employee in {region} for {days}; nobody is insured twice (CN2023 三)."), new("停保后再办理居民参保。", "Enrol after that has ended."));

    public static Fault AidTooLarge(Money owed, Money aid) => new("aid-too-large", Place.At("charity"),
        new($"资助合计 {aid} 元超过个人应缴 {owed} 元。", $"Others would pay {aid} of the {owed} owed."), new("请减少慈善或村集体资助金额。", "Lower what charity or the village pays."));

    public static Fault UnknownDues(string id) => new("unknown-dues", Place.At("dues"), new($"没有编号为 {id} 的应缴记录。", $"There are no dues {id}."), new("请先办理参保登记。", "Enrol the person first."));

    public static Fault PaidBefore(DuesRow row) => new("paid-before", Place.At("receipt"),
        new($"{row.DuesId} 已于 {row.PaidOn} 凭票据 {row.Receipt} 缴费。", $"{row.DuesId} was paid on {row.PaidOn} by the receipt {row.Receipt}."), new("重复缴费请退回缴款人。", "Give the second payment back."));

    public static Fault NotOwed(DuesRow row) => new("not-owed", Place.At("dues"),
        new($"{row.DuesId} 现为“{DuesRecordsWord(row)}”,不能缴费。", $"{row.DuesId} is {row.State}; it can't be paid."), new("请重新办理参保登记。", "Enrol the person again."));

    public static Fault AmountDiffers(DuesRow row, Money owed, Money told) => new("amount-differs", Place.At("amount"),
        new($"{row.DuesId} 应缴 {owed} 元,实缴 {told} 元。", $"{row.DuesId} is {owed} and {told} was paid."), new("请按应缴金额缴费,或先作废再登记。", "Pay what is owed, or cancel and enrol again."));

    public static Fault FuturePayment(DateOnly day) => new("future-day", Place.At("paid-on"), new($"缴费日 {day:yyyy-MM-dd} 在今天之后。", $"The day of payment, {day:yyyy-MM-dd}, is to come."), new("请核对日期。", "Check the day."));

    public static Fault NotPaid(DuesRow row) => new("not-paid", Place.At("dues"), new($"{row.DuesId} 没有缴费,无款可退。", $"{row.DuesId} was not paid; there is nothing to give back."), new("不再参保的,请作废。", "Cancel it instead."));

    public static Fault InUse(DateOnly from) => new("benefits-begun", Place.At("dues"),
        new($"待遇已自 {from:yyyy-MM-dd} 开始享受,不予退费(通行做法,未见成文依据,示例规则)。", $"Benefits began on {from:yyyy-MM-dd}; dues are not given back any more (usual practice without a text at hand: an illustrative rule)."), new("属于重复参保、死亡或登记错误的,请注明原因。", "Say so where it was a double enrolment, a death before the year, or a mistake."));

    public static Fault Settled() => new("settled-under", Place.At("dues"), new("本年度已有费用结算,不能退费。", "Bills of the year were settled under it."), new("请先撤销结算。", "Reverse them first."));

    public static Fault RepairInVain(Phrase why, Citation source) => new("repair-in-vain", Place.At("years"), new($"{why.Zh}(依据 {source.Clause})", $"{why.En} ({source.Clause})"), new("请勿收款。", "Take no money."));

    public static Fault NotEnrolled(BenefitYear year) => new("not-enrolled", Place.At("year"), new($"没有 {year} 年度的参保登记。", $"Nobody enrolled for {year}."), new("请先办理参保登记,再修复。", "Enrol first, then repair."));

    /// <summary>Days before the first covered one are told by this code.</summary>
    public const string NotYetCode = "not-yet-covered";

    public static Fault NotYet(DateOnly day, DateOnly from, Citation? source) => new(NotYetCode, Place.At("person"),
        new($"{day:yyyy-MM-dd} 没有待遇:已参保缴费,在待遇等待期内,自 {from:yyyy-MM-dd} 起享受待遇{(source is null ? "" : $"(依据 {source.Clause})")}。", $"Not covered on {day:yyyy-MM-dd}: insured, in the wait; benefits start on {from:yyyy-MM-dd}{(source is null ? "" : $" ({source.Clause})")}."),
        new("等待期内的费用由本人负担;符合条件的可缴费修复,提前待遇起始日。", "Costs until then are the person's own; where the law allows it, repair brings the start forward."));

    public static Fault Unpaid(DuesRow row) => new("dues-owed", Place.At("person"),
        new($"没有参保:{row.Period}年度已登记,应缴 {row.Collected} 元尚未缴费。", $"Not insured: enrolled for {row.Period}, and {row.Collected} is not paid yet."), new("请缴费;补缴后可手工报销的,按当地规定办理。", "Have the dues paid first."));

    private static string DuesRecordsWord(DuesRow row) => Words<DuesState>.TryParse(row.State, out DuesState state) ? Words<DuesState>.Phrase(state).Zh : row.State;
}
