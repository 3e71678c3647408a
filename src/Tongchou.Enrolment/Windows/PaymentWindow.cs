namespace Tongchou.Enrolment.Windows;

/// <summary>A window 缴费窗口 for the dues of a benefit year; both its days are inside it.</summary>
/// <param name="Start">From when a payment in it insures; null leaves it to the region's general rule.</param>
/// <param name="PlusMonths">Months that pass after <paramref name="Start"/>; none in the concentrated period 集中征缴期.</param>
/// <param name="StartOn">A day of the calendar that a payment in it insures from, in place of <paramref name="Start"/>.</param>
/// <param name="PayerBearsSubsidy">Whether the person also pays what the government would have added.</param>
public sealed record PaymentWindow(WindowDay From, WindowDay To, WindowStart? Start = null, int PlusMonths = 0, bool PayerBearsSubsidy = false, WindowDay? StartOn = null)
{
    /// <summary>Whether paying in it is paying on time.</summary>
    public bool IsConcentrated => PlusMonths == 0;

    public DateSpan In(BenefitYear year) => new(From.In(year), To.In(year));
}

/// <summary>From when a payment insures.</summary>
public enum WindowStart
{
    /// <summary>From 1 January; where it is paid in the year, as the reading says.</summary>
    [Word("benefit-year-start", "待遇年度首日", "the first day of the benefit year")] BenefitYearStart,
    [Word("payment-day", "缴费当日", "the day of payment")] PaymentDay,
    [Word("next-month", "缴费次月1日", "the first day of the month after payment")] NextMonth,
}

/// <summary>The windows of a benefit year in the order of their days, none overlapping.</summary>
public sealed class PaymentWindows(IReadOnlyList<PaymentWindow> all)
{
    public IReadOnlyList<PaymentWindow> All => all;

    /// <summary>The window a payment falls into; null between and after them.</summary>
    public PaymentWindow? Find(BenefitYear year, DateOnly paidOn) => all.FirstOrDefault(window => window.In(year).Contains(paidOn));

    /// <summary>The last day on which paying is paying on time.</summary>
    public DateOnly LastDayOnTime(BenefitYear year) => all.Where(window => window.IsConcentrated).Max(window => window.To.In(year));

    /// <summary>Whether a payment missed the concentrated period; one before it opens is early, not late.</summary>
    [Clause("YN2024", "一")]
    public bool IsLate(BenefitYear year, DateOnly paidOn) => paidOn > LastDayOnTime(year);
}
