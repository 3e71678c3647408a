using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Settlements;

/// <summary>A registered visit as the source of its own days and kind.</summary>
/// <param name="IsStay">A stay in hospital: its last day is that of discharge. Any other visit is of one day.</param>
/// <param name="Check">What must hold of the registration; gives the fault where it doesn't.</param>
public sealed record Registered(bool IsStay, Func<VisitRow, Fault?> Check)
{
    /// <summary>The disease a visit is for, by what was told of it.</summary>
    public Func<VisitDetails, string?> DiseaseOf { get; init; } = static _ => null;

    /// <summary>
    /// Whether a visit is marked as of an epidemic 疫情 by what was told of it. The settlement is then refused once, with <see cref="MarkedCode"/>, so that
    /// whoever asks looks the measure up; null where that was done, whatever came of it.
    /// </summary>
    public Func<VisitDetails, bool>? IsMarked { get; init; }

    internal SettlementOrder Complete(SettlementOrder order, VisitRow visit)
    {
        _ = Words<VisitKind>.TryParse(visit.Kind, out VisitKind kind);
        VisitDetails details = VisitDetails.Of(visit);
        DateOnly begun = Days.Read(visit.Begun);
        DateOnly ended = visit.Ended is { } day ? Days.Read(day) : IsStay ? order.Ended : begun;
        return order with { Kind = kind, Begun = begun, Ended = ended < begun ? begun : ended, Diagnoses = details.Diagnoses, Emergency = order.Emergency || details.Emergency, Disease = DiseaseOf(details) };
    }

    /// <summary>The code of the fault that asks for the same order once more with another year.</summary>
    public const string OtherYearCode = "other-year";

    /// <summary>The code of the fault that asks for the same order once more with the measure in force, or without where there is none.</summary>
    public const string MarkedCode = "marked";

    internal static Fault Marked(string visit) => new(MarkedCode, Place.At("visit"), new($"就诊 {visit} 标明属于疫情。", $"The visit {visit} is marked as of an epidemic."), new("请带上生效的疫情保障措施重新办理。", "Ask again with the measure in force."));

    internal static Fault OtherYear(DateOnly ended) => new(OtherYearCode, Place.At("visit"), new($"就诊于 {ended:yyyy-MM-dd} 结束,不在本年或上一年。", $"The visit ended on {ended:yyyy-MM-dd}, neither this year nor the year before."), new("请按该日期重新办理。", "Ask again with that day."));
}
