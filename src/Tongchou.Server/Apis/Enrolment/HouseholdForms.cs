using Tongchou.Agency;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>A household 家庭户 and the year its members are to be enrolled for.</summary>
/// <param name="Person">Somebody whose household it is; counts only where no members are told.</param>
/// <param name="Members">Who they are.</param>
/// <param name="Request">The number of the request, which the asking side makes: sent again it changes nothing. Needed for enrolling only.</param>
public sealed record HouseholdBody(string Region, string Year, string? Person, IReadOnlyList<MemberBody>? Members, string? Request);

/// <param name="Group">Left out for the group that the file or the age tells.</param>
/// <param name="Charity">What a charity pays; empty for nothing.</param>
/// <param name="Village">What the village pays; empty for nothing.</param>
public sealed record MemberBody(string Person, string? Group, string? Charity, string? Village);

/// <summary>A household as it stands with a year.</summary>
/// <param name="Owed">What is collected on the members' notices together, or would be.</param>
/// <param name="Own">What they pay of it themselves.</param>
/// <param name="Premium">What the law asks of a person; left out where the region has no premium for the year.</param>
/// <param name="HasHousehold">Whether the members were taken from a household on file.</param>
public sealed record HouseholdSheet(RegionName Region, string Year, IReadOnlyList<MemberForm> Members, int Ready, int Enrolled, int Barred, string Owed, string Own, Basis? Premium, bool HasHousehold);

/// <param name="State">ready, enrolled or barred.</param>
/// <param name="IsNew">Whether this request enrolled the member.</param>
/// <param name="Dues">The notice that is there, or would be made.</param>
/// <param name="Pays">What the member pays of it; left out where there is no notice.</param>
/// <param name="Begins">The first day of benefits, if the dues are paid today.</param>
/// <param name="Faults">Why the member can't be enrolled.</param>
/// <param name="Advice">What the clerk should know, though it bars nothing.</param>
public sealed record MemberForm(PersonLine Person, CodedWord Group, CodedWord State, bool IsNew, DuesLine? Dues, string? Pays, string? Begins, IReadOnlyList<FaultForm> Faults, FaultForm? Advice);
