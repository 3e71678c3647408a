using System.Globalization;
using Tongchou.Agency;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying.Forms;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Dip;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Weights;
using Tongchou.Server.Bodies;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Payment;

/// <summary>Groups and their weights 病组与权重 from a table of cases, by DRG and by DIP.</summary>
internal static class WeightsApi
{
    private static readonly int[] thresholds = [5, 10, 15, 20, 30, 50];

    public static void MapWeights(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/payment/weights", Weights).TakesOrder("payWeights", "由病例测算病组权重、基准点数、变异系数;group 指明一个病组时附差异系数。不保存。 Weights of groups from a table of cases, with the coefficients of one group; nothing is kept.").Produces<WeightsSheet>();
        app.MapPost("/api/payment/dip-groups", Dip).TakesOrder("payDipGroups", "由病例形成 DIP 病种目录,和各阈值的覆盖面。不保存。 A DIP catalogue from a table of cases, and what each threshold covers; nothing is kept.").Produces<DipSheet>();
        app.MapPost("/api/payment/dip-groups/table", DipTable).TakesOrder("payDipGroupsTable", "同一病例表的 DIP 病种目录,Excel,清算材料可直接使用。 The same catalogue as a table that an order takes.").Produces(StatusCodes.Status200OK, contentType: PaymentServices.Excel);
    }

    private static async Task<IResult> Weights(HttpContext context, PayOrders orders, Desk desk, GroupNames names, CancellationToken stop, string? sample = null, string? region = null, string? day = null, string? group = null)
    {
        (AskedCases? asked, _, IResult? refusal) = await orders.Cases(context, sample, region, day, stop);
        if (asked is null)
        {
            return refusal!;
        }

        WeightTerms terms = WeightTerms.Compile(asked.Law);
        WeightTable table = Weighing.Weigh(asked.Cases, terms);
        PaidCase[] own = string.IsNullOrWhiteSpace(group) ? [] : [.. asked.Cases.Where(each => each.Group == group.Trim())];
        return TypedResults.Ok(new WeightsSheet(
            orders.Head(asked.Law.Pack.Region, asked.Law.Day, asked.Report), table.OverallMean.ToPlain(), asked.Cases.Length,
            [.. table.Groups.Select(each => new GroupWeightForm(each.Group, names.Of(each.Group), each.Cases, each.Kept, each.Mean.ToPlain(), Rounding.Show(each.Weight), Rounding.Show(each.BasePoints), Rounding.Show(each.Variation), each.IsStable))],
            [.. Coefficients.Of(own, table, terms).Select(each => new CoefficientForm(
                each.Hospital, CodedWord.Of(own.First(one => one.Hospital == each.Hospital).Level), own.Count(one => one.Hospital == each.Hospital), Shown(each.LevelRatio), Shown(each.HospitalRatio), Rounding.Show(each.Value), each.Bounded, each.Lines[0].Sum))],
            Law(terms, new(desk.Law.Law, asked.Law.Day))));
    }

    private static IReadOnlyList<LawValue> Law(WeightTerms terms, EntitlementWriter writer)
    {
        return
        [
            Choice("trimming", terms.Trimming), Value("stable-cases", WeightProvisions.StableCases.Title, terms.StableCases, each => each.ToString(CultureInfo.InvariantCulture)),
            Value("stable-variation", WeightProvisions.StableVariation.Title, terms.StableVariation, Rounding.Show), Choice("unstable-group", terms.UnstableGroup),
            Value("area-part", WeightProvisions.AreaPart.Title, terms.AreaPart, each => $"{each}"), Value("level-part", WeightProvisions.LevelPart.Title, terms.LevelPart, each => $"{each}"), Value("hospital-part", WeightProvisions.HospitalPart.Title, terms.HospitalPart, each => $"{each}"),
            Value("coefficient-least", WeightProvisions.CoefficientLeast.Title, terms.CoefficientLeast, Rounding.Show), Value("coefficient-most", WeightProvisions.CoefficientMost.Title, terms.CoefficientMost, Rounding.Show),
        ];

        LawValue Value<T>(string key, Phrase title, Cited<T> cited, Func<T, string> show) => new(key, title, writer.Basis(new(show(cited.Value), show(cited.Value)), cited.Source));

        LawValue Choice<T>(string key, Cited<T> cited) where T : struct, Enum =>
            new(key, key == "trimming" ? WeightProvisions.Trimming.Title : WeightProvisions.UnstableGroup.Title, writer.Basis(Words<T>.Phrase(cited.Value), cited.Source));
    }

