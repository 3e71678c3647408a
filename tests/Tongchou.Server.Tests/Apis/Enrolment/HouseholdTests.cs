using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Enrolment;

/// <summary>The demonstration's family at the counter in October: three residents, and a father in the employee scheme.</summary>
public sealed class HouseholdTests(OpenOfficeInOctober open) : IClassFixture<OpenOfficeInOctober>
{
    private const string Region = "530100";
    private readonly Office office = open.Office;
    private readonly HttpClient clerk = open.Clerk;

    [Fact]
    public async Task A_family_is_looked_at_and_enrolled_at_once_but_for_who_can_not_be_and_a_second_click_changes_nothing()
    {
        string mother = await office.Person(clerk, "例户母");
        JsonNode looked = await Look(new { region = Region, year = "2027", person = mother }).Good();
        (await clerk.Get($"/api/persons/{mother}/dues")).AsArray().ShouldBeEmpty();

        JsonNode enrolled = await Enrol(mother, "R-1").Good();
        JsonNode again = await Enrol(mother, "R-1").Good();
        JsonNode other = await Enrol(mother, "R-2").Good();

        (Counts(looked), looked.Text("owed"), looked["hasHousehold"]!.GetValue<bool>()).ShouldBe(("3 0 1", "1200.00", true));
        looked.Text("premium", "clause").ShouldNotBeEmpty();
        JsonNode barred = looked["members"]!.AsArray().Single(member => member!.Text("state", "code") == "barred")!;
        (barred.Text("person", "name"), barred["faults"]![0]!.Text("code")).ShouldBe(("例户父", "in-employee-scheme"));
        barred["faults"]![0]!.Text("message", "zh").ShouldContain("CN2023 三");
        looked["members"]!.AsArray().Where(member => member != barred).ShouldAllBe(member => member!["begins"]!.ToString() == "2027-01-01");
        looked["members"]!.AsArray().Single(member => member!.Text("person", "name") == "例户女")!.Text("group", "code").ShouldBe("student");
        (Counts(enrolled), enrolled.Text("owed"), New(enrolled)).ShouldBe(("0 3 1", "1200.00", 3));
        again.ToJsonString().ShouldBe(enrolled.ToJsonString());
        (Counts(other), other.Text("owed"), New(other)).ShouldBe(("0 3 1", "1200.00", 0));
        (await clerk.Get($"/api/persons/{mother}/dues")).AsArray().ShouldHaveSingleItem()!.Text("collected").ShouldBe("400.00");
    }

    [Fact]
    public async Task A_list_of_persons_takes_the_place_of_a_household_and_everything_wrong_is_told_at_once()
    {
        string resident = await office.Person(clerk, "999999198411073496");
        string broken = await office.Person(clerk, "例断保");
        object[] members = [new { person = broken, charity = "100" }, new { person = resident }];

        JsonNode looked = await Look(new { region = Region, year = "2027", members }).Good();

        (Counts(looked), looked.Text("owed"), looked.Text("own")).ShouldBe(("2 0 0", "800.00", "700.00"));
        (await clerk.PostAsJsonAsync("/api/households/enrolment", new { region = "1", year = "x", members = new object[] { new { person = broken, group = "active", charity = "-1" }, new { person = broken } } }).Codes())
            .ShouldBe(["bad-region", "bad-year", "no-request", "bad-group", "bad-amount", "member-twice"]);
        (await Look(new { region = Region, year = "2027" }).Codes()).ShouldBe(["bad-members"]);
        (await Look(new { region = Region, year = "2027", members = new[] { new { person = "P404" } } })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Counts(await Look(new { region = Region, year = "2028", person = broken }).Good()).ShouldBe("0 0 1");
    }

    private Task<HttpResponseMessage> Look(object body) => clerk.PostAsJsonAsync("/api/households/standing", body);

    private Task<HttpResponseMessage> Enrol(string person, string request) => clerk.PostAsJsonAsync("/api/households/enrolment", new { region = Region, year = "2027", person, request });

    private static string Counts(JsonNode sheet) => $"{sheet["ready"]} {sheet["enrolled"]} {sheet["barred"]}";

    private static int New(JsonNode sheet) => sheet["members"]!.AsArray().Count(member => member!["isNew"]!.GetValue<bool>());
}
