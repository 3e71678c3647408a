using System.Text.Json;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>
/// A request to merge two files of one person 并档, or to part them again 拆档: one enters it, another approves it. It lies beside the file that
/// is absorbed, since that is the one it closes; the file that stands for both is told by an act of its own (<see cref="AbsorbPerson"/>).
/// </summary>
/// <param name="Absorbed">The number that no longer stands for itself.</param>
/// <param name="Survivor">The number that stands for both.</param>
/// <param name="Reason">Why, as the one who entered it says.</param>
[Clause("YN2024", "七")]
public sealed record MergeTask(string Absorbed, string Survivor, string Reason)
{
    public const string Merge = "merge-persons";
    public const string Split = "split-persons";

    private static readonly string ended = Words<CoverageStatus>.Code(CoverageStatus.Ended);

    private short Partition => Partitions.Of(Absorbed);

    public static MergeTask Of(TaskRow row) => JsonSerializer.Deserialize<MergeTask>(row.Document, AgencyJson.Options)!;

    public EnterTask EnterMerge(string by) => Enter(Merge, by, Barred);

    public EnterTask EnterSplit(string by) => Enter(Split, by, (_, books) => Standing(books) is null ? [NotMerged()] : []);

    /// <summary>Closes the absorbed file and ends its coverages, in the entry of the approval.</summary>
    public DecideTask ApproveMerge(TaskRow task, string by) => DecideTask.Approve(task, by, CloseFile, Needs);

    /// <summary>Opens the absorbed file again with the coverages it had.</summary>
    /// <param name="before">Its coverages as they were before the merge.</param>
    public DecideTask ApproveSplit(TaskRow task, IReadOnlyList<CoverageRow> before, string by) => DecideTask.Approve(task, by, (entry, books) => OpenFile(entry, books, before), Needs);

    private EnterTask Enter(string kind, string by, Func<Entry, OpenBooks, IReadOnlyList<Fault>> check) =>
        new(Partition, kind, Absorbed, JsonSerializer.Serialize(this, AgencyJson.Options), by) { Needs = Needs, Check = check };

    private void Needs(Wanted wanted)
    {
        wanted.Persons.Add((Partition, Absorbed));
        wanted.VisitsOf.Add((Partition, Absorbed));
        wanted.SettlementsOf.Add((Partition, Absorbed));
        wanted.Accounts.Add((Partition, Absorbed));
    }

    private List<Fault> CloseFile(Entry entry, OpenBooks books)
    {
        List<Fault> faults = Barred(entry, books);
        if (faults.Count > 0)
        {
            return faults;
        }

        entry.Add(FilingRow.Table, new(entry.Partition, entry.Seq, entry.Next(FilingRow.Table), Absorbed, entry.Id(RecordId.Filing), PersonRecords.MergedInto, Survivor,
            Days.Text(Instants.Day(entry.RecordedAt)), Days.Text(DateOnly.MaxValue), PersonRecords.Filed, PersonRecords.Document(Reason)));
        foreach (CoverageRow coverage in books.Coverages(Absorbed).Where(row => row.State != ended))
        {
            entry.Add(CoverageRow.Table, coverage with { Seq = entry.Seq, N = entry.Next(CoverageRow.Table), State = ended });
        }

        return [];
    }

    private List<Fault> OpenFile(Entry entry, OpenBooks books, IReadOnlyList<CoverageRow> before)
    {
        if (Standing(books) is not { } merged)
        {
            return [NotMerged()];
        }

        entry.Add(FilingRow.Table, merged with { Seq = entry.Seq, N = entry.Next(FilingRow.Table), State = PersonRecords.Withdrawn });
        EarlierRows.Restore(entry, books, Absorbed, before, merged.Seq);
        return [];
    }

    // No money moves at a merge. Whatever would have to be counted anew in the other file bars it, with the way to mend that.
    private List<Fault> Barred(Entry entry, OpenBooks books)
    {
        if (PersonRecords.FileOf(books, Absorbed) is not { } file)
        {
            return [Faults.UnknownPerson(Absorbed)];
        }

        List<Fault> faults = [];
        if (file.MergedInto is { } other)
        {
            faults.Add(Faults.Merged(Absorbed, other.Text));
        }

        foreach (VisitRow visit in books.VisitsOf(Absorbed).Where(visit => visit.State is VisitStates.Open or VisitStates.Discharged))
        {
            faults.Add(new("open-visit", Place.At("absorbed"), new($"被并档案有未结算的就诊 {visit.VisitId}。", $"The visit {visit.VisitId} of the absorbed file is not settled."), new("请先结算或撤销登记。", "Settle it or withdraw it first.")));
        }

        if (books.Account(Absorbed)?.Balance is { IsZero: false } balance)
        {
            faults.Add(new("account-left", Place.At("absorbed"), new($"被并档案的个人账户还有 {balance}。", $"The account of the absorbed file holds {balance}."), new("请改以有账户余额的档案为保留档案。", "Let the file with the balance be the one that stays.")));
        }

        int year = Instants.Day(entry.RecordedAt).Year;
        SettlementRow[] rows = [.. books.SettlementsOf(Absorbed)];
        HashSet<string?> reversed = [.. rows.Where(row => row.Kind == SettlementKinds.Reverse).Select(row => row.Concerns)];
        if (Array.Find(rows, row => row.Kind == SettlementKinds.Settle && Days.Read(row.LawDay).Year >= year && !reversed.Contains(row.SettlementId)) is { } settled)
        {
            faults.Add(new("settled-this-year", Place.At("absorbed"),
                new($"被并档案本年已有结算 {settled.SettlementId},其起付标准和累计不会带入保留档案。", $"The absorbed file has a settlement of this year ({settled.SettlementId}); what the year has used up would be lost."),
                new("请改以有结算的档案为保留档案;两份都有结算的,请先撤销被并档案的结算,并入后重新结算。", "Let the file with settlements stay; if both have some, reverse those of the absorbed one and settle them anew after the merge.")));
        }

        return faults;
    }

    private FilingRow? Standing(OpenBooks books) =>
        books.Filings(Absorbed).FirstOrDefault(row => row.Kind == PersonRecords.MergedInto && row.Code == Survivor && row.State == PersonRecords.Filed);

    private Fault NotMerged() => new("not-merged", Place.At("absorbed"), new($"{Absorbed} 现在没有并入 {Survivor}。", $"{Absorbed} is not merged into {Survivor} now."), new("无需拆分。", "Nothing is left to do."));
}
