using System.Net;
using System.Text.Json.Nodes;
using Tongchou.Agency;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Apis;

public class TrialBillsTests(SharedHost host)
{
    [Fact]
    public async Task A_kept_bill_opens_by_its_number_and_settles_to_the_same_receipt()
    {
        HttpResponseMessage kept = await host.Client.Post("/api/trial-bills", Sent.Bill);
        string id = JsonNode.Parse(await kept.Content.ReadAsStringAsync())!["id"]!.ToString();
        string opened = await host.Client.GetStringAsync($"/api/trial-bills/{id}");

        kept.StatusCode.ShouldBe(HttpStatusCode.Created);
        kept.Headers.Location!.ToString().ShouldBe($"/api/trial-bills/{id}");
        id.Length.ShouldBe(12);
        (await Settled(opened)).ShouldBe(await Settled(Sent.Bill));
    }

    [Fact]
    public async Task The_same_bill_otherwise_written_has_the_same_number()
    {
        string otherwise = JsonNode.Parse(Sent.Bill)!.ToJsonString().Replace("\"12000.00\"", "12000").Replace("10%", "0.1");

        (await Keep(otherwise)).ShouldBe(await Keep(Sent.Bill));
        (await Keep(Sent.Bill.Replace("12000.00", "12000.01"))).ShouldNotBe(await Keep(Sent.Bill));
    }

    [Fact]
    public async Task Many_clerks_keep_at_once()
    {
        string[] ids = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Keep(Sent.Bill.Replace("12000.00", $"{12000 + i % 30}.00"))));

        ids.Distinct().Count().ShouldBe(30);
    }

    [Fact]
    public async Task A_bill_with_every_field_opens_with_every_field()
    {
        const string whole = """
            {"region":"530800","scheme":"resident","person":{"born":"1990-02-17","group":"adult","category":"minimum-living","supplement":"none","supplementaryProduct":true,"diseases":2,"account":"0.00","familyAccount":"20.00",
             "dues":{"resident":[{"year":2024,"paidOn":"2023-12-05"}],"employee":[{"from":"2019-01-01","to":"2020-12-31"}],"repairs":[{"of":2027,"paidOn":"2026-10-18","years":1}],"groups":[{"code":"newborn","began":"2024-01-01"}],
             "claims":[{"year":2024,"fundPaid":"100.00","inpatientFundPaid":"50.00","seriousIllnessPaid":"0.00","originalCap":"none"}]}},
             "visit":{"kind":"inpatient","level":"level-2","begun":"2027-04-20","ended":"2027-05-06","care":"local","referral":"referred","inCounty":true,"continues":{"deductiblePaid":"300.00"}},
             "yearToDate":{"stays":1,"deductiblePaid":{"inpatient":"300.00"},"pooledPaid":{"inpatient":"900.00"},"seriousCounted":"500.00"},
             "lines":[{"date":"2027-04-21","code":"X1","name":"药品","kind":"drug","class":"B","quantity":"2","price":"150.25","amount":"300.50","ownShare":"12.5%","priceLimit":"280.00"}]}
            """;

        string opened = await host.Client.GetStringAsync($"/api/trial-bills/{await Keep(whole)}");

        JsonNode.DeepEquals(JsonNode.Parse(opened), JsonNode.Parse(whole)).ShouldBeTrue(opened);
    }

    [Theory]
    [InlineData("wkp9cv2hjd3f")]
    [InlineData("x")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("' or 1=1 --")]
    public async Task An_unknown_number_is_not_found(string id)
    {
        HttpResponseMessage answer = await host.Client.GetAsync($"/api/trial-bills/{id}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Problem()).Code.ShouldBe("not-found");
    }

    private async Task<string> Keep(string bill)
    {
        HttpResponseMessage kept = await host.Client.Post("/api/trial-bills", bill);
        string body = await kept.Content.ReadAsStringAsync();
        kept.StatusCode.ShouldBe(HttpStatusCode.Created, body);
        return JsonNode.Parse(body)!["id"]!.ToString();
    }

    private async Task<string> Settled(string bill) => await (await host.Client.Post("/api/trial-settlements", bill)).Content.ReadAsStringAsync();
}
