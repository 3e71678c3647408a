using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.References;

/// <summary>What a hospital says its own code stands for 目录对照, beside what the catalogue says of the national code.</summary>
/// <param name="CatalogueName">The catalogue's name of the code; left out where it has none.</param>
public sealed record MappingLine(
    string Institution, string InstitutionName, string OwnCode, string OwnName, CodedWord Kind, string Code, string? CatalogueName, CodedWord? Class, string From, string? To, CodedWord State, string HandedIn);

/// <param name="Reason">Why it is refused; the audit keeps it.</param>
public sealed record MappingDecision(string Institution, string Kind, string OwnCode, DateOnly From, bool Approve, string? Reason);

internal static class MappingsApi
{
    private const int Most = 500;

    public static void MapMappings(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/mappings", List).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("mappings", "catalogue", "医院报来的目录对照(3301),可按状态和机构筛选。 The mappings hospitals handed in, by state and institution.")
            .Produces<MappingLine[]>().RefusesVisitors();
        app.MapPost("/api/mappings/decision", Decide).For(Role.Reviewer)
            .Describe("decideMapping", "catalogue", "审核一条目录对照:通过后医院的编码才计入报销,不通过要写原因。 Approves a mapping, or refuses it with the reason.")
            .Produces<MappingLine>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static MappingLine[] List(Desk desk, string? state = null, string? institution = null)
    {
        Approval? wanted = Words<Approval>.TryParse(state, out Approval known) ? known : null;
        return [.. desk.References.Institutions.Values.Where(place => string.IsNullOrWhiteSpace(institution) || place.Code.Text == institution.Trim())
            .SelectMany(place => desk.References.Mapping.Of(place.Code)).Where(code => wanted is null || code.Approval == wanted)
            .OrderByDescending(code => code.Since).Take(Most).Select(code => Line(desk, code))];
    }

    private static async Task<IResult> Decide([FromBody] MappingDecision body, HttpContext context, Desk desk, Audit audit, CancellationToken stop)
    {
        if (!InstitutionCode.TryParse(body.Institution ?? "", out InstitutionCode? institution) || !Words<CatalogueKind>.TryParse(body.Kind, out CatalogueKind kind) || body.OwnCode is null)
        {
            return Refusals.NotFound(new("unknown-mapping", Place.At("mapping"), new("没有这条对照。", "There is no such mapping."), new("请刷新列表。", "Load the list again.")));
        }

        string reason = (body.Reason ?? "").Trim();
        if (!body.Approve && reason.Length == 0)
        {
            return Refusals.Faulty([new("no-reason", Place.At("reason"), new("不通过没有写明原因。", "It is refused without a reason."), new("请写明医院应改正什么。", "Say what the hospital is to mend."))]);
        }

        Outcome<Done<HospitalCode>> outcome = await new DecideMapping(desk, institution, kind, body.OwnCode, body.From, body.Approve, context.User().Name).Do(stop);
        if (outcome.IsRefused)
        {
            return Refusals.Faulty(outcome.Faults);
        }

        await audit.Note(context.User(), body.Approve ? "approve-mapping" : "refuse-mapping", subject: $"{institution.Text}/{body.OwnCode}", detail: reason.Length == 0 ? null : reason);
        return TypedResults.Ok(Line(desk, outcome.Value!.Value!));
    }

    private static MappingLine Line(Desk desk, HospitalCode code)
    {
        CatalogueItem? item = desk.References.Catalogue.Items.FirstOrDefault(each => each.Code == code.Code && each.Kind == code.Kind && each.Valid.Overlaps(code.Days));
        return new(
            code.Institution.Text, desk.References.Institution(code.Institution.Text)?.Name ?? code.Institution.Text, code.OwnCode, code.OwnName, CodedWord.Of(code.Kind), code.Code, item?.Name,
            item is null ? null : CodedWord.Of(item.Class), Days.Text(code.Days.From), code.Days.IsOpen ? null : Days.Text(code.Days.To), CodedWord.Of(code.Approval), Days.Text(desk.References.ChangedOn(code.Since)));
    }
}
