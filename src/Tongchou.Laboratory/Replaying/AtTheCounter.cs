using Tongchou.Agency;
using Tongchou.Benefits;
using Tongchou.Enrolment.History;

namespace Tongchou.Laboratory;

/// <summary>A simulated visit as the bill that the counter would be handed: what a person doubts in a simulation can be settled there.</summary>
public static class AtTheCounter
{
    /// <param name="yearToDate">What the person's year used up before the visit.</param>
    /// <param name="account">What was left on the personal account.</param>
    /// <param name="chain">What the stays before it in its chain took as deductible.</param>
    public static Bill Bill(PopulationSlice slice, int person, int visit, BenefitYear year, RegionCode region, int[] areas, in Accumulators yearToDate, Money account, Money chain)
    {
        PersonGroup group = (PersonGroup)slice.Group[person];
        DateOnly begun = year.FirstDay.AddDays(slice.Day[visit] - 1);
        ushort provider = slice.Provider[visit];
        DuesHistory? dues = group.Scheme() is Scheme.Resident ? Rights.History(year, slice, person) : null;
        BillPerson who = new(PopulationSlice.DayZero.AddDays(slice.Born[person]), group, (AssistanceCategory)slice.Category[person], (Supplement)slice.Supplement[person],
            slice.Product[person] != 0, System.Numerics.BitOperations.PopCount(slice.Diseases[person]), account, Money.Zero, dues);
        BillVisit care = new((VisitKind)slice.Kind[visit], (HospitalLevel)slice.Level[visit], begun, begun.AddDays(slice.Days[visit]), (CarePlace)slice.Place[visit],
            (Referral)slice.Referral[visit], provider != PopulationSlice.Elsewhere && areas[provider] == slice.Area[person], slice.Continues[visit] != 0 ? chain : null);
        BillLine[] lines = Replay.Lines(slice, visit, begun, new BillLine[3]).ToArray();
        return new(region, group.Scheme(), who, care, yearToDate, [.. lines.Select(line => new BillItem("", Words<CatalogueClass>.Code(line.Class), "", "1", line.Amount.ToPlain()))], lines);
    }
}
