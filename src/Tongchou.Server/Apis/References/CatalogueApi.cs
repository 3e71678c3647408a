using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Records;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.References;

/// <summary>A catalogue item on one line, in the version that counts on the day asked for.</summary>
/// <param name="Versions">How many dated versions the code has in all.</param>
public sealed record CatalogueLine(
    string Code, string Name, CodedWord Kind, RegionName Region, CodedWord Class, string OwnShare, string Specification, string DosageForm, string Unit, string PriceLimit, string From, string? To, int Versions);

/// <summary>Some of the items.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record CataloguePage(IReadOnlyList<CatalogueLine> Rows, int Total);

/// <summary>A version of an item: what it says, and who brought it.</summary>
/// <param name="By">Who put it in force, at <paramref name="At"/>, an instant in UTC.</param>
public sealed record CatalogueVersion(CatalogueLine Line, IReadOnlyList<NamedCell> Cells, string? By, string? At);

public sealed record NamedCell(Phrase Heading, string Text);

internal static class CatalogueApi
{
    private const int Most = 200;
    private static readonly CatalogueForm form = new();

    public static void MapCatalogue(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/catalogue", List).ForStaff()
            .Describe("catalogue", "catalogue", "按编码、名称查找医保目录在某日有效的版本。 Finds catalogue items in force on a day, by code or name.")
            .Produces<CataloguePage>().RefusesVisitors();
        app.MapGet("/api/catalogue/{id}", Open).ForStaff()
            .Describe("catalogueItem", "catalogue", "一个目录编码的全部版本、限价、限定范围,以及谁设定。 All versions of a code: limits, restrictions, and who set them.")
            .Produces<CatalogueVersion[]>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/catalogue-kinds", () => Words<CatalogueKind>.All.Select(CodedWord.Of).ToArray()).ForStaff()
            .Describe("catalogueKinds", "catalogue", "目录类别。 The kinds of catalogue.")
            .Produces<CodedWord[]>().RefusesVisitors();
    }

    private static CataloguePage List(Desk desk, string? text = null, string? kind = null, DateOnly? day = null, int skip = 0, int most = 50)
    {
        DateOnly on = day ?? desk.Today;
        string asked = (text ?? "").Trim();
        CatalogueKind? wanted = Words<CatalogueKind>.TryParse(kind, out CatalogueKind known) ? known : null;
        CatalogueItem[] found = [.. desk.References.Catalogue.Items.Where(item => item.Valid.Contains(on) && (wanted is null || item.Kind == wanted)
            && (asked.Length == 0 || item.Code.Contains(asked, StringComparison.OrdinalIgnoreCase) || item.Name.Contains(asked, StringComparison.OrdinalIgnoreCase)))];

        // The name itself, or a name that begins so, before one that merely contains it.
        IEnumerable<CatalogueItem> ordered = asked.Length == 0 ? found : found
            .OrderBy(item => item.Code == asked || item.Name == asked ? 0 : item.Name.StartsWith(asked, StringComparison.OrdinalIgnoreCase) || item.Code.StartsWith(asked, StringComparison.OrdinalIgnoreCase) ? 1 : 2);
        return new([.. ordered.Skip(Math.Max(0, skip)).Take(Math.Clamp(most, 1, Most)).Select(item => Line(desk, item))], found.Length);
    }

    private static async Task<IResult> Open(string id, Desk desk, CancellationToken stop)
    {
        CatalogueItem[] versions = [.. desk.References.Catalogue.Items.Where(item => item.Code == id).OrderByDescending(item => item.Valid.From)];
        if (versions.Length == 0)
        {
            return Refusals.NotFound(new("unknown-item", Place.At("code"), new($"目录里没有编码 {id}。", $"The catalogue has no {id}."), new("请核对编码。", "Check the code.")));
        }

        List<CatalogueVersion> answer = [];
        foreach (CatalogueItem item in versions)
        {
            JournalRow? entry = (await desk.Reader.Read(new RecordQuery<JournalRow>(JournalRow.Table).In(Partitions.Reference).From("seq", item.Since).Through("seq", item.Since), stop)).FirstOrDefault();
            answer.Add(new(Line(desk, item), [.. StoredRecord.Cells(form, item).Where(cell => cell.Cell.Length > 0).Select(cell => new NamedCell(cell.Heading, cell.Cell))], entry?.Operator, entry?.RecordedAt));
        }

        return TypedResults.Ok(answer.ToArray());
    }

    private static CatalogueLine Line(Desk desk, CatalogueItem item) => new(
        item.Code, item.Name, CodedWord.Of(item.Kind), Regions.Name(desk.Law, item.Region), CodedWord.Of(item.Class), item.Kind.IsCharged() ? item.OwnShare.ToString() : "", item.Specification, item.DosageForm, item.Unit,
        Limits(item.PriceLimits), Days.Text(item.Valid.From), item.Valid.IsOpen ? null : Days.Text(item.Valid.To), desk.References.Catalogue.Items.Count(each => each.Code == item.Code));

    // One figure where all levels share it; else grassroots to level 3.
    private static string Limits(PriceLimits limits)
    {
        UnitPrice?[] all = [limits.Grassroots, limits.Level1, limits.Level2, limits.Level3];
        return limits.IsNone ? "" : all.Distinct().Count() == 1 ? $"{all[0]}" : string.Join(" / ", all.Select(limit => limit is { } price ? price.ToString() : "–"));
    }
}
