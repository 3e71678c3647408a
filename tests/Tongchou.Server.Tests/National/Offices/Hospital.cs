using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Catalogues;
using Tongchou.Server.Tests.Hosting;

[assembly: AssemblyFixture(typeof(Tongchou.Server.Tests.National.Offices.Hospital))]

namespace Tongchou.Server.Tests.National.Offices;

/// <summary>A hospital of the demonstration that speaks to a server of its own over HTTP. Every good answer is held to the dictionary.</summary>
public sealed class Hospital : IAsyncLifetime
{
    public const string Code = "H21090000001";
    public const string OtherCode = "H21090000002";

    /// <summary>Active employee with the civil servants' supplement.</summary>
    public const string Employee = "999999197001010017";

    private static readonly IReadOnlyList<string> paging = Paged.Figures;

    private Host? host;
    private int messages;
    private int persons;

    /// <summary>Today in China, where the server's clock stands.</summary>
    public static readonly DateOnly Today = new(2026, 2, 1);

    public HttpClient Client => host!.Client;
    public Desk Desk => host!.Services.GetRequiredService<Desk>();
    public IdentityCipher Cipher => host!.Services.GetRequiredService<IdentityCipher>();

    public async ValueTask InitializeAsync() => host = await Host.Start(options => options with { Demo = true });
    public async ValueTask DisposeAsync() => await host!.DisposeAsync();

    public string NextMessage() => string.Create(CultureInfo.InvariantCulture, $"{Code}20260201070000{Interlocked.Increment(ref messages):D4}");

    public string Envelope(string infNo, string input, string? message = null, string institution = Code, string more = "") => $$$$"""
        {"infno":"{{{{infNo}}}}","msgid":"{{{{message ?? NextMessage()}}}}","mdtrtarea_admvs":"210900","insuplc_admdvs":"210900","recer_sys_code":"99","infver":"V1.0","opter_type":"1","opter":"001","opter_name":"收费员",
        "inf_time":"2026-02-01 07:00:00","fixmedins_code":"{{{{institution}}}}","fixmedins_name":"某医院","sign_no":"",{{{{more}}}}"input":{{{{input}}}}}
        """;

    /// <summary>Asks, and gives the output of the good answer.</summary>
    public async Task<JsonNode?> Ask(string infNo, string input, string? message = null, string institution = Code)
    {
        JsonNode answer = await Say(infNo, input, message, institution);
        answer["infcode"]!.GetValue<int>().ShouldBe(0, answer["err_msg"]!.GetValue<string>());
        Transaction transaction = Transaction.Find(infNo)!;
        AnswerCheck.OfResponse(transaction, Encoding.UTF8.GetBytes(answer.ToJsonString())).Where(fault => !paging.Any(name => fault.Place.Path.EndsWith(name, StringComparison.Ordinal))).ShouldBeEmpty();
        return answer["output"];
    }

    /// <summary>Asks what must be refused, and gives the reason.</summary>
    public async Task<string> Refused(string infNo, string input, string? message = null, string institution = Code)
    {
        JsonNode answer = await Say(infNo, input, message, institution);
        answer["infcode"]!.GetValue<int>().ShouldBe(-1, answer.ToJsonString());
        answer["output"].ShouldBeNull();
        return answer["err_msg"]!.GetValue<string>();
    }

    public async Task<JsonNode> Say(string infNo, string input, string? message = null, string institution = Code)
    {
        HttpResponseMessage answer = await Client.Post("/fsi/api/rsfComIfsService/callService", Envelope(infNo, input, message, institution));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>Fetches a file by 9102.</summary>
    public async Task<byte[]> Fetch(string number, string institution = Code)
    {
        HttpResponseMessage answer = await Client.Post("/9102", Envelope("9102", Download(number), null, institution));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public static string Download(string number) => $$$$"""{"fsDownloadIn":{"file_qury_no":"{{{{number}}}}","filename":"x","fixmedins_code":"plc"}}""";

    /// <summary>Uploads a file by 9101.</summary>
    public async Task<string> Upload(byte[] bytes) =>
        (await Ask("9101", $$$$"""{"fsUploadIn":{"in":"{{{{Convert.ToBase64String(bytes)}}}}","filename":"stmt.txt","fixmedins_code":"{{{{Code}}}}"}}"""))!["file_qury_no"]!.GetValue<string>();

    /// <summary>An employee insured where the hospital is, whom no other test settles: only the last settlement of a year may be taken back.</summary>
    public async Task<string> NextPerson()
    {
        IReadOnlyList<CoverageRow> coverages = await Desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).Where("region", "210900").Where("scheme", Words<Scheme>.Code(Scheme.Employee)).Where("valid_to", "9999-12-31"), CancellationToken.None);
        string[] shared = [await PersonOf(Employee), await PersonOf("999999194602020137")];
        return coverages.Select(row => row.PersonId).Where(id => !shared.Contains(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ElementAt(Interlocked.Increment(ref persons) - 1);
    }

    public async Task<string> PersonOf(string number)
    {
        string lookup = SealedPerson.Lookup(number, Cipher);
        return (await Desk.Reader.Read(new RecordQuery<IdentityRow>(IdentityRow.Table).In(Partitions.Of(lookup)).Where("lookup", lookup).Newest(1), CancellationToken.None))[0].PersonId;
    }

    /// <summary>Settles a purchase of class-C things, so that nothing of it depends on the catalogue, or of a drug of the catalogue.</summary>
    public async Task<SettlementRow> Settle(string person, int yuan, VisitKind kind = VisitKind.Outpatient, string drug = "none", string institution = Code)
    {
        Money amount = Money.Yuan(yuan);
        SettlementOrder order = new(person, institution, null, kind, null, Today, Today, [new("1", null, "YP1", drug, CatalogueKind.Drug, "样品", Quantity.One, new UnitPrice(amount.Fen * 10_000), amount, Today, null)], ["I10.x00"], false, true, amount);
        Outcome<Done<Settled>> settled = await Desk.Lanes.Do(new SettleVisit(Desk, order, "test") { Request = new(institution, NextMessage(), Sm3.Of(order.ToString())), Write = _ => [] });
        settled.Faults.ShouldBeEmpty();
        return settled.Value!.Value!.Row;
    }

    public async Task Reverse(SettlementRow row) => (await Desk.Lanes.Do(new ReverseSettlement(Desk, row, row.Institution, "test"))).Faults.ShouldBeEmpty();
}
