namespace Tongchou.Enrolment.Repair;

/// <summary>What repairing broken years would cost on a day and what it would bring 缴费修复报价.</summary>
/// <param name="MissedYears">Years missed in a row; the fixed wait and the first of them may be beyond repair.</param>
/// <param name="Dues">The year's own dues, owed besides; nothing where they were paid.</param>
/// <param name="Quotes">From no year to every missed year.</param>
/// <param name="Warning">What to say before money is taken; null where every broken year can be repaired.</param>
public sealed record RepairOffer(BenefitYear Year, DateOnly PayOn, int MissedYears, Money Dues, IReadOnlyList<RepairQuote> Quotes, RepairWarning? Warning)
{
    /// <summary>To be shown with every offer: repair looks forward only.</summary>
    public static readonly Phrase Notice = new("缴费修复只缩短以后的等待期,已发生的费用不予补付。", "Repair shortens the wait to come; costs already incurred stay unpaid.");

    /// <summary>The most years worth paying for.</summary>
    public int UsefulYears => Quotes.Count(quote => quote.Helps);
}

/// <summary>Pay this much now, be insured from that day.</summary>
/// <param name="Years">How many broken years are paid for.</param>
/// <param name="Price">Their price, at the premium of the year of payment, not the historic ones.</param>
/// <param name="PayNow">The price and the year's own dues, if still owed.</param>
/// <param name="Helps">Whether the last of these years brings the start forward.</param>
public sealed record RepairQuote(int Years, Cited<Money> Price, Money PayNow, DateOnly CoveredFrom, bool Helps);

/// <summary>Why paying for some or all of the years would be money for nothing.</summary>
/// <param name="Code">A stable code: <c>exempt</c>, <c>nothing-to-repair</c>, <c>floor</c>, <c>in-part</c>, <c>too-late</c>.</param>
public sealed record RepairWarning(string Code, Phrase Message, Citation Source);
