using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.PersonFiles;

/// <summary>A person's file: its line of time, documents, and that the person left.</summary>
internal static class FilesApi
{
    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/persons/{id}/timeline", Timeline).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("personTimeline", "files", "一人一档时间线,可按某日所知查看。 A person's file as one line of time, also as it was known on a day.")
            .Produces<TimelineForm>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/persons/{id}/documents", Document).For(Role.Operator)
            .Describe("addDocument", "files", "新增或更换证件,旧证件仍可查到本人。 Gives a person another identity document; the old ones still lead to them.")
            .Produces<PersonLine>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/persons/{id}/departure", Leave).For(Role.Operator)
            .Describe("leavePerson", "files", "离开登记(死亡、迁出),参保同日终止。 Notes that a person died or moved away; the coverages end that day.")
            .Produces<TimelineForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/persons/{id}/departure/undoing", Return).For(Role.Operator)
            .Describe("returnPerson", "files", "撤销离开登记,恢复因其终止的参保。 Takes a departure back with the coverages it ended.")
            .Produces<TimelineForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/persons/{id}/facts", Note).For(Role.Operator)
            .Describe("noteFact", "files", "登记人员信息(户籍地、常住地、家庭户、类别、学校),自某日起。 Notes what is known of a person from a day: residence, household, category, school.")
            .Produces<TimelineForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/persons/{id}/facts/{fact}/withdrawal", TakeBack).For(Role.Operator)
            .Describe("takeFactBack", "files", "撤销登记有误的人员信息,须写明原因。 Takes back what was noted in error, with a reason.")
            .Produces<TimelineForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/own-view/{id}", OwnView).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("ownView", "files", "参保人本人视图:是否参保、到哪天、下一步。 What insured persons see of their own file.")
            .Produces<OwnViewForm>().RefusesVisitors(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Timeline(string id, HttpContext context, FileWriter writer, FindPersons persons, Audit audit, CancellationToken stop, DateOnly? knownOn = null)
    {
        if (await PersonsApi.Seen(id, context, persons, stop) is not { } person)
        {
            return PersonsApi.Unknown(id);
        }

        await audit.Note(context.User(), "read-timeline", id, detail: knownOn is { } day ? Days.Text(day) : null);
        return TypedResults.Ok(await writer.Timeline(person, knownOn, stop));
    }

    private static async Task<IResult> Document(string id, [FromBody] DocumentBody body, HttpContext context, Desk desk, IdentityCipher cipher, PersonWriter writer, FindPersons persons, CancellationToken stop)
    {
        if (await PersonsApi.Seen(id, context, persons, stop) is null)
        {
            return PersonsApi.Unknown(id);
        }

        if (!Words<IdentityDocument>.TryParse(body.Document, out IdentityDocument document))
        {
            return Refusals.Faulty([Wrong("document", body.Document, Words<IdentityDocument>.Codes)]);
        }

        Outcome<PersonRow> kept = await KeepDocument.Keep(desk, cipher, id, document, body.Number ?? "", body.Name, context.User().Name, stop);
        return kept.IsRefused ? Refusals.Faulty(kept.Faults) : TypedResults.Ok(writer.Line((await persons.Open(id, stop))!));
    }

    private static async Task<IResult> Leave(string id, [FromBody] DepartureBody body, HttpContext context, Desk desk, FileWriter writer, FindPersons persons, CancellationToken stop)
    {
        if (await PersonsApi.Seen(id, context, persons, stop) is null)
        {
            return PersonsApi.Unknown(id);
        }

        FaultList faults = new();
        if (!Words<DepartureKind>.TryParse(body.Kind, out DepartureKind kind))
        {
            faults.Add(Wrong("kind", body.Kind, Words<DepartureKind>.Codes));
        }

        if (!DateOnly.TryParseExact(body.Day, "yyyy-MM-dd", out DateOnly day))
        {
            faults.Add("bad-day", Place.At("day"), new($"“{body.Day}”不是存在的日期。", $"'{body.Day}' is no date."), new("按 2026-01-31 的样子写。", "Write it like 2026-01-31."));
        }

        if (!faults.IsEmpty)
        {
            return Refusals.Faulty(faults.All);
        }

        Outcome<Done<FilingRow>> left = await desk.Lanes.Do(new LeavePerson(id, new(kind, day), body.Source ?? "", context.User().Name));
        return left.IsRefused ? Refusals.Faulty(left.Faults) : TypedResults.Ok(await writer.Timeline((await persons.Open(id, stop))!, null, stop));
    }

    private static async Task<IResult> Return(string id, [FromBody] FileReasonBody body, HttpContext context, Desk desk, FileWriter writer, FindPersons persons, CancellationToken stop)
    {
        if (await PersonsApi.Seen(id, context, persons, stop) is null)
        {
            return PersonsApi.Unknown(id);
        }

        if (await ReturnPerson.Find(desk.Reader, id, stop) is not { } left)
        {
            return Refusals.Faulty([ReturnPerson.NotLeft(id)]);
        }

        Outcome<FilingRow> undone = await ReturnPerson.Undo(desk, left, body.Reason ?? "", context.User().Name, stop);
        return undone.IsRefused ? Refusals.Faulty(undone.Faults) : TypedResults.Ok(await writer.Timeline((await persons.Open(id, stop))!, null, stop));
    }

    private static async Task<IResult> Note(string id, [FromBody] FactBody body, HttpContext context, Desk desk, FileWriter writer, FindPersons persons, CancellationToken stop)
    {
        if (await PersonsApi.Seen(id, context, persons, stop) is null)
        {
            return PersonsApi.Unknown(id);
        }

        Told told = new(desk.Law, context.User());
        RegionCode region = told.Region(body.Region);
        FactKind kind = told.Word<FactKind>(body.Kind, "kind", new("人员信息", "kind of fact"));
        DateOnly from = told.Day(body.From, "from", desk.Today);
        DateOnly until = told.Day(body.Until, "until", DateOnly.MaxValue);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        PersonFact fact = new(kind, (body.Code ?? "").Trim(), new(from, until), (body.Name ?? "").Trim(), (body.Source ?? "").Trim());
        Outcome<Done<FilingRow>> noted = await desk.Lanes.Do(new NoteFact(desk, id, region, fact, context.User().Name));
        return noted.IsRefused ? Refusals.Faulty(noted.Faults) : TypedResults.Ok(await writer.Timeline((await persons.Open(id, stop))!, null, stop));
    }

    private static async Task<IResult> TakeBack(string id, string fact, [FromBody] FileReasonBody body, HttpContext context, Desk desk, FileWriter writer, FindPersons persons, CancellationToken stop)
    {
        if (await PersonsApi.Seen(id, context, persons, stop) is null)
        {
            return PersonsApi.Unknown(id);
        }

        Outcome<Done<FilingRow>> taken = await desk.Lanes.Do(new TakeFactBack(id, fact, body.Reason ?? "", context.User().Name));
        return taken.IsRefused ? Refusals.Faulty(taken.Faults) : TypedResults.Ok(await writer.Timeline((await persons.Open(id, stop))!, null, stop));
    }

    // An endpoint of its own, which asks for nothing else of the file: whoever signs in as the person needs no other.
    private static async Task<IResult> OwnView(string id, HttpContext context, FileWriter writer, FindPersons persons, Audit audit, CancellationToken stop)
    {
        if (await persons.Standing(id, stop) is not { } person || !person.IsSeenFrom(context.User().Region))
        {
            return PersonsApi.Unknown(id);
        }

        await audit.Note(context.User(), "read-own-view", person.Person.Id.Text);
        return TypedResults.Ok(writer.Own(person));
    }

    private static Fault Wrong(string place, string? told, IEnumerable<string> codes) =>
        new("unknown-word", Place.At(place), new($"没有“{told}”这个选项。", $"There is no '{told}'."), new($"可用:{string.Join('、', codes)}。", $"There are {string.Join(", ", codes)}."));
}
