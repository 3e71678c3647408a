using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Scenarios;
using Tongchou.Agency.Users;
using Tongchou.Laboratory;
using Tongchou.Policy.Reforms;
using Tongchou.Policy.Yaml;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Reforms;

/// <summary>方案: trials that were kept, to be opened, compared and shown to others.</summary>
internal static class ScenariosApi
{
    public static void MapScenarios(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/laboratory/scenarios", List).ForStaff()
            .Describe("scenarios", "laboratory", "保存的方案,新的在前。 The scenarios that are kept, the newest first.").Produces<ScenarioLine[]>().RefusesVisitors();
        app.MapPost("/api/laboratory/scenarios", Keep).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Administrator)
            .Describe("keepScenario", "laboratory", "保存一个测算完的方案;同名同内容只存一份。 Keeps a trial that is done; the same under the same name is kept once.").Produces<ScenarioForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/laboratory/scenarios/{id}", Open).ForStaff()
            .Describe("scenario", "laboratory", "打开一个方案:改动、YAML 和保存时的数字。 Opens a scenario: its changes, its YAML, and the figures it was kept with.").Produces<ScenarioForm>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapDelete("/api/laboratory/scenarios/{id}", Withdraw).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Administrator)
            .Describe("withdrawScenario", "laboratory", "撤下自己保存的方案;账里仍留有记录。 Takes one's own scenario off the list.").Produces<ScenarioLine>().RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(Desk desk, CancellationToken stop) => TypedResults.Ok((await KeepScenario.List(desk, stop)).Select(row => Line(desk, row)).ToArray());

    private static async Task<IResult> Keep([FromBody] ScenarioBody body, HttpContext context, Desk desk, TrialRuns runs, CancellationToken stop)
    {
        if (runs.Find(body.Trial ?? "") is not { Sheet: { } sheet } run)
        {
            return ReformsApi.Missing(body.Trial ?? "");
        }

        if (run.Case is not { Reform: { } reform, ReformFile: { } file })
        {
            return Refusals.Faulty([new("nothing-changed", Place.At("trial"), new("没有改变任何规定,不用保存。", "Nothing is changed: there is nothing to keep."), new("先调整一项规定。", "Move a provision first."))]);
        }

        string name = body.Name?.Trim() ?? "";
        string yaml = Drafts(reform) is { } drafts && ReformText.Write(new(name, name), reform.Region, reform.From, drafts, new FaultList()) is { } named ? named : file.Text;
        TrialSheet called = sheet with { Head = sheet.Head with { Reform = sheet.Head.Reform! with { Name = new(name, name), Yaml = yaml } } };
        Scenario scenario = new(name, body.Note?.Trim() ?? "", run.Case.Region, run.Case.Day, run.Case.StandIn, run.Population.Manifest.Digest, run.Case.LawDigest, yaml, sheet.Figures, called.ToBytes());
        Outcome<ScenarioRow> kept = await KeepScenario.Keep(desk, scenario, context.User().Name, stop);
        return kept.Value is { } row ? TypedResults.Ok(Form(desk, row)) : Refusals.Faulty(kept.Faults);
    }

    private static async Task<IResult> Open(string id, Desk desk, CancellationToken stop) =>
        await KeepScenario.Find(desk, id, stop) is { } row ? TypedResults.Ok(Form(desk, row)) : Refusals.NotFound(KeepScenario.Missing(id));

    private static async Task<IResult> Withdraw(string id, HttpContext context, Desk desk, CancellationToken stop)
    {
        Outcome<ScenarioRow> done = await KeepScenario.Withdraw(desk, id, context.User().Name, stop);
        return done.Value is { } row ? TypedResults.Ok(Line(desk, row)) : Refusals.Faulty(done.Faults);
    }

    private static ScenarioForm Form(Desk desk, ScenarioRow row)
    {
        TrialSheet sheet = TrialSheet.Read(Scenario.SheetOf(row));
        RegionCode.TryParse(row.Region, out RegionCode region);
        Reform? reform = desk.Law.Law.With(new PolicyFile(TrialOrders.FileName, row.Reform), region, DateOnly.Parse(row.Day, System.Globalization.CultureInfo.InvariantCulture)).Reform;
        return new(Line(desk, row), row.StandIn, reform is null ? row.Region : $"{reform.Region}", row.Reform, reform is null ? null : Drafts(reform), sheet);
    }

    private static IReadOnlyList<ProvisionDraft>? Drafts(Reform reform)
    {
        ProvisionDraft?[] drafts = [.. reform.Editions.Select(ReformText.Of)];
        return drafts.Length == 0 || drafts.Contains(null) ? null : [.. drafts.OfType<ProvisionDraft>()];
    }

    private static ScenarioLine Line(Desk desk, ScenarioRow row) =>
        new(row.ScenarioId, row.Name, row.Note, Regions.Name(desk.Law, row.Region), row.Day, row.Law, row.Population, row.Figures, row.SavedBy, row.RecordedAt, row.Law == desk.Law.Digest);
}
