using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Financing;

/// <summary>Who pays the government's subsidy 财政补助 of the resident scheme in a region.</summary>
/// <param name="PerHead">What is added per head and year here.</param>
/// <param name="National">The nation's standard, which the centre's share is taken of; what a region adds above it is its own.</param>
/// <param name="CentralShare">The centre's share of the national standard.</param>
/// <param name="LocalShares">How province, city and county share the rest; together the whole.</param>
public sealed record SubsidyTerms(Cited<Money> PerHead, Cited<Money> National, Cited<Rate> CentralShare, Table<Rate> LocalShares)
{
    /// <summary>Null where nobody sets a subsidy.</summary>
    /// <exception cref="MissingLawException">The subsidy is set and the shares of it are not.</exception>
    public static SubsidyTerms? Compile(LawOn law)
    {
        if (law.Value(DuesProvisions.Subsidy) is not { } perHead)
        {
            return null;
        }

        // The widest pack that sets the standard is the nation's.
        Cited<Money> national = ((Edition<Money>)law.Origin(DuesProvisions.Subsidy)[^1]).Table.Single;
        Table<Rate> local = law.Find(DuesProvisions.LocalShare) ?? throw new MissingLawException(DuesProvisions.LocalShare, law.Pack, law.Day);
        return new(perHead, national, law.Need(DuesProvisions.CentralShare), local);
    }

    /// <summary>What is wrong with the shares; null where the local ones are the whole together.</summary>
    public Fault? Fault
    {
        get
        {
            Rate sum = DuesProvisions.LocalGovernments.Aggregate(Rate.Zero, (sum, government) => sum + LocalShare(government).Value);
            return sum == Rate.Whole ? null : new("shares-not-whole", Place.At(DuesProvisions.LocalShare.Path),
                new($"省、市、县的分担比例合计是 {sum},应当是 100%。", $"The shares of province, city and county are {sum} together and should be 100%."),
                new("请改正政策包里的比例。", "Correct the shares in the pack."));
        }
    }

    /// <summary>The share of what the centre leaves that falls to a local government.</summary>
    public Cited<Rate> LocalShare(Government government) => LocalShares.At(DuesProvisions.IndexOf(government));
}
