namespace Tongchou.Laboratory;

/// <summary>What visits cost: drawn with the spread that bills have, then each kind of a block is brought to its mean, then parted into classes.</summary>
internal sealed class CostMaker
{
    private const int Levels = 4, General = 4, Chronic = 5, Pharmacy = 6, Birth = 7, KindsOfCost = 8, Cells = KindsOfCost * 2 * 2;
    private const int OwnShareOfClassB = 1_000;

    private readonly PopulationPlan plan;
    private readonly double[] means = new double[Cells], sums = new double[Cells];
    private readonly int[] counts = new int[Cells];
    private double[] raw = [];
    private byte[] cells = [];

    public CostMaker(PopulationPlan plan)
    {
        this.plan = plan;
        foreach (SchemePlan scheme in new[] { plan.Employee, plan.Resident })
        {
            for (int level = 0; level < Levels; level++)
            {
                SetMeans(scheme, level, scheme.CostPerStay[level], scheme.StaysElsewhere);
            }

            SetMeans(scheme, General, scheme.CostPerGeneralVisit, scheme.VisitsElsewhere);
            SetMeans(scheme, Chronic, scheme.CostPerChronicVisit, scheme.VisitsElsewhere);
            SetMeans(scheme, Pharmacy, scheme.CostPerPharmacyVisit, 0);
            SetMeans(scheme, Birth, scheme.CostPerBirth, 0);
        }
    }

    public void Begin(int visits)
    {
        if (raw.Length < visits)
        {
            raw = new double[visits];
            cells = new byte[visits];
        }

        sums.AsSpan().Clear();
        counts.AsSpan().Clear();
    }

    public void Put(PopulationSlice slice, int visit, SchemePlan scheme, ref Draw draw)
    {
        VisitKind kind = (VisitKind)slice.Kind[visit];
        int of = kind switch
        {
            VisitKind.Inpatient => slice.Level[visit],
            VisitKind.Outpatient => General,
            VisitKind.Pharmacy => Pharmacy,
            VisitKind.Maternity => Birth,
            _ => Chronic,
        };
        double dearer = of is Chronic ? plan.Statistics.Diseases[slice.Disease[visit]].Cost : 1;
        double cost = dearer * Curve.Spread(ref draw, of < Levels ? 0.85 : of is Birth ? 0.3 : 0.6);
        int cell = Cell(scheme.Scheme, of, slice.Place[visit] != (byte)CarePlace.Local);
        raw[visit] = cost;
        cells[visit] = (byte)cell;
        sums[cell] += cost;
        counts[cell]++;
    }

    public void End(PopulationSlice slice, ref Draw draw)
    {
        for (int visit = 0; visit < slice.Visits; visit++)
        {
            int cell = cells[visit];
            long fen = Math.Max(1, (long)((raw[visit] * means[cell] * counts[cell] / sums[cell] * 100) + 0.5));
            SchemePlan scheme = plan.Of((Scheme)(cell / (KindsOfCost * 2)));
            bool isStay = slice.Kind[visit] == (byte)VisitKind.Inpatient;
            long b = (long)(fen * (isStay ? scheme.ClassBOfStays : scheme.ClassBOfVisits) * (0.5 + draw.Part()));
            long c = (long)(fen * (isStay ? scheme.ClassCOfStays : scheme.ClassCOfVisits) * 2 * draw.Part());
            slice.ClassB[visit] = b;
            slice.ClassC[visit] = c;
            slice.ClassA[visit] = fen - b - c;
            slice.OwnShare[visit] = b > 0 ? (ushort)OwnShareOfClassB : (ushort)0;
        }
    }

    /// <summary>Care elsewhere is dearer; the rest then is a little cheaper, so that the mean of both stays.</summary>
    private void SetMeans(SchemePlan scheme, int of, double mean, double elsewhere)
    {
        means[Cell(scheme.Scheme, of, true)] = mean * scheme.DearerElsewhere;
        means[Cell(scheme.Scheme, of, false)] = mean * (1 - (elsewhere * scheme.DearerElsewhere)) / (1 - elsewhere);
    }

    private static int Cell(Scheme scheme, int of, bool elsewhere) => (((int)scheme * KindsOfCost) + of) * 2 + (elsewhere ? 1 : 0);
}
