using Tongchou.Benefits;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Agency;

/// <summary>今年累计: what of the year's deductibles and ceilings is used up, before and after this bill.</summary>
internal static class YearFigures
{
    public static IReadOnlyList<YearFigure> Write(SettledBill settled)
    {
        Bill bill = settled.Bill;
        BenefitTerms terms = settled.Terms;
        Accumulators before = bill.YearToDate;
        Accumulators after = before + settled.Settlement.Change;
        List<YearFigure> figures = [];
        void Add(Phrase words, Money from, Money to, Money? limit)
        {
            if (to.IsPositive || from.IsPositive)
            {
                figures.Add(new(words, from.ToPlain(), to.ToPlain(), limit?.ToPlain()));
            }
        }

        int group = (int)bill.Person.Group & 1;
        VisitKind visit = bill.Visit.Kind;
        VisitTerms? visitTerms = terms.Of(visit);
        Phrase kind = Words<VisitKind>.Phrase(visit);
        if (visitTerms?.DeductibleBasis is { Value: DeductibleBasis.PerYear })
        {
            Add(new($"{kind.Zh}起付标准已付", $"deductible paid, {kind.En}"), before.DeductiblePaid.Of(visit), after.DeductiblePaid.Of(visit),
                visitTerms.Deductible?.At((int)bill.Visit.Level, group, 0, (int)bill.Person.Category).Value);
        }

        Limit? ceiling = visitTerms?.CeilingOn is { Value: CeilingOn.Cost } ? null : visitTerms?.Ceiling?.At(group, Math.Clamp(bill.Person.Diseases, 1, 4) - 1).Value;
        Add(new($"{kind.Zh}统筹基金已付", $"paid by the pooled fund, {kind.En}"), before.PooledPaid.Of(visit), after.PooledPaid.Of(visit), Amount(ceiling));
        Add(new("统筹基金全年已付", "paid by the pooled fund this year"), before.PooledTotal, after.PooledTotal, Amount(terms.YearCeiling?.At(group).Value));
        if (terms.SeriousIllness is { } serious)
        {
            Add(new("计入大病保险的个人负担(起付线)", "counted towards serious illness (deductible)"), before.SeriousCounted, after.SeriousCounted, serious.DeductibleOf(bill.Person.Category));
            Limit? cap = serious.Ceiling?.At((int)bill.Person.Category).Value;
            Money change = settled.Entitlement.CapAdjustment?.Value ?? Money.Zero;
            Add(new("大病保险已付", "paid by serious-illness insurance"), before.SeriousPaid, after.SeriousPaid, Amount(cap) is { } known ? (known + change).OrZero : null);
        }

        int category = (int)bill.Person.Category;
        Add(new("医疗救助已付", "paid by medical assistance"), before.AssistancePaid, after.AssistancePaid, Amount(terms.AssistanceYearLimit?.At(category).Value));
        return figures;
    }

    private static Money? Amount(Limit? limit) => limit is { IsNone: false } known ? known.Amount : null;
}
