using Tongchou.Benefits;
using Tongchou.Policy.Forms;

namespace Tongchou.Agency.Cases;

/// <summary>Cases that settle a bill by parameters of their own: one or more layers of the chain.</summary>
internal static class BillCases
{
    /// <summary><c>inpatient</c>: one stay by the basic layer, or a chain of stays by referral.</summary>
    public static Figures? Inpatient(Case @case, CaseLaw law) =>
        @case.Given.Has("transfer-chain", "stays") ? TransferChain.Settle(@case, law) : Chain(@case, law);

    /// <summary><c>outpatient</c>: like a stay, its deductible and ceilings the year's; serious illness may follow.</summary>
    public static Figures? Outpatient(Case @case, CaseLaw law)
    {
        CaseBill bill = new(@case, law, @case.Given.Choice(CaseWords.Visits, "visit", "visit-kind", "kind") ?? VisitKind.Outpatient);
        LayAll(@case.Given, bill);
        bill.CostBefore = @case.Given.Amount("cost-before", "cumulative-cost-before", "in-scope-before") ?? Money.Zero;
        return Done(@case, bill);
    }

    /// <summary><c>chain</c>, <c>chain_total</c> and <c>ten_percent_control</c>: each layer by an amount already known, or by its parameters.</summary>
    public static Figures? Chain(Case @case, CaseLaw law)
    {
        CaseBill bill = new(@case, law, @case.Given.Choice(CaseWords.Visits, "visit", "visit-kind") ?? VisitKind.Inpatient);
        LayAll(@case.Given, bill);
        return Done(@case, bill);
    }

    /// <summary><c>ten_percent_control</c>: the control's ratio is the region's where the case does not say.</summary>
    public static Figures? TenPercentControl(Case @case, CaseLaw law)
    {
        CaseBill bill = new(@case, law, VisitKind.Inpatient);
        bill.Pack.LeaveToRegion(bill.Common.ControlRatio);
        LayAll(@case.Given, bill);
        return Done(@case, bill);
    }

    /// <summary><c>serious_illness</c>: burdens that basic insurance left, here a stay it paid nothing of.</summary>
    public static Figures? SeriousIllness(Case @case, CaseLaw law)
    {
        CaseBill bill = new(@case, law, VisitKind.Inpatient);
        Given given = @case.Given;
        if (given.Amount("eligible-self-pay", "eligible", "eligible-amount", "self-pay", "in-scope-self") is { } eligible)
        {
            bill.Add(eligible);
            given.Describes("total-cost", "in-scope", "basic-pay");
        }
        else if (!given.Has("eligible-self-pay", "eligible", "eligible-amount", "self-pay", "in-scope-self"))
        {
            CostParts.Lay(given, bill);
            BasicLayer.Lay(given, bill);
        }

        given.Describes("person-class", "class", "person-category");
        SeriousIllnessLayer.Lay(given, bill);
        return Done(@case, bill);
    }

    /// <summary><c>medical_assistance</c>: what earlier layers left in scope.</summary>
    public static Figures? Assistance(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CaseBill bill = new(@case, law, given.Choice(CaseWords.Visits, "visit", "visit-kind") ?? VisitKind.Inpatient);
        Remaining(given, bill, "remaining-in-scope", "remaining", "in-scope-self", "in-scope-remaining");
        bool nested = given.Has("assistance", "assistance-ratio");
        AssistanceLayers.Lay(given, bill);
        if (!nested)
        {
            AssistanceLayers.Assistance(given, bill);
        }

        AssistanceLayers.Person(given, bill, assisted: true);
        return Done(@case, bill);
    }

    /// <summary><c>supplementary</c>: the person's burden, of which a part is outside the catalogue.</summary>
    public static Figures? Supplementary(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CaseBill bill = new(@case, law, VisitKind.Inpatient);
        Money outside = given.Amount("out-of-catalogue", "out-of-scope-self", "full-self", "out-of-scope") ?? Money.Zero;

        // As the open examples have it, the first amount is everything the patient bears; it can hold the second only if it is no less.
        Money borne = given.Amount("in-scope-self", "self-total", "total-self") ?? Money.Zero;
        bill.Add(borne >= outside ? borne - outside : borne);
        bill.Add(outside, CatalogueClass.C);
        if (given.Layer("plan", "supplementary") is { } plan)
        {
            SupplementaryLayer.Lay(plan, bill);
        }
        else
        {
            given.Missing("plan");
        }

        given.Finish();
        return bill.Settle() is { } settled
            ? Figures.Of(settled.Settlement, @case.Unit)
                .Add(settled.Settlement.SupplementaryInScope, "part1", "in-scope-pay", "part-1")
                .Add(settled.Settlement.SupplementaryOutOfScope, "part2", "out-of-scope-pay", "part-2")
                .Add(settled.Settlement.Of(Payer.Supplementary), "total", "total-pay")
            : null;
    }

    private static void LayAll(Given given, CaseBill bill)
    {
        CostParts.Lay(given, bill);
        BasicLayer.Lay(given.Part("basic", "basic-insurance") ?? given, bill);

        if (given.Layer("serious-illness") is { } serious)
        {
            SeriousIllnessLayer.Lay(serious, bill);
        }

        AssistanceLayers.Lay(given, bill);
        OtherLayers.Lay(given, bill);
    }

    private static void Remaining(Given given, CaseBill bill, params ReadOnlySpan<string> names)
    {
        if (given.Amount(names) is { } remaining)
        {
            bill.Add(remaining);
        }
        else if (!given.Has(names))
        {
            CostParts.Lay(given, bill);
            BasicLayer.Lay(given, bill);
        }
    }

    private static Figures? Done(Case @case, CaseBill bill)
    {
        @case.Given.Finish();
        if (bill.Settle() is not { } settled || !KnownAmounts.Hold(@case, settled.Settlement))
        {
            return null;
        }

        Figures figures = Figures.Of(settled.Settlement, @case.Unit);
        return PooledRatio.Of(settled.Claim, settled.Terms) is { IsFlat: true } flat ? figures.Add(flat.Span[0].Rate, "ratio", "effective-ratio") : figures;
    }
}
