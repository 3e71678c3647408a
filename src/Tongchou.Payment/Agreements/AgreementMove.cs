namespace Tongchou.Payment.Agreements;

/// <summary>What can happen to an agreement 协议事项, from the application to the exit. Its day is the first on which it holds.</summary>
public enum AgreementMove
{
    [Word("apply", "申请", "application")] Apply,
    [Word("assess", "评估", "assessment")] Assess,
    [Word("negotiate", "协商谈判", "negotiation")] Negotiate,
    [Word("decline", "不予签订", "declining")] Decline,
    [Word("sign", "签订", "signing")] Sign,

    /// <summary>What was agreed changes, but not its days: the name, the level, what may be settled.</summary>
    [Word("change", "变更", "change")] Change,
    [Word("renew", "续签", "renewal")] Renew,
    [Word("suspend", "中止", "suspension")] Suspend,
    [Word("resume", "恢复", "resumption")] Resume,

    /// <summary>解除: the agency ends it.</summary>
    [Word("rescind", "解除", "rescission")] Rescind,

    /// <summary>退出: the institution ends it, or both do.</summary>
    [Word("leave", "退出", "exit")] Leave,

    /// <summary>承接: an agreement of before, taken into the books with its days.</summary>
    [Word("take-over", "承接", "taking over")] TakeOver,
}

/// <summary>How far an agreement has come 协议状态.</summary>
public enum AgreementState
{
    [Word("none", "没有协议", "no agreement")] None,
    [Word("applied", "已申请", "applied for")] Applied,
    [Word("assessed", "评估合格", "assessed, good enough")] Assessed,
    [Word("negotiated", "已协商", "negotiated")] Negotiated,

    /// <summary>未通过: not good enough, or declined. Another application is another agreement.</summary>
    [Word("declined", "未通过", "declined")] Declined,

    /// <summary>已签订,未生效: its first day has not come.</summary>
    [Word("coming", "未生效", "signed, not yet in force")] Coming,
    [Word("in-force", "履行中", "in force")] InForce,
    [Word("suspended", "已中止", "suspended")] Suspended,

    /// <summary>已到期: its last day has passed and nothing ended it; it can still be renewed.</summary>
    [Word("expired", "已到期", "expired")] Expired,
    [Word("ended", "已终止", "ended")] Ended,
}
