using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Points;

/// <summary>再入院: coming back to the same group within some days without good reason costs points.</summary>
[Clause("ZHEJIANG2019", "再入院")]
[Clause("JINHUA-PAGE", "再入院")]
public static class Readmission
{
    /// <summary>Whether a later stay costs points; the day of the limit is inside.</summary>
    /// <param name="days">From the discharge of the stay before to the later admission.</param>
    public static bool CostsPoints(int days, bool sameGroup, string reason, PointTerms terms) =>
        sameGroup && days <= terms.ReadmissionDays.Value && !terms.ReadmissionReasons.Value.Contains(reason);

    /// <summary>What is left of the points of the stay that loses them.</summary>
    public static decimal Left(decimal points, PointTerms terms) =>
        Rounding.HalfUp(points * terms.ReadmissionShare.Value.TenThousandths / 10_000, terms.Weights.PointsDecimals.Value);

    /// <summary>The cases in their order, those that lose points with a line more. Only cases that name a person and a day of discharge are looked at.</summary>
    /// <remarks>Stays count whichever hospital they were in; of several later stays the first decides, and a stay loses points once.</remarks>
    public static IReadOnlyList<PricedCase> Apply(IReadOnlyList<PricedCase> cases, PointTerms terms)
    {
        PricedCase[] after = [.. cases];
        foreach (IGrouping<string, int> person in Enumerable.Range(0, after.Length).Where(at => after[at].Case is { Person.Length: > 0, Discharged: not null }).GroupBy(at => after[at].Case.Person, StringComparer.Ordinal))
        {
            int[] stays = [.. person.OrderBy(at => after[at].Case.Discharged).ThenBy(at => after[at].Case.Id, StringComparer.Ordinal)];
            for (int i = 1; i < stays.Length; i++)
            {
                PaidCase before = after[stays[i - 1]].Case, later = after[stays[i]].Case;
                int days = later.Admitted!.Value.DayNumber - before.Discharged!.Value.DayNumber;
                if (CostsPoints(days, before.Group == later.Group && !GroupCode.IsUngrouped(before.Group), later.ReadmissionReason, terms))
                {
                    int loser = terms.ReadmissionLoses.Value is ReadmissionLoses.FirstStay ? stays[i - 1] : stays[i];
                    after[loser] = Reduced(after[loser], days, later.Id, terms);
                }
            }
        }

        return after;
    }

    private static PricedCase Reduced(PricedCase @case, int days, string later, PointTerms terms)
    {
        decimal left = Left(@case.Points, terms);
        WorkingLine line = new(PaymentClauses.Points, new($"{days} 日内同组再入院({later})", $"readmitted within {days} days ({later})"), $"{Rounding.Show(@case.Points)} × {terms.ReadmissionShare.Value} = {Rounding.Show(left)}",
            terms.ReadmissionDays.Source, terms.ReadmissionShare.Source, terms.ReadmissionReasons.Source, terms.ReadmissionLoses.Source);
        return @case.With(line) with { Points = left, Kind = CaseKind.Readmitted };
    }
}
