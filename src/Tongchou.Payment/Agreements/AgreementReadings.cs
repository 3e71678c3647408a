namespace Tongchou.Payment.Agreements;

/// <summary>What becomes of a stay that began while the agreement was in force and ends while it rests or after it ended.</summary>
public enum StaysUnderWay
{
    [Word("settled", "入院在先的照常结算", "settled, since the person was taken in before")] Settled,
    [Word("refused", "出院日无协议的不予结算", "refused, since nothing is in force on the day of discharge")] Refused,
}

/// <summary>What becomes of care that a physician orders who is suspended on the day.</summary>
public enum SuspendedPhysician
{
    [Word("refused", "不予结算", "refused")] Refused,
    [Word("told", "结算并记入审计", "settled, and noted in the audit")] Told,
}
