using System.Text;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Lines;

/// <summary>Reads the lines of cost 费用明细 of 2204, 2301, 2101 and 2102.</summary>
internal static class LineReading
{
    /// <summary>A price written with two decimals hides at most half a fen of each unit.</summary>
    private const decimal HiddenOfUnit = 0.005m;

    private const decimal LeastTolerance = 0.01m;

    /// <summary>What else a line says and somebody may ask for later; numbers and amounts have columns of their own.</summary>
    private static readonly string[] kept = ["rxno", "rx_circ_flag", "fee_ocur_time", "drord_no", "bilg_dept_codg", "bilg_dr_codg", "bilg_dr_name", "hosp_appr_flag", "dscg_tkdrug_flag", "matn_fee_flag", "memo"];

    /// <summary>Reads all lines; faults stand in the envelope.</summary>
    public static Fee[] Read(InputRows rows)
    {
        Fee[] fees = new Fee[rows.Count];
        HashSet<string> seen = new(fees.Length, StringComparer.Ordinal);
        int at = 0;
        foreach (InputNode row in rows)
        {
            fees[at] = Read(row);
            if (fees[at].Line.Length > 0 && !seen.Add(fees[at].Line))
            {
                row.Blame("feedetl_sn", "line-twice", new($"明细流水号 {fees[at].Line} 在本报文中出现两次。", $"The line {fees[at].Line} stands twice in this message."), new("每条明细请用不同的流水号。", "Give each line a number of its own."));
            }

            at++;
        }

        return fees;
    }

    private static Fee Read(InputNode row)
    {
        string line = row.NeedCode("feedetl_sn");
        Money amount = row.NeedMoney("det_item_fee_sumamt");
        decimal count = row.NeedQuantity("cnt");
        decimal price = row.NeedPrice("pric");
        DateOnly day = row.NeedDate("fee_ocur_time");
        string? original = row.Code("init_feedetl_sn");
        bool isRefund = count < 0 || amount.IsNegative;
        CheckAmount(row, amount, count, price);
        if (isRefund && (original is null || original == line))
        {
            row.Blame("init_feedetl_sn", "refund-of-what", new($"退费明细 {line} 没有写明原明细流水号。", $"The refund {line} does not say which line it takes back."), new("退费请填原费用流水号(2301);门诊退费请用 2205 撤销后重传。", "Give the number of the line it takes back (2301); for a visit withdraw with 2205 and upload again."));
        }

        if (amount.IsZero || count == 0)
        {
            row.Blame(amount.IsZero ? "det_item_fee_sumamt" : "cnt", "nothing-charged", new($"明细 {line} 的金额或数量为 0。", $"The line {line} charges nothing."), new("没有金额的明细无需上传。", "Leave it out."));
        }

        return new(
            line, row.Code("chrg_bchno"), row.Code("medins_list_codg") ?? "", row.Code("med_list_codg") ?? "", null, row.Text("medins_list_name") ?? "",
            QuantityOf(row, Math.Abs(count)), PriceOf(row, price), isRefund ? new Money(-amount.Fen) : amount, day, Document(row), isRefund ? original : null, Approval(row)) { Physician = row.Code("bilg_dr_codg") };
    }

    private static void CheckAmount(InputNode row, Money amount, decimal count, decimal price)
    {
        decimal yuan = amount.Fen / 100m;
        decimal product = count * price;
        if (Math.Abs(product - yuan) > Math.Max(LeastTolerance, HiddenOfUnit * Math.Abs(count)))
        {
            Blame(row, yuan, product);
        }
    }

    private static void Blame(InputNode row, decimal told, decimal product) => row.Blame("det_item_fee_sumamt", "amount-differs",
        new($"金额 {told:0.00} 与数量乘单价 {product:0.00####} 不符。", $"The amount {told:0.00} is not quantity times price, {product:0.00####}."),
        new("请核对数量、单价和金额。", "Check quantity, price and amount."));

    private static Quantity QuantityOf(InputNode row, decimal count)
    {
        if (count <= Quantity.Largest.TenThousandths / (decimal)Quantity.PartsPerUnit)
        {
            return new((long)(count * Quantity.PartsPerUnit));
        }

        row.Blame("cnt", "too-large", new("数量太大。", "The quantity is too large."), new("请核对数量。", "Check it."));
        return Quantity.Zero;
    }

    private static UnitPrice PriceOf(InputNode row, decimal price)
    {
        const decimal perYuan = 1_000_000;
        if (price >= 0 && price <= UnitPrice.Largest.Millionths / perYuan)
        {
            return new((long)(price * perYuan));
        }

        row.Blame("pric", "bad-price", new("单价小于 0 或太大。", "The price is below nothing or too large."), new("退费请把数量写成负数,单价不变。", "A refund has its quantity below nothing and its price as it was."));
        return UnitPrice.Zero;
    }

    private static HospitalApproval? Approval(InputNode row)
    {
        switch (row.Code("hosp_appr_flag"))
        {
            case null:
                return null;
            case "0":
                return HospitalApproval.NotNeeded;
            case "1":
                return HospitalApproval.Approved;
            case "2":
                return HospitalApproval.Refused;
            default:
                row.Blame("hosp_appr_flag", "bad-code", new("医院审批标志不是 0、1、2。", "The approval flag is none of 0, 1, 2."), new("0 无须审批,1 审批通过,2 审批不通过。", "0 not needed, 1 approved, 2 refused."));
                return null;
        }
    }

    private static string Document(InputNode row)
    {
        using Answer document = new();
        AnswerNode fields = document.Fields();
        foreach (string name in kept)
        {
            if (row.Text(name) is { } text)
            {
                fields.Text(name, text);
            }
        }

        return Encoding.UTF8.GetString(document.Output().Span);
    }
}
