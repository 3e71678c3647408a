using Tongchou.Agency.Reconciliation;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Office;

/// <summary>Holds a settlement list 结算清单 to the settlement it stands for: its sums, its payers, its diagnoses.</summary>
internal static class ListCheck
{
    public static void Check(InputNode input, InputNode told, SettlementRow settlement)
    {
        Same(told, "acct_pay", settlement.PersonalAccount + settlement.FamilyAccount);
        Same(told, "psn_cashpay", settlement.Cash);
        CheckPayers(input, settlement);
        CheckItems(input, settlement);
        CheckDiagnoses(input);
        if (told.Date("setl_begn_date") is { } begun && told.Date("setl_end_date") is { } ended && begun > ended)
        {
            told.Blame("setl_end_date", "bad-span", new("结算结束日期早于开始日期。", "It ends before it begins."), new("请核对起止日期。", "Check both days."));
        }
    }

    private static void Same(InputNode told, string name, Money settled)
    {
        if (told.Money(name) is { } amount && amount != settled)
        {
            told.Blame(name, "list-differs", new($"清单为 {amount},结算为 {settled}。", $"The list says {amount}, the settlement {settled}."), new("以医保结算结果(5203)为准。", "The settlement counts; see 5203."));
        }
    }

    private static void CheckPayers(InputNode input, SettlementRow settlement)
    {
        InputRows rows = input.Rows("payinfo");
        Money sum = Money.Zero;
        foreach (InputNode row in rows)
        {
            sum += row.NeedMoney("fund_payamt");
        }

        // Some hospitals copy setldetail, where the accounts have a row, others list the funds alone.
        Money funds = OurStatement.FundsOf(settlement);
        if (rows.Count > 0 && sum != funds && sum != funds + settlement.PersonalAccount + settlement.FamilyAccount)
        {
            input.Blame("payinfo", "list-differs", new($"基金支付合计 {sum},结算为 {funds}。", $"The payers add up to {sum}, the settlement's funds to {funds}."), new("以医保结算结果(5203 的 setldetail)为准。", "Take them from 5203."));
        }
    }

    private static void CheckItems(InputNode input, SettlementRow settlement)
    {
        InputRows rows = input.Rows("iteminfo");
        Money sum = Money.Zero;
        foreach (InputNode row in rows)
        {
            Money amount = row.NeedMoney("amt");
            Money parts = row.NeedMoney("claa_sumfee") + row.NeedMoney("clab_amt") + row.NeedMoney("fulamt_ownpay_amt") + row.NeedMoney("oth_amt");
            sum += amount;
            if (parts != amount)
            {
                row.Blame("amt", "list-differs", new($"甲类、乙类、自费与其他合计 {parts},不等于金额 {amount}。", $"The parts add up to {parts}, not to {amount}."), new("请核对该收费项目的分类金额。", "Check the parts of this kind of charge."));
            }
        }

        if (rows.Count > 0 && sum != settlement.Total)
        {
            input.Blame("iteminfo", "list-differs", new($"收费项目合计 {sum},结算总额 {settlement.Total}。", $"The charges add up to {sum}, the settlement to {settlement.Total}."), new("请核对是否漏项。", "See which is missing."));
        }
    }

    private static void CheckDiagnoses(InputNode input)
    {
        InputRows rows = input.Rows("diseinfo");
        int main = 0;
        bool isSaid = false;
        foreach (InputNode row in rows)
        {
            isSaid |= row.Has("maindiag_flag");
            main += row.Code("maindiag_flag") == "1" && row.Code("diag_type") is null or "1" ? 1 : 0;
        }

        if (rows.Count > 0 && isSaid && main != 1)
        {
            input.Blame("diseinfo", "main-diagnosis", new($"主要诊断应有且只有一个,这里有 {main} 个。", $"There must be one main diagnosis, not {main}."), new("请核对主诊断标志。", "Check the flags."));
        }
    }
}
