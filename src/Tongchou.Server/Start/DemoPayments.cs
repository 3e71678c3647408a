using System.Globalization;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Grouping;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Paying;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Payment.Cases;

namespace Tongchou.Server.Start;

/// <summary>
/// A month's advance of every fund that has one to pay, and the year's clearing of the residents' stays, entered and waiting for somebody to look at them. Neither period is waited for.
/// What a settlement list says is known of every second of those stays (the list itself is not made up); the others show what is told of a stay without one.
/// </summary>
internal static class DemoPayments
{
    private const string Operator = "demonstration";
    private const int DaysOfStay = 8;

    private static readonly (string Diagnosis, string[] Others, string[] Procedures)[] cases =
    [
        ("I20.001", ["E11.900"], ["36.0700"]), ("J18.900", ["I10.x00"], []), ("K35.900", [], ["47.0100"]), ("I63.900", ["I10.x00", "E11.900"], []),
    ];

    public static async Task Make(Desk desk)
    {
        IReadOnlyList<SettlementRow> settled = await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table), CancellationToken.None);
        RunPeriod month = RunPeriod.Parse(PayStage.Month, desk.Today.ToString("yyyy-MM", CultureInfo.InvariantCulture))!;
        foreach (string name in settled.Select(row => row.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!RegionCode.TryParse(name, out RegionCode region))
            {
                continue;
            }

            await Lists(desk, [.. settled.Where(row => row.Region == name && row.Scheme == Words<Scheme>.Code(Scheme.Resident) && row.Visit == Words<VisitKind>.Code(VisitKind.Inpatient) && row.Place == row.Region)]);
            await Propose(desk, await Year(desk, region));
            foreach (Scheme scheme in Words<Scheme>.All)
            {
                await Propose(desk, await WorkOutAdvance.Month(desk, new(region, scheme, month, null) { IsEarly = true }, CancellationToken.None));
            }
        }
    }

    // A region without anything to pay shows nothing.
    private static async Task Propose(Desk desk, WorkedOut worked)
    {
        if (worked.Run is { } run)
        {
            await PaymentOffice.Propose(desk, run, Operator, CancellationToken.None);
        }
    }

    private static async Task Lists(Desk desk, IReadOnlyList<SettlementRow> stays)
    {
        SettlementRow[] listed = [.. stays.OrderBy(row => row.Total).Where((_, i) => i % 2 == 0)];
        for (int i = 0; i < listed.Length; i++)
        {
            SettlementRow row = listed[i];
            (string diagnosis, string[] others, string[] procedures) = cases[i % cases.Length];
            ListFacts facts = new($"{1 + (i % 2)}", 45 + (i * 7 % 40), null, null, [diagnosis, .. others], procedures, DaysOfStay, Words<CaseEnding>.Code(CaseEnding.Complete));
            await desk.Lanes.Do(new KeepUpload(row.Institution, "demonstration", row.SettlementId, "grouped", [], Operator) { Also = GroupSettlementList.Keep(desk, desk.References.Institution(row.Institution)!, row, facts) });
        }
    }

    private static async Task<WorkedOut> Year(Desk desk, RegionCode region)
    {
        RunPeriod year = RunPeriod.Parse(PayStage.Year, desk.Today.ToString("yyyy", CultureInfo.InvariantCulture))!;
        IReadOnlyList<PaidCase> stays = await BookStays.Of(desk, region, Scheme.Resident, year.Year, CancellationToken.None);
        Money budget = Money.Yuan((stays.Aggregate(Money.Zero, (sum, each) => sum + each.FundByItem).Fen / 100_000 * 1_000) + 10_000);
        RunOrder order = new(region, Scheme.Resident, year, budget) { IsEarly = true };
        return await WorkOutYear.Year(desk, order, BookOrder.Of(region, year, Scheme.Resident, PaymentMethod.DrgPoints, budget, null, stays), stays, CancellationToken.None);
    }
}
