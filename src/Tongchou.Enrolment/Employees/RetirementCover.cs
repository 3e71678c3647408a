namespace Tongchou.Enrolment.Employees;

/// <summary>退休待遇缴费年限: whether enough months of dues were paid for cover in retirement without further dues.</summary>
/// <param name="Needed">Months, with the clause that asks for them.</param>
/// <param name="Counted">Months of dues that count.</param>
/// <param name="OneOff">What the missing months cost at once; null where none is missing, or the region has no one-off payment.</param>
[Clause("SC2023", "五")]
public sealed record RetirementCover(Cited<int> Needed, int Counted, Cited<Money>? OneOff)
{
    private const int MonthsPerYear = 12;

    public int Missing => Math.Max(0, Needed.Value - Counted);

    /// <param name="months">Months of dues that count, 0 or more.</param>
    /// <param name="isWoman">What the identity document says.</param>
    public static RetirementCover Decide(int months, bool isWoman, EmployeeDuesTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        Cited<int> years = isWoman ? terms.YearsWomen : terms.YearsMen;
        RetirementCover cover = new(years.With(years.Value * MonthsPerYear), months, null);
        if (cover.Missing == 0 || terms.OneOff is not { } oneOff)
        {
            return cover;
        }

        // A month is rounded as a month's dues are: so many months cost so many times one.
        Money month = oneOff.Rate.Value.Of(oneOff.Base.Value.Of(terms.AverageWage.Value).Rounded).Rounded;
        return cover with { OneOff = oneOff.Rate.With(month * cover.Missing) };
    }
}
