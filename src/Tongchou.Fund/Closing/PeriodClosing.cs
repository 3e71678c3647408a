namespace Tongchou.Fund;

/// <summary>Closing 结账 of a day, a month, a year: in order, with every book balanced and every document booked.</summary>
[Clause("FX2019", "二(六)")]
public static class PeriodClosing
{
    /// <summary>日结.</summary>
    public static ClosingDecision CloseDay(Periods periods, DateOnly day, ClosingFacts facts)
    {
        FaultList missing = new();
        if (day <= periods.DaysThrough)
        {
            missing.Add(ClosingFaults.AlreadyClosed($"{day:yyyy-MM-dd}"));
        }
        else if (day > periods.FirstOpenDay)
        {
            missing.Add(ClosingFaults.EarlierOpen("day-before-open", $"{periods.FirstOpenDay:yyyy-MM-dd}", $"{day.AddDays(-1):yyyy-MM-dd}"));
        }

        NoteCommon(day, facts, missing);
        return missing.IsEmpty ? new Closed(new(day, periods.MonthsThrough, periods.YearsThrough), []) : new ClosingRefused(missing.All);
    }

    /// <summary>月结. January waits for the year before, whose carry-forward changes what it opens with.</summary>
    public static ClosingDecision CloseMonth(Periods periods, AccountingMonth month, ClosingFacts facts)
    {
        FaultList missing = new();
        if (month <= periods.MonthsThrough)
        {
            missing.Add(ClosingFaults.AlreadyClosed($"{month}"));
        }
        else if (month > periods.MonthsThrough.Next)
        {
            missing.Add(ClosingFaults.EarlierOpen("month-before-open", $"{periods.MonthsThrough.Next}", $"{month.Previous}"));
        }

        if (month.LastDay > periods.DaysThrough)
        {
            missing.Add(ClosingFaults.EarlierOpen("days-open", $"{periods.FirstOpenDay:yyyy-MM-dd}", $"{month.LastDay:yyyy-MM-dd}"));
        }

        if (month.Year - 1 > periods.YearsThrough)
        {
            missing.Add(ClosingFaults.EarlierOpen("year-before-open", $"{periods.YearsThrough + 1}", $"{month.Year - 1}"));
        }

        NoteCommon(month.LastDay, facts, missing);
        return missing.IsEmpty ? new Closed(new(periods.DaysThrough, month, periods.YearsThrough), []) : new ClosingRefused(missing.All);
    }

    /// <summary>年结. Yields the entries that carry income and expense to the surplus, book by book.</summary>
    public static ClosingDecision CloseYear(Chart chart, Periods periods, int year, ClosingFacts facts)
    {
        FaultList missing = new();
        if (year <= periods.YearsThrough)
        {
            missing.Add(ClosingFaults.AlreadyClosed($"{year}"));
        }
        else if (year > periods.YearsThrough + 1)
        {
            missing.Add(ClosingFaults.EarlierOpen("year-before-open", $"{periods.YearsThrough + 1}", $"{year - 1}"));
        }

        AccountingMonth december = AccountingMonth.LastOf(year);
        if (december > periods.MonthsThrough)
        {
            missing.Add(ClosingFaults.EarlierOpen("months-open", $"{periods.MonthsThrough.Next}", $"{december}"));
        }

        NoteCommon(december.LastDay, facts, missing);
        if (!missing.IsEmpty)
        {
            return new ClosingRefused(missing.All);
        }

        return new Closed(new(periods.DaysThrough, periods.MonthsThrough, year), [.. facts.Balances.SelectMany(balance => CarryForward.Of(chart, balance, year))]);
    }

    private static void NoteCommon(DateOnly lastDay, ClosingFacts facts, FaultList missing)
    {
        if (lastDay > facts.Today)
        {
            missing.Add(ClosingFaults.NotReached(lastDay, facts.Today));
        }

        if (facts.Unbooked.Count > 0)
        {
            missing.Add(ClosingFaults.Unbooked(facts.Unbooked));
        }

        HashSet<Book> seen = [];
        foreach (TrialBalance balance in facts.Balances)
        {
            if (!seen.Add(balance.Book))
            {
                missing.Add(ClosingFaults.BookTwice(balance.Book));
            }

            if (balance.Days.To != lastDay)
            {
                missing.Add(ClosingFaults.OtherDays(balance, lastDay));
            }

            if (!balance.IsBalanced)
            {
                missing.Add(ClosingFaults.Unbalanced(balance));
            }
        }
    }
}
