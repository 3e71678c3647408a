using Tongchou.Benefits.Tests.Reference;

namespace Tongchou.Benefits.Tests.Properties;

/// <summary>Everything one settlement is given.</summary>
internal sealed record RandomCase(RandomLaw Law, Claim Claim, BillLine[] Lines, Coverage Coverage, Accumulators Before)
{
    public Settlement Settle() => Settle(Law.Terms);

    public Settlement Settle(BenefitTerms terms)
    {
        Settling.Settle(Claim, Lines, Coverage, terms, Before, out Settlement bill);
        return bill;
    }

    /// <summary>Cases a little plainer than this one, for showing what breaks a law.</summary>
    public static IEnumerable<RandomCase> Smaller(RandomCase given)
    {
        for (int i = 0; i < given.Lines.Length; i++)
        {
            yield return given with { Lines = [.. given.Lines[..i], .. given.Lines[(i + 1)..]] };
        }

        if (given.Before != default)
        {
            yield return given with { Before = default };
        }

        if (given.Coverage != Coverage.Always)
        {
            yield return given with { Coverage = Coverage.Always };
        }

        if (given.Claim.AccountBalance.IsPositive || given.Claim.FamilyBalance.IsPositive)
        {
            yield return given with { Claim = given.Claim with { AccountBalance = Money.Zero, FamilyBalance = Money.Zero } };
        }

        if (given.Claim.Category is not AssistanceCategory.None)
        {
            yield return given with { Claim = given.Claim with { Category = AssistanceCategory.None } };
        }

        if (given.Claim.HasSupplementaryProduct)
        {
            yield return given with { Claim = given.Claim with { HasSupplementaryProduct = false } };
        }

        for (int i = 0; i < given.Lines.Length; i++)
        {
            BillLine line = given.Lines[i];
            if (line.Class is not CatalogueClass.A || line.OwnShare > Rate.Zero || !line.PriceLimit.IsNone)
            {
                yield return given with { Lines = [.. given.Lines[..i], line with { Class = CatalogueClass.A, OwnShare = Rate.Zero, PriceLimit = Limit.None }, .. given.Lines[(i + 1)..]] };
            }
        }
    }

    public override string ToString() =>
        $"{Law}\n{Claim}\n{string.Join('\n', Lines)}\n{Coverage}\nbefore {Shown.Of(Before)}\n";
}

/// <summary>Facts in words for a failure: only what is not zero.</summary>
internal static class Shown
{
    public static string Of<T>(T facts) where T : struct => string.Join("; ", Parts(facts).Select(part => $"{part.Name} {part.Text}"));

    public static IEnumerable<string> Names<T>(T facts) where T : struct => Parts(facts).Select(part => part.Name);

    private static IEnumerable<(string Name, string Text)> Parts<T>(T facts) where T : struct =>
        from field in typeof(T).GetFields()
        where field.FieldType != typeof(Remaining) && field.FieldType != typeof(Accumulators)
        let value = field.GetValue(facts)
        let text = value is ByVisit byVisit ? string.Join(",", Words<VisitKind>.All.Select(kind => byVisit.Of(kind).ToPlain())) : $"{value}"
        where text.Trim('0', '.', ',').Length > 0
        select (field.Name, text);
}
