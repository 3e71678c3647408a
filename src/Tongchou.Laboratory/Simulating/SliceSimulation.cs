namespace Tongchou.Laboratory;

/// <summary>Simulates slices one after the other, baseline and reform, and adds up what they come to. One belongs to one thread.</summary>
internal sealed class SliceSimulation(YearOfLaw baseline, YearOfLaw? reform, int[] areasOfProviders, IReadOnlyList<RegionCode> areas, Tally tally)
{
    /// <summary>A household's own part is catastrophic from this percent of its income on.</summary>
    private const int CatastrophicFrom = 40;

    private readonly Rights now = new(baseline.Year), then = new(baseline.Year);
    private readonly PersonYear[] before = new PersonYear[BlockMaker.Size], after = new PersonYear[BlockMaker.Size];
    private readonly Dictionary<int, int> areaIndex = areas.Select((area, index) => (area.Number, index)).ToDictionary(each => each.Number, each => each.index);

    public Tally Tally { get; } = tally;

    /// <param name="number">The slice's place in the population.</param>
    /// <param name="kept">What present law gave before; null where nothing is kept.</param>
    public void Run(PopulationSlice slice, int number, KeptBaseline? kept)
    {
        if (kept is null || !kept.TryTake(number, before, Tally))
        {
            SideReplayed one = new(slice, Tally, Side.Baseline, before);
            Replay.Run(slice, baseline, areasOfProviders, now, ref one);
            kept?.Keep(number, before.AsSpan(0, slice.Persons), Tally);
        }

        if (reform is not null)
        {
            SideReplayed other = new(slice, Tally, Side.Reform, after);
            Replay.Run(slice, reform, areasOfProviders, then, ref other);
        }

        MarkCatastrophic(slice, before);
        MarkCatastrophic(slice, after);
        int visit = 0;
        Span<long> row = stackalloc long[Tally.Width];
        for (int person = 0; person < slice.Persons; person++)
        {
            int first = visit;
            visit += slice.VisitCount[person];
            if (baseline.Covers(slice.Area[person]))
            {
                Fill(row, slice, person, first, visit);
                Spread(row, slice, person);
            }
        }
    }

    private void Fill(Span<long> row, PopulationSlice slice, int person, int first, int end)
    {
        row.Clear();
        long cost = 0;
        for (int visit = first; visit < end; visit++)
        {
            cost += slice.ClassA[visit] + slice.ClassB[visit] + slice.ClassC[visit];
        }

        row[(int)Count.Persons] = 1;
        row[(int)Count.Visits] = end - first;
        row[(int)Count.Cost] = cost;
        ((ReadOnlySpan<long>)before[person]).CopyTo(row[Tally.Counts..]);
        if (reform is null)
        {
            return;
        }

        ((ReadOnlySpan<long>)after[person]).CopyTo(row[(Tally.Counts + Tally.Measures)..]);
        long gained = before[person].Burden - after[person].Burden;
        row[(int)Count.Winners] = gained > 0 ? 1 : 0;
        row[(int)Count.Losers] = gained < 0 ? 1 : 0;
        row[(int)Count.Gained] = Math.Max(gained, 0);
        row[(int)Count.Lost] = Math.Max(-gained, 0);
    }

    private void Spread(ReadOnlySpan<long> row, PopulationSlice slice, int person)
    {
        int age = baseline.Year.Number - PopulationSlice.DayZero.AddDays(slice.Born[person]).Year;
        Add(row, Dimension.All, 0);
        Add(row, Dimension.Group, slice.Group[person]);
        Add(row, Dimension.Age, Dimension.AgeGroup(Math.Max(0, age)));
        Add(row, Dimension.Income, slice.IncomeGroup[person] - 1);
        Add(row, Dimension.Category, slice.Category[person]);
        Add(row, Dimension.Area, areaIndex[slice.Area[person]]);
        int diseases = slice.Diseases[person];
        if (diseases == 0)
        {
            Add(row, Dimension.Illness, 0);
        }

        for (int disease = 0; diseases != 0; disease++, diseases >>= 1)
        {
            if ((diseases & 1) != 0)
            {
                Add(row, Dimension.Illness, disease + 1);
            }
        }
    }

    private void Add(ReadOnlySpan<long> row, int dimension, int group)
    {
        Span<long> sums = Tally.Row(dimension, group);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += row[i];
        }
    }

    /// <summary>Members of a household follow each other; its burden is held against its income.</summary>
    private static void MarkCatastrophic(PopulationSlice slice, PersonYear[] years)
    {
        for (int first = 0, end; first < slice.Persons; first = end)
        {
            long burden = 0, income = 0;
            for (end = first; end < slice.Persons && slice.Household[end] == slice.Household[first]; end++)
            {
                burden += years[end].Burden;
                income += slice.Income[end];
            }

            bool isCatastrophic = burden > 0 && burden * 100 >= income * CatastrophicFrom;
            for (int member = first; member < end; member++)
            {
                years[member][(int)Measure.Catastrophic] = isCatastrophic ? 1 : 0;
            }
        }
    }
}
