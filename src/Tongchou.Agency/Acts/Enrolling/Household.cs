using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>What is to be done for a member of a household.</summary>
/// <param name="Group">Null takes the group of the last year insured as a resident, or else the one that fits the age.</param>
/// <param name="Charity">What a charity pays of the member's dues.</param>
/// <param name="Village">What a village collective pays of them.</param>
public sealed record MemberOrder(string PersonId, PersonGroup? Group, Money Charity, Money Village)
{
    public static MemberOrder Plain(string person) => new(person, null, Money.Zero, Money.Zero);
}

/// <summary>How a member of a household stands with the year.</summary>
public enum MemberState
{
    [Word("ready", "可以参保", "can be enrolled")] Ready,
    [Word("enrolled", "已登记", "enrolled")] Enrolled,
    [Word("barred", "不能办理", "can't be enrolled")] Barred,
}

/// <summary>A member of a household and a year.</summary>
/// <param name="Group">The group by which they are, or would be, enrolled.</param>
/// <param name="IsNew">Whether this request enrolled them; asked again with the same number it says so again.</param>
/// <param name="Dues">The notice that is there, or the one that would be made; null where there can be none.</param>
/// <param name="Begins">The first day of benefits if the dues are paid today; null where there would be none.</param>
/// <param name="Faults">Why the member can't be enrolled.</param>
public sealed record MemberStanding(string PersonId, PersonGroup Group, MemberState State, bool IsNew, DuesRow? Dues, DateOnly? Begins, IReadOnlyList<Fault> Faults)
{
    /// <summary>What the clerk should know, though it bars nothing; null for nothing.</summary>
    public Fault? Advice { get; init; }
}

/// <summary>A household 家庭户 and a benefit year: each member by themselves, and one sum.</summary>
public sealed record HouseholdStanding(RegionCode Region, BenefitYear Year, IReadOnlyList<MemberStanding> Members)
{
    /// <summary>What is collected on the members' notices, or would be once all that can be are enrolled; what was paid is not in it.</summary>
    public Money Owed => Sum(row => row.Collected);

    /// <summary>What the members pay of it themselves.</summary>
    public Money Own => Sum(row => row.PersonShare);

    public int Count(MemberState state) => Members.Count(member => member.State == state);

    private Money Sum(Func<DuesRow, Money> amount) => Members.Select(member => member.Dues).OfType<DuesRow>()
        .Where(row => DuesRecords.Is(row, DuesKind.Year) && DuesRecords.Is(row, DuesState.Owed)).Aggregate(Money.Zero, (sum, row) => sum + amount(row));
}
