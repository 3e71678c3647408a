using Tongchou.Enrolment.Financing;
using Tongchou.Enrolment.Waiting;
using Tongchou.Enrolment.Windows;

namespace Tongchou.Agency.Cases;

/// <summary>Parameters of a wait or a start that a case may carry; what it leaves out is the region's.</summary>
internal static class EnrolmentParameters
{
    private static readonly Dictionary<string, (CountedInPeriod In, CountedAfterPeriod After)> countings = new()
    {
        ["calendar-month-including-payment-month"] = (CountedInPeriod.PaymentMonth, CountedAfterPeriod.PaymentMonth),
        ["calendar-month"] = (CountedInPeriod.PaymentMonth, CountedAfterPeriod.PaymentMonth),
        ["calendar-months"] = (CountedInPeriod.PaymentMonth, CountedAfterPeriod.PaymentMonth),
        ["payment-month"] = (CountedInPeriod.PaymentMonth, CountedAfterPeriod.PaymentMonth),
        ["by-date"] = (CountedInPeriod.PaymentDay, CountedAfterPeriod.PaymentDay),
        ["date"] = (CountedInPeriod.PaymentDay, CountedAfterPeriod.PaymentDay),
        ["by-payment-date"] = (CountedInPeriod.PaymentDay, CountedAfterPeriod.PaymentDay),
        ["payment-day"] = (CountedInPeriod.PaymentDay, CountedAfterPeriod.PaymentDay),
        ["from-payment-day"] = (CountedInPeriod.PaymentDay, CountedAfterPeriod.PaymentDay),
        ["year-start"] = (CountedInPeriod.YearStart, CountedAfterPeriod.PaymentDay),
        ["from-year-start"] = (CountedInPeriod.YearStart, CountedAfterPeriod.PaymentDay),
        ["from-1-january"] = (CountedInPeriod.YearStart, CountedAfterPeriod.PaymentDay),
    };

    private static readonly Dictionary<string, MonthEnd> monthEnds = new()
    {
        ["last-day"] = MonthEnd.LastDay,
        ["last-day-of-month"] = MonthEnd.LastDay,
        ["next-first"] = MonthEnd.NextFirst,
        ["first-of-next-month"] = MonthEnd.NextFirst,
    };

    private static readonly Dictionary<string, LateAndBroken> together = new() { ["once"] = LateAndBroken.Once, ["twice"] = LateAndBroken.Twice };

    public static void Waiting(Given given, CasePack pack)
    {
        if (given.Count("fixed-months") is { } months)
        {
            pack.Set(WaitingProvisions.FixedMonths, months);
        }

        if (given.Count("months-per-broken-year", "variable-months-per-year", "months-per-year") is { } perYear)
        {
            pack.Set(WaitingProvisions.MonthsPerBrokenYear, perYear);
        }

        if (given.Count("floor-months", "min-total-months", "minimum-months") is { } floor)
        {
            pack.Set(WaitingProvisions.FloorMonths, floor);
        }

        if (given.Count("floor-after-years", "floor-years") is { } years)
        {
            pack.Set(WaitingProvisions.FloorAfterYears, years);
        }

        if (given.Year("start-year", "first-year", "count-from-year", "rule-start-year") is { } first)
        {
            pack.Set(WaitingProvisions.FirstYear, first);
        }

        if (given.Flag("first-missed-year-counts") is { } counts)
        {
            pack.Choose(WaitingProvisions.FirstMissedYear, counts ? FirstMissedYear.Counts : FirstMissedYear.WithinFixed);
        }

        if (given.Choice(together, "late-and-broken") is { } both)
        {
            pack.Choose(WaitingProvisions.LateAndBroken, both);
        }
    }

    /// <summary>Dues for a story that isn't about them: somebody must be able to pay in any year.</summary>
    public static void Dues(CasePack pack)
    {
        if (!pack.Provisions.Contains(DuesProvisions.Personal))
        {
            pack.Set(DuesProvisions.Personal, Money.Yuan(1));
        }

        if (!pack.Provisions.Contains(DuesProvisions.Subsidy))
        {
            pack.Set(DuesProvisions.Subsidy, Money.Yuan(1));
        }
    }

    /// <summary>A wait of so many months for whoever missed a year, and nothing else.</summary>
    public static void FixedWait(CasePack pack, int months, BenefitYear from)
    {
        pack.Set(WaitingProvisions.FixedMonths, months);
        pack.Set(WaitingProvisions.MonthsPerBrokenYear, 0);
        pack.Set(WaitingProvisions.FloorAfterYears, 0);
        pack.Set(WaitingProvisions.FloorMonths, 0);
        pack.Set(WaitingProvisions.FirstYear, from.Number);
        pack.Set(WaitingProvisions.ExemptGroups, "[]");
        pack.Choose(WaitingProvisions.FirstMissedYear, FirstMissedYear.WithinFixed);
        pack.Choose(WaitingProvisions.LateAndBroken, LateAndBroken.Once);
        pack.Choose(WaitingProvisions.LeaverAfterLimit, default(LeaverAfterLimit));
        pack.Choose(WaitingProvisions.Exemption, default(Exemption));
        pack.Choose(WaitingProvisions.RepairTime, default(RepairTime));
    }

    public static void Counting(Given given, CasePack pack)
    {
        if (given.Choice(countings, "counting", "count-by") is var (inPeriod, after))
        {
            pack.Choose(StartProvisions.InPeriod, inPeriod);
            pack.Choose(StartProvisions.AfterPeriod, after);
        }

        if (given.Choice(monthEnds, "month-end", "month-end-rule") is { } end)
        {
            pack.Choose(StartProvisions.MonthEnd, end);
        }
    }

    /// <summary>
    /// Whether the dues were paid late, by the case's own word or else by the region's windows; where they disagree, a
    /// window that makes the word true is laid over them.
    /// </summary>
    /// <param name="windows">The region's windows; null where it has none.</param>
    public static bool Late(Given given, BenefitYear year, DateOnly? paidOn, PaymentWindows? windows, CasePack pack)
    {
        bool? onTime = given.Flag("paid-in-concentrated-period", "in-concentrated-period", "on-time");
        bool? said = given.Flag("late", "paid-late") ?? (onTime is { } flag ? !flag : null);
        if (paidOn is not { } day)
        {
            return said ?? false;
        }

        bool? known = windows?.IsLate(year, day);
        bool late = said ?? known ?? day >= year.FirstDay;
        if (late == known)
        {
            return late;
        }

        DateOnly last = late ? day.AddDays(-1) : day;
        if (WindowText.DayIn(year, last) is { } end && last > year.Previous.FirstDay)
        {
            pack.Set(StartProvisions.Windows, $"[{{ from: previous-year 01-01, to: {end} }}]");
        }
        else
        {
            given.Refuse(new("缴费日期既不在待遇年度,也不在上一年。", "paid_on lies neither in the benefit year nor in the year before."));
        }

        return late;
    }
}
