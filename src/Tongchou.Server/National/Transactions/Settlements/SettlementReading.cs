using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Settlements;

/// <summary>What every question for a settlement says about paying.</summary>
internal static class SettlementReading
{
    private const string ByItem = "01";

    /// <summary>个人账户使用标志: whether the own account may pay. Where nobody says, nobody's money is taken.</summary>
    public static bool UseAccount(InputNode data)
    {
        string? flag = data.Code("acct_used_flag");
        if (flag is not (null or "0" or "1"))
        {
            data.Blame("acct_used_flag", "account-flag", flag == "2" ? new("本平台尚不支持使用家庭共济账户。", "Accounts of relatives can't be used here yet.") : new("个人账户使用标志不是 0 或 1。", "The flag is neither 0 nor 1."),
                new("0 不使用个人账户,1 使用本人账户。", "0 pays without the account, 1 from the person's own."));
        }

        return flag == "1";
    }

    /// <summary>Ways of settling that have no rules here are refused, not settled otherwise than asked.</summary>
    public static void CheckWay(InputNode data)
    {
        if (data.Code("psn_setlway") is { } way && way != ByItem)
        {
            data.Blame("psn_setlway", "settled-by-item", new("本平台只按项目结算。", "Settlement is by item only."), new("个人结算方式请填 01。", "Send 01."));
        }

        if (data.Flag("mid_setl_flag") is true)
        {
            data.Blame("mid_setl_flag", "no-mid-stay", new("本平台不支持中途结算。", "Settling in the middle of a stay is not offered."), new("请先办理出院(2402),再结算;中途结算标志填 0。", "Discharge the person (2402) first, then settle with the flag 0."));
        }
    }

    /// <summary>医疗费总额: must be what the lines add up to.</summary>
    public static Money Total(InputNode data)
    {
        Money total = data.NeedMoney("medfee_sumamt");
        if (!total.IsPositive && data.Has("medfee_sumamt"))
        {
            data.Blame("medfee_sumamt", "nothing-charged", new("医疗费总额必须大于 0。", "The total must be above nothing."), new("请核对总额。", "Check it."));
        }

        return total;
    }
}
