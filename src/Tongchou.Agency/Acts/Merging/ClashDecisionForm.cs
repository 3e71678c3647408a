using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Merging;

namespace Tongchou.Agency.Acts;

/// <summary>The table of decisions about the clashes of two registers: the columns that a person fills in of what the report writes.</summary>
public sealed class ClashDecisionForm : TableForm<ClashDecision>
{
    private const int Longest = 2000;

    private readonly Column<ClashDecision, string> clash = Must("clash", "事项", "clash", Cells.Text(Longest), each => each.Clash, "rural/000123+urban/000456");
    private readonly Column<ClashDecision, bool?> same = May("same", "是否同一人", "same", Cells.Maybe(Cells.YesNo), each => each.Same, null, "是");
    private readonly Column<ClashDecision, string> keep = Text("keep", "保留", "keep", 100, each => each.Keep, "urban/000456", "留空按规则。", "Empty for the rule's choice.");
    private readonly Column<ClashDecision, string> identity = Text("identity-number", "更正证件号码", "identity number", 30, each => each.Identity, "", "同号异名且不是同一人时填另一人的号码。", "Where two persons had one number: the other's.");
    private readonly Column<ClashDecision, string> refund = Text("refund", "退费", "refund", Longest, each => each.Refund, "", "退哪条登记的保费,分号分隔;不退填 none;留空按规则。", "The lines whose dues go back, parted by semicolons; none; empty for the rule.");

    public ClashDecisionForm() => Columns = InOrder(clash, same, keep, identity, refund);

    public override Phrase Title => new("并轨事项决定", "decisions about clashes");
    internal override IReadOnlyList<Column<ClashDecision>> Columns { get; }
    internal override RowKey Key(ClashDecision record) => RowKey.Once(record.Clash);

    internal override ClashDecision? Read(TableRow row)
    {
        ClashDecision read = new(row.Read(clash), row.Read(same), row.Read(keep), row.Read(identity).ToUpperInvariant(), row.Read(refund));
        return row.IsSound ? read : null;
    }
}
