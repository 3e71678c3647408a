namespace Tongchou.Server.National.Messages;

/// <summary>The sums every settlement answer keeps. They hold for reversals too, whose amounts are negative.</summary>
internal static class MoneyIdentities
{
    private static readonly string[] funds = ["hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "hifdm_pay", "maf_pay", "oth_pay"];
    private static readonly string[] scopes = ["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"];

    /// <summary>Which sums of a settlement's output do not add up; nothing where it holds no settlement.</summary>
    public static IReadOnlyList<Fault> Broken(ReadOnlyMemory<byte> output)
    {
        FaultList faults = new();
        using MessageReading reading = new(JsonTape.Read(output, "output", faults), "output", faults);
        if (reading.Tape is null)
        {
            return faults.All;
        }

        InputNode settlement = new InputNode(reading, 0).Node("setlinfo");
        if (!settlement.Has("medfee_sumamt"))
        {
            return faults.All;
        }

        Amounts amounts = new(settlement);
        amounts.Hold("medfee_sumamt", "fund_pay_sumamt", "psn_part_amt", "hosp_part_amt");
        amounts.Hold("fund_pay_sumamt", funds);
        amounts.Hold("medfee_sumamt", scopes);

        // The cash of a reversal is spelled so in the text and by most clients.
        amounts.Hold("psn_part_amt", "acct_pay", settlement.Has("psn_cash_pay") ? "psn_cash_pay" : "pdn_cash_pay");
        if (Math.Abs(amounts.Of("acct_mulaid_pay").Fen) > Math.Abs(amounts.Of("acct_pay").Fen))
        {
            settlement.Blame("acct_mulaid_pay", "broken-identity", new("家庭共济支付超过账户支付。", "The family's account pays more than all accounts."));
        }

        return faults.All;
    }

    private readonly struct Amounts(InputNode settlement)
    {
        private readonly InputNode settlement = settlement;

        public Money Of(string name) => settlement.Money(name) ?? Money.Zero;

        public void Hold(string whole, params ReadOnlySpan<string> parts)
        {
            Money sum = Money.Zero;
            foreach (string part in parts)
            {
                sum += Of(part);
            }

            Money total = Of(whole);
            if (sum != total)
            {
                string formula = $"{whole} {total.ToPlain()} ≠ {string.Join(" + ", parts.ToArray())} = {sum.ToPlain()}";
                settlement.Blame($"{whole} = {parts[0]} + …", "broken-identity", new($"{formula}。", $"{formula}."));
            }
        }
    }
}
