using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Server.Apis.Ledger;

namespace Tongchou.Server.Apis.Payment;

/// <summary>By what the cases are ordered.</summary>
internal enum CaseOrder
{
    [Word("hospital", "按机构", "by hospital")] Hospital,
    [Word("cost", "费用从高到低", "dearest first")] Cost,
    [Word("points", "点数从高到低", "most points first")] Points,
    [Word("loss", "亏损最多的在前", "greatest loss first")] Loss,
    [Word("gain", "盈余最多的在前", "greatest gain first")] Gain,
}

/// <summary>Which cases of an order are asked for, and in which order; what is empty lets all through.</summary>
internal sealed record CaseFilter
{
    public string? Hospital { get; init; }
    public string? Group { get; init; }
    public string? Kind { get; init; }
    public string? Scheme { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Text { get; init; }
    public string? Sort { get; init; }

    public Func<CaseWorth, bool> Read(Told told)
    {
        CaseKind? kind = Blank(Kind) ? null : told.Word<CaseKind>(Kind, "kind", new("病例类型", "kind of case"));
        Scheme? scheme = Blank(Scheme) ? null : told.Word<Scheme>(Scheme, "scheme", new("险种", "scheme"));
        Money from = told.AmountOrNothing(From, "from");
        Money? to = Blank(To) ? null : told.AmountOrNothing(To, "to");
        if (to < from)
        {
            told.Wrong("bad-amounts", "to", "费用范围的下限超过上限。", "The least cost is above the greatest.", "请核对。", "Check both.");
        }

        string hospital = Hospital?.Trim() ?? "", group = Group?.Trim() ?? "", text = Text?.Trim() ?? "";
        return worth => (hospital.Length == 0 || worth.Priced.Case.Hospital == hospital)
            && (group.Length == 0 || worth.Priced.Group.StartsWith(group, StringComparison.OrdinalIgnoreCase))
            && (kind is null || worth.Priced.Kind == kind) && (scheme is null || worth.Priced.Case.Scheme == scheme)
            && worth.Priced.Case.Cost >= from && (to is null || worth.Priced.Case.Cost <= to)
            && (text.Length == 0 || worth.Priced.Case.Id.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Cases that are alike stand by hospital and number, so that pages never differ.</summary>
    public Comparison<CaseWorth> Order(Told told)
    {
        CaseOrder order = Blank(Sort) ? CaseOrder.Hospital : told.Word<CaseOrder>(Sort, "sort", new("排序", "order"));
        return (left, right) => Compare(left, right, order) is var first && first != 0 ? first : PaidCase.Compare(left.Priced.Case, right.Priced.Case);
    }

    private static int Compare(CaseWorth left, CaseWorth right, CaseOrder order) => order switch
    {
        CaseOrder.Cost => right.Priced.Case.Cost.Fen.CompareTo(left.Priced.Case.Cost.Fen),
        CaseOrder.Points => right.Priced.Points.CompareTo(left.Priced.Points),
        CaseOrder.Loss => left.Gain.Fen.CompareTo(right.Gain.Fen),
        CaseOrder.Gain => right.Gain.Fen.CompareTo(left.Gain.Fen),
        _ => 0,
    };

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
