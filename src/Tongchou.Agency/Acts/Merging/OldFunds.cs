using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>The funds of both old schemes 基金清理、审计、移交: a statement of each is entered and, audited by a second person, booked; then both are emptied into the resident fund.</summary>
[Clause("FX2019", "二(六)")]
[Clause("FX2019", "六(一)")]
public static class OldFunds
{
    /// <summary>Enters a fund's statement; it has no effect before somebody else confirms it.</summary>
    public static EnterTask Enter(Desk desk, OldFundStatement statement, string by) => new(RegionPeriods.PartitionOf(statement.Region), OldFundStatement.Kind, null, statement.Write(), by)
    {
        Check = (entry, _) =>
        {
            FaultList faults = new();
            Vouchers(desk, statement, entry, faults);
            return faults.All;
        },
    };

    /// <summary>Confirms a statement after the audit, which books it.</summary>
    public static DecideTask Confirm(Desk desk, TaskRow task, string by)
    {
        OldFundStatement statement = OldFundStatement.Read(task.Document);
        return DecideTask.Approve(task, by, (entry, books) => BookOnce(desk, statement, entry, books), wanted => wanted.Papers.Add((task.Partition, statement.Document)));
    }

    /// <summary>A region's statements as they stand, those returned left out; the latest of each fund.</summary>
    public static async Task<IReadOnlyDictionary<string, TaskRow>> Statements(Desk desk, RegionCode region, CancellationToken stop)
    {
        string name = region.ToString();
        IReadOnlyList<TaskRow> tasks = await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(RegionPeriods.PartitionOf(name)).Where("kind", OldFundStatement.Kind).Latest(), stop);
        Dictionary<string, TaskRow> statements = [];
        foreach (TaskRow task in tasks.Where(task => task.State != TaskStates.Returned))
        {
            OldFundStatement statement = OldFundStatement.Read(task.Document);
            if (statement.Region == name)
            {
                statements[statement.Fund] = task;
            }
        }

        return statements;
    }

    /// <summary>What goes back of one scheme's dues that were paid twice, as the cut-over has it.</summary>
    public static async Task<(Money Refund, Money Balances)> Kept(Desk desk, RegionCode region, OldScheme scheme, CancellationToken stop)
    {
        IReadOnlyList<long> sums = await desk.Reader.Sums(new RecordQuery<RegistrationRow>(RegistrationRow.Table).Where("region", region.ToString()).Where("scheme", Words<OldScheme>.Code(scheme)).Where("state", RegistrationRow.TakenOver), ["refund", "balance"], stop);
        return (new(sums[0]), new(sums[1]));
    }

    private static IReadOnlyList<Fault> BookOnce(Desk desk, OldFundStatement statement, Entry entry, OpenBooks books)
    {
        if (books.Paper(statement.Document).Any(row => row.DocumentKind == OldFundStatement.Kind))
        {
            return [LedgerFaults.BookedTwice(new(OldFundStatement.Kind, statement.Document))];
        }

        FaultList faults = new();
        int number = 0;
        foreach (Voucher voucher in Vouchers(desk, statement, entry, faults))
        {
            SettlementVouchers.Book(entry, voucher, number++, null);
        }

        return faults.All;
    }

    private static IReadOnlyList<Voucher> Vouchers(Desk desk, OldFundStatement statement, Entry entry, FaultList faults)
    {
        DateOnly today = Instants.Day(entry.RecordedAt);
        DateOnly last = statement.Cleared.Select(item => item.Day).Append(statement.Day).Max();
        if (last > today)
        {
            faults.Add(LedgerFaults.FutureDay(last, today));
            return [];
        }

        _ = RegionCode.TryParse(statement.Region, out RegionCode region);
        return statement.Vouchers(desk.Law.Chart(region, entry.BookedOn(statement.Region, statement.Day)), day => entry.BookedOn(statement.Region, day), faults);
    }
}

