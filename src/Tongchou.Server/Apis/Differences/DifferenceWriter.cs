using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Differences;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Differences;

/// <summary>Writes differences as the page shows them.</summary>
internal static class DifferenceWriter
{
    private const int MostShown = 1000;
    private const int MostFaults = 20;

    private static readonly CodedWord byLaw = new("law", "新政策或目录", "new law or prices");
    private static readonly CodedWord byYear = new("year", "年度累计变动", "the year before it");

    private static readonly CodedWord[] states =
    [
        new(TaskStates.Entered, "待复核", "waits for review"), new(TaskStates.Approved, "待记账", "to be booked"),
        new(TaskStates.Returned, "已退回", "returned"), new(DifferenceProposal.Booked, "已记账", "booked"),
    ];

    public static TouchedSettlements Found(Desk desk, DateSpan days, IReadOnlyList<FoundDifference> found, FaultList faults) => new(
        Days.Text(days.From), Days.Text(days.To), desk.Law.Digest, [.. found.Select(each => Row(desk, days, each))], Totals(found), [.. faults.All.Take(MostFaults).Select(FaultForm.Of)]);

    public static async Task<DifferenceListLine> Line(Desk desk, TaskRow task, CancellationToken stop)
    {
        DifferenceProposal proposal = DifferenceProposal.Of(task);
        return new(
            task.TaskId, Array.Find(states, state => state.Code == task.State)!, Days.Text(proposal.From), Days.Text(proposal.To), Regions.Name(desk.Law, proposal.Region ?? $"{RegionCode.Nation}"),
            proposal.LawDigest, proposal.Catalogue, proposal.Mapped, proposal.Items.Count, Plain(proposal.Items.Sum(item => item.Funds)), Plain(proposal.Items.Sum(item => item.Account)), Plain(proposal.Items.Sum(item => item.Cash)),
            task.EnteredBy, task.DecidedBy, await FindTask.Answer(desk, task, stop));
    }

    public static async Task<DifferenceListSheet> Sheet(Desk desk, TaskRow task, CancellationToken stop)
    {
        DifferenceProposal proposal = DifferenceProposal.Of(task);
        DateSpan days = new(proposal.From, proposal.To);
        List<ListedDifference> rows = [];
        foreach (ProposedDifference item in proposal.Items.Take(MostShown))
        {
            SettlementRow? row = Partitions.In(item.Settlement) is { } partition
                ? (await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("settlement_id", item.Settlement), stop)).FirstOrDefault()
                : null;
            rows.Add(new(
                item.Settlement, row?.LawDay, row is null ? null : PersonWriter.Word<VisitKind>(row.Visit), row is null ? null : NameOf(desk, row), row is null || days.Contains(Days.Read(row.LawDay)) ? byLaw : byYear,
                Plain(item.Funds), Plain(item.Account), Plain(item.Cash)));
        }

        return new(await Line(desk, task, stop), rows, Math.Max(0, proposal.Items.Count - MostShown));
    }

    private static TouchedSettlement Row(Desk desk, DateSpan days, FoundDifference found)
    {
        (SettlementRow before, SettlementRow after) = (found.Before, found.After);
        return new(
            before.SettlementId, before.LawDay, PersonWriter.Word<VisitKind>(before.Visit), before.Institution, NameOf(desk, before), days.Contains(Days.Read(before.LawDay)) ? byLaw : byYear,
            Change(BookedAmounts.Funds(before), BookedAmounts.Funds(after)), Change(before.PersonalAccount + before.FamilyAccount, after.PersonalAccount + after.FamilyAccount), Change(before.Cash, after.Cash),
            [.. BookedAmounts.Payers(before).Zip(BookedAmounts.Payers(after)).Where(pair => pair.First.Amount != pair.Second.Amount).Select(pair => Change(pair.First.Payer, pair.First.Amount, pair.Second.Amount))]);
    }

    private static IReadOnlyList<PayerChange> Totals(IReadOnlyList<FoundDifference> found) =>
    [
        .. found.SelectMany(each => BookedAmounts.Payers(each.Before).Zip(BookedAmounts.Payers(each.After)))
            .GroupBy(pair => pair.First.Payer)
            .Select(payer => Change(payer.Key, payer.Aggregate(Money.Zero, (sum, pair) => sum + pair.First.Amount), payer.Aggregate(Money.Zero, (sum, pair) => sum + pair.Second.Amount)))
            .Where(payer => (payer.Before, payer.After) != (Money.Zero.ToPlain(), Money.Zero.ToPlain())),
    ];

    private static AmountChange Change(Money before, Money after) => new(before.ToPlain(), after.ToPlain(), (after - before).ToPlain());
    private static PayerChange Change(Phrase payer, Money before, Money after) => new(payer, before.ToPlain(), after.ToPlain(), (after - before).ToPlain());
    private static string NameOf(Desk desk, SettlementRow row) => desk.References.Institution(row.Institution)?.Name ?? row.Institution;
    private static string Plain(long fen) => new Money(fen).ToPlain();
}
