using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.AdjustmentRuns;

/// <summary>What bars a run from the books of its cities and province: asked before anything is approved, so that a run does not stop half-way.</summary>
[Clause("FX2019", "二(六)")]
[Clause("SC2023", "四")]
internal sealed class AdjustmentBooks(Desk desk, AdjustmentRun run)
{
    private readonly DateOnly day = Days.Read(run.Day);

    /// <summary>Every reason at once: no chart, an account that is not there, a day that is closed, a line of the special account without the money.</summary>
    public async Task<IReadOnlyList<Fault>> Barred(CancellationToken stop)
    {
        FaultList faults = new();
        IReadOnlyList<Head> heads = await desk.Reader.Heads(stop);
        foreach (string name in run.Shares.Where(share => !share.Change.IsZero).Select(share => share.City).Append(run.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!RegionCode.TryParse(name, out RegionCode region) || desk.Law.Books(region, day) is null)
            {
                faults.Add(AdjustmentFaults.NoBooks(name));
                continue;
            }

            if (heads.Max(head => head.ClosedThrough(name)) is { } through && day <= through)
            {
                faults.Add(AdjustmentFaults.Closed(name, day, through));
            }

            foreach (Scheme scheme in Words<Scheme>.All)
            {
                faults.AddRange(await Of(new(region, AdjustmentFunds.Of(scheme)), stop));
            }
        }

        return faults.All;
    }

    private async Task<IReadOnlyList<Fault>> Of(Book book, CancellationToken stop)
    {
        string fund = Words<FundKind>.Code(book.Fund), region = book.Region.ToString();
        AdjustmentAmounts change = AdjustmentAmounts.Sum(run.Shares.Where(share => share.Fund == fund && (region == run.Region || share.City == region)).Select(share => share.Change));
        if (change.IsZero)
        {
            return [];
        }

        Chart chart = desk.Law.Chart(book.Region, day);
        Fault[] missing = [.. AdjustmentVouchers.Accounts(run, region).Where(role => chart.Find(book.Fund, role) is null).Select(role => AdjustmentFaults.NoAccount(region, book.Fund, role))];
        if (missing.Length > 0)
        {
            return missing;
        }

        TrialBalance balance = await new FundLedger(desk.Law, desk.Reader).TrialBalance(book, new(new(day.Year, 1, 1), day > desk.Today ? day : desk.Today), stop);
        return [.. AdjustmentVouchers.Lines(run, region, change).Select(line => Short(balance, line.Role, line.Effect)).OfType<Fault>()];
    }

    private static Fault? Short(TrialBalance balance, AccountRole role, Money effect)
    {
        Money there = balance.Lines.FirstOrDefault(line => line.Account.Role == role)?.Closing ?? Money.Zero;
        return effect.IsNegative && (there + effect).IsNegative ? AdjustmentFaults.NoMoney(balance.Book.Region.ToString(), balance.Book.Fund, role, there, -effect) : null;
    }
}
