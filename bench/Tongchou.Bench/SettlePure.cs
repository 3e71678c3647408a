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
    private const int Rounds = 5;
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
        (double engine, long bytes) = Best(claims, seconds, SettleAll);
        (double plain, _) = Best(claims, seconds / 2, PlainAll);
        (double traced, _) = Best(claims, seconds / 4, TraceAll);
        return new(Math.Round(engine), (double)bytes / Claims, Math.Round(engine / plain, 1), Math.Round(plain), Math.Round(traced), claims[0].Lines.Length, Claims, laws.Length / 2, agrees);
    }

    /// <summary>The median of some rounds, in claims a second, and what one pass over the claims allocates.</summary>
    private static (double PerSecond, long Bytes) Best(BenchClaim[] claims, double seconds, Action<BenchClaim[]> pass)
    {
        double[] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Repeat(claims, seconds / Rounds, pass)).Order()];
        long before = GC.GetAllocatedBytesForCurrentThread();
        pass(claims);
        return (rounds[Rounds / 2], GC.GetAllocatedBytesForCurrentThread() - before);
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
        foreach (BenchClaim claim in claims)
        {
            Settling.Settle(claim.Claim, claim.Lines, Coverage.Always, claim.Terms, claim.Before, out _);
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
