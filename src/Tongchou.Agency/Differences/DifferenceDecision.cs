using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;

namespace Tongchou.Agency.Differences;

/// <summary>A person's year as the books have it, from which any settlement of it can be decided again.</summary>
/// <param name="Rows">All settlements of the person with reversals and differences, oldest first.</param>
/// <param name="Figures">The year's figures now.</param>
/// <param name="Account">What the personal account holds now.</param>
public sealed record BookedYear(IReadOnlyList<SettlementRow> Rows, Accumulators Figures, Money Account)
{
    /// <summary>The year after one more difference.</summary>
    public BookedYear After(SettlementRow difference) => new([.. Rows, difference], Figures + YearText.Read(difference.Change), Account - difference.PersonalAccount);
}

/// <summary>Decides a settlement of the past again 追溯: what would it come to by other law or other prices, after everything before it in its year? Pure.</summary>
[Clause("JS2021", "7")]
public static class DifferenceDecision
{
    /// <param name="lines">The lines of its visit, as they are priced now.</param>
    /// <returns>The settlement's row with what is to be added to each amount; null where it no longer stands.</returns>
    public static SettlementRow? Decide(BookedYear year, SettlementRow row, ReadOnlySpan<BillLine> lines, LawBook law)
    {
        IReadOnlyList<SettlementRow> standing = SettlementSums.Standing(year.Rows, row.Scheme, row.Year);
        if (standing.All(other => other.SettlementId != row.SettlementId))
        {
            return null;
        }

        SettlementRow whole = row.WithDifferences(year.Rows);
        ClaimText facts = ClaimText.Read(row.Facts);

        // The account may pay again what it paid, and what it has gained since, but never more than it held when the person paid.
        Money account = Money.Min(facts.Claim.AccountBalance, whole.PersonalAccount + year.Account);
        ClaimText asked = facts with { Claim = facts.Claim with { AccountBalance = account } };
        _ = RegionCode.TryParse(row.Region, out RegionCode region);
        _ = Words<Scheme>.TryParse(row.Scheme, out Scheme scheme);
        Settling.Settle(asked.Claim, lines, asked.Coverage, law.Terms(region, scheme, Booking.Days.Read(row.LawDay)), Before(year, row, standing), out Settlement bill);
        return row.With(bill).Plus(whole.Negative()) with { LawDigest = law.Digest };
    }

    // What the year had used up before a settlement: the figures now, less it and all that came after. So a year that was opened with figures of its own is right too.
    private static Accumulators Before(BookedYear year, SettlementRow row, IReadOnlyList<SettlementRow> standing)
    {
        Accumulators before = year.Figures;
        foreach (SettlementRow later in standing.SkipWhile(other => other.SettlementId != row.SettlementId))
        {
            before -= YearText.Read(later.WithDifferences(year.Rows).Change);
        }

        return before;
    }
}
