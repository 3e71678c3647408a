namespace Tongchou.Enrolment.Employees;

/// <summary>What became of a declared wage on its way to a base.</summary>
public enum BaseLimit
{
    [Word("within", "按实申报", "as declared")] Within,
    [Word("lifted", "低于下限,按下限", "lifted to the floor")] Lifted,
    [Word("cut", "高于上限,按上限", "cut to the cap")] Cut,
}

/// <summary>The base 缴费基数 that a month's dues are a share of: the wage, kept between the region's floor and cap.</summary>
/// <param name="Declared">What the employer or the person told.</param>
/// <param name="Base">What counts; with the clause that limited it, or that of the average wage where nothing did.</param>
[Clause("SC2023", "五")]
[Clause("JS2021", "11")]
public sealed record DuesBase(Money Declared, Cited<Money> Base, BaseLimit Limit)
{
    public static DuesBase Of(Money declared, EmployeeDuesTerms terms)
    {
        return declared < terms.Floor.Value ? new(declared, terms.Floor, BaseLimit.Lifted)
            : declared > terms.Cap.Value ? new(declared, terms.Cap, BaseLimit.Cut)
            : new(declared, terms.AverageWage.With(declared), BaseLimit.Within);
    }

    /// <summary>What the unemployment fund pays by; nobody declares it.</summary>
    public static DuesBase OfUnemployed(EmployeeDuesTerms terms)
    {
        Money amount = terms.UnemployedBase.Value.Of(terms.AverageWage.Value).Rounded;
        return new(amount, terms.UnemployedBase.With(amount), BaseLimit.Within);
    }
}