    private static async Task<IResult> Dip(HttpContext context, PayOrders orders, CancellationToken stop, string? sample = null, string? region = null, string? day = null)
    {
        (AskedCases? asked, SentFiles? files, IResult? refusal) = await orders.Cases(context, sample, region, day, stop);
        if (asked is null)
        {
            return refusal!;
        }

        DipTerms terms = DipTerms.Compile(asked.Law);
        FaultList faults = new();
        MadeCatalogue? made = Make(asked, files!, terms, faults);
        if (made is null)
        {
            return Refusals.Faulty(faults.All);
        }

        int threshold = terms.CoreThreshold.Value;
        return TypedResults.Ok(new DipSheet(
            orders.Head(asked.Law.Pack.Region, asked.Law.Day, asked.Report), made.OverallMean.ToPlain(), made.Cases, made.Groups.Count(each => each.Kind is DipKind.Core), $"{made.CoreShare}", threshold,
            [.. DipGroupMaking.Coverage(asked.Cases, terms, thresholds.Append(threshold).Distinct().Order()).Select(each => new DipThreshold(each.Threshold, each.Groups, $"{each.Share}"))],
            [.. made.Groups.Select(each => new DipGroupLine(each.Code, CodedWord.Of(each.Kind), $"{each.Diagnosis}", $"{each.Procedures}", CodedWord.Of(each.Attribute), each.Cases, each.Mean.ToPlain(), Rounding.Show(each.Weight), Rounding.Show(each.Score)))]));
    }

    private static async Task<IResult> DipTable(HttpContext context, PayOrders orders, Audit audit, CancellationToken stop, string? sample = null, string? region = null, string? day = null, string? lang = null)
    {
        (AskedCases? asked, SentFiles? files, IResult? refusal) = await orders.Cases(context, sample, region, day, stop);
        if (asked is null)
        {
            return refusal!;
        }

        FaultList faults = new();
        MadeCatalogue? made = Make(asked, files!, DipTerms.Compile(asked.Law), faults);
        if (made is null)
        {
            return Refusals.Faulty(faults.All);
        }

        await audit.Note(context.User(), "export", subject: "DIP groups", detail: $"{made.Groups.Count}");
        using MemoryStream written = new();
        ExportTable.Write(new DipGroupForm(), made.Groups, written, TableFormat.Excel, lang == "en" ? Language.En : Language.Zh);
        return TypedResults.File(written.ToArray(), PaymentServices.Excel, "dip-groups.xlsx");
    }

    /// <summary>Procedures by treatment stand in <c>procedures.csv</c> or <c>.xlsx</c> beside the cases, where somebody has them.</summary>
    private static MadeCatalogue? Make(AskedCases asked, SentFiles files, DipTerms terms, FaultList faults)
    {
        Dictionary<string, TreatmentAttribute> attributes = [];
        if (files.Names.FirstOrDefault(name => name.StartsWith("procedures.", StringComparison.OrdinalIgnoreCase)) is { } table)
        {
            ImportReport report = new(table);
            attributes = ImportTable.Read(new ProcedureForm(), files.Open(table)!, report).ToDictionary(each => each.Code, each => each.Attribute, StringComparer.Ordinal);
            faults.AddRange(report.Faults);
        }

        return faults.IsEmpty ? DipGroupMaking.Make(asked.Cases, terms, attributes) : null;
    }

    private static string? Shown(decimal? ratio) => ratio is { } known ? Rounding.Show(known) : null;
}
