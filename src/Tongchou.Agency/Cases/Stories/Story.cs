namespace Tongchou.Agency.Cases;

/// <summary>A life that a case stands for, so that it can be put into the books act by act and the file asked afterwards.</summary>
/// <param name="Law">The law it is lived under: the case's own parameters over its region's.</param>
/// <param name="Year">The benefit year that is asked about.</param>
internal sealed record Story(Policy.Law Law, BenefitYear Year, StoryAsks Asks)
{
    /// <summary>The day the year's dues are paid; null for a day on time.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>Whether they are paid late on some day or other.</summary>
    public bool Late { get; init; }

    /// <summary>Earlier years that were paid for.</summary>
    public IReadOnlyList<BenefitYear> Paid { get; init; } = [];

    /// <summary>Those of them in which the fund paid a bill.</summary>
    public IReadOnlyList<BenefitYear> Claimed { get; init; } = [];

    /// <summary>Whether the last bill used up what the ceiling was raised by.</summary>
    public bool UsedTheRaise { get; init; }

    /// <summary>Broken years that are repaired along with the year's dues.</summary>
    public int Repaired { get; init; }

    /// <summary>The group the person belongs to from the day of payment on.</summary>
    public string? Group { get; init; }

    /// <summary>The last day in the employee scheme; null for somebody who never was.</summary>
    public DateOnly? LeftEmployee { get; init; }

    /// <summary>The first day of life; null for long ago.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>How many live it alike.</summary>
    public int People { get; init; } = 1;
}

/// <summary>What a story's file is asked.</summary>
internal enum StoryAsks
{
    Wait,
    Start,
    Cap,
    Dues,
}
