using System.Text;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;

namespace Tongchou.Agency.Acts;

/// <summary>Holds an invoice for one case, in the partition of the institution that wrote it: no other case can have it, of whatever person.</summary>
/// <param name="institution">The institution's code, as <see cref="PaperBill.InstitutionKey"/> tells it.</param>
/// <param name="holder">The case, or a settlement at the window that the invoice was written for.</param>
/// <param name="released">A holder before, which was seen to be over.</param>
[Clause("JS2021", "16")]
public sealed class HoldInvoice(string institution, string invoice, string holder, string? released, string by) : Act<string>(Partitions.Of(institution), "hold-invoice", by)
{
    /// <summary>The kind under which invoices are kept.</summary>
    public const string Kept = "invoice";

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Uploads.Add((Partition, institution, Kept, invoice));
    }

    protected override string? SubjectOf(string answer) => invoice;

    protected override Outcome<string> Decide(Entry entry, OpenBooks books)
    {
        string? before = books.Upload(institution, Kept, invoice) is { } row ? HolderIn(row) : null;
        if (before == holder)
        {
            return holder;
        }

        if (before is not null && before != released)
        {
            return ReimbursementFaults.InvoiceHeld(invoice, before);
        }

        entry.Add(UploadRow.Table, new(entry.Partition, entry.Seq, 0, institution, Kept, invoice, "held", Encoding.UTF8.GetBytes(holder)));
        return holder;
    }

    /// <summary>Who holds it.</summary>
    public static string HolderIn(UploadRow row) => Encoding.UTF8.GetString(row.Document);
}
