namespace Tongchou.Fund;

/// <summary>The side 借贷方向 of a posting or a balance.</summary>
public enum Side
{
    [Word("debit", "借", "debit")] Debit,
    [Word("credit", "贷", "credit")] Credit,
}
