using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Apis;

public class TrialSettlementsTests(SharedHost host)
{
    private const string Path = "/api/trial-settlements";

    [Fact]
    public async Task The_answer_is_the_receipt_that_the_agency_writes()
    {
        LawBook book = host.Services.GetRequiredService<LawBook>();
        FaultList faults = new();
        Bill bill = new BillReader(book.Law, faults).Read(JsonText.Read(Encoding.UTF8.GetBytes(Sent.Bill), "", faults))!;
        string expected = JsonSerializer.Serialize(ReceiptWriter.Write(SettleBill.Settle(book, bill)), AgencyJson.Options);

        HttpResponseMessage answer = await host.Client.Post(Path, Sent.Bill);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task The_answer_can_be_verified_from_what_it_says()
    {
        byte[] receipt = await (await host.Client.Post(Path, Sent.Bill)).Content.ReadAsByteArrayAsync();

        FaultList faults = new();
        ReceiptVerdict verdict = VerifyReceipt.Verify(host.Services.GetRequiredService<LawBook>(), receipt, "", faults)!;

        faults.All.ShouldBeEmpty();
        verdict.Holds.ShouldBeTrue();
        verdict.SameLaw.ShouldBeTrue();
    }

    [Fact]
    public async Task The_worked_example_comes_out_to_the_fen()
    {
        Receipt receipt = JsonNode.Parse(await (await host.Client.Post(Path, Sent.Bill)).Content.ReadAsStringAsync())!.Read<Receipt>();

        // (14,700 − 400) × 92% = 13,156, by hand beside the pack of Chengdu.
        receipt.Payers.Where(payer => payer.Amount != "0.00").Select(payer => $"{payer.Payer.Code} {payer.Amount}").ShouldBe(["pooled 13156.00", "personal-account 1000.00", "cash 1344.00"]);
    }

    [Fact]
    public async Task Keys_in_kebab_case_and_amounts_as_numbers_are_read_alike()
    {
        string other = Sent.Bill.Replace("ownShare", "own-share").Replace("\"12000.00\"", "12000.00");

        string one = await (await host.Client.Post(Path, Sent.Bill)).Content.ReadAsStringAsync();
        string two = await (await host.Client.Post(Path, other)).Content.ReadAsStringAsync();

        two.ShouldBe(one);
    }

    [Fact]
    public async Task What_people_write_comes_back_as_it_was()
    {
        const string nasty = "药品 <script>alert(1)</script> \\\" \\u0000\\u202e ’𠮷 é 😀 ${x} {{x}} '; drop table";
        string bill = Sent.Bill.Replace("药品", nasty);

        HttpResponseMessage answer = await host.Client.Post(Path, bill);

        Receipt receipt = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.Read<Receipt>();
        receipt.Lines[0].Name.ShouldBe(JsonSerializer.Deserialize<string>($"\"{nasty}\""));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_receipt_is_compressed_for_who_can_read_that(string encoding)
    {
        HttpRequestMessage request = new(HttpMethod.Post, Path) { Content = Sent.Json(Sent.Bill) };
        request.Headers.AcceptEncoding.ParseAdd(encoding);

        HttpResponseMessage answer = await host.Client.SendAsync(request);

        answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
    }

    [Fact]
    public async Task A_large_bill_of_many_lines_is_settled()
    {
        string line = """{ "date": "2025-03-02", "name": "药品", "class": "A", "amount": "1.01" }""";
        string bill = Sent.Bill[..Sent.Bill.IndexOf('[')] + $"[{string.Join(',', Enumerable.Repeat(line, 40_000))}]}}";

        HttpResponseMessage answer = await host.Client.Post(Path, bill);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["total"]!.ToString().ShouldBe("40400.00");
    }
}
