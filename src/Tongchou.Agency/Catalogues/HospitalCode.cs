using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Catalogues;

/// <summary>What an institution's own item is in the national catalogue 目录对照, for some days.</summary>
/// <param name="OwnCode">The institution's code, unique within the institution and kind.</param>
/// <param name="Code">The national code.</param>
public sealed record HospitalCode(
    InstitutionCode Institution,
    string OwnCode,
    string OwnName,
    CatalogueKind Kind,
    string Code,
    DateSpan Days,
    Approval Approval)
{
    /// <summary>The journal entry of the reference tables that brought the mapping, or its last change; 0 outside the books.</summary>
    public long Since { get; init; }
}

/// <summary>What the agency says to a mapping 审核状态; only an approved one counts.</summary>
public enum Approval
{
    [Word("pending", "待审核", "not yet looked at")] Pending,
    [Word("approved", "审核通过", "approved")] Approved,
    [Word("refused", "审核不通过", "refused")] Refused,
}
