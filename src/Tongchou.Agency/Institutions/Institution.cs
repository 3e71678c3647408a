using Tongchou.Payment.Agreements;

namespace Tongchou.Agency.Institutions;

/// <summary>A designated institution 定点医药机构 as the agency knows it.</summary>
/// <param name="Level">The level whose ratios and price limits hold for its bills; a pharmacy counts as grassroots.</param>
/// <param name="Grade">The grade as the health authority words it (三级甲等), for people only.</param>
/// <param name="Region">The division it stands in, six digits.</param>
/// <param name="Agreements">The days 定点协议 it may settle on, in order and without overlap; a day outside them is refused.</param>
/// <param name="Visits">What kinds of visit it may settle; never empty.</param>
[Clause("JS2021", "14")]
public sealed record Institution(
    InstitutionCode Code,
    string Name,
    InstitutionKind Kind,
    HospitalLevel Level,
    string Grade,
    RegionCode Region,
    IReadOnlyList<DateSpan> Agreements,
    SetOf<VisitKind> Visits,
    InstitutionStatus Status)
{
    /// <summary>The days on which the agreement rests 中止期间, in order; no new patient is taken in on them.</summary>
    public IReadOnlyList<DateSpan> Rests { get; init; } = [];

    /// <summary>How it stands on a day: its agreement may rest.</summary>
    public InstitutionStatus StatusOn(DateOnly day) => Status is InstitutionStatus.Active && Rests.Any(rest => rest.Contains(day)) ? InstitutionStatus.Suspended : Status;

    /// <summary>Why it may not settle a visit of more days than one; empty where it may.</summary>
    /// <param name="underWay">What becomes of a stay that was begun under an agreement which rests or is over by its last day.</param>
    public IReadOnlyList<Phrase> Barred(VisitKind visit, DateSpan days, StaysUnderWay underWay)
    {
        IReadOnlyList<Phrase> atEnd = Barred(visit, days.To);
        return atEnd.Count > 0 && days.From < days.To && underWay is StaysUnderWay.Settled ? Barred(visit, days.From) : atEnd;
    }

    /// <summary>Why it may not take in or settle such a visit on a day; empty where it may.</summary>
    public IReadOnlyList<Phrase> Barred(VisitKind visit, DateOnly day)
    {
        List<Phrase> reasons = [];
        if (Status is not InstitutionStatus.Active)
        {
            Phrase status = Words<InstitutionStatus>.Phrase(Status);
            reasons.Add(new($"{Name}的状态是“{status.Zh}”。", $"{Name} is {status.En}."));
        }

        if (!Agreements.Any(span => span.Contains(day)))
        {
            reasons.Add(new($"{Name}在 {day:yyyy-MM-dd} 没有定点协议(JS2021 14)。", $"{Name} has no agreement on {day:yyyy-MM-dd} (JS2021 14)."));
        }
        else if (Rests.FirstOrDefault(span => span.Contains(day), new(DateOnly.MaxValue, DateOnly.MinValue)) is { IsEmpty: false } rest)
        {
            string until = rest.IsOpen ? "" : $"至 {rest.To:yyyy-MM-dd} ";
            reasons.Add(new($"{Name}的定点协议自 {rest.From:yyyy-MM-dd} {until}中止(JS2021 14)。", $"The agreement of {Name} rests from {rest.From:yyyy-MM-dd}{(rest.IsOpen ? "" : $" to {rest.To:yyyy-MM-dd}")} (JS2021 14)."));
        }

        if (!Visits.Contains(visit))
        {
            Phrase kind = Words<VisitKind>.Phrase(visit);
            reasons.Add(new($"{Name}的协议不含“{kind.Zh}”。", $"The agreement of {Name} does not include: {kind.En}."));
        }

        return reasons;
    }
}

/// <summary>The kind 机构类型 of a designated institution.</summary>
public enum InstitutionKind
{
    [Word("hospital", "医院", "hospital")] Hospital,
    [Word("clinic", "诊所(卫生室)", "clinic")] Clinic,
    [Word("pharmacy", "零售药店", "pharmacy")] Pharmacy,
}

/// <summary>How an institution stands with the agency 机构状态, apart from its agreement's days.</summary>
public enum InstitutionStatus
{
    [Word("active", "正常", "active")] Active,
    [Word("suspended", "中止协议", "suspended")] Suspended,
    [Word("ended", "解除协议", "ended")] Ended,
}
