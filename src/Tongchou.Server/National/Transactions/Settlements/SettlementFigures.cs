using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Settlements;

/// <summary>The amounts of a settlement 结算信息 under their national names. Those of a reversal are below nothing.</summary>
internal sealed class SettlementFigures
{
    private readonly SettlementRow row;
    private readonly Supplement supplement;
    private readonly Scheme scheme;

    public SettlementFigures(SettlementRow row, Supplement supplement)
    {
        this.row = row;
        this.supplement = supplement;
        _ = Words<Scheme>.TryParse(row.Scheme, out scheme);
    }

    /// <summary>Of a row alone, as it stands in the books: which supplement paid stands among its facts.</summary>
    public static SettlementFigures Of(SettlementRow row) => new(row, row.Supplement.IsZero ? Supplement.None : ClaimText.Read(row.Facts).Claim.Supplement);

    private bool IsEnterprise => supplement is Supplement.Enterprise;

    private Money CivilServant => IsEnterprise ? Money.Zero : row.Supplement;

    private Money Enterprise => IsEnterprise ? row.Supplement : Money.Zero;

    private Money Assistance => row.Assistance + row.Tilt + row.Control;

    private Money Other => row.SupplementaryIn + row.SupplementaryOut;

    private Money Funds => row.Pooled + row.LargeAmount + row.Supplement + row.SeriousIllness + Assistance + Other;

    private Money Accounts => row.PersonalAccount + row.FamilyAccount;

    /// <summary>From the numbers of the settlement to its amounts, as every answer has them.</summary>
    /// <param name="withHospital">Whether the answer has a field for what the hospital bears.</param>
    public void Write(AnswerNode node, string messageId, Money balance, bool withHospital)
    {
        node.Time("setl_time", Instants.Local(Instants.Read(row.RecordedAt)))
            .Money("medfee_sumamt", row.Total)
            .Money("fulamt_ownpay_amt", row.Uncovered + row.OutsideCatalogue)
            .Money("overlmt_selfpay", row.AbovePriceLimit)
            .Money("preselfpay_amt", row.FirstOwnShare + row.ElsewhereOwnShare)
            .Money("inscp_scp_amt", row.InScope)
            .Money("act_pay_dedc", row.Deductible)
            .Money("hifp_pay", row.Pooled)
            .Ratio("pool_prop_selfpay", PooledRatio / 10_000m)
            .Money("cvlserv_pay", CivilServant)
            .Money("hifes_pay", Enterprise)
            .Money("hifmi_pay", row.SeriousIllness)
            .Money("hifob_pay", row.LargeAmount)
            .Money("hifdm_pay", Money.Zero)
            .Money("maf_pay", Assistance)
            .Money("oth_pay", Other)
            .Money("fund_pay_sumamt", Funds)
            .Money("psn_part_amt", Accounts + row.Cash)
            .Money("acct_pay", Accounts)
            .Money("psn_cash_pay", row.Cash)
            .Money("balc", balance)
            .Money("acct_mulaid_pay", row.FamilyAccount)
            .Text("medins_setl_id", messageId)
            .Text("clr_optins", row.Place);
        if (withHospital)
        {
            node.Money("hosp_part_amt", Money.Zero);
        }
    }

    public void WriteClearing(AnswerNode node) => node.Text("clr_way", ClearingTypes.ByItem).Text("clr_type", ClearingTypes.OfWord(row.Visit));

    /// <summary>2208 spells the cash otherwise; clients read either.</summary>
    public void WriteCashOfReversal(AnswerNode node) => node.Money("pdn_cash_pay", row.Cash);

    /// <summary>基金支付信息: a row for everyone who pays, accounts too. What nobody pays has no row.</summary>
    public void WriteFunds(Answer answer)
    {
        List<(string Code, string Name, Money Amount)> rows = new(8);
        Add(rows, FundCodes.Pooled(scheme), row.Pooled);
        Add(rows, FundCodes.LargeAmount, row.LargeAmount);
        Add(rows, FundCodes.CivilServant, CivilServant);
        Add(rows, FundCodes.Enterprise, Enterprise);
        Add(rows, FundCodes.SeriousIllness(scheme), row.SeriousIllness);
        Add(rows, FundCodes.Assistance, Assistance);
        Add(rows, FundCodes.Other, Other);
        Add(rows, FundCodes.PersonalAccount, row.PersonalAccount);
        Add(rows, FundCodes.FamilyAccount, row.FamilyAccount);
        Money inScope = row.InScope;
        answer.Fields().Rows("setldetail", rows, (node, each) => node.Text("fund_pay_type", each.Code).Money("inscp_scp_amt", inScope).Money("crt_payb_lmt_amt", Money.Zero)
            .Money("fund_payamt", each.Amount).Text("fund_pay_type_name", each.Name).Text("setl_proc_info", ""));
    }

    // What the pooled fund pays of what is left after the deductible; of a reversal the same as of its settlement.
    private int PooledRatio => row.Total.IsNegative ? Ratio(-row.Pooled, -(row.InScope - row.Deductible)) : Ratio(row.Pooled, row.InScope - row.Deductible);

    private static int Ratio(Money part, Money whole) => Rate.Share(part, whole)?.TenThousandths ?? 0;

    private static void Add(List<(string Code, string Name, Money Amount)> rows, (string Code, string Name) fund, Money amount)
    {
        if (!amount.IsZero)
        {
            rows.Add((fund.Code, fund.Name, amount));
        }
    }
}
