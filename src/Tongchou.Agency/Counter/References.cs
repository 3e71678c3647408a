using Tongchou.Agency.Agreements;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Counter;

/// <summary>The reference tables as they stood at one moment: institutions, catalogues and mappings, in memory and never changed.</summary>
/// <param name="Seq">The journal number of the reference tables up to which they were read.</param>
public sealed record References(long Seq, IReadOnlyDictionary<string, Institution> Institutions, Catalogue Catalogue, Mapping Mapping)
{
    public static readonly References None = new(0, new Dictionary<string, Institution>(), Catalogue.Of([], new())!, Mapping.Of([], new())!);

    /// <summary>How each institution's calls are checked, sealed; the latest row of each, withdrawn ones too.</summary>
    public IReadOnlyDictionary<string, AccessRow> Accesses { get; init; } = new Dictionary<string, AccessRow>();

    /// <summary>The day in China on which each journal entry of the reference tables was written.</summary>
    public IReadOnlyDictionary<long, DateOnly> Changes { get; init; } = new Dictionary<long, DateOnly>();

    /// <summary>The day on which a journal entry of the reference tables was written.</summary>
    public DateOnly ChangedOn(long seq) => Changes.GetValueOrDefault(seq, DateOnly.MinValue);

    /// <summary>The agreements of the institutions of which the books say anything, by code.</summary>
    public IReadOnlyDictionary<string, AgreementFile> Agreements { get; init; } = new Dictionary<string, AgreementFile>();

    /// <summary>Insurance physicians by institution and code.</summary>
    public IReadOnlyDictionary<(string Institution, string Physician), PhysicianFile> Physicians { get; init; } = new Dictionary<(string, string), PhysicianFile>();

    /// <summary>The appraisals by institution and year, each as it stands.</summary>
    public IReadOnlyDictionary<(string Institution, int Year), AppraisalRow> Appraisals { get; init; } = new Dictionary<(string, int), AppraisalRow>();

    /// <summary>An institution's agreements: those of the books, or else what was imported with it; null of an unknown institution.</summary>
    public AgreementFile? AgreementsOf(string code) => Agreements.GetValueOrDefault(code) ?? (Institution(code) is { } known ? AgreementFile.TakenOver(known) : null);

    public Institution? Institution(string code) => Institutions.GetValueOrDefault(code);
}
