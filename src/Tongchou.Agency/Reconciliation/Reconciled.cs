using System.Text.Json;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Reconciliation;

/// <summary>A reconciliation 对账 as it is kept: what was compared and how it came out. Its differences are tasks of their own.</summary>
/// <param name="Id">Its number; the result file has the same.</param>
public sealed record Reconciled(string Id, string Institution, DateOnly From, DateOnly To, string? Scheme, string ClearingKind, StatementTotals Theirs, StatementTotals Ours, int Differences)
{
    /// <summary>The kind under which it stands among the uploads.</summary>
    public const string Kind = "reconciliation";

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ReconciliationJson.Options);

    public static Reconciled Of(UploadRow row) => JsonSerializer.Deserialize<Reconciled>(row.Document, ReconciliationJson.Options)!;
}

/// <summary>A difference as a task 差异处理: somebody looks at it and says what became of it.</summary>
/// <param name="Reconciliation">The number of the reconciliation that found it.</param>
/// <param name="Note">What was said when it was dealt with.</param>
public sealed record DifferenceTask(string Reconciliation, string Institution, Difference Difference, RepairKind? Repair = null, string Note = "")
{
    public const string Kind = "difference";

    public const string Open = "open";
    public const string Closed = "closed";

    public string Write() => JsonSerializer.Serialize(this, ReconciliationJson.Options);

    public static DifferenceTask Of(TaskRow row) => Read(row.Document);

    public static DifferenceTask Read(string document) => JsonSerializer.Deserialize<DifferenceTask>(document, ReconciliationJson.Options)!;
}
