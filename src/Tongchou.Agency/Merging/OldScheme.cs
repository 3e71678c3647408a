namespace Tongchou.Agency.Merging;

/// <summary>One of the two schemes 原制度 that became the resident scheme.</summary>
public enum OldScheme
{
    [Word("urban", "城镇居民医保", "urban-resident insurance")] Urban,
    [Word("rural", "新农合", "rural cooperative")] Rural,
}

[Clause("FX2019", "一(二)1")]
public static class OldSchemes
{
    /// <summary>The fund whose money is cleared, audited and moved into the resident fund.</summary>
    public static FundKind Fund(this OldScheme scheme) => scheme is OldScheme.Urban ? FundKind.UrbanResident : FundKind.RuralCooperative;
}
