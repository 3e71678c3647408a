using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Employees;

/// <summary>What the law of a region says on a day about the dues of the employee scheme 职工医保筹资.</summary>
/// <param name="AverageWage">Of a month.</param>
/// <param name="AccountShare">By <see cref="DuesPayer"/>.</param>
/// <param name="OneOff">Base and rate of the one-off payment at retirement; null where the region has none.</param>
public sealed record EmployeeDuesTerms(
    Cited<Rate> EmployerRate,
    Cited<Rate> PersonRate,
    Cited<Rate> FlexibleRate,
    Cited<Money> AverageWage,
    Cited<Rate> BaseFloor,
    Cited<int> BaseCap,
    Cited<Rate> UnemployedBase,
    Table<Rate> AccountShare,
    Cited<int> SuspendAfter,
    Cited<int> MadeGoodWithin,
    Cited<int> YearsMen,
    Cited<int> YearsWomen,
    (Cited<Rate> Base, Cited<Rate> Rate)? OneOff)
{
    /// <summary>The least base of a month 缴费基数下限, in yuan; a lower wage is lifted to it.</summary>
    public Cited<Money> Floor => BaseFloor.With(BaseFloor.Value.Of(AverageWage.Value).Rounded);

    /// <summary>The most 缴费基数上限; a higher wage is cut to it.</summary>
    public Cited<Money> Cap => BaseCap.With(AverageWage.Value * BaseCap.Value);

    /// <summary>Null where nobody sets an employer's rate: the region has no employee scheme yet.</summary>
    /// <exception cref="MissingLawException">The rate is set and the rest is not.</exception>
    public static EmployeeDuesTerms? Compile(LawOn law) => law.Value(EmployeeDuesProvisions.EmployerRate) is not { } employer ? null : new(
        employer,
        law.Need(EmployeeDuesProvisions.PersonRate),
        law.Need(EmployeeDuesProvisions.FlexibleRate),
        law.Need(EmployeeDuesProvisions.AverageWage),
        law.Need(EmployeeDuesProvisions.BaseFloor),
        law.Need(EmployeeDuesProvisions.BaseCap),
        law.Need(EmployeeDuesProvisions.UnemployedBase),
        law.Find(EmployeeDuesProvisions.AccountShare) ?? throw new MissingLawException(EmployeeDuesProvisions.AccountShare, law.Pack, law.Day),
        law.Need(EmployeeDuesProvisions.SuspendAfter),
        law.Need(EmployeeDuesProvisions.MadeGoodWithin),
        law.Need(EmployeeDuesProvisions.RetirementYearsMen),
        law.Need(EmployeeDuesProvisions.RetirementYearsWomen),
        law.Value(EmployeeDuesProvisions.OneOffBase) is { } oneOff ? (oneOff, law.Need(EmployeeDuesProvisions.OneOffRate)) : null);
}
