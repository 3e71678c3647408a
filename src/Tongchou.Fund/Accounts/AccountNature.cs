namespace Tongchou.Fund;

/// <summary>The nature 科目性质 of an account.</summary>
public enum AccountNature
{
    [Word("asset", "资产", "asset")] Asset,
    [Word("liability", "负债", "liability")] Liability,
    [Word("net", "净资产", "net assets")] Net,
    [Word("income", "收入", "income")] Income,
    [Word("expense", "支出", "expense")] Expense,
}

/// <summary>A line 收支两条线 of a fund's money. Revenue goes up into the fiscal special account, expenditure comes down out of it; nothing is spent out of revenue.</summary>
public enum FundLine
{
    [Word("revenue", "收入线", "revenue line")] Revenue,
    [Word("expenditure", "支出线", "expenditure line")] Expenditure,
}
