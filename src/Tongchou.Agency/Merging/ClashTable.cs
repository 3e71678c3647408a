using Tongchou.Agency.Imports;

namespace Tongchou.Agency.Merging;

/// <summary>The clashes of two registers 待定事项 as a table that somebody fills in: what each is about, what the rule would do, and what was decided.</summary>
public static class ClashTable
{
    public static readonly Phrase Title = new("待定事项", "clashes");

    public static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new(new("事项", "clash")), new(new("类别", "kind")), new(new("姓名一览", "names")), new(new("号码一览", "numbers, masked")), new(new("保费一览", "dues")), new(new("参保时间一览", "days")), new(new("按规则退费", "refunded by rule")),
        new(new("是否同一人", "same")), new(new("保留", "keep")), new(new("更正证件号码", "identity number")), new(new("退费", "refund")),
    ];

    /// <summary>One row for each clash, in the order of the match.</summary>
    public static IEnumerable<string[]> Rows(RegisterMatch match, IReadOnlyDictionary<string, ClashDecision> decisions)
    {
        IReadOnlyDictionary<string, string> refunds = RefundsByRule(match);
        return match.Clashes.Select(clash => Row(clash, refunds[clash.Id], decisions.GetValueOrDefault(clash.Id)));
    }

    /// <summary>The lines whose dues go back, for each clash of dues; empty for every other.</summary>
    public static IReadOnlyDictionary<string, string> RefundsByRule(RegisterMatch match)
    {
        Dictionary<string, MergedPerson> owners = match.Persons.SelectMany(person => person.Rows.Select(row => (row.Key, person))).ToDictionary(pair => pair.Key, pair => pair.person);

        // What goes back is told where it is asked: by the one who has the first line.
        return match.Clashes.ToDictionary(clash => clash.Id, clash => clash.Kind is not ClashKind.DoubleDues ? "" : string.Join(';', owners[clash.Rows[0].Key].Refunded.Order(StringComparer.Ordinal)));
    }

    /// <summary>A part of every line of a clash, side by side.</summary>
    public static string Each(Clash clash, Func<Registration, string> of) => string.Join(" + ", clash.Rows.Select(of));

    private static string[] Row(Clash clash, string refund, ClashDecision? decision) =>
    [
        clash.Id, Words<ClashKind>.Phrase(clash.Kind).Zh, Each(clash, row => row.Name), Each(clash, row => row.Identity.Masked), Each(clash, row => row.Dues.ToPlain()), Each(clash, row => row.Days.ToString()), refund,
        decision?.Same switch { true => "是", false => "否", null => "" }, decision?.Keep ?? "", decision?.Identity ?? "", decision?.Refund ?? "",
    ];
}
