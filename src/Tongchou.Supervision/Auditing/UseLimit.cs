namespace Tongchou.Supervision.Auditing;

/// <summary>A knowledge point 知识点: how one item of the catalogue may be used. Only what is named is limited.</summary>
/// <param name="Code">In the national catalogue; a drug's may be the first part of it.</param>
public sealed record UseLimit(string Code, string Name)
{
    public Sex? Sex { get; init; }
    public AgeGroup? Age { get; init; }
    public int? LeastAge { get; init; }
    public int? MostAge { get; init; }
    public Insurance? Insurance { get; init; }
    public VisitKind? Visit { get; init; }
    public HospitalLevel? Level { get; init; }
    public int? CourseDays { get; init; }
    public decimal? Quantity { get; init; }
    public Frequency? Frequency { get; init; }

    /// <summary>Items that must have been tried before 一线用药; empty where the item is of the first line.</summary>
    public IReadOnlyList<string> FirstLine { get; init; } = [];

    /// <summary>Diagnoses it may be used for 适应症; empty where any will do.</summary>
    public IReadOnlyList<string> Indications { get; init; } = [];

    /// <summary>最高支付价 of one unit.</summary>
    public Money? UnitPrice { get; init; }
}

/// <summary>At most so many times in a period 频次.</summary>
public readonly record struct Frequency(int Times, AuditPeriod Period);

/// <summary>Two items of which the first includes the second 互斥项目: on one day only the first is paid.</summary>
public sealed record ExclusivePair(string Code, string Name, string IncludedCode, string IncludedName);

/// <summary>The names of items as people write them 项目名称: 骨髓穿刺 and 骨髓穿刺术 are the same thing.</summary>
public static class ItemName
{
    public static bool Same(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string name)
    {
        string text = name.Trim().Replace('(', '(').Replace(')', ')');
        return text.EndsWith('术') ? text[..^1] : text;
    }
}
