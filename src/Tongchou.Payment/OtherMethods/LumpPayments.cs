using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.OtherMethods;

/// <summary>An amount an institution earns that no single case stands behind.</summary>
public sealed record LumpPayment(PaymentMethod Method, Money Amount, WorkingLine Working);

/// <summary>Payment by heads and by the budget of a community.</summary>
[Clause("JS2021", "13")]
[Clause("FX2019", "四(四)")]
public static class LumpPayments
{
    private const int MonthsInYear = 12;

    /// <summary>按人头: so much a year for each person who is on the list, by months.</summary>
    /// <param name="personMonths">The months that the persons were on the list, added up.</param>
    public static LumpPayment Capitation(int personMonths, OtherTerms terms)
    {
        Money amount = Rounding.Fen((decimal)terms.CapitationPerHead.Value.Fen * personMonths / MonthsInYear);
        return Told(PaymentMethod.Capitation, amount, $"{terms.CapitationPerHead.Value} × {personMonths} ÷ {MonthsInYear} = {amount}", terms.CapitationPerHead.Source);
    }

    /// <summary>县域医共体总额: the community answers for what its people cost inside and outside; of the difference to its budget it keeps or bears a share.</summary>
    /// <param name="inside">Fund cost at its own institutions.</param>
    /// <param name="outside">Fund cost of its people elsewhere, which the fund has paid to others.</param>
    /// <returns>What the community's own institutions get together.</returns>
    public static LumpPayment Community(Money budget, Money inside, Money outside, OtherTerms terms)
    {
        Money spent = inside + outside, difference = budget - spent;
        Money amount = difference.IsNegative
            ? inside + difference + terms.CommunityOverspendShared.Value.Of(-difference).Rounded
            : inside + terms.CommunitySurplusKept.Value.Of(difference).Rounded;
        string sum = difference.IsNegative
            ? $"{inside} − {-difference} × (1 − {terms.CommunityOverspendShared.Value}) = {amount}"
            : $"{inside} + {difference} × {terms.CommunitySurplusKept.Value} = {amount}";
        return Told(PaymentMethod.CountyBudget, amount, $"{budget} − {spent} = {difference}; {sum}", terms.CommunitySurplusKept.Source, terms.CommunityOverspendShared.Source);
    }

    private static LumpPayment Told(PaymentMethod method, Money amount, string sum, params IReadOnlyList<Citation> rests) => new(method, amount, new(PaymentClauses.Combined, Words<PaymentMethod>.Phrase(method), sum, rests));
}
