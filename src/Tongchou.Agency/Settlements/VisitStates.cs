using System.Text.Json;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Settlements;

/// <summary>How far a visit has come 就诊状态.</summary>
public static class VisitStates
{
    /// <summary>Registered or admitted; lines may come.</summary>
    public const string Open = "open";

    /// <summary>Discharged; lines are complete.</summary>
    public const string Discharged = "discharged";

    public const string Settled = "settled";
    public const string Withdrawn = "withdrawn";

    /// <summary>The state of a line of cost that counts; <see cref="Withdrawn"/> for one that no longer does.</summary>
    public const string Charged = "charged";
}

/// <summary>What a hospital told of a visit, beyond what decides about it.</summary>
/// <param name="Number">The hospital's own number of the visit 住院/门诊号.</param>
/// <param name="Told">All it said, as it came.</param>
public sealed record VisitDetails(string Number, IReadOnlyList<string> Diagnoses, bool Emergency, IReadOnlyDictionary<string, string> Told)
{
    /// <summary>Before the number of a diagnosis in <see cref="Told"/>: a later one of the same number takes its place, an empty one voids it.</summary>
    public const string Diagnosis = "diagnosis/";

    public static readonly VisitDetails None = new("", [], false, new Dictionary<string, string>());

    /// <summary>What was told before, with what is told now in its place.</summary>
    public VisitDetails With(VisitDetails told)
    {
        Dictionary<string, string> all = new(Told);
        bool numbered = false;
        foreach ((string name, string value) in told.Told)
        {
            all[name] = value;
            numbered |= name.StartsWith(Diagnosis, StringComparison.Ordinal);
        }

        IReadOnlyList<string> diagnoses = numbered
            ? [.. all.Where(pair => pair.Key.StartsWith(Diagnosis, StringComparison.Ordinal) && pair.Value.Length > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).Distinct()]
            : told.Diagnoses.Count > 0 ? told.Diagnoses : Diagnoses;
        return new(told.Number.Length > 0 ? told.Number : Number, diagnoses, told.Emergency || Emergency, all);
    }

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
    public static VisitDetails Of(VisitRow visit) => visit.Document is { } text ? JsonSerializer.Deserialize<VisitDetails>(text, AgencyJson.Options)! : None;
}
