using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Users;
using Tongchou.Benefits;
using Tongchou.Server.SignIn;
using Tongchou.Server.Start;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.SignIn;

/// <summary>A demonstration with its users, on a clock that the test moves.</summary>
internal sealed class Office : IAsyncDisposable
{
    /// <summary>A person of the demonstration's tables; the number is no real one.</summary>
    public const string Identity = "999999197001010017";

    public const string PersonName = "例甲子";

    private const string Hospital = "H21090000001";

    private readonly Host host;
    private readonly List<HttpClient> clients = [];

    private Office(Host host, SteppingClock clock)
    {
        this.host = host;
        Clock = clock;
    }

    public SteppingClock Clock { get; }

    public IServiceProvider Services => host.Services;

    public Desk Desk => Services.GetRequiredService<Desk>();

    public static async Task<Office> Open(Func<ServerOptions, ServerOptions>? more = null)
    {
        SteppingClock clock = new();
        return new(await Host.Start(options => more?.Invoke(options with { Demo = true }) ?? options with { Demo = true }, clock: clock), clock);
    }

    /// <summary>A browser that keeps its cookies and sends the mark of our pages.</summary>
    public HttpClient Browser(bool marked = true)
    {
        HttpClient client = new(new Cookies(host.TestHandler())) { BaseAddress = new("http://localhost") };
        if (marked)
        {
            client.DefaultRequestHeaders.Add(Gatekeeper.OurPages, "1");
        }

        clients.Add(client);
        return client;
    }

    public async Task<HttpClient> SignedIn(string name)
    {
        HttpClient browser = Browser();
        (await SignIn(browser, name, Demonstration.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return browser;
    }

    public static Task<HttpResponseMessage> SignIn(HttpClient browser, string name, string password) => browser.PostAsJsonAsync("/api/session", new { name, password });

    /// <summary>The number of the demonstration's person.</summary>
    public async Task<string> Person(HttpClient browser, string text = Identity)
    {
        HttpResponseMessage answer = await browser.PostAsJsonAsync("/api/persons/find", new { text });
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["persons"]![0]!["id"]!.ToString();
    }

    /// <summary>A purchase settled as a hospital would.</summary>
    public async Task<SettlementRow> Settle(string person, long yuan = 500)
    {
        DateOnly day = Desk.Today;
        Money amount = Money.Yuan(yuan);
        SettlementOrder order = new(person, Hospital, null, VisitKind.Outpatient, null, day, day,
            [new("1", null, "", "none", CatalogueKind.Drug, "样品", Quantity.One, new UnitPrice(amount.Fen * 10_000), amount, day, null)], ["I10.x00"], false, true, amount);
        return (await Desk.Lanes.Do(new SettleVisit(Desk, order, "hospital"))).Value!.Value!.Row;
    }

    public async Task<IReadOnlyList<AuditRow>> Audited(string act) =>
        await Desk.Reader.Read(new RecordQuery<AuditRow>(AuditRow.Table).Where("act", act), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await host.DisposeAsync();
    }

    private sealed class Cookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string kept = jar.GetCookieHeader(request.RequestUri!);
            if (kept.Length > 0 && !request.Headers.Contains("Cookie"))
            {
                request.Headers.Add("Cookie", kept);
            }

            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set))
            {
                foreach (string cookie in set)
                {
                    jar.SetCookies(request.RequestUri!, cookie);
                }
            }

            return answer;
        }
    }
}