/// <summary>
/// Empties both old funds into the resident fund 基金并入, in one journal entry: a voucher in the old book for what leaves it and one in the resident
/// fund's for what arrives, for each line of money.
/// </summary>
[Clause("FX2019", "二(六)")]
public sealed class TransferOldFunds : Act<VoucherId>
{
    public const string PaperKind = "merging";

    private readonly Desk desk;
    private readonly RegionCode region;
    private readonly DateOnly day;
    private readonly IReadOnlyDictionary<OldScheme, IReadOnlyList<ManualLine>> balances;

    /// <param name="balances">What each old fund's book holds; nothing of it owed either way.</param>
    public TransferOldFunds(Desk desk, RegionCode region, DateOnly day, IReadOnlyDictionary<OldScheme, IReadOnlyList<ManualLine>> balances, string by)
        : base(RegionPeriods.PartitionOf(region.ToString()), "transfer-old-funds", by)
    {
        (this.desk, this.region, this.day, this.balances) = (desk, region, day, balances);
    }

    public static string PaperOf(RegionCode region, OldScheme scheme) => $"{region}-{Words<OldScheme>.Code(scheme)}-{PaperKind}";

    /// <summary>The transfer of what the books hold now, or what bars it.</summary>
    public static async Task<Outcome<TransferOldFunds>> Of(Desk desk, RegionCode region, DateOnly day, string by, CancellationToken stop)
    {
        IReadOnlyDictionary<string, TaskRow> statements = await OldFunds.Statements(desk, region, stop);
        FundLedger ledger = new(desk.Law, desk.Reader);
        Chart chart = desk.Law.Chart(region, desk.Today);
        FaultList faults = new();
        Dictionary<OldScheme, IReadOnlyList<ManualLine>> balances = [];
        foreach (OldScheme scheme in Words<OldScheme>.All)
        {
            Phrase fund = OldFundStatement.Name(scheme.Fund());
            if (statements.GetValueOrDefault(Words<FundKind>.Code(scheme.Fund())) is not { State: TaskStates.Approved })
            {
                faults.Add(MergingFaults.NoStatement(fund.Zh));
                continue;
            }

            TrialBalance held = await ledger.TrialBalance(new(region, scheme.Fund()), new(DateOnly.MinValue.AddDays(1), desk.Today), stop);
            OldFundStatement.CheckCleared(chart, held.Closings, fund, faults);
            balances[scheme] = FundMove.Lines(held.Closings);
        }

        return faults.IsEmpty ? new TransferOldFunds(desk, region, day, balances, by) : Outcome<TransferOldFunds>.Refused(faults.All);
    }

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        foreach (OldScheme scheme in balances.Keys)
        {
            wanted.Papers.Add((Partition, PaperOf(region, scheme)));
        }
    }

    protected override string? SubjectOf(VoucherId answer) => answer.ToString();

    protected override Outcome<VoucherId> Decide(Entry entry, OpenBooks books)
    {
        DateOnly today = Instants.Day(entry.RecordedAt);
        if (day > today)
        {
            return LedgerFaults.FutureDay(day, today);
        }

        DateOnly bookedOn = entry.BookedOn(region.ToString(), day);
        Chart chart = desk.Law.Chart(region, bookedOn);
        int number = 0;
        try
        {
            foreach ((OldScheme scheme, IReadOnlyList<ManualLine> held) in balances)
            {
                DocumentRef paper = new(PaperKind, PaperOf(region, scheme));
                if (books.Paper(paper.Number).Any())
                {
                    return LedgerFaults.BookedTwice(paper);
                }

                Occasion handedOver = new(new(region, scheme.Fund()), day, bookedOn, paper);
                foreach (Voucher voucher in FundMove.Out(chart, handedOver, held).Concat(FundMove.In(chart, handedOver with { Book = new(region, FundKind.Resident) }, held)))
                {
                    SettlementVouchers.Book(entry, voucher, number++, null);
                }
            }
        }
        catch (UnbookableException why)
        {
            return Outcome<VoucherId>.Refused(why.Faults);
        }

        return new VoucherId(entry.Partition, entry.Seq, 0);
    }
}
