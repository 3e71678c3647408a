using System.Globalization;
using Tongchou.Benefits;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency;

/// <summary>Reads one line of a bill.</summary>
internal sealed class LineReader(BillVisit? visit, FaultList faults)
{
    private static readonly string[] kinds = ["drug", "service", "consumable", "other"];

    public (BillItem Item, BillLine Line)? Read(MapNode? map)
    {
        if (map is null)
        {
            return null;
        }

        int before = faults.Count;
        map.AllowOnly(faults, "date", "code", "name", "kind", "class", "quantity", "price", "amount", "own-share", "price-limit");
        Money amount = map.Needed("amount", faults) is { } written && MoneyForm.Instance.TryRead(written, faults, out Money read) ? read : Money.Zero;
        CatalogueClass @class = map.Needed("class", faults).AsWord<CatalogueClass>(faults) ?? default;
        Rate share = map["own-share"] is { } own && RateForm.Instance.TryRead(own, faults, out Rate rate) ? rate : Rate.Zero;
        Limit limit = map["price-limit"] is { } most && LimitForm.Instance.TryRead(most, faults, out Limit bound) ? bound : Limit.None;
        DateOnly? date = map["date"] is { } day ? day.AsDate(faults) : visit?.Begun;
        string kind = map["kind"]?.AsText(faults) ?? "other";
        if (!kinds.Contains(kind))
        {
            faults.Add("unknown-word", map["kind"]!.Place, new($"不认识“{kind}”。", $"'{kind}' is unknown."), NodeReading.OneOf(kinds));
        }

        string quantity = map["quantity"]?.AsText(faults) ?? "";
        string price = map["price"]?.AsText(faults) ?? "";
        CheckProduct(map, quantity, price, amount, faults.Count == before);
        // A visit whose days are in the wrong order was told once; its lines would only repeat it.
        if (visit is not null && visit.Begun <= visit.Ended && date is { } on && (on < visit.Begun || on > visit.Ended))
        {
            faults.Add("line-date-outside", map["date"]!.Place, new($"费用日期 {on:yyyy-MM-dd} 不在就诊期间 {visit.Begun:yyyy-MM-dd} 至 {visit.Ended:yyyy-MM-dd} 内。", $"The cost of {on:yyyy-MM-dd} lies outside the visit, {visit.Begun:yyyy-MM-dd} to {visit.Ended:yyyy-MM-dd}."));
        }

        return faults.Count == before
            ? (new BillItem(map["code"]?.AsText(faults) ?? "", map["name"]?.AsText(faults) ?? "", kind, quantity, price), new BillLine(amount, @class, share, limit, date ?? default))
            : null;
    }

    /// <summary>Where quantity and unit price are given, they must come to the amount, to the fen.</summary>
    private void CheckProduct(MapNode map, string quantity, string price, Money amount, bool sound)
    {
        decimal? pieces = Number(map["quantity"], quantity);
        decimal? each = Number(map["price"], price);
        if (!sound || pieces is null || each is null)
        {
            return;
        }

        decimal product = Math.Round(pieces.Value * each.Value * 100, MidpointRounding.AwayFromZero);
        if (product != amount.Fen)
        {
            faults.Add("line-sum", map["amount"]!.Place, new($"数量 {quantity} × 单价 {price} = {product / 100:F2},金额却写 {amount.ToPlain()}。", $"{quantity} × {price} = {product / 100:F2}, but the amount says {amount.ToPlain()}."),
                new("改正其中一个。", "Correct one of them."));
        }
    }

    private decimal? Number(Node? node, string text)
    {
        if (node is null)
        {
            return null;
        }

        const decimal most = 100_000_000;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number is >= 0 and <= most)
        {
            return number;
        }

        faults.Add("bad-number", node.Place, new($"“{text}”不是 0 到一亿之间的数。", $"'{text}' is no number from 0 to 100,000,000."));
        return null;
    }
}
