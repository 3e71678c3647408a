using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Reimbursements;

/// <summary>A paper bill 手工报销 as it was typed in: who, where, when, what it cost and which invoices prove it. It says nothing of who pays.</summary>
/// <param name="Institution">The institution's code; empty for one that has none we know.</param>
/// <param name="Stated">The institution as the papers tell it, where it is none of ours; else null.</param>
/// <param name="Begun">The day of the visit or of admission.</param>
/// <param name="Ended">The day whose law settles it: of the visit, or of discharge.</param>
/// <param name="Invoices">The numbers of the invoices 发票号码.</param>
/// <param name="Total">What the invoices come to; the lines must add up to it.</param>
[Clause("FX2019", "四(三)")]
public sealed record PaperBill(
    string Person,
    string Institution,
    StatedInstitution? Stated,
    VisitKind Visit,
    Scheme? Scheme,
    DateOnly Begun,
    DateOnly Ended,
    bool Emergency,
    IReadOnlyList<string> Diagnoses,
    IReadOnlyList<PaperLine> Lines,
    IReadOnlyList<string> Invoices,
    Money Total)
{
    /// <summary>The code the bill is booked and its invoices are told apart by.</summary>
    public string InstitutionKey => Institution.Length > 0 ? Institution : Stated?.Code ?? "";

    /// <summary>The same as an order to settle. The account doesn't pay: the person has paid, and is paid back what funds bear.</summary>
    public SettlementOrder ToOrder() => new(
        Person, InstitutionKey, null, Visit, Scheme, Begun, Ended,
        [.. Lines.Select((line, i) => new Fee($"{i + 1}", null, "", line.Code, line.Kind, line.Name, line.Quantity, line.Price, line.Amount, line.Date, null))],
        Diagnoses, Emergency, UseAccount: false, Total)
    {
        Stated = Stated?.ToInstitution(Institution, Visit, new(Begun, Ended)),
    };
}

/// <summary>A line of a paper bill.</summary>
/// <param name="Code">The national code; empty for what the catalogue doesn't have, which is the person's own.</param>
public sealed record PaperLine(string Code, CatalogueKind? Kind, string Name, Quantity Quantity, UnitPrice Price, Money Amount, DateOnly Date);

/// <summary>An institution that is not ours, as the papers tell it: where it stands and of which level it is decides about the bill.</summary>
public sealed record StatedInstitution(string Name, HospitalLevel Level, RegionCode Region)
{
    /// <summary>Stands for any institution of the division whose code isn't known; the register gives out no such number.</summary>
    public string Code => $"H{Region}00000";

    /// <summary>It has no agreement with us; the paper bill alone lets it be settled, for its own kind of visit and days.</summary>
    public Institution? ToInstitution(string code, VisitKind visit, DateSpan days) =>
        InstitutionCode.TryParse(code.Length > 0 ? code : Code, out InstitutionCode? known)
            ? new(known, Name, known.IsPharmacy ? InstitutionKind.Pharmacy : InstitutionKind.Hospital, Level, "", Region, [days], SetOf<VisitKind>.Of(visit), InstitutionStatus.Active)
            : null;
}
