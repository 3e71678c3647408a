using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using Tongchou.Agency;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;

namespace Tongchou.Server.National.Files;

/// <summary>
/// A catalogue 目录 as a file: a zip with one TXT, UTF-8, tabs between values, a line each, <c>null</c> for nothing. It is written to the reader as
/// it is made and kept nowhere: its number says what is in it.
/// </summary>
/// <param name="Transaction">1301–1315.</param>
/// <param name="After">Only rows that changed after this journal entry of the reference tables; 0 for all.</param>
/// <param name="Through">The last entry when the file was asked for; only its number.</param>
internal sealed record CatalogueFile(string Transaction, long After, long Through)
{
    private const char Letter = 'V';

    /// <summary>The transactions whose catalogues are files, with the kind of item in each.</summary>
    public static readonly IReadOnlyDictionary<string, CatalogueKind> Kinds = new Dictionary<string, CatalogueKind>
    {
        ["1301"] = CatalogueKind.Drug,
        ["1302"] = CatalogueKind.TcmPiece,
        ["1303"] = CatalogueKind.Preparation,
        ["1305"] = CatalogueKind.ServiceItem,
        ["1306"] = CatalogueKind.Consumable,
        ["1307"] = CatalogueKind.Diagnosis,
        ["1308"] = CatalogueKind.Procedure,
        ["1309"] = CatalogueKind.ChronicDisease,
        ["1310"] = CatalogueKind.PerDiseasePayment,
        ["1311"] = CatalogueKind.DaySurgery,
        ["1313"] = CatalogueKind.TumourMorphology,
        ["1314"] = CatalogueKind.TcmDisease,
        ["1315"] = CatalogueKind.TcmSyndrome,
    };

    /// <summary>The file's number, at most thirty characters.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"C{Transaction}-{After}-{Through}");

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Transaction}_{Version(Through)}.txt.zip");

    /// <summary>The file of a number; null where it is no catalogue's.</summary>
    public static CatalogueFile? Find(string number) =>
        number.Split('-') is [['C', .. string transaction], string after, string through] && Kinds.ContainsKey(transaction)
        && long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out long from) && long.TryParse(through, NumberStyles.None, CultureInfo.InvariantCulture, out long to)
            ? new(transaction, from, to)
            : null;

    /// <summary>版本号 of what a journal entry brought: later ones are greater, also as text.</summary>
    public static string Version(long seq) => string.Create(CultureInfo.InvariantCulture, $"{Letter}{seq:D12}");

    /// <summary>The entry that a version stands for; 0 for nothing, and for versions of other platforms, which know nothing of ours.</summary>
    public static long EntryOf(string? version) => version is [Letter, .. string digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long seq) ? seq : 0;

    /// <summary>The items of the file as an institution sees them: of several regions' versions the nearest one's.</summary>
    public IEnumerable<CatalogueItem> Items(Desk desk, Institution institution) => Items(desk, institution, Kinds[Transaction]).Where(item => item.Since > After);

    public static IEnumerable<CatalogueItem> Items(Desk desk, Institution institution, CatalogueKind kind)
    {
        RegionChain chain = RegionChain.Of(institution.Region);
        Catalogue catalogue = desk.References.Catalogue;
        DateOnly today = desk.Today;
        return catalogue.Items.Where(item => item.Kind == kind && chain.Regions.Contains(item.Region)
            && ReferenceEquals(catalogue.Find(chain, kind, item.Code, item.Valid.Contains(today) ? today : item.Valid.From), item));
    }

    public async Task Write(Desk desk, Institution institution, Stream to, CancellationToken stop)
    {
        Func<CatalogueItem, string?>[] columns = [.. CatalogueColumns.Of(Transaction).Select(heading => CatalogueColumns.Value(heading, desk.Today))];

        // The archive ends an entry with a few bytes written synchronously, which a response refuses and a pipe takes.
        PipeWriter pipe = PipeWriter.Create(to, new(leaveOpen: true));
        await using Stream sink = pipe.AsStream();
        await using ZipArchive zip = await ZipArchive.CreateAsync(sink, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        await using Stream entry = await zip.CreateEntry(Name[..^".zip".Length]).OpenAsync(stop);
        await using StreamWriter text = new(entry, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024) { NewLine = "\n" };
        StringBuilder line = new(512);
        foreach (CatalogueItem item in Items(desk, institution))
        {
            line.Clear();
            foreach (Func<CatalogueItem, string?> column in columns)
            {
                line.Append(line.Length > 0 ? "\t" : "").Append(Plain(column(item)));
            }

            await text.WriteLineAsync(line, stop);
        }
    }

    private static string Plain(string? value) => string.IsNullOrEmpty(value) ? "null" : value.Replace('\t', ' ').ReplaceLineEndings(" ");
}
