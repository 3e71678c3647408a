using Tongchou.Fund;
using Tongchou.Payment.Clearing;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>Which accounts of cost the year's clearing squares, and which are paid month by month as they were settled.</summary>
internal static class CareAccounts
{
    private static readonly AccountRole[] all =
        [AccountRole.OutpatientExpense, AccountRole.ChronicExpense, AccountRole.PharmacyExpense, AccountRole.MaternityExpense, AccountRole.InpatientExpense, AccountRole.AccountExpense];

    /// <summary>Stays, and births where the region pays them like stays.</summary>
    public static IReadOnlyList<AccountRole> OfStays(ClearingTerms terms) =>
        terms.Maternity.Value is MaternityPayment.WithStays ? [AccountRole.InpatientExpense, AccountRole.MaternityExpense] : [AccountRole.InpatientExpense];

    /// <summary>What the fund bears that no clearing squares: of the pooled funds all but stays, of every other fund all it bears.</summary>
    public static IReadOnlyList<AccountRole> ByItem(FundKind fund, ClearingTerms terms) => fund is FundKind.EmployeePooled or FundKind.Resident ? [.. all.Except(OfStays(terms))] : all;

    /// <summary>The account that a deduction lightens.</summary>
    public static AccountRole Deducted(Chart chart, FundKind fund, PayStage stage) =>
        stage is PayStage.Items ? all.FirstOrDefault(role => chart.Find(fund, role) is not null, AccountRole.OutpatientExpense) : AccountRole.InpatientExpense;
}
