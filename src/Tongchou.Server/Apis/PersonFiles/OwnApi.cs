using System.Security.Cryptography;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.PersonFiles;

/// <summary>What a person signs in with for the first time. The password is shown once and has to be changed.</summary>
public sealed record OwnAccess(string Name, string Password);

/// <summary>A bill of one's own, opened.</summary>
/// <param name="Receipt">Every amount with its clause; left out where the law at hand can't make it again.</param>
public sealed record OwnBill(SettlementLine Settlement, Receipt? Receipt);

/// <summary>What insured persons do who sign in as themselves 本人查询: their own file and bills, and nothing of anybody else.</summary>
internal static class OwnApi
{
    private const int MostBills = 200;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    public static void MapOwn(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/persons/{id}/own-access", Give).For(Role.Operator)
            .Describe("giveOwnAccess", "files", "为参保人开通(或重置)本人查询,口令只显示一次,首次登录须修改。 Lets a person sign in to their own file; the password is shown once.")
            .Produces<OwnAccess>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/own", View).For(Role.Insured)
            .Describe("own", "own", "本人:是否参保、到哪天、下一步。 One's own cover: whether, until when, what next.")
            .Produces<OwnViewForm>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/own/bills", Bills).For(Role.Insured)
            .Describe("ownBills", "own", "本人的结算,新的在前。 One's own bills, the newest first.")
            .Produces<SettlementLine[]>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/own/bills/{id}", Bill).For(Role.Insured)
            .Describe("ownBill", "own", "本人一笔结算的说明单。 One's own bill with its receipt.")
            .Produces<OwnBill>().RefusesVisitors(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Give(string id, HttpContext context, Desk desk, FindPersons persons, UserBook users, Audit audit, CancellationToken stop)
    {
        if (await persons.Standing(id, stop) is not { } person || !person.IsSeenFrom(context.User().Region))
        {
            return PersonsApi.Unknown(id);
        }

        if (Faults.Closed(person.File, desk.Today) is { } closed)
        {
            return Refusals.Faulty([closed]);
        }

        string number = person.Person.Id.Text, password = $"{RandomNumberGenerator.GetString(Letters, 14)}{RandomNumberGenerator.GetString(Digits, 2)}"; // two kinds of characters, as the rules ask
        User made = User.OfPerson(number, person.Person.Name, RegionCode.Nation, password);
        if (await users.Find(made.Name, stop) is { IsActive: false })
        {
            return Refusals.Faulty([new Fault("own-access-stopped", Place.At("person"), new("该参保人的本人查询已被停用。", "An administrator stopped this person's own access."), new("请管理员先在“操作员”中恢复,再重置口令。", "An administrator lets it again under 'Users'; then reset the password."))]);
        }

        if (await users.Change(made.Name, found => found.WithPassword(password, mustChange: true), context.User().Name, stop) is null
            && await users.Add(made, password, context.User().Name, stop) is { Count: > 0 } faults)
        {
            return Refusals.Faulty(faults);
        }

        await audit.Note(context.User(), "give-own-access", number);
        return TypedResults.Ok(new OwnAccess(made.Name, password));
    }

    private static async Task<IResult> View(HttpContext context, FileWriter writer, FindPersons persons, Audit audit, CancellationToken stop)
    {
        string own = context.User().Person!;
        if (await persons.Standing(own, stop) is not { } person)
        {
            return PersonsApi.Unknown(own);
        }

        await audit.Note(context.User(), "read-own-view", person.Person.Id.Text);
        return TypedResults.Ok(writer.Own(person));
    }

    private static async Task<IResult> Bills(HttpContext context, Desk desk, FindPersons persons, CancellationToken stop)
    {
        IReadOnlyList<SettlementRow> rows = await Rows(context, desk, persons, stop);
        HashSet<string?> taken = [.. rows.Where(row => row.Kind == SettlementKinds.Reverse).Select(row => row.Concerns)];
        return TypedResults.Json(rows.OrderByDescending(row => row.Seq).Take(MostBills).Select(row => SettlementWriter.Line(desk, row, taken.Contains(row.SettlementId))).ToArray(), AgencyJson.Options);
    }

    private static async Task<IResult> Bill(string id, HttpContext context, Desk desk, FindPersons persons, Audit audit, CancellationToken stop)
    {
        IReadOnlyList<SettlementRow> rows = await Rows(context, desk, persons, stop);
        if (rows.FirstOrDefault(row => row.SettlementId == id) is not { } row)
        {
            return Refusals.NotFound(Faults.UnknownSettlement(id));
        }

        await audit.Note(context.User(), "read-settlement", row.PersonId, id);
        return TypedResults.Json(new OwnBill(SettlementWriter.Line(desk, row, rows.Any(each => each.Concerns == id && each.Kind == SettlementKinds.Reverse)), (await SettlementsApi.Explained(desk, row, stop)).Receipt), AgencyJson.Options);
    }

    private static async Task<IReadOnlyList<SettlementRow>> Rows(HttpContext context, Desk desk, FindPersons persons, CancellationToken stop)
    {
        string own = context.User().Person!;
        string number = (await persons.Standing(own, stop))?.Person.Id.Text ?? own;
        return await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(Partitions.Of(number)).Where("person_id", number), stop);
    }
}
