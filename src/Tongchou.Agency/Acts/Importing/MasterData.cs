using System.Globalization;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Changes;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Takes tables of master data into the books 基础信息导入. Good rows are taken and every bad one is reported; taking the same table again changes
/// nothing but what differs.
/// </summary>
public sealed class MasterData(Desk desk, IdentityCipher cipher, string by)
{
    private const int RowsPerEntry = 2000;

    /// <returns>What became of the rows; those the books refused are in it as well.</returns>
    public async Task<ImportReport> Take(ImportKind kind, string name, Stream file, CancellationToken stop)
    {
        ImportReport report = new(name);
        switch (kind)
        {
            case ImportKind.Institutions:
                await References(Free(ImportTable.ReadRows(new InstitutionForm(), file, report), report), ReferenceReader.Row, InstitutionRow.Table, stop);
                break;
            case ImportKind.Catalogue:
                await References(ImportTable.Read(new CatalogueForm(), file, report), ReferenceReader.Row, CatalogueRow.Table, stop);
                break;
            case ImportKind.HospitalCodes:
                await References(ImportTable.Read(new HospitalCodeForm(), file, report), ReferenceReader.Row, MappingRow.Table, stop);
                break;
            case ImportKind.Persons:
                await Each(ImportTable.ReadRows(new InsuredPersonForm(identity => Known(identity.Text, stop)), file, report), person => Keep(person, stop), report, stop);
                break;
            case ImportKind.Coverages:
                await Each(ImportTable.ReadRows(new CoverageForm(identity => Standing(identity, stop)), file, report), span => Do(new KeepCoverage(span, CoverageId(span), by), stop), report, stop);
                break;
            case ImportKind.ChronicDiseases:
                await Each(ImportTable.ReadRows(new ChronicDiseaseForm(identity => Standing(identity, stop)), file, report), each => File(each.Person.Text, PersonRecords.Chronic, each.Code, each.Days, PersonRecords.Document(each.Name, Words<VisitKind>.Code(each.Visit), each.Institution?.Text), stop), report, stop);
                break;
            case ImportKind.ElsewhereFilings:
                await Each(ImportTable.ReadRows(new ElsewhereFilingForm(identity => Standing(identity, stop)), file, report), each => File(each.Person.Text, PersonRecords.Elsewhere, each.Place.ToString(), each.Days, PersonRecords.Document(Words<ElsewhereKind>.Code(each.Kind)), stop), report, stop);
                break;
            case ImportKind.Referrals:
                await Each(ImportTable.ReadRows(new ReferralFilingForm(identity => Standing(identity, stop)), file, report), each => File(each.Person.Text, PersonRecords.Referral, each.From.Text, each.Days, PersonRecords.Document(each.To?.Text, each.Diagnosis), stop), report, stop);
                break;
            case ImportKind.ChosenInstitutions:
                await Each(ImportTable.ReadRows(new DesignatedInstitutionForm(identity => Standing(identity, stop)), file, report), each => File(each.Person.Text, PersonRecords.Designated, each.Institution.Text, each.Days, PersonRecords.Document(Words<VisitKind>.Code(each.Visit)), stop), report, stop);
                break;
            case ImportKind.Physicians:
                await References(NewPhysicians(ImportTable.ReadRows(new PhysicianForm(), file, report), report), Row, PhysicianRow.Table, stop);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }

        await ReferenceReader.Refresh(desk, stop);
        return report;
    }

    private async Task References<T, TRow>(IEnumerable<T> records, Func<T, long, int, TRow> row, RecordTable<TRow> table, CancellationToken stop)
        where TRow : IRecord
    {
        foreach (T[] chunk in records.Chunk(RowsPerEntry))
        {
            await desk.Lanes.DoPatiently(new ChangeReferences<TRow>(table, [.. chunk.Select(record => (Func<long, int, TRow>)((seq, n) => row(record, seq, n)))], by), stop);
        }
    }

    // The days of an agreement that is in the books change by its own steps alone; everything else of the institution may be imported.
    private IEnumerable<Institution> Free(IEnumerable<ReadRow<Institution>> rows, ImportReport report)
    {
        foreach (ReadRow<Institution> row in rows)
        {
            if (ReferenceChange.Overrules(desk.References, row.Record) is { } fault)
            {
                report.Add(row.Refused([fault]));
                continue;
            }

            yield return row.Record;
        }
    }

