using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>A budget's content is what its digest says, what was approved is what was entered, by another hand, and says the amounts that the books say of it.</summary>
/// <param name="reader">A document's content lies in another entry than its approval; it is looked up.</param>
internal sealed class BudgetCheck(Findings findings, IRecordReader reader, CancellationToken stop) : BookCheck(findings)
{
    protected override async ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        foreach (BudgetContentRow row in rows.OfType<BudgetContentRow>().Where(row => Sm3.Of(PackedAnswer.Open(row.Content)) != row.Digest))
        {
            Found("budget-differs", BudgetContentRow.Table, row, $"预算文件 {row.BudgetId} 的内容与摘要不符。请勿据此执行,先查明原因。", $"The content of the budget {row.BudgetId} is not what its digest says. Don't go by it before it is known why.");
        }

        foreach (BudgetRow row in rows.OfType<BudgetRow>())
        {
            IReadOnlyList<BudgetContentRow> kept = await reader.Read(new RecordQuery<BudgetContentRow>(BudgetContentRow.Table).In(row.Partition).Where("budget_id", row.BudgetId), stop);
            if (kept is not [var content] || content.Digest != row.Digest || FourEyes.Fault(row.EnteredBy, row.ApprovedBy) is not null)
            {
                Found("budget-approved-otherwise", BudgetRow.Table, row, $"预算文件 {row.BudgetId} 批准的内容与录入的不同,或没有录入的内容,或录入与批准为同一人。请核对。", $"What was approved of the budget {row.BudgetId} is not what was entered, or one hand did both. Compare them.");
            }
            else if (BudgetDocument.Read(PackedAnswer.Open(content.Content)) is var document && (document.Income != row.Income || document.Spending != row.Spending))
            {
                Found("budget-sums-otherwise", BudgetRow.Table, row, $"预算文件 {row.BudgetId} 登记的收支合计与内容不符。请核对。", $"The sums that the books have of the budget {row.BudgetId} are not those of its lines. Compare them.");
            }
        }
    }
}
