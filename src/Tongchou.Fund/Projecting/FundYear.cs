using Tongchou.Fund.Measures;

namespace Tongchou.Fund.Projecting;

/// <summary>A scheme's pool in a projected year 基金年度测算.</summary>
/// <param name="Paying">Who pays dues: active employees, or residents.</param>
/// <param name="Retired">Retirees, who pay nothing.</param>
/// <param name="PerHead">Of the paying, what reaches the pool for each in the year, with the subsidy.</param>
/// <param name="Personal">What the paying (and their employers) bring.</param>
/// <param name="Cost">Medical cost before anybody shares it.</param>
/// <param name="Spending">What of it the pool pays.</param>
public sealed record FundYear(
    int Year, Scheme Scheme, long Paying, long Retired, Money PerHead, Money Personal, Money Subsidy, Money Cost, Money Spending, Money Opening)
{
    public long Insured => Paying + Retired;
    public Money Income => Personal + Subsidy;
    public Money Surplus => Income - Spending;
    public Money Balance => Opening + Surplus;
    public PayableMonths Months => PayableMonths.Of(Balance, Spending);
}
