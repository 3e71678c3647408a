using Tongchou.Enrolment.Waiting;
using Tongchou.Enrolment.Windows;

namespace Tongchou.Enrolment.Decision;

/// <summary>The refusals that enrolment foresees, in plain words: till when, and what would help.</summary>
[Clause("YN2024", "六")]
internal static class Refusals
{
    public static Refusal NotEnrolled(BenefitYear year, DateOnly askedOn, EnrolmentTerms terms)
    {
        Phrase remedy = new($"请尽快缴纳{year}年度居民医保费。", $"Pay the resident dues of {year} soon.");
        if (terms.Start.Windows is { } windows)
        {
            DateOnly last = windows.Value.LastDayOnTime(year);
            remedy = askedOn <= last
                ? new($"请在{last:yyyy-MM-dd}前(含当日)缴纳{year}年度居民医保费。", $"Pay the resident dues of {year} by {last:yyyy-MM-dd}.")
                : new($"集中征缴期已于{last:yyyy-MM-dd}结束;现在缴费可能有等待期,越早缴越早享受。", $"The concentrated period ended on {last:yyyy-MM-dd}; paying now may bring a wait, and the sooner the better.");
        }

        return new("not-enrolled", new($"没有缴纳{year}年度居民医保费的记录。", $"No resident dues were paid for {year}."), remedy, terms.Start.Windows?.Source);
    }

    /// <summary>Null where the whole year is covered.</summary>
    public static Refusal? Of(BenefitYear year, DateOnly paidOn, WaitAndStart decided, EnrolmentTerms terms)
    {
        Start start = decided.Start;
        if (start.Day <= year.FirstDay)
        {
            return null;
        }

        Citation source = decided.Wait.TotalMonths > 0 && terms.Waiting is { } waiting ? waiting.FixedMonths.Source : start.Rule.Source;
        return start.Day > paidOn
            ? new("waiting-period",
                new($"待遇等待期至{start.Day.AddDays(-1):yyyy-MM-dd}止,自{start.Day:yyyy-MM-dd}起享受待遇;等待期内发生的费用不予支付。",
                    $"The waiting period lasts to {start.Day.AddDays(-1):yyyy-MM-dd}; benefits start on {start.Day:yyyy-MM-dd}. Costs inside the wait are not paid."),
                Remedy(decided, terms), source)
            : new("not-enrolled",
                new($"{paidOn:yyyy-MM-dd}才缴费,自{start.Day:yyyy-MM-dd}起享受待遇;此前发生的费用不予支付。",
                    $"Dues were paid on {paidOn:yyyy-MM-dd}; benefits start on {start.Day:yyyy-MM-dd}. Earlier costs are not paid."),
                new("以后请在待遇年度开始前缴费。", "In future, pay before the benefit year begins."), source);
    }

    private static Phrase Remedy(WaitAndStart decided, EnrolmentTerms terms)
    {
        int years = decided.Wait.RepairableYears - decided.Facts.RepairedYears;
        if (years <= 0 || terms.Waiting is not { } law)
        {
            return new("等待期不能再缩短;以后按期连续缴费即无等待期。", "The wait cannot be shortened further; paying on time every year brings none.");
        }

        if (law.RepairTime.Value is RepairTime.AtPayment)
        {
            return new("等待期只能在缴费时修复;以后按期连续缴费即无等待期。", "The wait could be repaired only with the dues; paying on time every year brings none.");
        }

        string priceZh = terms.Dues is { } dues ? $",每年{dues.Personal.Value}元" : "";
        string priceEn = terms.Dues is { } price ? $" at {price.Personal.Value} yuan each" : "";
        return new($"可在等待期内缴费修复最多{years}年{priceZh},每修复一年缩短{law.MonthsPerBrokenYear.Value}个月;已发生的费用不补付。",
            $"Up to {years} year(s) may be repaired{priceEn} before the wait ends, each shortening it by {law.MonthsPerBrokenYear.Value} month(s); costs already incurred stay unpaid.");
    }
}
