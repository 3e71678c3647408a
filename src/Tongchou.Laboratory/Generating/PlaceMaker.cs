namespace Tongchou.Laboratory;

/// <summary>Where care is given: level, inside the region or elsewhere, the provider, and by which way the person came.</summary>
internal sealed class PlaceMaker
{
    private static readonly double[] visitsByLevel = [0.45, 0.12, 0.2, 0.23];

    private readonly Dictionary<int, int> indexOf = [];
    private readonly (int From, int To)[] ofCity;
    private readonly int[][] providers;
    private Quota staysElsewhere, visitsElsewhere, residentStays, residentVisits;

    public PlaceMaker(PopulationPlan plan)
    {
        ofCity = new (int, int)[plan.Areas.Count];
        for (int i = 0; i < plan.Areas.Count; i++)
        {
            indexOf[plan.Areas[i].Number] = i;
            bool sameCity = i > 0 && plan.Areas[i].City == plan.Areas[i - 1].City;
            ofCity[i] = sameCity ? (ofCity[i - 1].From, i + 1) : (i, i + 1);
        }

        for (int i = plan.Areas.Count - 2; i >= 0; i--)
        {
            ofCity[i].To = ofCity[i + 1].From == ofCity[i].From ? ofCity[i + 1].To : ofCity[i].To;
        }

        providers = [.. Words<HospitalLevel>.All.Select(level => Enumerable.Range(0, PopulationPlan.ProvidersOfCounty.Count).Where(number => PopulationPlan.ProvidersOfCounty[number] == level).ToArray())];
    }

    public void Begin(ref Draw draw) =>
        (staysElsewhere, visitsElsewhere, residentStays, residentVisits) = (new(draw.Part()), new(draw.Part()), new(draw.Part()), new(draw.Part()));

    /// <param name="at">Evenly spread from nothing to one over the visits of a block.</param>
    public static HospitalLevel Level(SchemePlan scheme, VisitKind kind, double at)
    {
        IReadOnlyList<double> shares = kind is VisitKind.Inpatient ? scheme.StaysByLevel : visitsByLevel;
        int level = 0;
        while (level < shares.Count - 1 && at >= shares[level])
        {
            at -= shares[level++];
        }

        // A birth needs more than a community's station, a serious disease a hospital.
        return kind is VisitKind.Maternity or VisitKind.Special && level < (int)HospitalLevel.Level2 ? HospitalLevel.Level2 : (HospitalLevel)level;
    }

    public void Place(PopulationSlice slice, int person, int visit, SchemePlan scheme, ref Draw draw)
    {
        VisitKind kind = (VisitKind)slice.Kind[visit];
        HospitalLevel level = (HospitalLevel)slice.Level[visit];
        if (IsElsewhere(kind, scheme))
        {
            double how = draw.Part();
            CarePlace place = how < 0.6 ? CarePlace.ElsewhereFiled : how < 0.72 ? CarePlace.ElsewhereEmergency : CarePlace.ElsewhereUnfiled;
            slice.Place[visit] = (byte)place;
            slice.Referral[visit] = (byte)(place is CarePlace.ElsewhereFiled && draw.Happens(0.4) ? Referral.Referred : Referral.NotNeeded);
            slice.Provider[visit] = PopulationSlice.Elsewhere;
            return;
        }

        slice.Place[visit] = (byte)CarePlace.Local;
        double came = kind is VisitKind.Inpatient && level is HospitalLevel.Level3 ? draw.Part() : 0;
        slice.Referral[visit] = (byte)(came < 0.6 ? Referral.NotNeeded : came < 0.85 ? Referral.Referred : Referral.Unreferred);
        int home = indexOf[slice.Area[person]];
        (int from, int to) = ofCity[home];
        int area = draw.Happens(level is HospitalLevel.Level3 ? 0.5 : 0.9) ? home : from + draw.Below(to - from);
        int[] choice = providers[(int)level];
        slice.Provider[visit] = (ushort)((area * PopulationPlan.ProvidersOfCounty.Count) + choice[draw.Below(choice.Length)]);
    }

    private bool IsElsewhere(VisitKind kind, SchemePlan scheme)
    {
        bool employee = scheme.Scheme is Scheme.Employee;
        return kind switch
        {
            VisitKind.Inpatient => (employee ? ref staysElsewhere : ref residentStays).Take(scheme.StaysElsewhere) > 0,
            VisitKind.Outpatient or VisitKind.Chronic or VisitKind.Special => (employee ? ref visitsElsewhere : ref residentVisits).Take(scheme.VisitsElsewhere) > 0,
            _ => false,
        };
    }
}
