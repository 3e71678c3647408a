using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Counter;
using Tongchou.Laboratory;
using Tongchou.Server.SignIn;
using Tongchou.Server.Start;

namespace Tongchou.Server.Apis.Reforms;

/// <summary>政策实验室: what can be moved, and what a reform would do to persons and funds of a synthetic population.</summary>
internal static class ReformsApi
{
    /// <summary>Most trials are done by then; who asks for a longer one is told how far it is.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromMilliseconds(400);

    public static void AddReforms(this WebApplicationBuilder builder, Populations populations)
    {
        builder.Services.AddSingleton(populations);
        builder.Services.AddSingleton<TrialRuns>();
        builder.Services.AddSingleton<TrialOrders>();
    }

    public static void MapReforms(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/laboratory", Look).ForStaff()
            .Describe("laboratory", "laboratory", "政策实验室的合成人口和可以测算的地区。 The laboratory's synthetic populations and the regions that can be tried.").Produces<LaboratoryForm>().RefusesVisitors();
        app.MapGet("/api/laboratory/law", Law).ForStaff()
            .Describe("movableLaw", "laboratory", "一个地区某日可以调整的待遇规定:现值、范围、由谁规定。 The provisions of benefits that can be moved: value, range, and who may set each.").Produces<MovableLaw>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/laboratory/trials", Start).ForStaff()
            .Describe("startTrial", "laboratory", "测算一个方案;同一方案只算一次,停止过的接着算。半秒内算不完的先给进度。 Tries a reform. The same is worked out once; one that was stopped goes on.")
            .Produces<TrialForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/laboratory/trials/{id}", Find).ForStaff()
            .Describe("trial", "laboratory", "测算的进度和结果。 How far a trial is, and what it came to.").Produces<TrialForm>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapDelete("/api/laboratory/trials/{id}", Stop).ForStaff()
            .Describe("stopTrial", "laboratory", "停止测算;已算的部分保留。 Stops a trial; what is done is kept.").Produces<TrialForm>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapScenarios();
    }

    private static async Task<IResult> Look(Desk desk, Populations populations, CancellationToken stop) => TypedResults.Ok(new LaboratoryForm(
    [
        .. (await populations.All(stop)).Select(each => new PopulationForm(
            each.Manifest.Digest, Regions.Name(desk.Law, each.Region), each.Manifest.Persons, each.Manifest.Visits, unchecked((long)each.Manifest.Seed), each.Manifest.Year, $"{TrialOrders.DefaultDay(each):yyyy-MM-dd}",
            [.. each.Areas.SelectMany(area => new[] { each.Region, area.Province, area.City }).Where(region => region.Tier >= each.Region.Tier && desk.Law.Law.PackFor(region) is not null).Distinct().Order().Select(region => Regions.Name(desk.Law, region))])),
    ]));

    private static async Task<IResult> Law(Desk desk, TrialOrders orders, CancellationToken stop, string? population = null, string? region = null, string? day = null)
    {
        FaultList faults = new();
        (PopulationFolder? folder, RegionCode where, DateOnly on) = await orders.Where(population, region, day, faults, stop);
        return folder is null || !faults.IsEmpty ? Refusals.Faulty(faults.All) : TypedResults.Ok(new LawWriter(desk.Law, where, on).Write());
    }

    private static async Task<IResult> Start([FromBody] TrialBody body, TrialOrders orders, TrialRuns runs, CancellationToken stop)
    {
        FaultList faults = new();
        if (await orders.Read(body, faults, stop) is not { } asked)
        {
            return Refusals.Faulty(faults.All);
        }

        TrialRun run = runs.Start(asked.Population, asked.Case);
        await Task.WhenAny(run.Finished, Task.Delay(patience, stop));
        return TypedResults.Ok(Form(run));
    }

    private static IResult Find(string id, TrialRuns runs) => runs.Find(id) is { } run ? TypedResults.Ok(Form(run)) : Missing(id);

    private static async Task<IResult> Stop(string id, TrialRuns runs, CancellationToken stop)
    {
        if (runs.Find(id) is not { } run)
        {
            return Missing(id);
        }

        run.Stop();
        await Task.WhenAny(run.Finished, Task.Delay(patience, stop));
        return TypedResults.Ok(Form(run));
    }

    public static IResult Missing(string id) => Refusals.NotFound(new("no-trial", Place.At("id"), new($"这台服务器没有测算 {id}。", $"This server has no trial {id}."), new("请重新测算,结果相同。", "Try it again: it comes to the same.")));

    private static TrialForm Form(TrialRun run) => new(run.Id, CodedWord.Of(run.State), run.Hundredths, run.Sheet);
}
