using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Payment.Agreements;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Agreements;

/// <summary>Agreements with institutions 定点协议: how each stands, its steps, its signed text, its physicians.</summary>
internal static class AgreementsApi
{
    private static readonly InstitutionForm form = new();

    public static void MapAgreements(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/agreements", List).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("agreements", "agreements", "各机构的定点协议:状态、到期日,可按状态和即将到期筛选。 Agreements with institutions: how each stands and when it ends.")
            .Produces<AgreementLine[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/agreements/{id}", Open).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("agreement", "agreements", "一家机构的协议:逐项经过、待复核事项、可办事项、评估表、医保医师。 An institution's agreements step by step.")
            .Produces<AgreementSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/agreements/{id}/steps", Enter).For(Role.Operator)
            .Describe("enterAgreementStep", "agreements", "录入一项:申请、评估、协商、签订、变更、续签、中止、恢复、解除、退出;由他人批准后生效。 Enters a step; another puts it in force.")
            .Produces<AgreementTaskLine>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/agreements/{id}/physicians/{physician}/steps", EnterPhysician).For(Role.Operator)
            .Describe("enterPhysicianStep", "agreements", "录入医保医师的登记、暂停、恢复或注销;由他人批准后生效。 Enters a step of a physician; another puts it in force.")
            .Produces<AgreementTaskLine>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/agreement-texts/{digest}", Text).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("agreementText", "agreements", "签订的协议文本,与摘要核对。 The text as it was signed, held to its digest.")
            .Produces<AgreementTextForm>().RefusesVisitors(StatusCodes.Status404NotFound);
    }

    /// <summary>The agreements of institutions within a user's reach.</summary>
    public static IEnumerable<AgreementOverview> Seen(Desk desk, User user) => ReadAgreements.All(desk, desk.Today).Where(each => Reach.Covers(user.Region, each.Institution.Region));

    public static async Task<IReadOnlyList<TaskRow>> Waiting(Desk desk, CancellationToken stop) => [.. (await AgreementTasks.All(desk, stop)).Where(task => task.State == TaskStates.Entered)];

    private static async Task<IResult> List(HttpContext context, Desk desk, CancellationToken stop, string? text = null, string? state = null, bool ending = false)
    {
        Told told = new(desk.Law, context.User());
        AgreementState? wanted = string.IsNullOrWhiteSpace(state) ? null : told.Word<AgreementState>(state, "state", new("状态", "state"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        string asked = (text ?? "").Trim();
        IReadOnlyList<TaskRow> waiting = await Waiting(desk, stop);
        return TypedResults.Ok(Seen(desk, context.User())
            .Where(each => (wanted is null || each.State == wanted) && (!ending || each.SoonToEnd)
                && (asked.Length == 0 || each.Institution.Code.Text.Contains(asked, StringComparison.OrdinalIgnoreCase) || each.Institution.Name.Contains(asked, StringComparison.OrdinalIgnoreCase)))
            .Select(each => AgreementWriter.Line(desk, each, waiting)).ToArray());
    }

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, CancellationToken stop) =>
        ReadAgreements.Of(desk, id, desk.Today) is { } one && Reach.Covers(context.User().Region, one.Institution.Region)
            ? TypedResults.Ok(AgreementWriter.Sheet(desk, one, [.. (await Waiting(desk, stop)).Where(task => AgreementTasks.InstitutionOf(task) == id)]))
            : Refusals.NotFound(References.InstitutionsApi.Unknown(id));

    private static async Task<IResult> Enter(string id, [FromBody] AgreementStepBody body, HttpContext context, Desk desk)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        AgreementMove move = told.Word<AgreementMove>(body.Move, "move", new("事项", "step"));
        DateOnly day = told.Day(body.Day, "day", desk.Today);
        IReadOnlyList<Term>? terms = move is AgreementMove.Sign or AgreementMove.Renew ? [new(told.Day(body.From, "from"), told.Day(body.To, "to"))] : null;
        (Institution? profile, bool isTold) = Profile(desk, id, body.Fields, told.Faults);
        Institution? known = desk.References.Institution(id) ?? profile;
        if (told.Faults.IsEmpty && (known is null || !Reach.Covers(user.Region, known.Region)))
        {
            return Refusals.NotFound(References.InstitutionsApi.Unknown(id));
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        AgreementOrder order = new(id, Words<AgreementMove>.Code(move), day, (body.Reason ?? "").Trim(), terms, move is AgreementMove.Assess ? AgreementWriter.Read(body.Scores) : null, isTold ? StoredRecord.Write(form, profile!) : null);
        return Entered(id, desk, await desk.Lanes.Do(AgreementTasks.Enter(desk, order, user.Name)));
    }

    private static async Task<IResult> EnterPhysician(string id, string physician, [FromBody] PhysicianStepBody body, HttpContext context, Desk desk)
    {
        User user = context.User();
        if (desk.References.Institution(id) is not { } institution || !Reach.Covers(user.Region, institution.Region))
        {
            return Refusals.NotFound(References.InstitutionsApi.Unknown(id));
        }

        Told told = new(desk.Law, user);
        PhysicianMove move = told.Word<PhysicianMove>(body.Move, "move", new("事项", "step"));
        DateOnly day = told.Day(body.Day, "day", desk.Today);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        string name = desk.References.Physicians.GetValueOrDefault((id, physician))?.Name ?? (body.Name ?? "").Trim();
        PhysicianOrder order = new(id, physician.Trim(), name, Words<PhysicianMove>.Code(move), day, (body.Reason ?? "").Trim());
        return Entered(id, desk, await desk.Lanes.Do(AgreementTasks.Enter(desk, order, user.Name)));
    }

    private static async Task<IResult> Text(string digest, HttpContext context, Desk desk, CancellationToken stop) =>
        await ReadAgreements.Text(desk, digest, stop) is { } row && desk.References.Institution(row.Institution) is { } institution && Reach.Covers(context.User().Region, institution.Region)
            ? TypedResults.Ok(new AgreementTextForm(row.Institution, institution.Name, row.Agreement, row.Version, row.Digest, Sm3.Of(row.Text) == row.Digest, row.Text))
            : Refusals.NotFound(new("unknown-text", Place.At("digest"), new("没有这份协议文本。", "There is no such text."), new("请在协议的经过中打开。", "Open it from the agreement's steps.")));

    private static IResult Entered(string id, Desk desk, Outcome<Done<TaskRow>> outcome) =>
        outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Created($"/api/agreements/{id}", AgreementWriter.Task(desk, outcome.Value!.Value!, null));

    // What is not told of a known institution stays as it is.
    private static (Institution? Profile, bool IsTold) Profile(Desk desk, string id, IReadOnlyDictionary<string, string>? fields, FaultList faults)
    {
        if (fields is not { Count: > 0 })
        {
            return (null, false);
        }

        Dictionary<string, string> cells = desk.References.Institution(id) is { } known ? StoredRecord.Cells(form, known).ToDictionary(cell => cell.Key, cell => cell.Cell) : [];
        cells["code"] = id;
        foreach ((string key, string value) in fields.Where(field => form.FieldKeys.Any(each => each.Key == field.Key)))
        {
            cells[key] = value;
        }

        return (StoredRecord.Read(form, cells, faults), true);
    }
}
