using Tongchou.Benefits;

namespace Tongchou.Laboratory;

/// <summary>What one law comes to against the present one.</summary>
internal readonly record struct ReadingSums(long Funds, long Winners, long Losers);

/// <summary>Settles slices under several laws, keeping only what funds pay and what each person bears. One belongs to one thread.</summary>
internal sealed class ReadingWorker(PopulationFolder population, YearOfLaw[] laws)
{
    private readonly PopulationSlice slice = new();
    private readonly Rights[] rights = [.. laws.Select(law => new Rights(law.Year))];
    private readonly long[] now = new long[BlockMaker.Size], then = new long[BlockMaker.Size];

    public ReadingSums[] Sums { get; } = new ReadingSums[laws.Length];

    private struct Borne(long[] burdens) : IReplayed
    {
        private long burden;

        public long Funds { get; private set; }

        public void Settled(int person, int visit, in Claim claim, in Settlement bill)
        {
            Funds += bill.FundsTotal.Fen;
            burden += bill.PersonTotal.Fen;
        }

        public void Ended(int person, in Accumulators year)
        {
            burdens[person] = burden;
            burden = 0;
        }
    }

    public void Run(int number)
    {
        population.Read(number, slice);
        for (int law = 0; law < laws.Length; law++)
        {
            Borne borne = new(law == 0 ? now : then);
            Replay.Run(slice, laws[law], population.AreasOfProviders, rights[law], ref borne);
            long winners = 0, losers = 0;
            for (int person = 0; person < slice.Persons && law > 0; person++)
            {
                winners += then[person] < now[person] ? 1 : 0;
                losers += then[person] > now[person] ? 1 : 0;
            }

            ReadingSums sums = Sums[law];
            Sums[law] = new(sums.Funds + borne.Funds, sums.Winners + winners, sums.Losers + losers);
        }
    }
}
