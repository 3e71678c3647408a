using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Verifying;
using Tongchou.Server.National;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.National.Messages;

namespace Tongchou.Server.Tests.National;

/// <summary>Spoiled messages of every transaction at the door itself: it always answers, nothing breaks inside, and the books stay as they are.</summary>
public sealed class FuzzTests : IAsyncLifetime
{
    private const int OfNobody = 170_000;
    private const int OfSomebody = 30_000;
    private const string Nobody = "P0000000000000000000";
    private static readonly string[] catalogues = ["XA02BC-0017-00", "NOT-IN-CATALOGUE"];
    private static readonly DateTime now = new(2026, 2, 1, 8, 0, 0);

    private Host host = null!;

    private Desk Desk => host.Services.GetRequiredService<Desk>();

    public async ValueTask InitializeAsync() => host = await Host.Start(options => options with { Demo = true });

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Spoiled_messages_about_nobody_are_answered_and_book_nothing()
    {
        (string, long)[] before = await Books();

        await Spoil(OfNobody, seed: 1, Nobody);

        (await Books()).ShouldBe(before);
    }

    [Fact]
    public async Task Spoiled_messages_about_somebody_leave_the_books_sound()
    {
        CoverageRow insured = (await Desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table), CancellationToken.None)).First(row => row is { Region: "210900", Scheme: "resident", State: "normal" } && string.CompareOrdinal(row.To, "2026-12-31") >= 0);

        await Spoil(OfSomebody, seed: 2, insured.PersonId);

        (await new VerifyBooks(Desk.Reader, Desk.Law).Verify(null, CancellationToken.None)).Findings.ShouldBeEmpty();
    }

    private async Task Spoil(int count, int seed, string person)
    {
        MessageMutator mutator = new([.. Sound(person)], seed);
        for (int i = 0; i < count; i++)
        {
            byte[] message = mutator.Next();
            using ByteArrayContent body = new(message);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

            using HttpResponseMessage answer = await host.Client.PostAsync(new Uri("/fsi/api", UriKind.Relative), body);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, Encoding.UTF8.GetString(message));
            if (answer.Content.Headers.ContentType?.MediaType is "application/json")
            {
                string text = await answer.Content.ReadAsStringAsync();
                text.ShouldStartWith("{\"infcode\":");
                text.Contains("[internal]", StringComparison.Ordinal).ShouldBeFalse(Encoding.UTF8.GetString(message));
            }
        }
    }

    /// <summary>What a settlement is written in; what is only asked or handed in is not counted.</summary>
    private async Task<(string Table, long Rows)[]> Books() =>
    [
        ("settlement", await Desk.Reader.Count(new RecordQuery<SettlementRow>(SettlementRow.Table), CancellationToken.None)),
        ("posting", await Desk.Reader.Count(new RecordQuery<PostingRow>(PostingRow.Table), CancellationToken.None)),
        ("accumulator", await Desk.Reader.Count(new RecordQuery<AccumulatorRow>(AccumulatorRow.Table), CancellationToken.None)),
        ("account_movement", await Desk.Reader.Count(new RecordQuery<AccountRow>(AccountRow.Table), CancellationToken.None)),
        ("visit", await Desk.Reader.Count(new RecordQuery<VisitRow>(VisitRow.Table), CancellationToken.None)),
        ("fee_sheet", await Desk.Reader.Count(new RecordQuery<FeeSheetRow>(FeeSheetRow.Table), CancellationToken.None)),
    ];

    /// <summary>A sound message of every transaction that is offered: those of a visit as a hospital writes them, the others with a plain node.</summary>
    private static IEnumerable<string> Sound(string person)
    {
        Bench.Hospitals.Hospital hospital = new("H21090000001", "210900");
        Bench.Hospitals.Hospital pharmacy = new("P21090000001", "210900");
        IReadOnlyList<JsonObject> bill = Bench.Hospitals.Hospital.Bill(new Random(1), 3, now, catalogues);
        string visit = new RecordId(RecordId.Visit, Partitions.Of(person), 4).ToString();
        string settlement = new RecordId(RecordId.Settlement, Partitions.Of(person), 5).ToString();
        Bench.Hospitals.HisMessage purchase = pharmacy.Purchase(person, "390", now, bill);
        Bench.Hospitals.HisMessage[] talk =
        [
            purchase, purchase with { InfNo = "2101" }, pharmacy.PurchaseBack(person, visit, settlement, now), pharmacy.Cancel(person, purchase, now),
            hospital.Register(person, "390", now), hospital.Tell(person, visit, now), hospital.Charge(person, visit, now, bill), hospital.Settle("2206", person, "390", visit, "12.00", now), hospital.Settle("2207", person, "390", visit, "12.00", now),
            hospital.SettleBack("2208", person, visit, settlement, now), hospital.Admit(person, "390", now), hospital.ChargeStay(person, visit, now, bill), hospital.Discharge(person, "390", visit, now),
            hospital.Settle("2303", person, "390", visit, "12.00", now), hospital.Settle("2304", person, "390", visit, "12.00", now), hospital.SettleBack("2305", person, visit, settlement, now),
        ];
        return
        [
            .. talk.Select(message => Encoding.UTF8.GetString(message.Body())),
            .. Offered.Numbers.Except(talk.Select(message => message.InfNo)).Select(number => SampleMessages.Request(number, $$$"""
                {"data":{"psn_no":"{{{person}}}","mdtrt_id":"{{{visit}}}","setl_id":"{{{settlement}}}","insutype":"390","begntime":"2026-02-01","endtime":"2026-02-01","fixmedins_code":"H21090000001","mdtrt_cert_type":"02","mdtrt_cert_no":"x","psn_cert_type":"01","certno":"x","psn_name":"某","page_num":"1","page_size":"10","ver":"0","file_qury_no":"1","filename":"x","clr_type":"11","setl_optins":"210900","stmt_begndate":"2026-02-01","stmt_enddate":"2026-02-01","medfee_sumamt":"1","fund_pay_sumamt":"1","acct_pay":"0","fixmedins_setl_cnt":"1"},"signIn":{"opter_no":"1","mac":"x","ip":"x"},"fsUploadIn":{"in":"QQ==","filename":"x.txt","fixmedins_code":"H21090000001"},"fsDownloadIn":{"file_qury_no":"1","filename":"x","fixmedins_code":"H21090000001"}}
                """).Replace("H00000000001", "H21090000001", StringComparison.Ordinal)),
        ];
    }
}
