using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency;
using Tongchou.Server.Problems;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Problems;

public class ProblemTests(SharedHost host)
{
    private const string Settle = "/api/trial-settlements";

    [Theory]
    [InlineData(Settle)]
    [InlineData("/api/trial-bills")]
    public async Task A_bill_with_ten_faults_tells_all_ten(string path)
    {
        const string bill = """
            {
              "region": "999999", "scheme": "employe", "colour": "red",
              "person": { "born": "1971-02-30", "group": "active", "account": "-1" },
              "visit": { "kind": "inpatient", "level": "level-9", "begun": "2025-03-01", "ended": "2025-03-09" },
              "lines": [ { "class": "D", "amount": "12.345" }, { "class": "A", "amount": "1", "ownShare": "120%" }, { "class": "A" } ]
            }
            """;

        ProblemForm problem = await (await host.Client.Post(path, bill)).Problem();

        problem.Status.ShouldBe(400);
        problem.Code.ShouldBe("bad-bill");
        problem.Faults.Select(fault => $"{fault.Code} {fault.Where}").ShouldBe(
        [
            "unknown-key colour", "unknown-region region", "unknown-word scheme", "unknown-word visit.level", "bad-date person.born", "bad-money person.account",
            "bad-money lines[1].amount", "unknown-word lines[1].class", "bad-rate lines[2].ownShare", "missing-key lines[3].amount",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "1:1")]
    [InlineData("{", "1:2")]
    [InlineData("nonsense", "1:2")]
    [InlineData("{\n \"region\": tru }", "2:15")]
    [InlineData("{} {}", "1:4")]
    public async Task Broken_json_is_a_fault_that_names_the_line(string text, string where)
    {
        ProblemForm problem = await (await host.Client.Post(Settle, text)).Problem();

        problem.Status.ShouldBe(400);
        problem.Faults.ShouldHaveSingleItem();
        (problem.Faults[0].Code, problem.Faults[0].Where).ShouldBe(("bad-json", where));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"bill\"")]
    [InlineData("1e999")]
    [InlineData("{}")]
    [InlineData("""{"lines":[null]}""")]
    [InlineData("""{"region":{"a":{"b":{}}}}""")]
    public async Task What_is_json_but_no_bill_is_refused(string text) =>
        (await (await host.Client.Post(Settle, text)).Problem()).Code.ShouldBe("bad-bill");

    [Fact]
    public async Task A_key_written_twice_is_refused_though_the_bill_could_be_read()
    {
        string bill = Sent.Bill.Replace("\"scheme\"", "\"region\": \"510100\", \"scheme\"");

        ProblemForm problem = await (await host.Client.Post(Settle, bill)).Problem();

        problem.Faults.ShouldHaveSingleItem().Code.ShouldBe("duplicate-key");
    }

    [Fact]
    public async Task A_visit_that_ends_before_it_begins_is_told_once_whatever_its_lines_say()
    {
        string bill = Sent.Bill.Replace("2025-03-09", "2025-02-01").Replace("\"date\": \"2025-03-02\", ", "");

        ProblemForm problem = await (await host.Client.Post(Settle, bill)).Problem();

        problem.Faults.Select(fault => $"{fault.Code} {fault.Where}").ShouldBe(["dates-order visit.ended"]);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{\"region\":\""), 0xff, 0xfe, 0xc0, .. Encoding.UTF8.GetBytes("\"}")];
        using ByteArrayContent content = new(bytes) { Headers = { ContentType = new("application/json") } };

        ProblemForm problem = await (await host.Client.PostAsync(Settle, content)).Problem();

