using Tongchou.Agency.Agreements;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Counter;

/// <summary>Reads the reference tables into memory, and again when their journal has moved: also what another server changed.</summary>
public static class ReferenceReader
{
    public const string Withdrawn = "withdrawn";

    private static readonly InstitutionForm institutions = new();
    private static readonly CatalogueForm catalogue = new();
    private static readonly HospitalCodeForm codes = new();

    public static InstitutionRow Row(Institution institution, long seq, int n) => new(seq, n, institution.Code.Text, institution.Region.ToString(), Words<InstitutionStatus>.Code(institution.Status), StoredRecord.Write(institutions, institution));

    public static CatalogueRow Row(CatalogueItem item, long seq, int n) => new(
        seq, n, Words<CatalogueKind>.Code(item.Kind), item.Region.ToString(), item.Code, Booking.Days.Text(item.Valid.From), Booking.Days.Text(item.Valid.To), "valid", StoredRecord.Write(catalogue, item));

    public static MappingRow Row(HospitalCode code, long seq, int n) => new(
        seq, n, code.Institution.Text, code.OwnCode, Words<CatalogueKind>.Code(code.Kind), code.Code, Booking.Days.Text(code.Days.From), Booking.Days.Text(code.Days.To), Words<Approval>.Code(code.Approval), StoredRecord.Write(codes, code));

    /// <summary>Brings the desk's references up to date.</summary>
    /// <returns>Whether anything had changed.</returns>
    public static async Task<bool> Refresh(Desk desk, CancellationToken stop)
    {
        long seq = (await desk.Reader.Heads(stop)).FirstOrDefault(head => head.Partition == Partitions.Reference)?.Seq ?? 0;
        if (seq == desk.References.Seq)
        {
            return false;
        }

        // Users change all day, with every sign-out; for that no catalogue is read again.
        if (!await Moved(InstitutionRow.Table) && !await Moved(CatalogueRow.Table) && !await Moved(MappingRow.Table) && !await Moved(AccessRow.Table)
            && !await Moved(AgreementRow.Table) && !await Moved(PhysicianRow.Table) && !await Moved(AppraisalRow.Table))
        {
            desk.References = desk.References with { Seq = seq };
            return false;
        }

        FaultList faults = new();
        List<Institution> known = [];
        await foreach (InstitutionRow row in desk.Reader.Scan(InstitutionRow.Table, Partitions.Reference, stop))
        {
            known.Add(StoredRecord.Read(institutions, row.Document));
        }

        // A later row of the same item and first day takes the place of the earlier.
        Dictionary<(string, string, string, string), CatalogueRow> items = [];
        await foreach (CatalogueRow row in desk.Reader.Scan(CatalogueRow.Table, Partitions.Reference, stop))
        {
            items[(row.Kind, row.Region, row.Code, row.From)] = row;
        }

        Dictionary<(string, string, string, string), MappingRow> mappings = [];
        await foreach (MappingRow row in desk.Reader.Scan(MappingRow.Table, Partitions.Reference, stop))
        {
            mappings[(row.Institution, row.Kind, row.HospitalCode, row.From)] = row;
        }

        Dictionary<string, AccessRow> accesses = [];
        await foreach (AccessRow row in desk.Reader.Scan(AccessRow.Table, Partitions.Reference, stop))
        {
            accesses[row.Institution] = row;
        }

        Dictionary<long, DateOnly> changes = [];
        await foreach (JournalRow row in desk.Reader.Scan(JournalRow.Table, Partitions.Reference, stop))
        {
            changes[row.Seq] = Booking.Instants.Day(Booking.Instants.Read(row.RecordedAt));
        }

        ILookup<string, AgreementRow> steps = (await All(AgreementRow.Table)).ToLookup(row => row.Institution);
        Dictionary<string, AgreementFile> agreements = steps.ToDictionary(group => group.Key, group => AgreementFile.Of(group.Key, [.. group]));
        ILookup<(string, string), PhysicianRow> physicians = (await All(PhysicianRow.Table)).ToLookup(row => (row.Institution, row.Physician));
        Dictionary<(string, int), AppraisalRow> appraisals = [];
        foreach (AppraisalRow row in await All(AppraisalRow.Table))
        {
            appraisals[(row.Institution, (int)row.Year)] = row;
        }

        Catalogue? whole = Catalogue.Of(items.Values.Where(row => row.State != Withdrawn).Select(row => StoredRecord.Read(catalogue, row.Document) with { Since = row.Seq }), faults);
        Mapping? mapping = Mapping.Of(mappings.Values.Where(row => row.State != Withdrawn).Select(row => StoredRecord.Read(codes, row.Document!) with { Since = row.Seq }), faults);
        if (whole is null || mapping is null)
        {
            throw new InvalidOperationException($"the reference tables contradict themselves: {string.Join(' ', faults.All.Select(fault => fault.In(Language.En)))}");
        }

        desk.References = new(seq, known.GroupBy(one => one.Code.Text).ToDictionary(group => group.Key, group => Governed(group.Last())), whole, mapping)
        {
            Accesses = accesses,
            Changes = changes,
            Agreements = agreements,
            Physicians = physicians.ToDictionary(group => group.Key, group => PhysicianFile.Of([.. group])),
            Appraisals = appraisals,
        };
        return true;

        // What the books say of an agreement goes before the days that an import brought along.
        Institution Governed(Institution one) => agreements.TryGetValue(one.Code.Text, out AgreementFile? file) ? file.Governing(one) : one;

        async Task<List<T>> All<T>(RecordTable<T> table)
            where T : IRecord
        {
            List<T> rows = [];
            await foreach (T row in desk.Reader.Scan(table, Partitions.Reference, stop))
            {
                rows.Add(row);
            }

            return rows;
        }

        async Task<bool> Moved<T>(RecordTable<T> table)
            where T : IRecord =>
            (await desk.Reader.Read(new RecordQuery<T>(table).Newest(1), stop)) is [var last] && last.Seq > desk.References.Seq;
    }
}
