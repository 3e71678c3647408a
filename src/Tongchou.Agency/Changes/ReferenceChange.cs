using System.Text.Json;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Changes;

/// <summary>A change of the catalogue or of the institutions 基础信息变更 that one enters and another puts in force; its task keeps it.</summary>
/// <param name="What">What it changes: <see cref="Catalogue"/> or <see cref="Institutions"/>.</param>
/// <param name="File">The file it was read from; null where it was typed.</param>
/// <param name="Records">The records as the reference tables will keep them.</param>
[Clause("FX2019", "四(二)")]
public sealed record ReferenceChange(string What, string Why, string? File, IReadOnlyList<string> Records)
{
    public const string Kind = "reference-change";
    public const string Catalogue = "catalogue";
    public const string Institutions = "institutions";

    /// <summary>Where its tasks lie: the reference tables' own partition holds nothing but them.</summary>
    public static readonly short Partition = Partitions.Of(Kind);

    private static readonly CatalogueForm items = new();
    private static readonly InstitutionForm places = new();

    public static ReferenceChange Of(TaskRow task) => JsonSerializer.Deserialize<ReferenceChange>(task.Document, AgencyJson.Options)!;

    public static ReferenceChange Of(IEnumerable<CatalogueItem> items, string why, string? file) => new(Catalogue, why, file, [.. items.Select(item => StoredRecord.Write(ReferenceChange.items, item))]);

    public static ReferenceChange Of(IEnumerable<Institution> places, string why, string? file) => new(Institutions, why, file, [.. places.Select(place => StoredRecord.Write(ReferenceChange.places, place))]);

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);

    public IReadOnlyList<CatalogueItem> Items() => What == Catalogue ? [.. Records.Select(record => StoredRecord.Read(items, record))] : [];

    public IReadOnlyList<Institution> Places() => What == Institutions ? [.. Records.Select(record => StoredRecord.Read(places, record))] : [];

    /// <summary>The version of an item that a record of the same first day takes the place of.</summary>
    public static CatalogueItem? Before(References references, CatalogueItem item) =>
        references.Catalogue.Items.FirstOrDefault(each => each.Code == item.Code && each.Kind == item.Kind && each.Region == item.Region && each.Valid.From == item.Valid.From);

    /// <summary>Whether it says anything the books don't say already.</summary>
    public static bool IsNews(References references, CatalogueItem item) => Before(references, item) is not { } before || StoredRecord.Write(items, before) != StoredRecord.Write(items, item);

    /// <inheritdoc cref="IsNews(References, CatalogueItem)"/>
    public static bool IsNews(References references, Institution place) => references.Institution(place.Code.Text) is not { } before || StoredRecord.Write(places, before) != StoredRecord.Write(places, place);

    /// <summary>Why an institution can't be told like this: its agreement is in the books, and the days told are others. Null where it can.</summary>
    public static Fault? Overrules(References references, Institution told) =>
        references.Agreements.TryGetValue(told.Code.Text, out Agreements.AgreementFile? file) && (told.Status is not InstitutionStatus.Active || !told.Agreements.SequenceEqual(file.Terms))
            ? new("agreement-kept", Place.At("agreements"), new($"{told.Code} 的协议已在“定点协议”中办理,协议期和状态不能在这里改(JS2021 14)。", $"The agreement of {told.Code} is in the books; its days and state are not changed here (JS2021 14)."),
                new($"协议期请照写 {string.Join(';', file.Terms)}、状态写“正常”;续签、中止、解除请到“定点协议”办理。", $"Write {string.Join(';', file.Terms)} and 'active'; renew, suspend or rescind it as an agreement."))
            : null;

    /// <summary>What the change contradicts: versions of one item that would share days, or an agreement that is in the books.</summary>
    public IReadOnlyList<Fault> Contradictions(References references)
    {
        if (What == Institutions)
        {
            return [.. Places().Select(place => Overrules(references, place)).OfType<Fault>()];
        }

        IReadOnlyList<CatalogueItem> changed = Items();
        HashSet<string> codes = [.. changed.Select(item => item.Code)];
        HashSet<(CatalogueKind, RegionCode, string, DateOnly)> replaced = [.. changed.Select(Key)];
        FaultList faults = new();
        _ = Catalogues.Catalogue.Of(references.Catalogue.Items.Where(item => codes.Contains(item.Code) && !replaced.Contains(Key(item))).Concat(changed), faults);
        return faults.All;
    }

    /// <summary>What differs from what is in force, record by record.</summary>
    public IReadOnlyList<ChangedRecord> Differences(References references) => What == Catalogue
        ? [.. Items().Select(item => Compare(items, item.Code, item.Name, item, Before(references, item)))]
        : [.. Places().Select(place => Compare(places, place.Code.Text, place.Name, place, references.Institution(place.Code.Text)))];

    private static (CatalogueKind, RegionCode, string, DateOnly) Key(CatalogueItem item) => (item.Kind, item.Region, item.Code, item.Valid.From);

    private static ChangedRecord Compare<T>(Imports.Columns.TableForm<T> form, string code, string name, T after, T? before)
        where T : class
    {
        IReadOnlyList<(string Key, Phrase Heading, string Cell)>? old = before is null ? null : StoredRecord.Cells(form, before);
        return new(code, name, before is null, [.. StoredRecord.Cells(form, after).Select((cell, i) => new ChangedCell(cell.Heading, old?[i].Cell ?? "", cell.Cell)).Where(cell => cell.Before != cell.After)]);
    }
}

/// <summary>A record of a change beside what is in force.</summary>
/// <param name="IsNew">Nothing of the kind is in force; every cell is new.</param>
/// <param name="Cells">The cells that differ.</param>
public sealed record ChangedRecord(string Code, string Name, bool IsNew, IReadOnlyList<ChangedCell> Cells);

public sealed record ChangedCell(Phrase Heading, string Before, string After);
