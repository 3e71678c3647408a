namespace Tongchou.Laboratory;

/// <summary>Makes a year of visits for the persons of a block: how many of each kind, when, where, and what they cost.</summary>
internal sealed class VisitMaker(PopulationPlan plan)
{
    private const int LastDay = 365, NextStayWithin = 30;
    private const double GoldenPart = 0.6180339887498949;
    private const int DebtPaidBack = 16, LongestStay = 180;

    private readonly VisitCounts counts = new(plan);
    private readonly CostMaker costs = new(plan);
    private readonly PlaceMaker places = new(plan);
    private readonly DiagnosisChoice diagnoses = new(plan.Statistics.Diagnoses);
    private readonly List<Planned> planned = [];
    private readonly List<int> diseasesOf = [];

    /// <summary>Days by which the stays of a scheme were shorter so far than they should be together.</summary>
    private readonly double[] daysOwed = new double[2];

    /// <summary>A visit while a person's year is put in order.</summary>
    private readonly record struct Planned(int Day, VisitKind Kind, byte Disease) : IComparable<Planned>
    {
        public int CompareTo(Planned other) => (Day, Kind, Disease).CompareTo((other.Day, other.Kind, other.Disease));
    }

    public void Make(PopulationSlice slice, ref Draw draw)
    {
        counts.Weigh(slice, ref draw);
        int total = counts.Total;
        slice.Resize(slice.Persons, total);
        costs.Begin(total);
        places.Begin(ref draw);
        daysOwed.AsSpan().Clear();
        double atLevel = draw.Part();
        int visit = 0;
        for (int person = 0; person < slice.Persons; person++)
        {
            Plan(slice, person, ref draw);
            slice.VisitCount[person] = (ushort)planned.Count;
            int first = visit;
            foreach (Planned each in planned)
            {
                atLevel += GoldenPart;
                atLevel -= atLevel >= 1 ? 1 : 0;
                Write(slice, person, visit, first, each, atLevel, ref draw);
                visit++;
            }
        }

        costs.End(slice, ref draw);
    }

    private void Plan(PopulationSlice slice, int person, ref Draw draw)
    {
        planned.Clear();
        Put(counts.Stays[person], VisitKind.Inpatient, ref draw);
        Put(counts.General[person], VisitKind.Outpatient, ref draw);
        Put(counts.Pharmacy[person], VisitKind.Pharmacy, ref draw);
        Put(counts.Births[person], VisitKind.Maternity, ref draw);
        if (counts.Chronic[person] > 0)
        {
            PutChronic(slice.Diseases[person], counts.Chronic[person], ref draw);
        }

        planned.Sort();
    }

    private void Put(int times, VisitKind kind, ref Draw draw)
    {
        for (int i = 0; i < times; i++)
        {
            planned.Add(new(1 + draw.Below(LastDay), kind, PopulationSlice.NoDisease));
        }
    }

    /// <summary>Each disease takes its part of the visits, by how often it is treated.</summary>
    private void PutChronic(ushort diseases, int times, ref Draw draw)
    {
        diseasesOf.Clear();
        int sum = 0;
        for (int disease = 0; disease < plan.Statistics.Diseases.Count; disease++)
        {
            if ((diseases >> disease & 1) != 0)
            {
                diseasesOf.Add(disease);
                sum += plan.Statistics.Diseases[disease].Visits;
            }
        }

        for (int i = 0; i < times; i++)
        {
            int at = draw.Below(sum), chosen = 0;
            while (at >= plan.Statistics.Diseases[diseasesOf[chosen]].Visits)
            {
                at -= plan.Statistics.Diseases[diseasesOf[chosen++]].Visits;
            }

            planned.Add(new(1 + draw.Below(LastDay), plan.Statistics.Diseases[diseasesOf[chosen]].Kind, (byte)diseasesOf[chosen]));
        }
    }

    private void Write(PopulationSlice slice, int person, int visit, int first, Planned each, double atLevel, ref Draw draw)
    {
        SchemePlan scheme = plan.Of(((PersonGroup)slice.Group[person]).Scheme());
        bool isStay = each.Kind is VisitKind.Inpatient;
        HospitalLevel level = PlaceMaker.Level(scheme, each.Kind, atLevel);
        int days = isStay ? Days(scheme, level, ref draw) : 0;
        slice.Kind[visit] = (byte)each.Kind;
        slice.Level[visit] = (byte)level;
        slice.Day[visit] = (ushort)Math.Max(1, Math.Min(each.Day, LastDay - days));
        slice.Days[visit] = (byte)days;
        slice.Disease[visit] = each.Disease;
        slice.Continues[visit] = 0;
        places.Place(slice, person, visit, scheme, ref draw);
        if (isStay && visit > first && Follows(slice, visit) && draw.Happens(0.5))
        {
            slice.Continues[visit] = 1;
            slice.Referral[visit] = (byte)Referral.Referred;
        }

        int age = plan.Year.Number - PopulationSlice.DayZero.AddDays(slice.Born[person]).Year;
        byte diagnosis = isStay ? diagnoses.Choose(age, (Sex)slice.Sex[person], ref draw) : PopulationSlice.NoDisease;
        slice.Diagnosis[visit] = diagnosis;
        slice.Operated[visit] = diagnosis != PopulationSlice.NoDisease && draw.Below(100) < plan.Statistics.Diagnoses[diagnosis].Operated ? (byte)1 : (byte)0;
        costs.Put(slice, visit, scheme, ref draw);
    }

    private int Days(SchemePlan scheme, HospitalLevel level, ref Draw draw)
    {
        ref double owed = ref daysOwed[(int)scheme.Scheme];
        double mean = scheme.DaysByLevel[(int)level];
        int days = Math.Clamp((int)((mean * Curve.Spread(ref draw, 0.55)) + (owed / DebtPaidBack) + 0.5), 1, LongestStay);
        owed += mean - days;
        return days;
    }

    /// <summary>A stay at a higher level inside the region, soon after one at a lower level: perhaps referred upwards.</summary>
    private static bool Follows(PopulationSlice slice, int visit) =>
        slice.Kind[visit - 1] == (byte)VisitKind.Inpatient && slice.Level[visit] > slice.Level[visit - 1]
        && slice.Place[visit] == (byte)CarePlace.Local && slice.Place[visit - 1] == (byte)CarePlace.Local
        && slice.Day[visit] - slice.Day[visit - 1] is >= 0 and <= NextStayWithin;
}
