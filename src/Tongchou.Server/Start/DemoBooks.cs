using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Server.Start;

/// <summary>Money that came in and went out in the books of a demonstration, and a voucher that waits for its review. The amounts are made up.</summary>
internal static class DemoBooks
{
    private const string Operator = "demonstration";

    private static readonly (int DaysAgo, FundFlow Flow, long Yuan)[] flows =
    [
        (4, FundFlow.DuesReceived, 6_000_000), (4, FundFlow.SubsidyReceived, 2_400_000), (3, FundFlow.InterestReceived, 18_000), (3, FundFlow.MadeAvailable, 3_000_000),
        (2, FundFlow.Allocated, 1_500_000),
    ];

    public static async Task Make(Desk desk)
    {
        IReadOnlyList<SettlementRow> settled = await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table), CancellationToken.None);
        foreach (string name in settled.Select(row => row.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            _ = RegionCode.TryParse(name, out RegionCode region);
            foreach (FundKind fund in new[] { FundKind.EmployeePooled, FundKind.Resident })
            {
                await Book(desk, new(region, fund));
            }
        }

        if (settled is [var first, ..])
        {
            await Enter(desk, first.Region);
        }
    }

    private static async Task Book(Desk desk, Book book)
    {
        for (int i = 0; i < flows.Length; i++)
        {
            (int daysAgo, FundFlow flow, long yuan) = flows[i];
            // A fund that lacks an account for a movement refuses it, and has one thing less to show.
            await desk.Lanes.Do(new BookFlow(desk, new(flow, book, Money.Yuan(yuan), desk.Today.AddDays(-daysAgo), $"演示-{i + 1:D3}"), Operator));
        }
    }

    private static async Task Enter(Desk desk, string region)
    {
        _ = RegionCode.TryParse(region, out RegionCode code);
        Chart chart = desk.Law.Chart(code, desk.Today);
        if (chart.Find(FundKind.Resident, AccountRole.SpecialRevenue) is { } deposit && chart.Find(FundKind.Resident, AccountRole.InterestIncome) is { } interest)
        {
            ManualVoucher voucher = new(region, Words<FundKind>.Code(FundKind.Resident), desk.Today, "演示-101", new("补记定期存款利息", "interest on a time deposit, booked late"),
                [new($"{deposit.Code}", Words<Side>.Code(Side.Debit), Money.Yuan(3_250).Fen), new($"{interest.Code}", Words<Side>.Code(Side.Credit), Money.Yuan(3_250).Fen)]);
            await desk.Lanes.Do(ManualVouchers.Enter(desk, voucher, Operator));
        }
    }
}
