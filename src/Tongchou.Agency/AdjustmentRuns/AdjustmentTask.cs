using System.Globalization;
using System.Text.Json;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.AdjustmentRuns;

/// <summary>What waits for approval of a run: which it is, what it stands on, and the digest of its content, which lies beside it.</summary>
/// <param name="Amount">What it moves in all, in yuan.</param>
public sealed record AdjustmentTask(string Region, string Year, string Stage, string Day, string? Previous, string? Remittance, string? Opens, string Closing, string Digest, int Cities, string Amount)
{
    public const string Kind = "adjustment-run";

    public static AdjustmentTask Of(AdjustmentRun run, string digest) => new(
        run.Region, run.YearText, run.Stage, run.Day, run.Previous, run.Remittance, run.Opens, run.Closing, digest, run.Figures.Cities.Count, run.Moved.ToPlain());

    public static AdjustmentTask Of(TaskRow task) => JsonSerializer.Deserialize<AdjustmentTask>(task.Document, AgencyJson.Options)!;

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);

    public int YearNumber => int.Parse(Year, CultureInfo.InvariantCulture);
}
