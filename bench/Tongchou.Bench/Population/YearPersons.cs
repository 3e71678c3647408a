using System.Diagnostics;
using Tongchou.Benefits;
using Tongchou.Laboratory;
using Tongchou.Reference;

namespace Tongchou.Bench.Population;

/// <summary>A population's years as columns: persons of one cell lie together, with the in-scope cost of their year.</summary>
internal sealed class YearPersons
{
    /// <summary>What the chain moves for a person: the cost is read, what is left is written.</summary>
    public const int BytesPerPerson = 2 * sizeof(long);

    private const int Checked = 2_000;

    private readonly List<(YearChain Chain, YearCell Cell, BenefitTerms Terms, int From, int Count)> runs = [];
    private readonly long[] costs;
    private readonly long[] cash;

    public YearPersons(IEnumerable<(PopulationSlice Slice, YearOfLaw Law)> slices, int persons)
    {
        Dictionary<(LawOfPlace, YearCell), List<long>> byCell = [];
        foreach ((PopulationSlice slice, YearOfLaw law) in slices)
        {
            int visit = 0;
            for (int person = 0; person < slice.Persons; person++)
            {
                long cost = 0;
                int level = (int)HospitalLevel.Level3;
                for (int end = visit + slice.VisitCount[person]; visit < end; visit++)
                {
                    bool isStay = slice.Kind[visit] == (byte)VisitKind.Inpatient;
                    cost += isStay ? slice.ClassA[visit] + slice.ClassB[visit] : 0;
                    level = isStay ? slice.Level[visit] : level;
                }

                PersonGroup group = (PersonGroup)slice.Group[person];
                Supplement supplement = (Supplement)slice.Supplement[person];
                YearCell cell = new((HospitalLevel)level, CarePlace.Local, Referral.NotNeeded, group, 45, (AssistanceCategory)slice.Category[person], supplement, true);
                var key = (law.Of(slice.Area[person]), cell);
                (byCell.TryGetValue(key, out List<long>? known) ? known : byCell[key] = []).Add(cost);
            }
        }

        costs = new long[persons];
        cash = new long[persons];
        int next = 0;
        foreach (((LawOfPlace place, YearCell cell), List<long> own) in byCell)
        {
            BenefitTerms terms = place.Of(cell.Group.Scheme());
            YearChain chain = YearChain.Compile(terms, cell) ?? throw new InvalidOperationException("the law of this region is not for columns");
            own.CopyTo(costs, next);
            runs.Add((chain, cell, terms, next, own.Count));
            next += own.Count;
        }
    }

    public int Persons => costs.Length;

    /// <summary>Settles every person's year once, by one thread.</summary>
    public YearSums Settle() => Settle(0, runs.Count);

    /// <summary>The same by several threads, each with its part of the persons.</summary>
    public void SettleBy(int threads) => Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
    {
        int from = (int)((long)Persons * part / threads), to = (int)((long)Persons * (part + 1) / threads);
        foreach ((YearChain chain, _, _, int first, int count) in runs)
        {
            int begin = Math.Max(first, from), end = Math.Min(first + count, to);
            if (begin < end)
            {
                chain.Settle(costs.AsSpan(begin, end - begin), new() { Cash = cash.AsSpan(begin, end - begin) });
            }
        }
    });

    private YearSums Settle(int fromRun, int toRun)
    {
        YearSums sums = default;
        for (int i = fromRun; i < toRun; i++)
        {
            (YearChain chain, _, _, int from, int count) = runs[i];
            sums += chain.Settle(costs.AsSpan(from, count), new() { Cash = cash.AsSpan(from, count) });
        }

        return sums;
    }

    /// <summary>Whether persons from every cell come out as the decimal reference has it.</summary>
    public bool Agrees()
    {
        Settle();
        bool agrees = true;
        foreach ((_, YearCell cell, BenefitTerms terms, int from, int count) in runs)
        {
            Rules rules = PlainRules.Of(terms);
            int step = Math.Max(1, count / Math.Max(1, Checked / runs.Count));
            for (int i = from; i < from + count && agrees; i += step)
            {
                Visit visit = new() { Kind = VisitKind.Inpatient, Level = cell.Level, Place = cell.Place, Referral = cell.Referral, Group = cell.Group, Age = cell.Age, Category = cell.Category, Supplement = cell.Supplement, Diseases = 1, InCounty = cell.InCounty, Begun = terms.Law.Day };
                Outcome plain = ReferenceSettling.Settle(visit, [new(costs[i] / 100m, CatalogueClass.A, 0, null, terms.Law.Day)], new Cover(DateOnly.MinValue, DateOnly.MaxValue, 0), rules, new YearSoFar());
                agrees = cash[i] == plain.Cash * 100;
            }
        }

        return agrees;
    }

    public static double PerSecond(int items, double seconds, Action pass)
    {
        Stopwatch watch = Stopwatch.StartNew();
        long done = 0;
        do
        {
            pass();
            done += items;
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return done / watch.Elapsed.TotalSeconds;
    }
}
