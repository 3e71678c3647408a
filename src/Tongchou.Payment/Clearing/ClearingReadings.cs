namespace Tongchou.Payment.Clearing;

/// <summary>What the points of a pool share.</summary>
public enum PointPool
{
    [Word("fund-and-payments", "基金预算加同期患者及其他支付,基金付其差额", "budget and what patients and others paid for the same cases; the fund pays the difference")] FundAndPayments,
    [Word("fund-only", "仅基金预算,点数所得即基金支付", "the budget alone; what points are worth is what the fund pays")] FundOnly,
    [Word("cost-view", "基金预算除以平均基金支付比例,基金付其差额", "the budget over the average fund share; the fund pays the difference")] CostView,
}

/// <summary>How the fund's part of a standard is found.</summary>
public enum FundPart
{
    [Word("less-payments", "标准减去患者和其他已付", "the standard less what patient and others paid")] LessPayments,
    [Word("by-formula", "逐例(标准−自费−先行自付−起付)×比例,不低于零", "case by case: (standard − outside the catalogue − own share first − deductible) × ratio, never below nothing")] ByFormula,
}

/// <summary>What pays for shared overspend.</summary>
public enum SharingSource
{
    [Word("reserve", "由预留金支付,以其为限", "the reserve, as far as it goes")] Reserve,
    [Word("funded-first", "先从总额中扣出,再重算点值", "taken from the pool first; the point value is worked out again")] FundedFirst,
}

/// <summary>What a month's advance is worked out from.</summary>
public enum AdvanceBasis
{
    [Word("month-charges", "当月住院统筹基金支付额", "what the month's stays cost the fund item by item")] MonthCharges,
    [Word("budget-twelfth", "年度总额(扣除预留金)的十二分之一,按当月费用分配", "a twelfth of the year's budget without the reserve, shared by the month's charges")] BudgetTwelfth,
}

/// <summary>How births are paid.</summary>
public enum MaternityPayment
{
    [Word("with-stays", "生育住院随住院预付和清算;没有清单的按项目", "stays for birth are advanced and cleared with other stays; without a settlement list by item")] WithStays,
    [Word("by-item", "生育费用按项目按月结算", "by item, month by month")] ByItem,
}

/// <summary>What of the deposit comes back.</summary>
public enum DepositReturn
{
    [Word("full-from-score", "达到满额分数全额返还,以下按分数比例", "all from a score on, below it in proportion")] FullFromScore,
    [Word("proportional", "一律按分数比例返还", "always in proportion to the score")] Proportional,
}
