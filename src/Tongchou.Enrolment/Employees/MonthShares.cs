namespace Tongchou.Enrolment.Employees;

/// <summary>
/// The dues of one month and who pays them 单位与个人分担. The whole is rounded once and the person's part once; what is left is the employer's, so that the parts
/// are the whole to the fen.
/// </summary>
/// <param name="Credit">The part of the whole that is credited to the personal account 划入个人账户; the rest is the pooled fund's.</param>
[Clause("SC2023", "五")]
[Clause("JS2021", "11")]
public sealed record MonthShares(Money Employer, Money Person, Money Unemployment, Money Credit)
{
    public Money Total => Employer + Person + Unemployment;

    /// <summary>What the pooled fund takes in.</summary>
    public Money Pooled => Total - Credit;

    public static MonthShares Of(DuesPayer payer, Money amount, EmployeeDuesTerms terms)
    {
        Rate both = terms.EmployerRate.Value + terms.PersonRate.Value;
        Money total = (payer is DuesPayer.Flexible ? terms.FlexibleRate.Value : both).Of(amount).Rounded;
        Money person = payer switch
        {
            DuesPayer.Employed => Money.Min(terms.PersonRate.Value.Of(amount).Rounded, total),
            DuesPayer.Flexible => total,
            _ => Money.Zero,
        };
        Money credit = Money.Min(terms.AccountShare.At((int)payer).Value.Of(amount).Rounded, total);
        return new(payer is DuesPayer.Employed ? total - person : Money.Zero, person, payer is DuesPayer.Unemployed ? total : Money.Zero, credit);
    }
}