        problem.Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("""{"region":"\ud800"}""")]
    [InlineData("""{"\udfff":1}""")]
    public async Task Half_a_character_is_refused(string text) =>
        (await (await host.Client.Post(Settle, text)).Problem()).Faults[0].Code.ShouldBe("bad-json");

    [Fact]
    public async Task Deep_nesting_is_refused() =>
        (await (await host.Client.Post(Settle, new string('[', 200_000))).Problem()).Faults[0].Code.ShouldBe("bad-json");

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/json; charset=gb18030", null)]
    [InlineData("application/json", "gzip")]
    [InlineData(null, null)]
    public async Task Only_plain_json_is_taken(string? type, string? encoding)
    {
        using ByteArrayContent content = new(Encoding.UTF8.GetBytes(Sent.Bill));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        ProblemForm problem = await (await host.Client.PostAsync(Settle, content)).Problem();

        (problem.Status, problem.Code).ShouldBe((415, "not-json"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    public async Task Json_is_known_however_it_is_named(string type)
    {
        using ByteArrayContent content = new([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Sent.Bill)]);
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        (await host.Client.PostAsync(Settle, content)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404, "not-found")]
    [InlineData("POST", "/api/nothing", 404, "not-found")]
    [InlineData("GET", "/api", 404, "not-found")]
    [InlineData("GET", "/API/Nothing", 404, "not-found")]
    [InlineData("GET", "/api/trial-bills", 405, "wrong-method")]
    [InlineData("DELETE", "/api/about", 405, "wrong-method")]
    [InlineData("GET", "/openapi/v2.json", 404, "not-found")]
    [InlineData("GET", "/health/other", 404, "not-found")]
    public async Task What_is_not_there_is_a_problem_too(string method, string path, int status, string code)
    {
        HttpResponseMessage answer = await host.Client.SendAsync(new(new(method), path));

        ProblemForm problem = await answer.Problem();
        (problem.Status, problem.Code).ShouldBe((status, code));
    }

    [Fact]
    public async Task Too_many_posts_from_one_address_are_asked_to_wait()
    {
        await using Host small = await Host.Start(options => options with { PostsPerMinute = 3 });
        for (int i = 0; i < 3; i++)
        {
            (await small.Client.Post(Settle, Sent.Bill)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        HttpResponseMessage refused = await small.Client.Post(Settle, Sent.Bill);

        (await refused.Problem()).Code.ShouldBe("too-many");
        ((int)refused.StatusCode).ShouldBe(429);
        (await small.Client.GetAsync("/api/about")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Incomplete_law_is_told_with_what_is_missing()
    {
        using TempFolder folder = new();
        await using Host poor = await Host.Start(options => options with { Policies = folder.PoliciesWithout("CN/enrolment/years.yaml"), Samples = null });
        const string bill = """
            {"region":"510100","scheme":"resident","person":{"born":"1990-02-17","group":"adult","dues":{"resident":[{"year":2025,"paidOn":"2024-11-20"}]}},
             "visit":{"kind":"inpatient","level":"level-2","begun":"2025-04-20"},"lines":[{"class":"A","amount":"100"}]}
            """;

        ProblemForm problem = await (await poor.Client.Post(Settle, bill)).Problem();

        (problem.Status, problem.Code).ShouldBe((422, "missing-law"));
        problem.Faults.Single().Where.ShouldStartWith("enrolment/");
    }

    [Fact]
    public async Task A_failure_of_the_server_tells_nothing_of_its_inside()
    {
        await using Host broken = await Host.Start(adjust: builder => builder.Services.AddSingleton<ITrialBills, BrokenStore>());

        HttpResponseMessage answer = await broken.Client.Post("/api/trial-bills", Sent.Bill);

        string text = await answer.Content.ReadAsStringAsync();
        ProblemForm problem = await answer.Problem();
        (problem.Status, problem.Code).ShouldBe((500, "internal"));
        text.ShouldNotContain("secret");
        text.ShouldNotContain("   at ");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    private sealed class BrokenStore : ITrialBills
    {
        public Task<bool> Keep(TrialBillId id, string bill, DateTimeOffset recordedAt, CancellationToken stop) => throw new InvalidOperationException("a secret");
        public Task<string?> Find(TrialBillId id, CancellationToken stop) => throw new InvalidOperationException("a secret");
        public Task<IReadOnlyList<SampleBill>> Samples(CancellationToken stop) => throw new InvalidOperationException("a secret");
        public Task ReplaceSamples(IReadOnlyList<SampleBill> samples, CancellationToken stop) => throw new InvalidOperationException("a secret");
    }
}
