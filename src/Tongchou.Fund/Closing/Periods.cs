namespace Tongchou.Fund;

/// <summary>How far the books are closed 结账进度: days, months and years, each closed up to and with the one named. All books of a region share it.</summary>
/// <remarks>A closed month has closed days and a closed year closed months; any other state can't be made. Equal by value.</remarks>
public sealed record Periods
{
    /// <exception cref="ArgumentException">A month is closed whose days are open, or a year whose months are.</exception>
    public Periods(DateOnly daysThrough, AccountingMonth monthsThrough, int yearsThrough)
    {
        if (monthsThrough.LastDay > daysThrough)
        {
            throw new ArgumentException($"{monthsThrough} is closed but {daysThrough.AddDays(1):yyyy-MM-dd} is open", nameof(monthsThrough));
        }

        if (AccountingMonth.LastOf(yearsThrough) > monthsThrough)
        {
            throw new ArgumentException($"{yearsThrough} is closed but {monthsThrough.Next} is open", nameof(yearsThrough));
        }

        DaysThrough = daysThrough;
        MonthsThrough = monthsThrough;
        YearsThrough = yearsThrough;
    }

    public DateOnly DaysThrough { get; }
    public AccountingMonth MonthsThrough { get; }
    public int YearsThrough { get; }

    public DateOnly FirstOpenDay => DaysThrough.AddDays(1);

    /// <summary>New books: everything before their first day counts as closed.</summary>
    public static Periods Begin(DateOnly firstDay) => new(firstDay.AddDays(-1), AccountingMonth.Of(firstDay).Previous, firstDay.Year - 1);

    /// <summary>The business date of an event; see <see cref="BusinessDate"/>.</summary>
    public DateOnly BookedOn(DateOnly eventDay) => BusinessDate.For(eventDay, DaysThrough);

    /// <summary>Why an entry may not be booked; null where it may.</summary>
    /// <remarks>The carry-forward of a year is booked on its last day, which is closed by then; it is let in while the year is open.</remarks>
    public Fault? Refusal(Voucher voucher)
    {
        DateOnly day = voucher.BookedOn;
        if (voucher.Kind is VoucherKind.CarryForward)
        {
            DateOnly expected = AccountingMonth.LastOf(YearsThrough + 1).LastDay;
            return day == expected ? null : new("carry-forward-day", Place.At("booked-on"),
                new($"年终结转只能记在未结年度的最后一天 {expected:yyyy-MM-dd}。", $"A carry-forward is booked on {expected:yyyy-MM-dd}, the last day of the open year."),
                new("由年终结账生成结转凭证。", "Let the closing of the year make it."));
        }

        return day > DaysThrough ? null : new("period-closed", Place.At("booked-on"),
            new($"{day:yyyy-MM-dd} 已结账,不能再记账。", $"{day:yyyy-MM-dd} is closed and takes no entry."),
            new($"记在第一个未结账的日期 {FirstOpenDay:yyyy-MM-dd}。", $"Book it on the first open day, {FirstOpenDay:yyyy-MM-dd}."));
    }
}
