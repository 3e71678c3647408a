namespace Tongchou.Payment.Cases;

/// <summary>How an institution is paid for a case 付费方式.</summary>
public enum PaymentMethod
{
    [Word("drg-points", "DRG 点数", "DRG by points")] DrgPoints,
    [Word("drg-rate", "DRG 费率", "DRG by rate")] DrgRate,
    [Word("dip", "DIP 分值", "DIP scores")] Dip,
    [Word("bed-day", "按床日", "per bed-day")] BedDay,
    [Word("single-disease", "单病种定额", "single-disease quota")] SingleDisease,
    [Word("tcm", "中医病种", "TCM groups")] Tcm,
    [Word("capitation", "按人头", "capitation")] Capitation,
    [Word("county-budget", "县域医共体总额", "global budget of a county community")] CountyBudget,
    [Word("per-item", "按项目", "per item")] PerItem,
    [Word("lump", "总额包干", "lump sum")] Lump,
}

public static class PaymentMethods
{
    /// <summary>Whether cases earn points that share a pool, rather than amounts of their own.</summary>
    public static bool EarnsPoints(this PaymentMethod method) => method is PaymentMethod.DrgPoints or PaymentMethod.Dip;

    /// <summary>Whether it counts as paying by disease groups (SC2023 七: DRG, DIP and points).</summary>
    public static bool IsByGroups(this PaymentMethod method) => method is PaymentMethod.DrgPoints or PaymentMethod.DrgRate or PaymentMethod.Dip;
}
