namespace Tongchou.Enrolment.Financing;

/// <summary>What one government owes of a subsidy.</summary>
/// <param name="Share">The share it was taken by.</param>
public sealed record SubsidyPart(Government Government, Money Amount, Cited<Rate> Share);

/// <summary>
/// 财政补助分担: the subsidy for a number of insured residents, government by government. A whole claim is rounded once, every government but the
/// last down to the fen; what is left falls to the last that shares, so that the parts are the standard times the people to the fen.
/// </summary>
[Clause("CN2023", "一")]
public sealed record SubsidySplit(long People, Money Total, IReadOnlyList<SubsidyPart> Parts)
{
    /// <summary>More people than there are; amounts of so many stay far inside what an amount can hold.</summary>
    public const long MostPeople = 2_000_000_000;

    public Money Of(Government government) => Parts.First(part => part.Government == government).Amount;

    /// <summary>What province, city and county pay together.</summary>
    public Money Local => Total - Of(Government.Centre);

    /// <param name="people">Insured residents, 0 to <see cref="MostPeople"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer or more.</exception>
    public static SubsidySplit Of(SubsidyTerms terms, long people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, MostPeople);
        Money total = new(terms.PerHead.Value.Fen * people);

        // A region that adds less than the nation's standard is out of its powers; the centre's share follows what is really added.
        Money standard = new(Money.Min(terms.National.Value, terms.PerHead.Value).Fen * people);
        Money centre = Part(terms.CentralShare.Value, standard);
        Money rest = total - centre;
        List<SubsidyPart> parts = [new(Government.Centre, centre, terms.CentralShare)];
        Government last = DuesProvisions.LocalGovernments.LastOrDefault(each => terms.LocalShare(each).Value > Rate.Zero, Government.County);
        Money left = rest;
        foreach (Government government in DuesProvisions.LocalGovernments)
        {
            Cited<Rate> share = terms.LocalShare(government);
            Money amount = government == last ? left : Part(share.Value, rest);
            left -= amount;
            parts.Add(new(government, amount, share));
        }

        return new(people, total, parts);
    }

    // In 128 bits: the amount of a nation times ten thousand is more than a long holds.
    private static Money Part(Rate share, Money amount) => new((long)((Int128)amount.Fen * share.TenThousandths / Rate.Whole.TenThousandths));
}
