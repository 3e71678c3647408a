using System.Text.Json;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Budgets;

/// <summary>What waits for review of a document of the budget: which it is, and the digest of its content, which lies beside it.</summary>
public sealed record BudgetTask(string Region, string Fund, string Year, string Kind, string? Previous, string Digest, string Income, string Spending)
{
    public const string TaskKind = "budget";

    public static BudgetTask Of(BudgetDocument document, string digest) =>
        new(document.Region, document.Fund, document.Year, document.Kind, document.Previous, digest, document.Income.ToPlain(), document.Spending.ToPlain());

    public static BudgetTask Of(TaskRow task) => JsonSerializer.Deserialize<BudgetTask>(task.Document, AgencyJson.Options)!;

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
}
