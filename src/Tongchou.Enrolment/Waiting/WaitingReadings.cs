namespace Tongchou.Enrolment.Waiting;

/// <summary>Whether the first missed year already adds a variable month.</summary>
public enum FirstMissedYear
{
    [Word("within-fixed", "首个断保年已含在固定等待期内", "the first missed year lies within the fixed wait")] WithinFixed,
    [Word("counts", "首个断保年另计变动等待期", "the first missed year counts as well")] Counts,
}

/// <summary>How often somebody who is both late and broken waits the fixed months.</summary>
public enum LateAndBroken
{
    [Word("once", "固定等待期只计一次", "the fixed wait is taken once")] Once,
    [Word("twice", "固定等待期计两次", "the fixed wait is taken for each")] Twice,
}

/// <summary>What becomes of somebody who left the employee scheme longer ago than the exemption allows.</summary>
public enum LeaverAfterLimit
{
    [Word("fixed-wait", "超过时限按未连续参保计固定等待期", "waits the fixed months as not continuously insured")] FixedWait,
    [Word("as-anybody", "只看是否逾期或断保年度", "waits only when late or for missed years")] AsAnybody,
}

/// <summary>How long membership of an exempt group exempts.</summary>
public enum Exemption
{
    [Word("while-valid", "身份有效期内的每次参保", "every enrolment while the membership is valid")] WhileValid,
    [Word("first-enrolment", "取得身份后的首次参保", "only the first enrolment after it began")] FirstEnrolment,
}

/// <summary>Until when broken years may be repaired.</summary>
public enum RepairTime
{
    [Word("until-wait-ends", "等待期结束前均可修复,自缴费起生效", "until the wait ends, in effect from payment")] UntilWaitEnds,
    [Word("at-payment", "仅限参保缴费时", "only with the dues of the enrolment")] AtPayment,
}
