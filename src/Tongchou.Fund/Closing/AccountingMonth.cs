namespace Tongchou.Fund;

/// <summary>A month of the books 会计月份; ordered by time.</summary>
public readonly record struct AccountingMonth(int Year, int Number) : IComparable<AccountingMonth>
{
    public DateOnly FirstDay => new(Year, Number, 1);
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);
    public AccountingMonth Next => Of(FirstDay.AddMonths(1));
    public AccountingMonth Previous => Of(FirstDay.AddDays(-1));

    public static AccountingMonth Of(DateOnly day) => new(day.Year, day.Month);
    public static AccountingMonth LastOf(int year) => new(year, 12);

    public static bool operator <(AccountingMonth left, AccountingMonth right) => left.CompareTo(right) < 0;
    public static bool operator >(AccountingMonth left, AccountingMonth right) => left.CompareTo(right) > 0;
    public static bool operator <=(AccountingMonth left, AccountingMonth right) => left.CompareTo(right) <= 0;
    public static bool operator >=(AccountingMonth left, AccountingMonth right) => left.CompareTo(right) >= 0;

    public int CompareTo(AccountingMonth other) => (Year, Number).CompareTo((other.Year, other.Number));
    public override string ToString() => $"{Year:0000}-{Number:00}";
}
