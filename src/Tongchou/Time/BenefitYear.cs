using System.Globalization;

namespace Tongchou;

/// <summary>The calendar year 待遇年度 that benefits, ceilings and yearly deductibles are counted in.</summary>
public readonly record struct BenefitYear(int Number) : IComparable<BenefitYear>
{
    public const int Earliest = 1990;
    public const int Latest = 2200;

    public DateOnly FirstDay => new(Number, 1, 1);
    public DateOnly LastDay => new(Number, 12, 31);
    public BenefitYear Next => new(Number + 1);
    public BenefitYear Previous => new(Number - 1);

    public static BenefitYear Of(DateOnly day) => new(day.Year);
    public static bool operator <(BenefitYear left, BenefitYear right) => left.Number < right.Number;
    public static bool operator >(BenefitYear left, BenefitYear right) => left.Number > right.Number;
    public static bool operator <=(BenefitYear left, BenefitYear right) => left.Number <= right.Number;
    public static bool operator >=(BenefitYear left, BenefitYear right) => left.Number >= right.Number;

    public int CompareTo(BenefitYear other) => Number.CompareTo(other.Number);
    public override string ToString() => Number.ToString("0000", CultureInfo.InvariantCulture);
}
