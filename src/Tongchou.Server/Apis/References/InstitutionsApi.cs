using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Changes;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.References;

/// <summary>A designated institution 定点医药机构 on one line.</summary>
/// <param name="UnderAgreement">Whether an agreement holds today.</param>
/// <param name="AgreedUntil">The last day of today's agreement; left out where it has no end, or none holds.</param>
/// <param name="Guarded">Whether its calls are checked at the gateway.</param>
public sealed record InstitutionLine(
    string Code, string Name, CodedWord Kind, CodedWord Level, string Grade, RegionName Region, CodedWord Status, bool UnderAgreement, string? AgreedUntil, IReadOnlyList<CodedWord> Visits, bool Guarded);

/// <summary>An institution, opened.</summary>
/// <param name="Fields">Its fields by their keys, as a change types them.</param>
public sealed record InstitutionSheet(InstitutionLine Line, IReadOnlyList<AgreementDays> Agreements, IReadOnlyDictionary<string, string> Fields, AccessState Access, IReadOnlyList<ReferenceStep> History);

public sealed record AgreementDays(string From, string? To, bool InForce);

/// <summary>Who changed a record and when.</summary>
public sealed record ReferenceStep(string At, string By, CodedWord Status);

/// <param name="Fields">The fields of the institution by the keys of its form: code, name, kind, level, grade, region, agreements, visits, status.</param>
public sealed record InstitutionChange(IReadOnlyDictionary<string, string> Fields, string Why);

internal static class InstitutionsApi
{
    private static readonly InstitutionForm form = new();

    public static void MapInstitutions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/institutions", List).ForStaff()
            .Describe("institutions", "institutions", "定点医药机构,可按编号、名称、状态查找。 Designated institutions, by code, name or status.")
            .Produces<InstitutionLine[]>().RefusesVisitors();
        app.MapGet("/api/institutions/{id}", Open).ForStaff()
            .Describe("institution", "institutions", "一家机构:协议期、结算范围、接入状态、经过。 An institution: agreements, visits, access, history.")
            .Produces<InstitutionSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/institution-changes", Enter).For(Role.Operator, Role.Administrator)
            .Describe("changeInstitution", "institutions", "提交机构的新增或变更,由另一人复核后生效。 Enters a new institution or a change of one; another puts it in force.")
            .Produces<ChangeLine>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status409Conflict);
    }

    public static Fault Unknown(string id) => new("unknown-institution", Place.At("institution"), new($"没有编号为 {id} 的定点医药机构。", $"There is no designated institution {id}."), new("请核对机构编号。", "Check the code."));

    private static InstitutionLine[] List(Desk desk, string? text = null, string? status = null)
    {
        string asked = (text ?? "").Trim();
        InstitutionStatus? wanted = Words<InstitutionStatus>.TryParse(status, out InstitutionStatus known) ? known : null;
        return [.. desk.References.Institutions.Values
            .Where(place => (wanted is null || place.StatusOn(desk.Today) == wanted) && (asked.Length == 0 || place.Code.Text.Contains(asked, StringComparison.OrdinalIgnoreCase) || place.Name.Contains(asked, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(place => place.Code.Text, StringComparer.Ordinal).Select(place => Line(desk, place))];
    }

    private static async Task<IResult> Open(string id, Desk desk, CancellationToken stop)
    {
        if (desk.References.Institution(id) is not { } place)
        {
            return Refusals.NotFound(Unknown(id));
        }

        List<ReferenceStep> history = [];
        foreach (InstitutionRow row in await desk.Reader.Read(new RecordQuery<InstitutionRow>(InstitutionRow.Table).Where("code", id).Newest(50), stop))
        {
            JournalRow? entry = (await desk.Reader.Read(new RecordQuery<JournalRow>(JournalRow.Table).In(Partitions.Reference).From("seq", row.Seq).Through("seq", row.Seq), stop)).FirstOrDefault();
            history.Add(new(entry?.RecordedAt ?? "", entry?.Operator ?? "", SettlementDesk.PersonWriter.Word<InstitutionStatus>(row.State)));
        }

        DateOnly today = desk.Today;
        return TypedResults.Ok(new InstitutionSheet(
            Line(desk, place), [.. place.Agreements.OrderByDescending(span => span.From).Select(span => new AgreementDays(Days.Text(span.From), span.IsOpen ? null : Days.Text(span.To), span.Contains(today)))],
            StoredRecord.Cells(form, place).ToDictionary(cell => cell.Key, cell => cell.Cell), AccessApi.StateOf(desk, id), history));
    }

    private static async Task<IResult> Enter([FromBody] InstitutionChange body, HttpContext context, Desk desk, CancellationToken stop)
    {
        FaultList faults = new();
        Institution? place = StoredRecord.Read(form, body.Fields ?? new Dictionary<string, string>(), faults);
        if (string.IsNullOrWhiteSpace(body.Why))
        {
            faults.Add("no-reason", Place.At("why"), new("没有写明变更依据。", "It doesn't say why."), new("请写明协议或文件名称。", "Name the agreement or document."));
        }

        if (place is null || !faults.IsEmpty)
        {
            return Refusals.Faulty(faults.All);
        }

        ReferenceChange change = ReferenceChange.Of(ReferenceChange.IsNews(desk.References, place) ? [place] : Array.Empty<Institution>(), body.Why.Trim(), null);
        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(ChangeTasks.Enter(desk, change, context.User().Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Created($"/api/changes/{outcome.Value!.Value!.TaskId}", ChangesApi.Line(outcome.Value.Value, null));
    }

    private static InstitutionLine Line(Desk desk, Institution place)
    {
        DateSpan? agreed = place.Agreements.Any(span => span.Contains(desk.Today)) ? place.Agreements.First(span => span.Contains(desk.Today)) : null;
        return new(
            place.Code.Text, place.Name, CodedWord.Of(place.Kind), CodedWord.Of(place.Level), place.Grade, Regions.Name(desk.Law, place.Region), CodedWord.Of(place.StatusOn(desk.Today)), agreed is not null,
            agreed is { IsOpen: false } span ? Days.Text(span.To) : null, [.. place.Visits.Members.Select(CodedWord.Of)], AccessApi.StateOf(desk, place.Code.Text).Guarded);
    }
}
