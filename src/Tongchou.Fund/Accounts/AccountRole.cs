namespace Tongchou.Fund;

/// <summary>What an account is for 科目用途: the engine knows accounts by their role, the chart says which code and name a role has.</summary>
/// <remarks>There is no role for an investment or a loan, since neither may be booked (FX2019 二(六)).</remarks>
public enum AccountRole
{
    [Word("revenue-deposit", "收入户存款", "deposit on the revenue account")] RevenueDeposit,
    [Word("special-revenue", "财政专户存款(收入线)", "fiscal special account, revenue line")] SpecialRevenue,
    [Word("special-expenditure", "财政专户存款(支出线)", "fiscal special account, expenditure line")] SpecialExpenditure,
    [Word("expenditure-deposit", "支出户存款", "deposit on the expenditure account")] ExpenditureDeposit,
    [Word("dues-receivable", "应收保险费", "dues receivable")] DuesReceivable,
    [Word("advance", "预付定点机构周转金", "advances to institutions")] Advance,
    [Word("region-receivable", "应收其他统筹区", "receivable from other regions")] RegionReceivable,
    [Word("insurer-receivable", "应收承保公司", "receivable from the insurer")] InsurerReceivable,

    [Word("institution-payable", "应付定点机构", "payable to institutions")] InstitutionPayable,
    [Word("person-payable", "应付个人", "payable to persons")] PersonPayable,
    [Word("region-payable", "应付其他统筹区", "payable to other regions")] RegionPayable,
    [Word("deposit-withheld", "质量保证金", "deposits withheld")] DepositWithheld,

    [Word("surplus", "基金结余", "fund surplus")] Surplus,
    [Word("risk-reserve", "风险金", "risk reserve")] RiskReserve,

    [Word("dues-income", "保险费收入", "income from dues")] DuesIncome,
    [Word("account-income", "个人账户收入", "income of personal accounts")] AccountIncome,
    [Word("subsidy-income", "财政补贴收入", "income from subsidies")] SubsidyIncome,
    [Word("interest-income", "利息收入", "income from interest")] InterestIncome,
    [Word("adjustment-received", "上级补助收入(调剂金)", "received from the adjustment fund")] AdjustmentReceived,
    [Word("transfer-income", "转移收入", "balances transferred in")] TransferIncome,
    [Word("adjustment-raised", "下级上解收入(调剂金)", "raised for the adjustment fund")] AdjustmentRaised,

    [Word("inpatient-expense", "住院待遇支出", "benefits for stays")] InpatientExpense,
    [Word("outpatient-expense", "门诊统筹支出", "benefits for outpatient visits")] OutpatientExpense,
    [Word("chronic-expense", "门诊慢特病支出", "benefits for chronic and special diseases")] ChronicExpense,
    [Word("pharmacy-expense", "药店购药支出", "benefits for pharmacy purchases")] PharmacyExpense,
    [Word("maternity-expense", "生育待遇支出", "benefits for maternity")] MaternityExpense,
    [Word("premium-expense", "购买大病保险支出", "premium for serious-illness insurance")] PremiumExpense,
    [Word("dues-aid-expense", "资助参保支出", "aid with dues")] DuesAidExpense,
    [Word("account-expense", "个人账户支出", "payments of personal accounts")] AccountExpense,
    [Word("transfer-expense", "转移支出", "balances transferred out")] TransferExpense,
    [Word("adjustment-paid", "上解上级支出(调剂金)", "paid to the adjustment fund")] AdjustmentPaid,
    [Word("adjustment-distributed", "补助下级支出(调剂金)", "distributed by the adjustment fund")] AdjustmentDistributed,
}
