using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.SettlementDesk;

internal static class PersonsApi
{
    private const int Most = 200;

    public static void MapPersons(this IEndpointRouteBuilder app)
    {
        // The text looked for goes in the body: addresses end up in logs and histories.
        app.MapPost("/api/persons/find", Find).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("findPersons", "desk", "按证件号码、人员编号、姓名(全名)或结算编号查找。 Finds persons by certificate number, person number or exact name, and settlements by number.")
            .RefusesVisitors();
        app.MapGet("/api/persons/{id}", Open).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("person", "desk", "参保人:参保、账户、年度累计、备案。 A person: coverages, account, years and filings.")
            .Produces<PersonSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/persons/{id}/unmasking", Unmask).For(Role.Operator)
            .Describe("unmaskPerson", "desk", "显示完整证件号码和电话,记入审计。 Shows the whole certificate number and telephone; the audit has it.")
            .Produces<UnmaskedForm>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/persons/{id}/settlements", Settlements).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("personSettlements", "desk", "参保人的结算,新的在前。 A person's settlements, newest first.")
            .Produces<SettlementPage>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/persons/{id}/visits", Visits).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("personVisits", "desk", "参保人的就诊,新的在前。 A person's visits, newest first.")
            .Produces<VisitPage>().RefusesVisitors(StatusCodes.Status404NotFound);
    }

    private static async Task<FoundForm> Find([FromBody] FindBody body, HttpContext context, Desk desk, FindPersons persons, PersonWriter writer, Audit audit, CancellationToken stop)
    {
        User user = context.User();
        string text = (body.Text ?? "").Trim();
        if (RecordId.Parse(text) is { Kind: RecordId.Settlement } number)
        {
            bool exists = await desk.Reader.Count(new RecordQuery<SettlementRow>(SettlementRow.Table).In(number.Partition).Where("settlement_id", text), stop) > 0;
            return new([], exists ? text : null);
        }

        KnownPerson[] found = [.. (await persons.Find(text, stop)).Where(person => person.IsSeenFrom(user.Region))];
        foreach (KnownPerson person in found)
        {
            await audit.Note(user, "find-person", person.Person.Id.Text);
        }

        return new([.. found.Select(writer.Line)], null);
    }

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, FindPersons persons, PersonWriter writer, Audit audit, CancellationToken stop)
    {
        if (await Seen(id, context, persons, stop) is not { } person)
        {
            return Unknown(id);
        }

        await audit.Note(context.User(), "read-person", id);
        short partition = Partitions.Of(id);
        IReadOnlyList<AccumulatorRow> years = await desk.Reader.Read(new RecordQuery<AccumulatorRow>(AccumulatorRow.Table).In(partition).Where("person_id", id).Latest(), stop);
        IReadOnlyList<AccountRow> account = await desk.Reader.Read(new RecordQuery<AccountRow>(AccountRow.Table).In(partition).Where("person_id", id).Newest(1), stop);
        return TypedResults.Ok(writer.Sheet(person, account is [var last] ? last.Balance : Money.Zero, years));
    }

    private static async Task<IResult> Unmask(string id, HttpContext context, FindPersons persons, Audit audit, CancellationToken stop)
    {
        if (await Seen(id, context, persons, stop) is not { } person)
        {
            return Unknown(id);
        }

        await audit.Note(context.User(), "unmask-person", id);
        return TypedResults.Ok(new UnmaskedForm(person.Person.Identity.Text, person.Person.Phone));
    }

    private static async Task<IResult> Settlements(string id, HttpContext context, Desk desk, FindPersons persons, Audit audit, CancellationToken stop, int skip = 0, int most = 20)
    {
        if (await Seen(id, context, persons, stop) is null)
        {
            return Unknown(id);
        }

        await audit.Note(context.User(), "read-settlements", id);
        RecordQuery<SettlementRow> all = new RecordQuery<SettlementRow>(SettlementRow.Table).In(Partitions.Of(id)).Where("person_id", id);
        IReadOnlyList<SettlementRow> rows = await desk.Reader.Read(all.Newest(Bounded(most), Math.Max(0, skip)), stop);
        HashSet<string?> reversed = [.. (await desk.Reader.Read(all.Where("kind", SettlementKinds.Reverse), stop)).Select(row => row.Concerns)];
        return TypedResults.Ok(new SettlementPage([.. rows.Select(row => SettlementWriter.Line(desk, row, reversed.Contains(row.SettlementId)))], await desk.Reader.Count(all, stop)));
    }

    private static async Task<IResult> Visits(string id, HttpContext context, Desk desk, FindPersons persons, Audit audit, CancellationToken stop, int skip = 0, int most = 20)
    {
        if (await Seen(id, context, persons, stop) is null)
        {
            return Unknown(id);
        }

        await audit.Note(context.User(), "read-visits", id);
        RecordQuery<VisitRow> all = new RecordQuery<VisitRow>(VisitRow.Table).In(Partitions.Of(id)).Where("person_id", id).Latest();
        IReadOnlyList<VisitRow> rows = await desk.Reader.Read(all.Newest(Bounded(most), Math.Max(0, skip)), stop);
        return TypedResults.Ok(new VisitPage([.. rows.Select(row => SettlementWriter.Line(desk, row))], await desk.Reader.Count(all, stop)));
    }

    /// <summary>The person, if there is one whom this user may see.</summary>
    public static async Task<KnownPerson?> Seen(string id, HttpContext context, FindPersons persons, CancellationToken stop) =>
        await persons.Open(id, stop) is { } person && person.IsSeenFrom(context.User().Region) ? person : null;

    public static Problems.Problem Unknown(string id) => Refusals.NotFound(Faults.UnknownPerson(id));
    private static int Bounded(int most) => Math.Clamp(most, 1, Most);
}
