using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.AdjustmentRuns;

/// <summary>
/// What a run changed in one book as vouchers. The city pays out of its expenditure line and receives on its revenue line; the province raises on its revenue
/// line, frees what is distributed by the plan of use, and gives it out of its expenditure line.
/// </summary>
/// <remarks>An amount below nothing takes back what an earlier run booked, in red; nothing is ever edited.</remarks>
[Clause("SC2023", "四")]
[Clause("FX2019", "二(六)")]
internal static class AdjustmentVouchers
{
    /// <summary>The vouchers of a city's side.</summary>
    /// <exception cref="UnbookableException">The fund lacks an account.</exception>
    public static IEnumerable<Voucher> OfCity(Chart chart, Occasion occasion, AdjustmentAmounts change) =>
    [
        .. Signed(change.Up, (amount, ink) => AdjustmentEntries.Paid(chart, occasion, amount, ink)),
        .. Signed(change.Down, (amount, ink) => AdjustmentEntries.Received(chart, occasion, amount, ink)),
    ];

    /// <summary>The vouchers of the province's side for one city, or for itself.</summary>
    /// <exception cref="UnbookableException">The fund lacks an account.</exception>
    public static IEnumerable<Voucher> OfProvince(Chart chart, Occasion occasion, AdjustmentAmounts change) =>
    [
        .. Signed(change.Up, (amount, ink) => AdjustmentEntries.Raised(chart, occasion, amount, ink)),
        .. Signed(change.Drawn, (amount, ink) => AdjustmentEntries.Drawn(chart, occasion, amount, ink)),
        .. Signed(change.Reserved, (amount, ink) => AdjustmentEntries.Reserved(chart, occasion, amount, ink)),
        .. Signed(change.Down, (amount, ink) => AdjustmentEntries.Distributed(chart, occasion, amount, ink)),
    ];

    /// <summary>收支线结转: what is distributed in all is freed on the province's expenditure line.</summary>
    public static IEnumerable<Voucher> Freed(Chart chart, Occasion occasion, Money distributed) => Signed(distributed, (amount, ink) => SpecialAccountEntries.MadeAvailable(chart, occasion, amount, ink));

    /// <summary>What the rows of an entry come to as debits of one book and fund, red ones below nothing.</summary>
    public static Money Debits(IEnumerable<AdjustmentRow> rows) => rows.Aggregate(Money.Zero, (sum, row) => sum + row.Up + row.Reserved + row.Drawn + (row.Region == row.Province ? row.Down * 2 : row.Down));

    /// <summary>The accounts a run needs in a book.</summary>
    public static IReadOnlyList<AccountRole> Accounts(AdjustmentRun run, string region) => (IsPay(run), region == run.Region) switch
    {
        (true, true) => [AccountRole.SpecialRevenue, AccountRole.SpecialExpenditure, AccountRole.AdjustmentDistributed, AccountRole.RiskReserve, AccountRole.Surplus],
        (true, false) => [AccountRole.SpecialRevenue, AccountRole.AdjustmentReceived],
        (false, true) => [AccountRole.SpecialRevenue, AccountRole.AdjustmentRaised],
        (false, false) => [AccountRole.SpecialExpenditure, AccountRole.AdjustmentPaid],
    };

    /// <summary>By how much a run moves each line of the special account of a book.</summary>
    public static IReadOnlyList<(AccountRole Role, Money Effect)> Lines(AdjustmentRun run, string region, AdjustmentAmounts change) => region == run.Region
        ? [(AccountRole.SpecialRevenue, change.Up - change.Down)]
        : [(AccountRole.SpecialRevenue, change.Down), (AccountRole.SpecialExpenditure, -change.Up)];

    private static bool IsPay(AdjustmentRun run) => run.Stage == Words<AdjustmentStage>.Code(AdjustmentStage.Pay);

    private static IEnumerable<Voucher> Signed(Money amount, Func<Money, Ink, Voucher> entry)
    {
        if (!amount.IsZero)
        {
            yield return entry(amount.IsNegative ? -amount : amount, amount.IsNegative ? Ink.Red : Ink.Blue);
        }
    }
}
