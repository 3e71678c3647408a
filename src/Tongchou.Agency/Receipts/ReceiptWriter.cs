using System.Globalization;
using System.Text.Json;
using Tongchou.Benefits;

namespace Tongchou.Agency;

/// <summary>Writes the receipt of a settled bill.</summary>
public static class ReceiptWriter
{
    public static Receipt Write(SettledBill settled)
    {
        Settlement bill = settled.Settlement;
        BasisWriter basis = new(settled.Terms.Law.Law, settled.Bill.LawDay);
        (IReadOnlyList<FlowNode> nodes, IReadOnlyList<FlowArrow> arrows) = MoneyFlow.Draw(bill);
        ReceiptRow[] rows = [.. settled.Entries.Select(entry => Row(entry, settled, basis))];
        EntitlementRow[] rights = [.. settled.Account?.Lines.Select(line => EntitlementWriter.Row(line, basis)) ?? []];
        Receipt receipt = new()
        {
            Number = "",
            Digest = "",
            LawDigest = settled.LawDigest,
            LawDay = BasisWriter.Day(settled.Bill.LawDay)!,
            Region = basis.Name(settled.Bill.Region),
            Scheme = CodedWord.Of(settled.Bill.Scheme),
            Visit = CodedWord.Of(settled.Bill.Visit.Kind),
            Level = CodedWord.Of(settled.Bill.Visit.Level),
            Begun = BasisWriter.Day(settled.Bill.Visit.Begun)!,
            Ended = BasisWriter.Day(settled.Bill.Visit.Ended)!,
            Total = bill.Total.ToPlain(),
            Funds = bill.FundsTotal.ToPlain(),
            FundsRate = Share(bill.FundsTotal, bill.Total),
            Person = bill.PersonTotal.ToPlain(),
            Payers = [.. Words<Payer>.All.Select(payer => new PayerShare(CodedWord.Of(payer), bill.Of(payer).ToPlain()))],
            Rows = rows,
            FlowNodes = nodes,
            Flow = arrows,
            Lines = LineSorting.Write(settled),
            YearToDate = YearFigures.Write(settled),
            WhyNotMore = WhyNotMore.Write(settled),
            Caveats = Caveats([.. rows.SelectMany(row => row.Basis), .. rights.Select(right => right.Basis).OfType<Basis>()]),
            Refusal = settled.Entitlement.Refusal is { } refusal && bill.Uncovered.IsPositive
                ? new(refusal.Code, refusal.Reason, refusal.Remedy, refusal.Source is { } source ? basis.Write(NameOf(refusal), source) : null)
                : null,
            Entitlement = rights.Length > 0 ? new(rights) : null,
            Bill = BillWriter.Write(settled.Bill),
        };
        return Seal(receipt);
    }

    /// <summary>Gives a receipt its digest and number; what is there already does not count.</summary>
    public static Receipt Seal(Receipt receipt)
    {
        string digest = Sm3.Of(JsonSerializer.SerializeToUtf8Bytes(receipt with { Number = "", Digest = "" }, AgencyJson.Options));
        return receipt with { Digest = digest, Number = $"{receipt.Region.Code}-{receipt.Ended.Replace("-", "", StringComparison.Ordinal)}-{digest[..8]}" };
    }

    private static ReceiptRow Row(TraceEntry entry, SettledBill settled, BasisWriter basis)
    {
        IEnumerable<Basis> told = entry.Basis.Select(basis.Write);
        if (entry.Step is Step.Uncovered && settled.Entitlement.Refusal is { Source: { } source } refusal)
        {
            told = told.Prepend(basis.Write(NameOf(refusal), source));
        }

        if (entry.Step is Step.SeriousIllness && settled.Entitlement.CapAdjustment is { } cap)
        {
            string value = cap.Value.IsNegative ? $"−{-cap.Value}" : $"+{cap.Value}";
            told = told.Append(basis.Write(new(value, value), cap.Source));
        }

        return new(CodedWord.Of(entry.Step), entry.Payer is { } payer ? CodedWord.Of(payer) : null, entry.Amount.ToPlain(), entry.Formula, entry.Rounded,
            entry.Note.IsEmpty ? null : entry.Note, [.. told]);
    }

    private static Phrase NameOf(Refusal refusal) => refusal.Code switch
    {
        "waiting-period" => new("待遇等待期", "waiting period"),
        "not-enrolled" => new("未参保缴费", "dues not paid"),
        _ => refusal.Reason,
    };

    private static List<Phrase> Caveats(Basis[] all)
    {
        Basis[] used = [.. all.DistinctBy(basis => (basis.Path, basis.Region.Code, basis.From, basis.Value))];
        List<Phrase> caveats = [];
        int illustrative = used.Count(basis => basis.Standing.Code == Words<Standing>.Code(Standing.Illustrative));
        int secondary = used.Count(basis => basis.Standing.Code == Words<Standing>.Code(Standing.Secondary));
        int stale = used.Count(basis => basis.Stale);
        if (illustrative > 0)
        {
            caveats.Add(new($"有 {illustrative} 处用了〔示例值〕:没有找到官方数字,仅供演示,不是当地标准。", $"{illustrative} value(s) marked [illustrative value] have no official source; they only demonstrate and are not the region's standard."));
        }

        if (secondary > 0)
        {
            caveats.Add(new($"有 {secondary} 处取自〔二手来源〕,请以正式文件为准。", $"{secondary} value(s) come from a [secondary source]; the official text prevails."));
        }

        if (stale > 0)
        {
            caveats.Add(new($"有 {stale} 处(标 †)最后核对日期早于本次就诊,之后可能已经调整。", $"{stale} value(s) marked † were last verified before this visit and may have changed since."));
        }

        return caveats;
    }

    private static string Share(Money part, Money whole) =>
        whole.IsZero ? "0%" : (Math.Round(1000m * part.Fen / whole.Fen, MidpointRounding.AwayFromZero) / 10).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
