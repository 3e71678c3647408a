using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Adjusting;
using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Server.Start;

/// <summary>A year of each province among the samples: its remittance is booked, its distribution waits for somebody to approve it. The amounts are made up.</summary>
internal static class DemoAdjustment
{
    private const string Operator = "demonstration", Reviewer = "demonstration-review";

    public static async Task Make(Desk desk, string folder)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            await Year(desk, file);
        }
    }

    // What is no province's year, such as a city's own fund, is refused and left alone.
    private static async Task Year(Desk desk, string file)
    {
        byte[] figures = await File.ReadAllBytesAsync(file);
        await Reserve(desk, figures);
        if ((await WorkOutAdjustment.Of(desk, figures, file, AdjustmentStage.Remit, desk.Today, CancellationToken.None)).Value is not { } remit)
        {
            return;
        }

        // The cities have what they remit: it came in and was made available.
        await Task.WhenAll(remit.Shares.Select(share => Available(desk, share)));
        if ((await AdjustmentOffice.Propose(desk, remit, Operator, CancellationToken.None)).Value is { Value: { } task })
        {
            await AdjustmentOffice.Approve(desk, task, Reviewer, CancellationToken.None);
        }

        if ((await WorkOutAdjustment.Of(desk, figures, file, AdjustmentStage.Pay, desk.Today, CancellationToken.None)).Value is { } pay)
        {
            await AdjustmentOffice.Propose(desk, pay, Operator, CancellationToken.None);
        }
    }

    /// <summary>What the sample opens with as reserve has to stand in the province's books first.</summary>
    private static async Task Reserve(Desk desk, byte[] figures)
    {
        if (AdjustFund.Of(desk.Law, figures, "").Value is not { } form || !RegionCode.TryParse(form.Region.Code, out RegionCode province) || !province.IsProvince)
        {
            return;
        }

        Chart chart = desk.Law.Chart(province, desk.Today);
        foreach (var scheme in form.Schemes)
        {
            FundKind fund = AdjustmentFunds.Of(scheme.Scheme.Code == Words<Scheme>.Code(Scheme.Employee) ? Scheme.Employee : Scheme.Resident);
            if (Money.TryParse(scheme.Opening.Reserve, out Money reserve) && reserve.IsPositive && chart.Find(fund, AccountRole.SpecialRevenue) is { } deposit && chart.Find(fund, AccountRole.RiskReserve) is { } held)
            {
                ManualVoucher voucher = new($"{province}", Words<FundKind>.Code(fund), desk.Today, "演示-风险金", new("年初风险金", "reserve of earlier years"),
                    [new($"{deposit.Code}", Words<Side>.Code(Side.Debit), reserve.Fen), new($"{held.Code}", Words<Side>.Code(Side.Credit), reserve.Fen)]);
                if ((await desk.Lanes.Do(ManualVouchers.Enter(desk, voucher, Operator))).Value is { Value: { } task })
                {
                    await desk.Lanes.Do(ManualVouchers.Approve(desk, task, Reviewer));
                }
            }
        }
    }

    private static async Task Available(Desk desk, RunShare share)
    {
        if (RegionCode.TryParse(share.City, out RegionCode city) && Words<FundKind>.TryParse(share.Fund, out FundKind fund))
        {
            foreach (FundFlow flow in (FundFlow[])[FundFlow.DuesReceived, FundFlow.MadeAvailable])
            {
                await desk.Lanes.Do(new BookFlow(desk, new(flow, new(city, fund), share.Target.Up, desk.Today, "演示-调剂"), Operator));
            }
        }
    }
}
