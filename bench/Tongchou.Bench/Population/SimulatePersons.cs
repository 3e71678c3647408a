using Tongchou.Agency;
using Tongchou.Benefits;
using Tongchou.Laboratory;
using Tongchou.Policy.Packs;

namespace Tongchou.Bench.Population;

/// <param name="PersonsPerSecond">Years of persons settled by one thread, compiled to columns.</param>
/// <param name="ClaimsPerSecond">Claims replayed by one thread, with every accumulator.</param>
/// <param name="RatioToLoop">The replay's claims a second against the hand-written loop's.</param>
/// <param name="ShareOfTriad">The bytes the chain moves a second against those of the STREAM triad.</param>
/// <param name="TwoThreads">How many times as many persons a second two threads settle, and how many times as many claims.</param>
/// <param name="BytesPerPerson">Bytes of columns per person of the yearly chain.</param>
/// <param name="Agrees">Whether the chain equals the decimal reference and the replay the hand-written loop, to the fen.</param>
public sealed record SimulatePersonsResult(
    double PersonsPerSecond, double ClaimsPerSecond, double RatioToLoop, double ShareOfTriad, double LoopClaimsPerSecond, double TriadBytesPerSecond,
    double TwoThreads, double TwoThreadsOfClaims, int BytesPerPerson, int Persons, long Claims, string Region, bool Agrees);

/// <summary>Measures the yearly chain and the replay over a population in memory, beside a triad and a loop by hand in the same run.</summary>
public static class SimulatePersons
{
    private const int Rounds = 5;
    private static readonly DateOnly day = new(2025, 7, 1);

    private struct Paid : IReplayed
    {
        public long Funds { get; private set; }
        public long Cash { get; private set; }

        public void Settled(int person, int visit, in Claim claim, in Settlement bill)
        {
            Funds += bill.FundsTotal.Fen;
            Cash += bill.Cash.Fen;
        }

        public readonly void Ended(int person, in Accumulators year)
        {
        }
    }

    /// <param name="seconds">About how long each side is measured.</param>
    /// <returns>Null with faults of the figures.</returns>
    public static SimulatePersonsResult? Run(LawBook book, Statistics statistics, int persons, double seconds, int seed, FaultList faults)
    {
        (RegionCode region, HandLaw[] hand) = Place(book, statistics);
        if (PopulationPlan.Make(statistics, region, persons, (ulong)seed, BenefitYear.Of(day), faults) is not { } plan || YearOfLaw.Compile(book, plan.Areas, day, null, faults) is not { } law)
        {
            return null;
        }

        PopulationSlice[] slices = new PopulationSlice[BlockMaker.Blocks(persons)];
        BlockMaker maker = new(plan);
        for (int block = 0; block < slices.Length; block++)
        {
            maker.Make(block, slices[block] = new());
        }

        int[] areas = [.. plan.Areas.SelectMany(area => PopulationPlan.ProvidersOfCounty.Select(_ => area.Number))];
        long claims = slices.Sum(slice => (long)slice.Visits);
        YearPersons years = new(slices.Select(slice => (slice, law)), persons);
        Rights rights = new(law.Year);
        (int, int)[][] covers = [.. slices.Select(slice => Cover(slice, law, rights))];
        bool inYear = law.Places[0].Of(Scheme.Resident).AgeCounted is { Value: AgeCounted.InTheYear };

        Paid paid = default;
        (long Funds, long Cash) loop = default;
        void ReplayAll()
        {
            paid = default;
            foreach (PopulationSlice slice in slices)
            {
                Replay.Run(slice, law, areas, rights, ref paid);
            }
        }

        void LoopAll()
        {
            loop = default;
            for (int i = 0; i < slices.Length; i++)
            {
                (long funds, long cash) = HandLoop.Run(slices[i], hand, covers[i], areas, law.Year.Number, inYear);
                loop = (loop.Funds + funds, loop.Cash + cash);
            }
        }

        ReplayAll();
        LoopAll();
        bool agrees = years.Agrees() && (paid.Funds, paid.Cash) == loop;
        double part = seconds / Rounds;
        double[] triad = new double[Rounds], chain = new double[Rounds], two = new double[Rounds], replay = new double[Rounds], ratio = new double[Rounds], loops = new double[Rounds], twoClaims = new double[Rounds];
        Rights[] twoRights = [new(law.Year), new(law.Year)];
        YearPersons.PerSecond(persons, part, () => years.Settle());
        for (int round = 0; round < Rounds; round++)
        {
            triad[round] = Triad.BytesPerSecond();
            chain[round] = YearPersons.PerSecond(persons, part, () => years.Settle());
            two[round] = YearPersons.PerSecond(persons, part, () => years.SettleBy(2)) / YearPersons.PerSecond(persons, part, () => years.SettleBy(1));
            replay[round] = YearPersons.PerSecond((int)claims, part, ReplayAll);
            loops[round] = YearPersons.PerSecond((int)claims, part, LoopAll);
            ratio[round] = replay[round] / loops[round];
            twoClaims[round] = YearPersons.PerSecond((int)claims, part, () => Parallel.For(0, 2, half => ReplayHalf(slices, half, law, areas, twoRights[half]))) / replay[round];
        }

        double personsPerSecond = Median(chain), bytes = Median(triad);
        return new(Math.Round(personsPerSecond), Math.Round(Median(replay)), Math.Round(Median(ratio), 3), Math.Round(personsPerSecond * YearPersons.BytesPerPerson / bytes, 3), Math.Round(Median(loops)), Math.Round(bytes),
            Math.Round(Median(two), 2), Math.Round(Median(twoClaims), 2), YearPersons.BytesPerPerson, persons, claims, $"{region}", agrees);
    }

    private static void ReplayHalf(PopulationSlice[] slices, int half, YearOfLaw law, int[] areas, Rights rights)
    {
        Paid own = default;
        for (int i = half; i < slices.Length; i += 2)
        {
            Replay.Run(slices[i], law, areas, rights, ref own);
        }
    }

    /// <summary>The first city whose law the loop by hand and the columns both know.</summary>
    private static (RegionCode, HandLaw[]) Place(LawBook book, Statistics statistics)
    {
        foreach (Pack pack in book.Law.Packs.Where(pack => pack.Region.Tier is RegionTier.City && statistics.Divisions.In(pack.Region).Count > 0))
        {
            BenefitTerms[] terms = [.. Words<Scheme>.All.Select(scheme => book.Terms(pack.Region, scheme, day))];
            YearCell cell = new(HospitalLevel.Level3, CarePlace.Local, Referral.NotNeeded, PersonGroup.Adult, 45, AssistanceCategory.None, Supplement.None, true);
            if (terms.All(each => each.Of(VisitKind.Inpatient) is not null) && YearChain.Compile(terms[1], cell) is not null && terms.Select(HandLaw.Of).ToArray() is [{ } employees, { } residents])
            {
                return (pack.Region, [employees, residents]);
            }
        }

        throw new InvalidOperationException("no city's law is simple enough for the loop by hand");
    }

    private static (int, int)[] Cover(PopulationSlice slice, YearOfLaw law, Rights rights)
    {
        (int, int)[] cover = new (int, int)[slice.Persons];
        for (int person = 0; person < slice.Persons; person++)
        {
            Coverage coverage = rights.Of(law.Of(slice.Area[person]), slice, person);
            DateOnly newYear = law.Year.FirstDay;
            cover[person] = (coverage.Days.From.DayNumber - newYear.DayNumber + 1, coverage.Days.To.DayNumber - newYear.DayNumber + 1);
        }

        return cover;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
