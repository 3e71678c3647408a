namespace Tongchou.Fund;

/// <summary>What every entry must satisfy: lines above zero, accounts the fund has, debits equal to credits, one line of money.</summary>
[Clause("FX2019", "二(六)")]
[Clause("SC2023", "四")]
internal static class VoucherCheck
{
    public static void Run(Chart chart, FundKind fund, VoucherKind kind, IReadOnlyList<Posting> lines, FaultList faults)
    {
        if (lines.Count == 0)
        {
            faults.Add("empty-voucher", Place.At("postings"), new("凭证没有分录。", "The voucher has no lines."), new("至少写一借一贷。", "Write at least a debit and a credit."));
            return;
        }

        bool revenue = false;
        bool expenditure = false;
        Int128 debit = 0;
        Int128 credit = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            Posting line = lines[i];
            Amount(line, i, faults);
            LedgerAccount? account = Account(chart, fund, line, i, faults);
            revenue |= account?.Line is FundLine.Revenue;
            expenditure |= account?.Line is FundLine.Expenditure;
            if (kind is VoucherKind.CarryForward && account?.Nature is AccountNature.Asset or AccountNature.Liability)
            {
                faults.Add("carries-money-forward", Place.At($"postings[{i}]"), new($"年终结转只涉及收入、支出和结余,不动科目 {line.Account}。", $"A carry-forward moves income, expense and surplus, not the account {line.Account}."));
            }

            if (kind is VoucherKind.LineTransfer && account is { Role: not (AccountRole.SpecialRevenue or AccountRole.SpecialExpenditure) })
            {
                faults.Add("transfer-outside-special-account", Place.At($"postings[{i}]"), new($"收支线结转只在财政专户内进行,不动科目 {line.Account}。", $"A transfer between the lines happens inside the special account and not on the account {line.Account}."));
            }

            debit += line.Debit.Fen;
            credit += line.Credit.Fen;
        }

        if (debit != credit)
        {
            faults.Add("unbalanced", Place.At("postings"), new($"借贷不平:借方 {Yuan(debit)},贷方 {Yuan(credit)}。", $"The voucher does not balance: debit {Yuan(debit)}, credit {Yuan(credit)}."),
                new("使借方合计等于贷方合计。", "Make the debits add up to the credits."));
        }

        if (revenue && expenditure && kind is not VoucherKind.LineTransfer)
        {
            faults.Add("crosses-lines", Place.At("postings"), new("一张凭证同时动用收入线和支出线,违反收支两条线。", "One voucher touches the revenue line and the expenditure line: the two lines are kept apart."),
                new("收入先缴存财政专户,再按用款计划结转、拨付。", "Remit revenue to the special account first, then transfer and allocate it by the plan of use."));
        }
    }

    private static void Amount(Posting line, int at, FaultList faults)
    {
        if (line.Amount.IsPositive && line.Amount <= Posting.Largest)
        {
            return;
        }

        faults.Add("bad-amount", Place.At($"postings[{at}]"), new($"分录金额 {line.Amount} 不在 0.01 到 {Posting.Largest} 之间。", $"A line of {line.Amount} is not between 0.01 and {Posting.Largest}."),
            new("金额写正数;冲销用红字凭证。", "Write amounts above zero; take an entry back with a red voucher."));
    }

    private static LedgerAccount? Account(Chart chart, FundKind fund, Posting line, int at, FaultList faults)
    {
        LedgerAccount? account = chart.Find(line.Account);
        if (account?.IsIn(fund) == true)
        {
            return account;
        }

        Phrase name = Words<FundKind>.Phrase(fund);
        faults.Add("fund-has-no-account", Place.At($"postings[{at}]"), new($"{name.Zh}没有科目“{line.Account}”。", $"The {name.En} has no account '{line.Account}'."),
            new("核对科目编码和基金。", "Check the account's code and the fund."));
        return null;
    }

    private static string Yuan(Int128 fen) => $"{fen / 100}.{(fen < 0 ? -fen : fen) % 100:00}";
}
