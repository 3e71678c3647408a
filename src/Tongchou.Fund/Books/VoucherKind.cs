namespace Tongchou.Fund;

/// <summary>What a voucher is about 凭证类别. A red voucher keeps the kind of what it takes back.</summary>
public enum VoucherKind
{
    [Word("benefit", "待遇支出", "benefit")] Benefit,
    [Word("difference", "政策追溯差额", "difference after back-dated law")] Difference,
    [Word("dues", "保险费", "dues")] Dues,
    [Word("account-credit", "个人账户划入", "credit to personal accounts")] AccountCredit,
    [Word("premium", "大病保险费", "premium for serious-illness insurance")] Premium,
    [Word("dues-aid", "资助参保", "aid with dues")] DuesAid,
    [Word("subsidy", "财政补贴", "subsidy")] Subsidy,
    [Word("interest", "利息", "interest")] Interest,
    [Word("remittance", "缴存财政专户", "remittance to the special account")] Remittance,

    /// <summary>The only kind that may touch both lines: the special account moves revenue to expenditure by the approved plan of use.</summary>
    [Word("line-transfer", "专户收支线结转", "transfer between the lines")] LineTransfer,
    [Word("allocation", "拨付支出户", "allocation to the expenditure account")] Allocation,
    [Word("payment", "支付", "payment")] Payment,
    [Word("elsewhere", "异地清算", "clearing between regions")] Elsewhere,
    [Word("insurer", "承保公司往来", "account with the insurer")] Insurer,
    [Word("advance", "预付周转金", "advance")] Advance,
    [Word("withholding", "质量保证金", "withheld deposit")] Withholding,
    [Word("provider-clearing", "机构清算", "clearing with an institution")] ProviderClearing,
    [Word("transfer", "关系转移", "transfer of a relation")] Transfer,
    [Word("adjustment", "调剂金", "adjustment fund")] Adjustment,

    /// <summary>Income or expense of a closed year, moved to the surplus: the only kind a closed 31 December still takes, once.</summary>
    [Word("carry-forward", "年终结转", "carry-forward of the year")] CarryForward,
    /// <summary>What an old scheme's fund held, taken into the books and then into the resident fund (FX2019 二(六)).</summary>
    [Word("merging", "制度并轨", "merging of schemes")] Merging,
    [Word("manual", "手工凭证", "manual voucher")] Manual,
}

/// <summary>The ink 蓝字、红字 of a voucher: blue books, red takes back.</summary>
public enum Ink
{
    [Word("blue", "蓝字", "blue")] Blue,
    [Word("red", "红字", "red")] Red,
}
