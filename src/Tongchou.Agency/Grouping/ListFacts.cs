using System.Text.Json;

namespace Tongchou.Agency.Grouping;

/// <summary>What a settlement list 结算清单 says of a stay as far as grouping and payment ask: codes and figures, nothing that tells who the patient is.</summary>
/// <param name="Sex">1, 2, or empty.</param>
/// <param name="Diagnoses">The principal one first, empty where the list marks none.</param>
/// <param name="Procedures">The principal one first.</param>
/// <param name="Days">Days of the stay.</param>
/// <param name="Ending">A word of <see cref="Payment.Cases.CaseEnding"/>.</param>
public sealed record ListFacts(string Sex, int? Age, int? AgeDays, int? BirthWeight, IReadOnlyList<string> Diagnoses, IReadOnlyList<string> Procedures, int Days, string Ending)
{
    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);

    public static ListFacts Read(string text) => JsonSerializer.Deserialize<ListFacts>(text, AgencyJson.Options)!;

    /// <summary>The same as the grouper reads it.</summary>
    public DischargeText Text(string id) => new(id, Sex, $"{Age}", $"{AgeDays}", $"{BirthWeight}", string.Join('|', Diagnoses), string.Join('|', Procedures));
}
