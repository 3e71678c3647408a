using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Settlements;

/// <summary>A line as an institution charges it, with what it calls it itself.</summary>
/// <param name="Line">The institution's own number of the line, unique within the visit.</param>
/// <param name="HospitalCode">The institution's own code; empty where it gave only a national one.</param>
/// <param name="Code">The national code; empty where it is to be found through the mapping.</param>
/// <param name="Document">What else was said of the line, kept as it came.</param>
/// <param name="Name">What the institution calls it; empty for the name in the catalogue.</param>
/// <param name="Refunds">The line whose cost this one takes back; quantity and amount are written above nothing all the same.</param>
/// <param name="Approval">What the institution's own check of a restricted item gave; null where it does not say.</param>
public sealed record Fee(string Line, string? Batch, string HospitalCode, string Code, CatalogueKind? Kind, string Name, Quantity Quantity, UnitPrice Price, Money Amount, DateOnly Date, string? Document, string? Refunds = null, HospitalApproval? Approval = null)
{
    /// <summary>The physician 开单医师 who ordered it, by their national code; null where nobody said.</summary>
    public string? Physician { get; init; }
}

/// <summary>Whether the institution holds a restricted item 限制使用 to be within its restriction 医院审批标志.</summary>
public enum HospitalApproval
{
    /// <summary>Nobody checked. An item that words restrict is then the person's own.</summary>
    [Word("not-needed", "无须审批", "not needed")] NotNeeded,
    [Word("approved", "审批通过", "approved")] Approved,

    /// <summary>Outside the restriction, or chosen by the person: self-funded, whatever the item is.</summary>
    [Word("refused", "审批不通过", "refused")] Refused,
}

/// <summary>What is to be settled: a person's visit at an institution, in the words of the counter.</summary>
/// <param name="Visit">The number of the visit where it was registered before; null for a purchase that is its own visit.</param>
/// <param name="Scheme">The scheme the institution asks for; null for the one the person is in.</param>
/// <param name="Begun">The day of the visit or of admission.</param>
/// <param name="Ended">The day whose law settles it: of the visit, or of discharge.</param>
/// <param name="Fees">The lines, where they come along with the order.</param>
/// <param name="UseAccount">Whether the personal account may pay.</param>
/// <param name="ExpectedTotal">What the institution believes the bill to be; another sum is refused, so that no line is lost unseen.</param>
public sealed record SettlementOrder(
    string PersonId,
    string Institution,
    string? Visit,
    VisitKind Kind,
    Scheme? Scheme,
    DateOnly Begun,
    DateOnly Ended,
    IReadOnlyList<Fee> Fees,
    IReadOnlyList<string> Diagnoses,
    bool Emergency,
    bool UseAccount,
    Money? ExpectedTotal)
{
    /// <summary>The institution as it was stated by hand, where it is not one of ours; null where its code finds it.</summary>
    public Institution? Stated { get; init; }

    /// <summary>The chronic or special disease 病种编码 the visit is for; null where nobody said.</summary>
    public string? Disease { get; init; }

    /// <summary>The special measure that the person is treated under, such as in an epidemic; null for everyday care.</summary>
    public SpecialMeasure? Measure { get; init; }
}
