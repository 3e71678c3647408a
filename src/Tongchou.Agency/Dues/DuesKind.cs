namespace Tongchou.Agency.Dues;

/// <summary>What dues are for.</summary>
public enum DuesKind
{
    /// <summary>A benefit year of the resident scheme.</summary>
    [Word("year", "居民年度缴费", "a resident's year")] Year,

    /// <summary>Broken years paid for, which shortens the wait 缴费修复.</summary>
    [Word("repair", "缴费修复", "repair of broken years")] Repair,

    /// <summary>A month of the employee scheme.</summary>
    [Word("month", "职工月度缴费", "an employee's month")] Month,

    /// <summary>Months that are missing for cover in retirement, paid for at once 退休一次性补缴.</summary>
    [Word("retirement", "退休一次性补缴", "one-off payment at retirement")] Retirement,

    /// <summary>A year that was spent insured elsewhere or in another register, taken over with its day of payment; nothing was paid here.</summary>
    [Word("carried", "转入年限", "a year carried over")] Carried,
}

/// <summary>What became of dues.</summary>
public enum DuesState
{
    [Word("owed", "应缴未缴", "owed")] Owed,
    [Word("paid", "已缴", "paid")] Paid,
    [Word("refunded", "已退费", "refunded")] Refunded,
    [Word("cancelled", "已作废", "cancelled")] Cancelled,
}
