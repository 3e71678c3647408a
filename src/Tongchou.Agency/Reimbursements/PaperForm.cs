namespace Tongchou.Agency.Reimbursements;

/// <summary>A paper bill 手工报销 as it is typed at the counter: text in every field, so that nothing typed is lost, however wrong.</summary>
/// <param name="Institution">The institution's code; empty where the papers show none.</param>
/// <param name="StatedName">With level and region: the institution as the papers tell it, where it is none of ours.</param>
/// <param name="Diagnoses">Codes, parted by commas or spaces.</param>
/// <param name="Invoices">Numbers of the invoices, parted likewise.</param>
public sealed record PaperForm(
    string Person,
    string Institution,
    string StatedName,
    string StatedLevel,
    string StatedRegion,
    string Visit,
    string Scheme,
    string Begun,
    string Ended,
    bool Emergency,
    string Diagnoses,
    string Invoices,
    string Total,
    IReadOnlyList<PaperFormLine> Lines)
{
    /// <summary>The same without anything left out: a body may lack fields.</summary>
    public PaperForm Whole() => new(
        Person ?? "", Institution ?? "", StatedName ?? "", StatedLevel ?? "", StatedRegion ?? "", Visit ?? "", Scheme ?? "", Begun ?? "", Ended ?? "", Emergency, Diagnoses ?? "", Invoices ?? "", Total ?? "",
        [.. (Lines ?? []).Where(line => line is not null).Select(line => new PaperFormLine(line.Code ?? "", line.Kind ?? "", line.Name ?? "", line.Quantity ?? "", line.Price ?? "", line.Amount ?? "", line.Date ?? ""))]);

    /// <summary>A bill as it would be typed; what a case that came in another way is shown and changed by.</summary>
    public static PaperForm Of(PaperBill bill) => new(
        bill.Person, bill.Institution, bill.Stated?.Name ?? "", bill.Stated is { } stated ? Words<HospitalLevel>.Code(stated.Level) : "", bill.Stated?.Region.ToString() ?? "",
        Words<VisitKind>.Code(bill.Visit), bill.Scheme is { } scheme ? Words<Scheme>.Code(scheme) : "", Booking.Days.Text(bill.Begun), Booking.Days.Text(bill.Ended), bill.Emergency,
        string.Join(", ", bill.Diagnoses), string.Join(", ", bill.Invoices), bill.Total.ToPlain(),
        [.. bill.Lines.Select(line => new PaperFormLine(line.Code, line.Kind is { } kind ? Words<Catalogues.CatalogueKind>.Code(kind) : "", line.Name, line.Quantity.ToString(), line.Price.ToString(), line.Amount.ToPlain(), Booking.Days.Text(line.Date)))]);
}

/// <summary>A line of it.</summary>
public sealed record PaperFormLine(string Code, string Kind, string Name, string Quantity, string Price, string Amount, string Date);
