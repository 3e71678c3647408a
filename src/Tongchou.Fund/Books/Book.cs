namespace Tongchou.Fund;

/// <summary>The books 账套 of one fund in one pooling region. A voucher belongs to one book, so no entry can reach into another.</summary>
[Clause("SC2023", "四")]
[Clause("FX2019", "二(六)")]
public readonly record struct Book(RegionCode Region, FundKind Fund)
{
    public override string ToString() => $"{Region}/{Words<FundKind>.Code(Fund)}";
}
