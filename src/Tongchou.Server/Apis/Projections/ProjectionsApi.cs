using System.Globalization;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Projections;
using Tongchou.Fund.Projecting;
using Tongchou.Server.Bodies;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;
using Tongchou.Server.Start;

namespace Tongchou.Server.Apis.Projections;

/// <summary>An input of a projection that the server has at hand.</summary>
/// <param name="Input">As it is posted back, with whatever was changed.</param>
public sealed record ProjectionInput(string Id, Phrase Note, JsonElement Input);

/// <summary>What the page of projections starts from: inputs, levers, and the years a back test may start in.</summary>
public sealed record ProjectionChoices(IReadOnlyList<ProjectionInput> Inputs, IReadOnlyList<CodedWord> Levers, IReadOnlyList<CodedWord> Schemes, IReadOnlyList<CodedWord> Holds, int MostYears, int MostDraws);

/// <summary>精算: both pools over the years to come, what would keep them in balance, and how right the model would have been. Nothing is stored.</summary>
internal static class ProjectionsApi
{
    /// <summary>What one request may draw: more is for the command line.</summary>
    private const int MostDraws = 500;
    private const int UsualYears = 30, MostMonths = 36;
    private const string FileName = "input.json";

    public static void MapProjections(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/projections", Choices).ForStaff()
            .Describe("projectionChoices", "projections", "可用的测算输入和求解参数。 The inputs at hand and the levers.").Produces<ProjectionChoices>().RefusesVisitors();
        app.MapPost("/api/projections", Project).TakesInput("project", "多年基金测算,含区间。假设由输入给出,缺省的费率和标准取自政策包。 Projects both pools with bands; what the input leaves out is the region's law.").Produces<ProjectionForm>();
        app.MapPost("/api/projections/solution", Solve).TakesInput("solveProjection", "求解一个参数,使可支付月数保持在上下限内。 Solves for a lever that keeps the payable months within bounds.").Produces<SolutionForm>();
        app.MapPost("/api/projections/back-test", BackTest).TakesInput("backTestProjection", "回测:与公布数比较。 Holds the model against published figures.").Produces<BackTestForm>();
    }

    private static RouteHandlerBuilder TakesInput(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.ForStaff().Describe(name, "projections", summary).Accepts<JsonElement>("application/json").RefusesVisitors(StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge);

    private static IResult Choices(ServerOptions options)
    {
        string? samples = options.Samples ?? (options.Demo ? NearbyFolder.Find("samples") : null);
        string folder = samples is null ? "" : Path.Combine(samples, "fund");
        return TypedResults.Ok(new ProjectionChoices(
            [.. Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "projection-*.json").Order(StringComparer.Ordinal).Select(Input) : []],
            [.. Words<Lever>.All.Select(CodedWord.Of)], [.. Words<Scheme>.All.Select(CodedWord.Of)], [.. Words<HoldKind>.All.Select(CodedWord.Of)], Projection.MostYears, MostDraws));
    }

    private static ProjectionInput Input(string file)
    {
        using JsonDocument read = JsonDocument.Parse(File.ReadAllBytes(file));
        string note = read.RootElement.TryGetProperty("note", out JsonElement told) ? told.GetString() ?? "" : "";
        return new(Path.GetFileNameWithoutExtension(file), new(note, note), read.RootElement.Clone());
    }

    private static async Task<IResult> Project(HttpRequest request, Desk desk, CancellationToken stop, string? years = null, string? draws = null, string? seed = null)
    {
        FaultList faults = new();
        int many = Count(years, "years", UsualYears, 1, Projection.MostYears, faults), drawn = Count(draws, "draws", 0, 0, MostDraws, faults), from = Count(seed, "seed", 1, 0, int.MaxValue, faults);
        return await Answer(request, faults, input => ProjectFund.Of(desk.Law, input, FileName, many, drawn, (ulong)from), stop);
    }

