namespace Tongchou.Agency.Cases;

/// <summary>Turns the cost of a case into the lines of a bill: in scope, first own share, outside the catalogue.</summary>
internal static class CostParts
{
    private static readonly string[] total = ["total-cost", "total", "cost", "total-expense"];
    private static readonly string[] inScope = ["in-scope", "in-scope-inpatient", "in-scope-cost", "in-scope-total", "eligible-cost", "compliant-cost"];
    private static readonly string[] outside = ["out-of-catalogue", "full-self", "self-funded", "out-of-scope", "out-of-catalogue-cost", "class-c", "class-c-cost"];
    private static readonly string[] firstOwn = ["pre-self", "first-own-share", "class-b-self", "class-b-pre-self"];

    public static void Lay(Given given, CaseBill bill)
    {
        Money? whole = given.Amount(total);
        Money? scope = given.Amount(inScope);
        Money? funded = given.Amount(outside);
        Money? own = given.Amount(firstOwn);
        if (given.Layer("class-b") is { } classB && classB.Has("amount", "cost"))
        {
            ByClass(given, classB, bill, whole, scope, funded ?? Money.Zero, own ?? Money.Zero);
            return;
        }

        if (scope is null && whole is null)
        {
            NotThere(given);
            return;
        }

        Money covered = scope ?? whole!.Value - (funded ?? Money.Zero) - (own ?? Money.Zero);
        Money rest = whole is { } all ? all - covered - (funded ?? Money.Zero) - (own ?? Money.Zero) : Money.Zero;
        if (covered.IsNegative || rest.IsNegative || (rest.IsPositive && funded is not null && own is not null))
        {
            given.Refuse(new("费用各部分与合计不符。", "The parts of the cost do not add up to the whole."));
            return;
        }

        bill.Add(covered);
        bill.Add((own ?? Money.Zero) + (funded is null ? Money.Zero : rest), CatalogueClass.B, Rate.Whole);
        bill.Add((funded ?? Money.Zero) + (funded is null ? rest : Money.Zero), CatalogueClass.C);
    }

    /// <summary>Class B with its own share: what is in scope follows from the lines and must be what the case says.</summary>
    private static void ByClass(Given given, Given classB, CaseBill bill, Money? whole, Money? scope, Money funded, Money own)
    {
        Money amount = classB.Amount("amount", "cost") ?? Money.Zero;
        Rate share = classB.Ratio("own-share", "self-ratio", "own-share-ratio", "pre-self-ratio", "ratio") ?? Rate.Zero;
        Money? classA = given.Amount("class-a", "class-a-cost", "class-a-amount");
        Money? plain = classA ?? (whole is { } all ? all - amount - funded - own : null);
        if (plain is not { IsNegative: false } rest || (whole is { } sum && sum != rest + amount + funded + own))
        {
            given.Refuse(new("费用各部分与合计不符,或缺合计。", "The parts of the cost do not add up to the whole, or the whole is missing."));
            return;
        }

        if (scope is { } said && said != rest + amount - share.Of(amount).Rounded)
        {
            given.Refuse(new("in_scope 与乙类先行自付后的金额不符。", "in_scope is not what is left after the own share of class B."));
        }

        bill.Add(rest);
        bill.Add(amount, CatalogueClass.B, share);
        bill.Add(own, CatalogueClass.B, Rate.Whole);
        bill.Add(funded, CatalogueClass.C);
    }

    private static void NotThere(Given given)
    {
        // A value that could not be read is told already.
        if (!given.Has(total) && !given.Has(inScope))
        {
            given.Missing("in_scope");
        }
    }
}