    // Who is registered already stays as they are: a suspension is not lifted by importing the list again.
    private IEnumerable<RegisteredPhysician> NewPhysicians(IEnumerable<ReadRow<RegisteredPhysician>> rows, ImportReport report)
    {
        foreach (ReadRow<RegisteredPhysician> row in rows)
        {
            RegisteredPhysician told = row.Record;
            if (desk.References.Institution(told.Institution.Text) is null)
            {
                report.Add(row.Refused([Settlements.Faults.UnknownInstitution(told.Institution.Text)]));
            }
            else if (!desk.References.Physicians.TryGetValue((told.Institution.Text, told.Code), out PhysicianFile? known) || known.Steps[^1].Move is PhysicianMove.Remove)
            {
                yield return told;
            }
            else if (known.Name != told.Name)
            {
                report.Add(row.Refused([new("physician-name", Place.At("name"), new($"医师 {told.Code} 已以“{known.Name}”登记。", $"The physician {told.Code} is registered as '{known.Name}'."), new("请核对代码;更名请先注销再登记。", "Check the code; for another name remove and register anew."))]));
            }
        }
    }

    private PhysicianRow Row(RegisteredPhysician told, long seq, int n) =>
        new(seq, n, told.Institution.Text, told.Code, told.Name, Words<PhysicianMove>.Code(PhysicianMove.Register), Days.Text(told.From), by, by, "");

    // Many at once, so that a lane can gather them into batches. What the books refuse goes back to whoever sent it.
    private static async Task Each<T>(IEnumerable<ReadRow<T>> rows, Func<T, Task<IReadOnlyList<Fault>>> take, ImportReport report, CancellationToken stop)
    {
        foreach (ReadRow<T>[] chunk in rows.Chunk(RowsPerEntry))
        {
            IReadOnlyList<Fault>[] faults = await Task.WhenAll(chunk.Select(row => take(row.Record))).WaitAsync(stop);
            foreach ((ReadRow<T> row, IReadOnlyList<Fault> why) in chunk.Zip(faults).Where(each => each.Second.Count > 0))
            {
                report.Add(row.Refused(why));
            }
        }
    }

    private async Task<IReadOnlyList<Fault>> Keep(Person person, CancellationToken stop) =>
    [
        .. await Do(new IndexPerson(SealedPerson.Lookup(person.Identity, cipher), person.Id.Text, by), stop),
        .. await Do(new IndexName(SealedPerson.NameLookup(person.Name, cipher), person.Id.Text, by), stop),
        .. await Do(new KeepPerson(person, cipher, by), stop),
    ];

    // The same filing in the same words is there already: a table may be taken twice.
    private async Task<IReadOnlyList<Fault>> File(string person, string kind, string code, DateSpan days, string document, CancellationToken stop)
    {
        IReadOnlyList<Fault> faults = await Do(new KeepFiling(person, kind, code, days, document, by), stop);
        if (faults.Count == 0)
        {
            return faults;
        }

        IReadOnlyList<FilingRow> kept = await desk.Reader.Read(
            new RecordQuery<FilingRow>(FilingRow.Table).In(Partitions.Of(person)).Where("person_id", person).Where("kind", kind).Where("code", code).Latest(), stop);
        return kept.Any(row => row.State == PersonRecords.Filed && PersonRecords.SpanOf(row) == days && row.Document == document) ? [] : faults;
    }

    private async Task<IReadOnlyList<Fault>> Do<T>(Act<T> act, CancellationToken stop) => (await desk.Lanes.DoPatiently(act, stop)).Faults;

    private PersonId? Known(string number, CancellationToken stop) => IdentityLookup.Find(desk.Reader, cipher, number, stop);

    // What is imported for a file that was merged goes to the one that stands for it.
    private PersonId? Standing(string number, CancellationToken stop) =>
        Known(number, stop) is { } known && PersonId.TryParse(MergeOffice.Standing(desk.Reader, known.Text, stop).GetAwaiter().GetResult(), out PersonId? id) ? id : null;

    // A coverage keeps its number when its end or its group is corrected: region, scheme and first day name it.
    private static string CoverageId(CoverageSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Region}-{Words<Scheme>.Code(span.Scheme)}-{span.Days.From:yyyyMMdd}");
}
