using Tongchou.Enrolment.Windows;

namespace Tongchou.Enrolment.Financing;

/// <summary>个人应缴: what a person pays for a benefit year on a day.</summary>
[Clause("CN2023", "一")]
public static class DuesOwed
{
    public static Cited<Money> Decide(BenefitYear year, DateOnly paidOn, DuesTerms dues, StartTerms start)
    {
        // Whoever pays in a window that says so pays the government's part as well.
        bool bearsSubsidy = start.Windows?.Value.Find(year, paidOn) is { PayerBearsSubsidy: true };
        return dues.Personal.With(dues.Personal.Value + (bearsSubsidy ? dues.Subsidy.Value : Money.Zero));
    }
}
