using Tongchou.Benefits;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;

namespace Tongchou.Laboratory;

/// <summary>
/// The days that insurance shares, decided by the counter's own rule from a simulated history of dues. Histories repeat, so what was
/// decided once is kept; one such memory belongs to one thread.
/// </summary>
public sealed class Rights(BenefitYear year)
{
    private const int YearsOfDues = 16;
    private const int YearsOfClaims = 4;

    private readonly Dictionary<LawOfPlace, Dictionary<ulong, Coverage>> places = [];
    private Dictionary<ulong, Coverage> decided = [];
    private LawOfPlace? last;
    private readonly ushort firstBornInside = (ushort)(year.FirstDay.AddYears(-YearsOfDues - 1).DayNumber - PopulationSlice.DayZero.DayNumber);

    /// <summary>The coverage as it is known on and after the day the year's dues were paid; before it nothing is covered.</summary>
    public Coverage Of(LawOfPlace place, PopulationSlice slice, int person)
    {
        if (slice.Group[person] < (byte)PersonGroup.Adult)
        {
            return Coverage.Always;
        }

        byte category = slice.Category[person];
        ushort dues = slice.Dues[person], paidOn = slice.PaidOn[person], born = slice.Born[person];

        // Nobody misses a year before birth; of somebody older the day of birth decides nothing.
        born = born >= firstBornInside ? born : (ushort)0;
        byte claimed = place.Enrolment.Incentives is null ? (byte)0 : slice.Claimed[person];
        if (place != last)
        {
            last = place;
            decided = places.TryGetValue(place, out Dictionary<ulong, Coverage>? known) ? known : places[place] = [];
        }

        // Every part has its own bits.
        ulong key = category | ((ulong)claimed << 8) | ((ulong)dues << 16) | ((ulong)paidOn << 32) | ((ulong)born << 48);
        if (!decided.TryGetValue(key, out Coverage coverage))
        {
            DuesHistory history = History(year, dues, paidOn, claimed, born == 0 ? null : PopulationSlice.DayZero.AddDays(born));
            Limit? cap = place.Of(Scheme.Resident).SeriousIllness?.Ceiling?.At(category).Value;
            decided[key] = coverage = Coverage.Of(EntitlementDecision.Decide(history, year, year.LastDay, cap, place.Enrolment).Entitlement);
        }

        return coverage;
    }

    /// <summary>The history that a simulated resident tells at the counter.</summary>
    public static DuesHistory History(BenefitYear year, PopulationSlice slice, int person) =>
        History(year, slice.Dues[person], slice.PaidOn[person], slice.Claimed[person], PopulationSlice.DayZero.AddDays(slice.Born[person]));

    private static DuesHistory History(BenefitYear year, ushort dues, ushort paidOn, byte claimed, DateOnly? born)
    {
        List<ResidentYear> paid = [];
        if (paidOn > 0)
        {
            paid.Add(new(year, PopulationSlice.DayZero.AddDays(paidOn)));
        }

        for (int back = 1; back < YearsOfDues; back++)
        {
            if ((dues >> back & 1) != 0)
            {
                BenefitYear then = new(year.Number - back);
                paid.Add(new(then, then.Previous.LastDay.AddDays(-30)));
            }
        }

        List<YearClaims> claims = [];
        for (int back = 0; back < YearsOfClaims; back++)
        {
            bool any = (claimed >> back & 1) != 0, stay = (claimed >> (YearsOfClaims + back) & 1) != 0;
            if (any || stay)
            {
                claims.Add(new(new(year.Number - back - 1), Money.Yuan(100), stay ? Money.Yuan(100) : Money.Zero, Money.Zero, Limit.None));
            }
        }

        return new(paid, [], [], [], claims, born);
    }
}
