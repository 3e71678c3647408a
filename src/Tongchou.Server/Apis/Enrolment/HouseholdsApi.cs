using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Users;
using Tongchou.Enrolment.Financing;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>A whole household at the counter 全家参保: looked at, then enrolled, each member by themselves.</summary>
internal static class HouseholdsApi
{
    private const int LongestRequest = 60;

    public static void MapHouseholds(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/households/standing", Look).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("householdStanding", "enrolment", "一户每个人的参保情况、应缴和不能办理的原因,以及合计;不入账。 How each member of a household stands with a year, and the sum; nothing is kept.")
            .Produces<HouseholdSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/households/enrolment", Enrol).For(Role.Operator)
            .Describe("enrolHousehold", "enrolment", "全家参保:能办的逐人登记,不能办的留下并说明原因;同一请求再发一次不会重复。 Enrols every member that can be, each by themselves; the others stay, with the reason.")
            .Produces<HouseholdSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static Task<IResult> Look([FromBody] HouseholdBody body, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, PersonWriter lines, Audit audit, CancellationToken stop) =>
        Do(body, book: false, context, desk, persons, writer, lines, audit, stop);

    private static Task<IResult> Enrol([FromBody] HouseholdBody body, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, PersonWriter lines, Audit audit, CancellationToken stop) =>
        Do(body, book: true, context, desk, persons, writer, lines, audit, stop);

    private static async Task<IResult> Do(
        HouseholdBody body, bool book, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, PersonWriter lines, Audit audit, CancellationToken stop)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode region = told.Region(body.Region);
        BenefitYear year = told.Year(body.Year);
        string request = book ? told.Text(body.Request, "request", new("请求编号", "number of the request")) : "";
        if (request.Length > LongestRequest || !request.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-'))
        {
            told.Wrong("bad-request", "request", "请求编号不对。", "This is no number of a request.", $"最多 {LongestRequest} 位字母、数字和连字符。", $"Up to {LongestRequest} letters, digits and hyphens.");
        }

        bool fromFile = body.Members is not { Count: > 0 };
        MemberOrder[] members = fromFile ? [.. await OnFile(body.Person, desk, persons, user, stop)] : [.. body.Members!.Select((member, place) => Read(member, place, told))];
        Check(members, told);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        KnownPerson?[] known = await Task.WhenAll(members.Select(member => EntitlementApi.Seen(member.PersonId, user, persons, stop)));
        if (Array.FindIndex(known, person => person is null) is >= 0 and var unknown)
        {
            return Refusals.NotFound(Faults.UnknownPerson(members[unknown].PersonId));
        }

        foreach (MemberOrder member in members)
        {
            await audit.Note(user, "read-dues", member.PersonId);
        }

        HouseholdOffice office = new(desk, region, year, user.Name);
        HouseholdStanding standing = book ? await office.Enrol(members, request, stop) : await office.Look(members, stop);
        return TypedResults.Ok(new HouseholdSheet(
            Regions.Name(desk.Law, region), $"{year}", [.. standing.Members.Zip(known).Select(each => Form(each.First, each.Second!, writer, lines))],
            standing.Count(MemberState.Ready), standing.Count(MemberState.Enrolled), standing.Count(MemberState.Barred), standing.Owed.ToPlain(), standing.Own.ToPlain(), Premium(desk, region, year), fromFile && members.Length > 1));
    }

    // Where no household is on file the person stands alone. Who is out of the user's reach is left out of a household: they are somebody else's to see.
    private static async Task<IEnumerable<MemberOrder>> OnFile(string? person, Desk desk, FindPersons persons, User user, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(person))
        {
            return [];
        }

        List<string> seen = [];
        foreach (string member in await HouseholdOffice.MembersWith(desk, person, stop))
        {
            if (await EntitlementApi.Seen(member, user, persons, stop) is not null)
            {
                seen.Add(member);
            }
        }

        return (seen.Count > 0 ? seen : [person]).Select(MemberOrder.Plain);
    }

    private static MemberOrder Read(MemberBody member, int place, Told told)
    {
        PersonGroup? group = string.IsNullOrWhiteSpace(member.Group) ? null : told.Word<PersonGroup>(member.Group, "group", new("居民人群", "group of residents"));
        if (group?.Scheme() is Scheme.Employee)
        {
            told.Wrong("bad-group", $"members[{place}].group", "该人群不参加居民医保。", "That group is not of the resident scheme.", "请选择居民的人群。", "Choose a group of residents.");
        }

        return new((member.Person ?? "").Trim(), group, told.AmountOrNothing(member.Charity, $"members[{place}].charity"), told.AmountOrNothing(member.Village, $"members[{place}].village"));
    }

    private static void Check(MemberOrder[] members, Told told)
    {
        if (members.Length is 0 or > HouseholdOffice.MostMembers)
        {
            told.Wrong("bad-members", "members", members.Length == 0 ? "没有写明人员。" : $"一次最多 {HouseholdOffice.MostMembers} 人。", members.Length == 0 ? "It is not said who." : $"{HouseholdOffice.MostMembers} members at most at once.", "请选择家庭成员。", "Choose the members.");
        }

        foreach (IGrouping<string, MemberOrder> twice in members.GroupBy(member => member.PersonId).Where(each => each.Count() > 1))
        {
            told.Wrong("member-twice", "members", $"{twice.Key} 写了两次。", $"{twice.Key} is named twice.", "请删去一个。", "Name everybody once.");
        }
    }

    private static MemberForm Form(MemberStanding member, KnownPerson person, DuesWriter writer, PersonWriter lines) => new(
        lines.Line(person), CodedWord.Of(member.Group), CodedWord.Of(member.State), member.IsNew, member.Dues is { } dues ? writer.Dues(dues) : null, member.Dues?.PersonShare.ToPlain(),
        member.Begins is { } begins ? Days.Text(begins) : null, [.. member.Faults.Select(FaultForm.Of)], member.Advice is { } advice ? FaultForm.Of(advice) : null);

    private static Basis? Premium(Desk desk, RegionCode region, BenefitYear year)
    {
        try
        {
            return desk.Law.Enrolment(region, year).Dues is { } dues ? new EntitlementWriter(desk.Law.Law, desk.Today).Basis(new(dues.Personal.Value.ToPlain(), dues.Personal.Value.ToPlain()), dues.Personal.Source) : null;
        }
        catch (Policy.MissingLawException)
        {
            // Each member is told by themselves that there is none.
            return null;
        }
    }
}
