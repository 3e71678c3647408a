using System.Runtime.CompilerServices;
using Tongchou.Benefits;

namespace Tongchou.Laboratory;

/// <summary>A person's year on one side, in the order of <see cref="Measure"/>.</summary>
[InlineArray(Tally.Measures)]
internal struct PersonYear
{
    private long first;

    public void Add(in Claim claim, in Settlement bill)
    {
        Span<long> sums = this;
        long paid = (bill.FundsTotal - bill.SupplementaryOutOfScope).Fen;
        sums[(int)Measure.Pooled] += bill.Pooled.Fen;
        sums[(int)Measure.LargeAmount] += bill.LargeAmount.Fen;
        sums[(int)Measure.Supplement] += bill.Supplement.Fen;
        sums[(int)Measure.SeriousIllness] += bill.SeriousIllness.Fen;
        sums[(int)Measure.Assistance] += bill.Of(Payer.Assistance).Fen;
        sums[(int)Measure.Supplementary] += bill.Of(Payer.Supplementary).Fen;
        sums[(int)Measure.PersonalAccount] += (bill.PersonalAccount + bill.FamilyAccount).Fen;
        sums[(int)Measure.Cash] += bill.Cash.Fen;
        sums[(int)Measure.InScope] += bill.InScope.Fen;
        sums[(int)Measure.InScopePaid] += paid;
        sums[(int)Measure.Uncovered] += bill.Uncovered.Fen;
        if (claim.Visit is VisitKind.Inpatient)
        {
            sums[(int)Measure.StaysInScope] += bill.InScope.Fen;
            sums[(int)Measure.StaysPaid] += paid;
            sums[(int)Measure.StaysPooled] += bill.Pooled.Fen;
            sums[(int)Measure.Control] += bill.Control.Fen;
            sums[(int)Measure.ControlStays] += bill.Control.IsPositive ? 1 : 0;
        }
    }

    /// <summary>What the person bears: accounts and cash.</summary>
    public readonly long Burden => this[(int)Measure.PersonalAccount] + this[(int)Measure.Cash];
}
