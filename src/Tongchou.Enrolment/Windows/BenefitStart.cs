namespace Tongchou.Enrolment.Windows;

/// <summary>What the start of benefits depends on.</summary>
/// <param name="Born">The day of birth, where known.</param>
public readonly record struct StartFacts(BenefitYear Year, DateOnly PaidOn, int WaitMonths, DateOnly? Born = null)
{
    /// <summary>Paid on time and before the year began, on a day that does not matter.</summary>
    public static StartFacts PaidBeforeTheYear(BenefitYear year, int waitMonths) => new(year, year.FirstDay.AddDays(-1), waitMonths);
}

/// <summary>The first insured day, and the rule that set it.</summary>
/// <param name="Rule">The reading or window that decided, in words.</param>
public readonly record struct Start(DateOnly Day, bool Late, Cited<Phrase> Rule);

/// <summary>待遇起始日: from which day the dues of a year insure.</summary>
[Clause("YN2024", "六")]
[Clause("YN2024", "九")]
public static class BenefitStart
{
    public static Start Decide(StartFacts facts, StartTerms terms)
    {
        bool late = terms.Windows?.Value.IsLate(facts.Year, facts.PaidOn) ?? false;
        if (facts.Born is { } born && BenefitYear.Of(born) == facts.Year && terms.Newborn.Value is NewbornCover.FromBirth)
        {
            return new(born, late, InWords(terms.Newborn));
        }

        // A window's own months and a wait for a break run side by side, so the later end counts; they are not added up.
        Start start = Open(facts, late, terms);
        if (facts.WaitMonths > 0)
        {
            Start waited = late ? AfterPeriod(facts, terms) : InPeriod(facts, terms);
            start = waited.Day >= start.Day ? waited : start;
        }

        return start.Day < facts.Year.FirstDay ? start with { Day = facts.Year.FirstDay } : start;
    }

    /// <summary>The day without any wait for a break.</summary>
    private static Start Open(StartFacts facts, bool late, StartTerms terms)
    {
        PaymentWindow? window = terms.Windows?.Value.Find(facts.Year, facts.PaidOn);
        if (window is { PlusMonths: > 0 })
        {
            if (window.Start is WindowStart.NextMonth)
            {
                return new(FirstOfMonth(facts.PaidOn).AddMonths(1 + window.PlusMonths), late,
                    terms.Windows!.Value.With(new Phrase($"缴费次月1日加{window.PlusMonths}个月", $"the first day of the month after payment plus {window.PlusMonths} months")));
            }

            DateOnly day = After(facts.PaidOn, window.PlusMonths, terms.MonthEnd.Value);
            return new(day, late, terms.Windows!.Value.With(new Phrase($"缴费日加{window.PlusMonths}个月", $"the day of payment plus {window.PlusMonths} months")));
        }

        if (window?.StartOn is { } fixedDay)
        {
            return new(fixedDay.In(facts.Year), late, terms.Windows!.Value.With(new Phrase($"{fixedDay.In(Language.Zh)}", $"{fixedDay.In(Language.En)}")));
        }

        if (late)
        {
            return new(facts.PaidOn, late, terms.Windows!.Value.With(new Phrase("缴费当日(集中征缴期已过)", "the day of payment, after the concentrated period")));
        }

        WindowStart rule = window?.Start ?? terms.Start.Value;
        Citation source = window?.Start is null ? terms.Start.Source : terms.Windows!.Value.Source;
        if (rule is WindowStart.PaymentDay)
        {
            return new(facts.PaidOn, late, new(Words<WindowStart>.Phrase(rule), source));
        }

        if (rule is WindowStart.NextMonth)
        {
            return new(FirstOfMonth(facts.PaidOn).AddMonths(1), late, new(Words<WindowStart>.Phrase(rule), source));
        }

        return facts.PaidOn < facts.Year.FirstDay
            ? new(facts.Year.FirstDay, late, new(Words<WindowStart>.Phrase(rule), source))
            : new(terms.PaidInTheYear.Value is PaidInTheYear.YearStart ? facts.Year.FirstDay : facts.PaidOn, late, InWords(terms.PaidInTheYear));
    }

    private static Start InPeriod(StartFacts facts, StartTerms terms)
    {
        DateOnly day = terms.InPeriod.Value switch
        {
            CountedInPeriod.PaymentDay => After(facts.PaidOn, facts.WaitMonths, terms.MonthEnd.Value),
            CountedInPeriod.PaymentMonth => FirstOfMonth(facts.PaidOn).AddMonths(facts.WaitMonths),
            _ => facts.Year.FirstDay.AddMonths(facts.WaitMonths),
        };
        return new(day, Late: false, InWords(terms.InPeriod));
    }

    private static Start AfterPeriod(StartFacts facts, StartTerms terms)
    {
        DateOnly day = terms.AfterPeriod.Value is CountedAfterPeriod.PaymentMonth
            ? FirstOfMonth(facts.PaidOn).AddMonths(facts.WaitMonths)
            : After(facts.PaidOn, facts.WaitMonths, terms.MonthEnd.Value);
        return new(day, Late: true, InWords(terms.AfterPeriod));
    }

    /// <summary>The same day of the month so many months later.</summary>
    internal static DateOnly After(DateOnly day, int months, MonthEnd monthEnd)
    {
        DateOnly after = day.AddMonths(months);
        return after.Day < day.Day && monthEnd is MonthEnd.NextFirst ? after.AddDays(1) : after;
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
    private static Cited<Phrase> InWords<T>(Cited<T> reading) where T : struct, Enum => reading.With(Words<T>.Phrase(reading.Value));
}
