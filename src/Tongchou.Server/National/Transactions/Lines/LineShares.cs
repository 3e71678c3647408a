using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Lines;

/// <summary>How a line sorts 费用分割, as the institution learns it before the settlement. A refund has every amount below nothing.</summary>
/// <remarks>The settlement rounds the first own share once for the whole bill, so its sum may differ from the lines' by a few fen.</remarks>
internal readonly struct LineShares
{
    private readonly FeeLine row;
    private readonly CatalogueItem? item;
    private readonly Money outside;
    private readonly Money above;
    private readonly Money firstOwn;

    public LineShares(FeeLine row, References references, Institution institution)
    {
        this.row = row;
        item = row.Item is { } code ? references.Catalogue.Find(RegionChain.Of(institution.Region), null, code, Days.Read(row.Date)) : null;
        int sign = row.Amount.IsNegative ? -1 : 1;
        Money size = row.Amount * sign;
        if (row.Class == Words<CatalogueClass>.Code(CatalogueClass.C))
        {
            outside = row.Amount;
            return;
        }

        Money recognised = row.PriceLimit < 0 ? size : Money.Min(size, new Money(row.PriceLimit));
        above = (size - recognised) * sign;
        firstOwn = new Rate((int)row.OwnShare).Of(recognised).Rounded * sign;
    }

    /// <summary>The fields that 2204, 2301, 2101 and 2102 have in common.</summary>
    public void Write(AnswerNode node)
    {
        decimal count = decimal.Parse(row.Quantity, CultureInfo.InvariantCulture);
        bool hasCeiling = row.PriceLimit >= 0 && count > 0;
        _ = Words<CatalogueKind>.TryParse(row.Kind, out CatalogueKind kind);
        node.Text("feedetl_sn", row.Line)
            .Money("det_item_fee_sumamt", row.Amount)
            .Quantity("cnt", row.Amount.IsNegative ? -count : count)
            .Price("pric", decimal.Parse(row.Price, CultureInfo.InvariantCulture))
            .Price("pric_uplmt_amt", hasCeiling ? row.PriceLimit / 100m / count : ChargeCodes.NoCeiling)
            .Ratio("selfpay_prop", outside.IsZero ? row.OwnShare / 10_000m : 1)
            .Money("fulamt_ownpay_amt", outside)
            .Money("overlmt_amt", above)
            .Money("preselfpay_amt", firstOwn)
            .Money("inscp_scp_amt", row.Amount - outside - above - firstOwn)
            .Text("chrgitm_lv", ChargeCodes.Level(row.Class))
            .Text("med_chrgitm_type", ChargeCodes.Type(kind, row.Item))
            .Text("bas_medn_flag", "")
            .Text("hi_nego_drug_flag", "")
            .Text("chld_medc_flag", "")
            .Text("list_sp_item_flag", "")
            .Text("drt_reim_flag", "")
            .Text("memo", AnswerTexts.Cut(row.Reason));
    }

    /// <summary>Whether the use of the item is restricted 限制使用标志.</summary>
    public bool IsRestricted => item is { Restriction.Text.Length: > 0 } || (item is not null && item.Restriction != Restriction.None);
}

/// <summary>Writes lines into an answer.</summary>
internal static class LineRows
{
    public static void Uploaded(Answer answer, IReadOnlyList<FeeLine> lines, Call call) => answer.Rows("result", Shares(lines, call), static (node, shares) =>
    {
        shares.Write(node);
        node.Flag("lmt_used_flag", shares.IsRestricted).Text("exp_content", "");
    });

    public static void Settled(Answer answer, IReadOnlyList<FeeLine> lines, Call call) => answer.Rows("detlcutinfo", Shares(lines, call), static (node, shares) => shares.Write(node));

    private static LineShares[] Shares(IReadOnlyList<FeeLine> lines, Call call)
    {
        LineShares[] shares = new LineShares[lines.Count];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = new(lines[i], call.Desk.References, call.Institution);
        }

        return shares;
    }
}

/// <summary>Texts of an answer within the lengths of the interface.</summary>
internal static class AnswerTexts
{
    private const int LongestRemark = 500;

    public static string Cut(string? text) => text is null ? "" : text.Length <= LongestRemark ? text : text[..LongestRemark];
}
