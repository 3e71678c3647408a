namespace Tongchou.Fund;

/// <summary>The way of money through the fiscal special account 财政专户: up on the revenue line, across by the plan of use, down on the expenditure line.</summary>
[Clause("FX2019", "二(六)")]
[Clause("SC2023", "四")]
public static class SpecialAccountEntries
{
    /// <summary>缴存财政专户: the revenue account is emptied into the special account.</summary>
    public static Voucher Remitted(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Remittance, new("收入户缴存财政专户", "Revenue account remitted to the special account"), AccountRole.SpecialRevenue, AccountRole.RevenueDeposit, amount);

    /// <summary>收支线结转: the special account gives revenue free for expenditure, by the approved plan of use. The only entry that touches both lines.</summary>
    /// <param name="ink">Red where the plan was cut and money goes back to the revenue line.</param>
    public static Voucher MadeAvailable(Chart chart, Occasion occasion, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.LineTransfer, new("财政专户按用款计划由收入线转支出线", "Special account: revenue made available for expenditure by the plan of use"), AccountRole.SpecialExpenditure, AccountRole.SpecialRevenue, amount, ink);

    /// <summary>拨付支出户: the special account allocates money to the expenditure account.</summary>
    public static Voucher Allocated(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Allocation, new("财政专户拨付支出户", "Special account allocated to the expenditure account"), AccountRole.ExpenditureDeposit, AccountRole.SpecialExpenditure, amount);
}
