using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Windows;

/// <summary>When a year's dues may be paid, and from when they insure.</summary>
/// <param name="Windows">Null where the region sets no windows; then nobody pays late.</param>
public sealed record StartTerms(
    Cited<PaymentWindows>? Windows,
    Cited<WindowStart> Start,
    Cited<PaidInTheYear> PaidInTheYear,
    Cited<CountedInPeriod> InPeriod,
    Cited<CountedAfterPeriod> AfterPeriod,
    Cited<MonthEnd> MonthEnd,
    Cited<NewbornCover> Newborn)
{
    public static StartTerms Compile(LawOn law) => new(
        law.Value(StartProvisions.Windows),
        law.Need(StartProvisions.Start),
        law.Need(StartProvisions.PaidInTheYear),
        law.Need(StartProvisions.InPeriod),
        law.Need(StartProvisions.AfterPeriod),
        law.Need(StartProvisions.MonthEnd),
        law.Need(StartProvisions.Newborn));
}

/// <summary>What packs may set about windows and the start of benefits, in <c>enrolment/windows.yaml</c>.</summary>
public static class StartProvisions
{
    public static readonly Provision<PaymentWindows> Windows = new("enrolment/windows/payment",
        new("居民医保缴费窗口", "Payment windows of the resident scheme"), PaymentWindowsForm.Instance);

    public static readonly Provision<WindowStart> Start = new("enrolment/windows/start",
        new("窗口未另行规定时的待遇起始", "Start of benefits where a window says nothing else"), WordForm<WindowStart>.Instance);

    public static readonly Reading<PaidInTheYear> PaidInTheYear = new("enrolment/windows/paid-in-the-year",
        new("当年1、2月在集中征缴期内缴费的待遇起始", "Start of benefits when paid on time but inside the year"));

    public static readonly Reading<CountedInPeriod> InPeriod = new("enrolment/windows/wait-in-period",
        new("集中征缴期缴费的等待期起算", "What the wait of a payment on time is counted from"));

    public static readonly Reading<CountedAfterPeriod> AfterPeriod = new("enrolment/windows/wait-after-period",
        new("集中征缴期后缴费的等待期起算", "What the wait of a late payment is counted from"));

    public static readonly Reading<MonthEnd> MonthEnd = new("enrolment/windows/month-end",
        new("对应日不存在时等待期的届满", "Where a wait ends in a month that lacks the day"));

    public static readonly Reading<NewbornCover> Newborn = new("enrolment/windows/newborn",
        new("新生儿出生当年的待遇起始", "Start of benefits in the year of birth"));

    public static IReadOnlyList<Provision> All => [Windows, Start, PaidInTheYear, InPeriod, AfterPeriod, MonthEnd, Newborn];
}
