using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;

namespace Tongchou.Agency.Acts.Budgets;

/// <summary>Reads documents of budgets beside the acts.</summary>
public static class ReadBudgets
{
    private const int MostTasks = 1000;

    /// <summary>The cities that a province's budget adds up: those with a policy pack.</summary>
    public static IReadOnlyList<RegionCode> CitiesOf(LawBook law, RegionCode province) =>
        [.. law.Law.Packs.Select(pack => pack.Region).Where(region => region.Tier is RegionTier.City && region.Province == province).Order()];

    /// <summary>The documents of a region, of a province with those of its cities, each as it stands, the newest first.</summary>
    public static async Task<IReadOnlyList<TaskRow>> Tasks(Desk desk, RegionCode region, CancellationToken stop)
    {
        List<TaskRow> tasks = [];
        foreach (RegionCode each in region.IsProvince ? CitiesOf(desk.Law, region).Prepend(region) : [region])
        {
            string name = each.ToString();
            tasks.AddRange((await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(RegionPeriods.PartitionOf(name)).Where("kind", BudgetTask.TaskKind).Latest().Newest(MostTasks), stop)).Where(row => BudgetTask.Of(row).Region == name));
        }

        return tasks;
    }

    public static Task<TaskRow?> Find(Desk desk, string id, CancellationToken stop) => FindTask.Find(desk, id, BudgetTask.TaskKind, stop);

    /// <summary>What a document says; null where its bytes are not what its digest says.</summary>
    public static async Task<BudgetDocument?> Content(Desk desk, TaskRow task, CancellationToken stop) => await Content(desk, task.Partition, task.TaskId, BudgetTask.Of(task).Digest, stop);

    /// <summary>The approved documents of a fund and year, oldest first: the history of its budget.</summary>
    public static async Task<IReadOnlyList<BudgetRow>> Rows(Desk desk, RegionCode region, FundKind fund, int year, CancellationToken stop) =>
        await desk.Reader.Read(new RecordQuery<BudgetRow>(BudgetRow.Table).In(RegionPeriods.PartitionOf(region.ToString())).Where("region", region.ToString()).Where("fund", Words<FundKind>.Code(fund)).Where("budget_year", $"{year}"), stop);

    /// <summary>The approved document that holds; null before there is one.</summary>
    public static async Task<(BudgetRow Row, BudgetDocument Document)?> Holding(Desk desk, RegionCode region, FundKind fund, int year, BudgetKind kind, CancellationToken stop) =>
        BudgetFaults.Holding(Words<BudgetKind>.Code(kind), await Rows(desk, region, fund, year, stop)) is { } row && await Content(desk, row.Partition, row.BudgetId, row.Digest, stop) is { } document ? (row, document) : null;

    /// <summary>Whether a document is the one that holds now.</summary>
    public static async Task<bool> Holds(Desk desk, string id, BudgetDocument document, CancellationToken stop) =>
        RegionCode.TryParse(document.Region, out RegionCode region) && Words<FundKind>.TryParse(document.Fund, out FundKind fund)
        && BudgetFaults.Holding(document.Kind, await Rows(desk, region, fund, document.ToBudget().Year, stop))?.BudgetId == id;

    private static async Task<BudgetDocument?> Content(Desk desk, short partition, string id, string wanted, CancellationToken stop)
    {
        if (await desk.Reader.Read(new RecordQuery<BudgetContentRow>(BudgetContentRow.Table).In(partition).Where("budget_id", id), stop) is not [var row])
        {
            return null;
        }

        byte[] content = PackedAnswer.Open(row.Content);
        string digest = Sm3.Of(content);
        return digest == row.Digest && digest == wanted ? BudgetDocument.Read(content) : null;
    }
}
