using Tongchou.Agency.Persons;
using Tongchou.Benefits;

namespace Tongchou.Agency.Catalogues;

/// <summary>A line as an institution charges it, already with its national code.</summary>
/// <param name="Code">The national code; empty where the institution's own is not mapped.</param>
/// <param name="Kind">The catalogue it should stand in; null for any.</param>
/// <param name="Unmapped">Why there is no code; empty where there is one.</param>
public sealed record ChargedLine(string Code, CatalogueKind? Kind, Quantity Quantity, UnitPrice Price, Money Amount, DateOnly Date, Phrase Unmapped = default);

/// <summary>The visit the lines belong to, as far as the catalogue asks.</summary>
public sealed record ChargedVisit(RegionChain Lists, HospitalLevel Level, VisitKind Visit, Sex Sex, DateOnly Born, IReadOnlyList<string> Diagnoses);

/// <summary>A line as the settlement reads it, and what made it so.</summary>
/// <param name="Item">The item of the catalogue; null where none was found.</param>
/// <param name="Outside">Why the line is outside the catalogue; empty where it is inside, or class C by the catalogue itself.</param>
public sealed record PricedLine(BillLine Line, CatalogueItem? Item, IReadOnlyList<Phrase> Outside)
{
    /// <summary>Whether class, own share or limit rest on an example value.</summary>
    public bool IsIllustrative => Item is { Standing: Standing.Illustrative };
}

/// <summary>Holds the lines of a visit against the catalogue 费用明细与目录对照: class, own share and price limit of each.</summary>
[Clause("FX2019", "二(四)")]
[Clause("SC2023", "七")]
public static class LinePricing
{
    /// <summary>Prices the lines of one visit together, since limits of a day and a visit look at all of them; the order stays.</summary>
    public static IReadOnlyList<PricedLine> Price(Catalogue catalogue, ChargedVisit visit, IReadOnlyList<ChargedLine> lines)
    {
        Dictionary<(string, DateOnly), Quantity> ofDay = [];
        Dictionary<string, Quantity> ofVisit = new(StringComparer.Ordinal);
        foreach (ChargedLine line in lines)
        {
            ofDay[(line.Code, line.Date)] = ofDay.GetValueOrDefault((line.Code, line.Date)) + line.Quantity;
            ofVisit[line.Code] = ofVisit.GetValueOrDefault(line.Code) + line.Quantity;
        }

        return [.. lines.Select(line => Price(catalogue, visit, line, ofDay[(line.Code, line.Date)], ofVisit[line.Code]))];
    }

    /// <param name="ofDay">All of this code on the line's day, the line itself included.</param>
    /// <param name="ofVisit">All of this code in the visit.</param>
    public static PricedLine Price(Catalogue catalogue, ChargedVisit visit, ChargedLine line, Quantity ofDay, Quantity ofVisit)
    {
        if (!line.Unmapped.IsEmpty)
        {
            return Outside(line, null, [line.Unmapped]);
        }

        if (catalogue.Find(visit.Lists, line.Kind, line.Code, line.Date) is not { } item)
        {
            return Outside(line, null, [new($"编码 {line.Code} 在 {line.Date:yyyy-MM-dd} 不在医保目录内。", $"Code {line.Code} is not in the catalogue on {line.Date:yyyy-MM-dd}.")]);
        }

        if (!item.Kind.IsCharged())
        {
            return Outside(line, item, [new($"编码 {line.Code} 属于“{Words<CatalogueKind>.Phrase(item.Kind).Zh}”,不是收费项目。", $"Code {line.Code} is a {Words<CatalogueKind>.Phrase(item.Kind).En}, nothing that is charged.")]);
        }

        LineFacts facts = new(visit.Level, visit.Visit, visit.Sex, FullYears(visit.Born, line.Date), visit.Diagnoses, ofDay, ofVisit);
        IReadOnlyList<Phrase> broken = item.Class is CatalogueClass.C ? [] : item.Restriction.Broken(facts);
        return broken.Count > 0 || item.Class is CatalogueClass.C
            ? Outside(line, item, broken)
            : new(new BillLine(line.Amount, item.Class, item.OwnShare, item.PriceLimits.For(visit.Level, line.Quantity), line.Date), item, []);
    }

    private static PricedLine Outside(ChargedLine line, CatalogueItem? item, IReadOnlyList<Phrase> why) =>
        new(new BillLine(line.Amount, CatalogueClass.C, Rate.Zero, Limit.None, line.Date), item, why);

    private static int FullYears(DateOnly born, DateOnly day)
    {
        int years = day.Year - born.Year;
        return Math.Max(0, (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years);
    }
}
