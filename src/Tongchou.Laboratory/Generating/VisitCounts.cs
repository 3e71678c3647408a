namespace Tongchou.Laboratory;

/// <summary>How often each person of a block goes where: by age, diseases, category and luck, the sums as the published figures have them.</summary>
internal sealed class VisitCounts(PopulationPlan plan)
{
    private const int MostOfAKind = 400, MostStays = 40;

    private readonly double[] stayWeight = new double[BlockMaker.Size], careWeight = new double[BlockMaker.Size], chronicWeight = new double[BlockMaker.Size];

    public int[] Stays { get; } = new int[BlockMaker.Size];
    public int[] General { get; } = new int[BlockMaker.Size];
    public int[] Chronic { get; } = new int[BlockMaker.Size];
    public int[] Pharmacy { get; } = new int[BlockMaker.Size];
    public int[] Births { get; } = new int[BlockMaker.Size];
    public int Total { get; private set; }

    public void Weigh(PopulationSlice slice, ref Draw draw)
    {
        Total = 0;
        Span<double> stays = stackalloc double[2], care = stackalloc double[2], chronic = stackalloc double[2], births = stackalloc double[2];
        Span<int> persons = stackalloc int[2];
        stays.Clear();
        care.Clear();
        chronic.Clear();
        births.Clear();
        persons.Clear();
        for (int person = 0; person < slice.Persons; person++)
        {
            int scheme = (int)((PersonGroup)slice.Group[person]).Scheme(), age = Age(slice, person);
            int diseases = System.Numerics.BitOperations.PopCount(slice.Diseases[person]);
            bool isTarget = slice.Category[person] != 0;
            stayWeight[person] = StaysByAge(age) * (1 + (0.5 * diseases)) * (isTarget ? 1.4 : 1) * Curve.Spread(ref draw, 0.9);
            careWeight[person] = CareByAge(age) * (1 + (0.2 * diseases)) * Curve.Spread(ref draw, 0.7);
            chronicWeight[person] = ChronicOf(slice.Diseases[person]) * Curve.Spread(ref draw, 0.4);
            stays[scheme] += stayWeight[person];
            care[scheme] += careWeight[person];
            chronic[scheme] += chronicWeight[person];
            births[scheme] += MayGiveBirth(slice, person) ? 1 : 0;
            persons[scheme]++;
        }

        Span<Quota> quotas = stackalloc Quota[10];
        for (int i = 0; i < quotas.Length; i++)
        {
            quotas[i] = new(draw.Part());
        }

        for (int person = 0; person < slice.Persons; person++)
        {
            int scheme = (int)((PersonGroup)slice.Group[person]).Scheme();
            SchemePlan of = plan.Of((Scheme)scheme);
            double head = persons[scheme], visits = careWeight[person] * head / care[scheme];
            Stays[person] = Math.Min(quotas[scheme].Take(of.StaysPerHead * stayWeight[person] * head / stays[scheme]), MostStays);
            General[person] = Math.Min(quotas[2 + scheme].Take(of.GeneralVisitsPerHead * visits), MostOfAKind);
            Pharmacy[person] = Math.Min(quotas[4 + scheme].Take(of.PharmacyVisitsPerHead * visits), MostOfAKind);
            Chronic[person] = chronic[scheme] > 0 ? Math.Min(quotas[6 + scheme].Take(of.ChronicVisitsPerHead * chronicWeight[person] * head / chronic[scheme]), MostOfAKind) : 0;
            Births[person] = MayGiveBirth(slice, person) ? Math.Min(quotas[8 + scheme].Take(of.BirthsPerHead * head / births[scheme]), 1) : 0;
            Total += Stays[person] + General[person] + Pharmacy[person] + Chronic[person] + Births[person];
        }
    }

    private int Age(PopulationSlice slice, int person) => plan.Year.Number - PopulationSlice.DayZero.AddDays(slice.Born[person]).Year;

    private bool MayGiveBirth(PopulationSlice slice, int person) => slice.Sex[person] == (byte)Sex.Female && Age(slice, person) is >= 20 and < 40;

    private double ChronicOf(ushort diseases)
    {
        double sum = 0;
        for (int disease = 0; disease < plan.Statistics.Diseases.Count; disease++)
        {
            sum += (diseases >> disease & 1) != 0 ? plan.Statistics.Diseases[disease].Visits : 0;
        }

        return sum;
    }

    // Proportions between ages are made up; only their sum is published.
    private static double StaysByAge(int age) => age switch { < 5 => 1.3, < 15 => 0.5, < 45 => 0.6, < 60 => 1.0, < 75 => 2.2, _ => 3.2 };

    private static double CareByAge(int age) => age switch { < 5 => 1.4, < 15 => 0.8, < 45 => 0.7, < 60 => 1.0, < 75 => 1.7, _ => 1.9 };
}
