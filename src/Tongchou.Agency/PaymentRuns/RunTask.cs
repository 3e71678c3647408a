using System.Text.Json;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>What waits for approval of a run: which it is, and the digest of its content, which lies beside it.</summary>
/// <param name="Paid">What it pays out in all, in yuan.</param>
public sealed record RunTask(string Region, string Fund, string Stage, string Period, string? Previous, string Digest, int Institutions, string Paid)
{
    public const string Kind = "payment-run";

    public static RunTask Of(PaymentRun run, string digest) => new(run.Region, run.Fund, run.Stage, run.Period, run.Previous, digest, run.Institutions.Count, run.Paid.ToPlain());

    public static RunTask Of(TaskRow task) => JsonSerializer.Deserialize<RunTask>(task.Document, AgencyJson.Options)!;

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
}
