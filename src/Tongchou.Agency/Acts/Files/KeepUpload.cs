using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Keeps a document that an institution handed in: a settlement list, a file, a sign-in. A later one of the same reference takes its place.</summary>
/// <param name="state">A word of its kind, such as <c>handed-in</c> or <c>signed-out</c>.</param>
public sealed class KeepUpload(string institution, string kind, string reference, string state, byte[] document, string by) : Act<UploadRow>(Partitions.Of(institution), "keep-upload", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Uploads.Add((Partition, institution, kind, reference));
    }

    /// <summary>What must hold of the document kept before (null where there is none); gives the fault where it doesn't.</summary>
    public Func<UploadRow?, Fault?>? Check { get; init; }

    /// <summary>What is kept beside it in the same entry.</summary>
    public Action<Entry>? Also { get; init; }

    protected override string? SubjectOf(UploadRow answer) => answer.Reference;

    protected override Outcome<UploadRow> Decide(Entry entry, OpenBooks books)
    {
        if (Check?.Invoke(books.Upload(institution, kind, reference)) is { } fault)
        {
            return fault;
        }

        UploadRow row = new(entry.Partition, entry.Seq, 0, institution, kind, reference.Length > 0 ? reference : entry.Id(RecordId.Request), state, document);
        entry.Add(UploadRow.Table, row);
        Also?.Invoke(entry);
        return row;
    }
}
