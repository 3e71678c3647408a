namespace Tongchou.Payment.Figures;

/// <summary>The clauses that paying institutions rests on; the attributes on the mechanisms name the same ones.</summary>
public static class PaymentClauses
{
    /// <summary>DRG, DIP, points, and how much of the spending they should cover.</summary>
    public static readonly Clause Points = new("SC2023", "七");

    /// <summary>Several methods side by side, advances, surplus kept and overspend shared.</summary>
    public static readonly Clause Mixed = new("JS2021", "13");

    /// <summary>How many regions pay by DRG or DIP; bed-days.</summary>
    public static readonly Clause Coverage = new("CN2023", "五.2");

    /// <summary>Several payment methods combined.</summary>
    public static readonly Clause Combined = new("FX2019", "四(四)");
}
