using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>What a person is entitled to, told from their file.</summary>
internal static class EntitlementApi
{
    public static void MapEntitlement(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/persons/{id}/entitlement", Ask).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("personEntitlement", "enrolment", "参保人一个年度的待遇享受资格:逐年参保、等待期、激励、修复报价和可选办法,各有依据。 A person's entitlement in a year, from the file, each step with its clause.")
            .Produces<EntitlementSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);

    /// <summary>The person, if there is one whom this user may see.</summary>
    public static async Task<KnownPerson?> Seen(string id, User user, FindPersons persons, CancellationToken stop) =>
        await persons.Open(id, stop) is { } person && person.IsSeenFrom(user.Region) ? person : null;

    /// <summary>The person's dues as they stand.</summary>
    public static Task<IReadOnlyList<DuesRow>> DuesOf(string id, Desk desk, CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<DuesRow>(DuesRow.Table).In(Partitions.Of(id)).Where("person_id", id).Latest(), stop);

    private static async Task<IResult> Ask(string id, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, Audit audit, CancellationToken stop, string? region = null, string? year = null)
    {
        User user = context.User();
        if (await Seen(id, user, persons, stop) is not { } person)
        {
            return Refusals.NotFound(Faults.UnknownPerson(id));
        }

        Told told = new(desk.Law, user);
        BenefitYear benefit = string.IsNullOrWhiteSpace(year) ? BenefitYear.Of(desk.Today) : told.Year(year);
        RegionCode? where = string.IsNullOrWhiteSpace(region) ? null : told.Region(region);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        await audit.Note(user, "read-entitlement", id, $"{benefit}");
        Outcome<StoredEntitlement> asked = await AskEntitlement.Ask(desk, id, where, benefit, desk.Today, stop);
        return asked.IsRefused ? Refusals.Faulty(asked.Faults) : TypedResults.Ok(writer.Entitlement(person, asked.Value!, await DuesOf(id, desk, stop)));
    }
}