    private static async Task<IResult> Solve(
        HttpRequest request, Desk desk, CancellationToken stop, string? lever = null, string? scheme = null, string? least = null, string? most = null, string? years = null, string? from = null, string? to = null, string? hold = null)
    {
        FaultList faults = new();
        int many = Count(years, "years", UsualYears, 1, Projection.MostYears, faults);
        Lever moved = Word<Lever>(lever, "lever", faults) ?? default;
        Scheme? of = string.IsNullOrEmpty(scheme) ? null : Word<Scheme>(scheme, "scheme", faults);
        HoldKind held = string.IsNullOrEmpty(hold) ? HoldKind.Every : Word<HoldKind>(hold, "hold", faults) ?? default;
        (int, int)? months = string.IsNullOrEmpty(least) && string.IsNullOrEmpty(most) ? null : (Count(least, "least", 0, 0, MostMonths, faults), Count(most, "most", MostMonths, 0, MostMonths, faults));
        if (months is { Item1: var low, Item2: var high } && low > high)
        {
            faults.Add("bad-months", Place.At("least"), new($"下限 {low} 个月大于上限 {high} 个月。", $"{low} months at least is more than {high} at most."), new("请对调或改小下限。", "Change one of them."));
        }

        int? first = string.IsNullOrEmpty(from) ? null : Count(from, "from", 0, BenefitYear.Earliest, BenefitYear.Latest, faults), last = string.IsNullOrEmpty(to) ? null : Count(to, "to", 0, BenefitYear.Earliest, BenefitYear.Latest, faults);
        return await Answer(request, faults, input => SolveFund.Of(desk.Law, input, FileName, new(moved, of, months, many, first, last, held)), stop);
    }

    private static async Task<IResult> BackTest(HttpRequest request, Desk desk, PolicyRoot policies, CancellationToken stop, string? from = null)
    {
        FaultList faults = new();
        int start = Count(from, "from", 2021, BenefitYear.Earliest, BenefitYear.Latest, faults);
        string file = Path.Combine(policies.Folder, "statistics", "series.csv");
        if (!File.Exists(file))
        {
            faults.Add("no-series", Place.At("statistics/series.csv"), new("政策包里没有公布的时间序列,不能回测。", "The packs have no published series to test against."), new("补上 statistics/series.csv。", "Add statistics/series.csv."));
        }

        string series = faults.IsEmpty ? await File.ReadAllTextAsync(file, Encoding.UTF8, stop) : "";
        return await Answer(request, faults, input => BackTestFund.Of(desk.Law, input, FileName, series, "statistics/series.csv", start), stop);
    }

    private static async Task<IResult> Answer<T>(HttpRequest request, FaultList faults, Func<ReadOnlyMemory<byte>, Outcome<T>> answer, CancellationToken stop)
        where T : class
    {
        if (await BodyReader.Read(request, stop) is not { } body)
        {
            return Problem.TooLarge();
        }

        if (!faults.IsEmpty)
        {
            return Refusals.Faulty(faults.All);
        }

        Outcome<T> outcome = await Task.Run(() => answer(body), stop);
        return outcome.Value is { } form ? TypedResults.Ok(form) : Refusals.Faulty(outcome.Faults);
    }

    private static int Count(string? text, string place, int usual, int least, int most, FaultList faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return usual;
        }

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least && count <= most)
        {
            return count;
        }

        faults.Add($"bad-{place}", Place.At(place), new($"“{Short(text)}”不是 {least} 到 {most} 之间的整数。", $"'{Short(text)}' is no whole number from {least} to {most}."), new("请改正。", "Change it."));
        return usual;
    }

    private static T? Word<T>(string? text, string place, FaultList faults)
        where T : struct, Enum
    {
        if (Words<T>.TryParse(text ?? "", out T word))
        {
            return word;
        }

        faults.Add($"bad-{place}", Place.At(place), new($"不认识“{Short(text ?? "")}”。", $"'{Short(text ?? "")}' is unknown."), Policy.Yaml.NodeReading.OneOf(Words<T>.Codes));
        return null;
    }

    private static string Short(string text) => text.Length > 30 ? text[..30] : text;
}

/// <summary>Where the packs lie, for what is read beside the law.</summary>
internal sealed record PolicyRoot(string Folder);
