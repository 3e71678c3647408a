namespace Tongchou.Enrolment.Employees;

/// <summary>Through whom somebody is in the employee scheme 职工参保身份: it tells who pays the dues of a month.</summary>
public enum DuesPayer
{
    /// <summary>Employer and person pay together.</summary>
    [Word("employed", "单位职工", "employed")] Employed,

    /// <summary>The person pays alone.</summary>
    [Word("flexible", "灵活就业人员", "flexible worker")] Flexible,

    /// <summary>Draws unemployment benefit: the unemployment fund 失业保险基金 pays.</summary>
    [Word("unemployed", "领取失业保险金人员", "drawing unemployment benefit")] Unemployed,
}

/// <summary>How often a flexible worker pays 缴费周期.</summary>
public enum PaymentRhythm
{
    [Word("monthly", "按月", "monthly")] Monthly,
    [Word("quarterly", "按季", "quarterly")] Quarterly,
    [Word("yearly", "按年", "yearly")] Yearly,
}

[Clause("YN2024", "一")]
public static class PaymentRhythms
{
    /// <summary>How many months one payment is for.</summary>
    public static int Months(this PaymentRhythm rhythm) => rhythm switch { PaymentRhythm.Monthly => 1, PaymentRhythm.Quarterly => 3, _ => 12 };
}
