using System.Text.Json;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;

namespace Tongchou.Agency.Agreements;

/// <summary>What a row of an appraisal keeps beside its figures: the points given, the grade in words, and what the share rests on.</summary>
/// <param name="Clause">The clause of the share paid back.</param>
/// <param name="Standing">How well founded it is.</param>
public sealed record AppraisalNote(IReadOnlyList<ItemScore> Scores, Phrase Grade, string Clause, string Standing, string Reason)
{
    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
    public static AppraisalNote Of(AppraisalRow row) => JsonSerializer.Deserialize<AppraisalNote>(row.Document, AgencyJson.Options)!;
}
