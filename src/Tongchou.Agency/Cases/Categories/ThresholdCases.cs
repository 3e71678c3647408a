using Tongchou.Benefits;

namespace Tongchou.Agency.Cases;

/// <summary><c>serious_illness_threshold</c>: a threshold as a share of income per head, worked out when the law is compiled.</summary>
internal static class ThresholdCases
{
    public static Figures? Threshold(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CaseBill bill = new(@case, law, VisitKind.Inpatient);
        if (!IncomeThreshold.Lay(given, bill.Pack, bill.Own, bill.Common, "ratio", "share", "threshold-ratio", "income-share"))
        {
            given.Missing("ratio");
        }

        // What a person of the poorer classes owes of it; everybody, where the case speaks of one person.
        Rate? poor = given.Ratio("poor-factor", "poor-ratio", "poor-share");
        Rate? owed = given.Ratio("threshold-factor", "threshold-share") ?? poor;
        if (owed is { } part)
        {
            bill.Pack.Set(bill.Own.SeriousDeductibleShare, part);
        }

        given.Describes("person-class", "class", "person-category");
        given.Finish();
        if (bill.Settle() is not { Terms.SeriousIllness: { Income: { } income } serious })
        {
            return null;
        }

        Money full = serious.Deductible.Value;
        Money tilted = serious.DeductibleOf(AssistanceCategory.MinimumLiving);
        return new Figures(@case.Unit)
            .Add(income.Value, "weighted-income", "income")
            .Add(poor is null ? tilted : full, "threshold", "deductible")
            .Add(tilted, "threshold-poor", "poor-threshold");
    }
}
