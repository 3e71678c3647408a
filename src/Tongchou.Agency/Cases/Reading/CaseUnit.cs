namespace Tongchou.Agency.Cases;

/// <summary>What the amounts of a case are counted in.</summary>
internal enum CaseUnit
{
    [Word("yuan", "元", "yuan")] Yuan,
    [Word("10k_yuan", "万元", "10,000 yuan")] TenThousandYuan,
    [Word("100m_yuan", "亿元", "100 million yuan")] HundredMillionYuan,
}

internal static class CaseUnits
{
    public static decimal Yuan(this CaseUnit unit) => unit switch
    {
        CaseUnit.TenThousandYuan => 10_000,
        CaseUnit.HundredMillionYuan => 100_000_000,
        _ => 1,
    };
}
