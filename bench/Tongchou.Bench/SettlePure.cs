using System.Diagnostics;
using Tongchou.Agency;
using Tongchou.Benefits;
using Tongchou.Policy.Packs;
using Tongchou.Reference;

namespace Tongchou.Bench;

/// <param name="ClaimsPerSecond">Claims of twenty lines settled by one thread, trace off.</param>
/// <param name="BytesPerClaim">Bytes allocated per claim.</param>
/// <param name="RatioToDecimal">How many times as fast as the plain decimal reference in the same run.</param>
public sealed record SettlePureResult(
    double ClaimsPerSecond, double BytesPerClaim, double RatioToDecimal, double DecimalClaimsPerSecond, double TracedClaimsPerSecond, int LinesPerClaim, int Claims, int Regions, bool Agrees);

/// <summary>Measures the bare decision: no store, no network, no trace; the decimal reference settles the same claims beside it.</summary>
public static class SettlePure
{
    private const int Claims = 4_096;
    private const int Rounds = 9;
    private static readonly DateOnly day = new(2025, 6, 2);

    /// <param name="seconds">About how long each side is measured.</param>
    public static SettlePureResult Run(LawBook book, double seconds, int seed)
    {
        (BenefitTerms, Rules)[] laws =
        [
            .. from pack in book.Law.Packs
               where pack.Region.Tier is RegionTier.City
               from scheme in pack.Schemes
               let terms = book.Terms(pack.Region, scheme, day)
               select (terms, PlainRules.Of(terms)),
        ];
        RandomClaims random = new(laws, seed);
        BenchClaim[] claims = [.. Enumerable.Range(0, Claims).Select(_ => random.Next())];
        bool agrees = claims.All(Agrees);

        Repeat(claims, seconds / 4, SettleAll);
        Repeat(claims, seconds / 8, PlainAll);

        // The two in turn, so that a machine whose speed drifts slows both; each figure is the median of its rounds.
        double[] engine = new double[Rounds], ratio = new double[Rounds], plain = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            engine[round] = Repeat(claims, seconds / Rounds, SettleAll);
            plain[round] = Repeat(claims, seconds / Rounds / 2, PlainAll);
            ratio[round] = engine[round] / plain[round];
        }

        double traced = Repeat(claims, seconds / 8, TraceAll);
        return new(Math.Round(Median(engine)), (double)Allocated(claims) / Claims, Math.Round(Median(ratio), 1), Math.Round(Median(plain)), Math.Round(traced), claims[0].Lines.Length, Claims, laws.Length / 2, agrees);
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    /// <summary>What one pass over the claims allocates.</summary>
    private static long Allocated(BenchClaim[] claims)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        SettleAll(claims);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Repeat(BenchClaim[] claims, double seconds, Action<BenchClaim[]> pass)
    {
        Stopwatch watch = Stopwatch.StartNew();
        long settled = 0;
        do
        {
            pass(claims);
            settled += claims.Length;
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return settled / watch.Elapsed.TotalSeconds;
    }

    private static void SettleAll(BenchClaim[] claims)
    {
        Coverage always = Coverage.Always;
        foreach (BenchClaim claim in claims)
        {
            Settling.Settle(in claim.Claim, claim.Lines, in always, claim.Terms, in claim.Before, out _);
        }
    }

    private static void TraceAll(BenchClaim[] claims)
    {
        List<TraceEntry> entries = [];
        foreach (BenchClaim claim in claims)
        {
            entries.Clear();
            RecordingTrace trace = new(entries);
            Settling.Settle(claim.Claim, claim.Lines, Coverage.Always, claim.Terms, claim.Before, out _, ref trace);
        }
    }

    private static void PlainAll(BenchClaim[] claims)
    {
        foreach (BenchClaim claim in claims)
        {
            ReferenceSettling.Settle(claim.Visit, claim.Items, new Cover(DateOnly.MinValue, DateOnly.MaxValue, 0), claim.Rules, claim.Year);
        }
    }

    private static bool Agrees(BenchClaim claim)
    {
        Settling.Settle(claim.Claim, claim.Lines, Coverage.Always, claim.Terms, claim.Before, out Settlement bill);
        Outcome plain = ReferenceSettling.Settle(claim.Visit, claim.Items, new Cover(DateOnly.MinValue, DateOnly.MaxValue, 0), claim.Rules, claim.Year);
        return bill.Cash.Fen == plain.Cash * 100 && bill.Pooled.Fen == plain.Pooled * 100 && bill.FundsTotal.Fen == (plain.Total - plain.Cash - plain.Account - plain.FamilyAccount) * 100;
    }
}
