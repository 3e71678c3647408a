using System.Globalization;
using Tongchou.Benefits;
using Tongchou.Policy;
using Tongchou.Policy.Sources;

namespace Tongchou.Agency;

/// <summary>Turns a citation into words: document, clause, standing, since when, and whether it was verified for the day.</summary>
internal sealed class BasisWriter(Law law, DateOnly day)
{
    private static readonly Document unknown = new("", "", default, default, RegionCode.Nation, null, null, DocumentKind.Compilation, KnownBy.NumberOnly, []);

    public Basis Write(TraceBasis basis) => Write(basis.Value, basis.Source);

    public Basis Write(Phrase value, Citation source)
    {
        Document document = law.Document(source.Clause.Document) ?? unknown with { Id = source.Clause.Document };
        DocumentClause? clause = law.Clause(source.Clause);
        var provision = law.Vocabulary.Find(source.Path);
        return new(
            value,
            provision?.Title ?? new(source.Path, source.Path),
            source.Path,
            Name(source.Region),
            source.Clause.ToString(),
            clause?.Subject ?? default,
            new(document.Id, document.Number, document.Title, document.Issuer, Day(document.Issued), Day(document.InForce), CodedWord.Of(document.Kind), CodedWord.Of(document.KnownBy)),
            CodedWord.Of(source.Standing),
            Day(source.InForce.From)!,
            source.InForce.IsOpen ? null : Day(source.InForce.To),
            Day(source.VerifiedTo),
            source.IsStaleOn(day),
            source.Note.IsEmpty ? null : source.Note,
            provision?.IsReading ?? false);
    }

    public RegionName Name(RegionCode region) => new(region.ToString(), law.PackFor(region)?.Name ?? new(region.ToString(), region.ToString()));

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
