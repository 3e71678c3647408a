using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Vocabulary;

/// <summary>Reads a decision table and proves it: every combination of its columns is answered exactly once.</summary>
internal sealed class TableReader<T>(Provision<T> provision, Citation source, FaultList faults)
{
    private const int ShownGaps = 3;

    private readonly Cited<T>[] cells = new Cited<T>[provision.CellCount];
    private readonly int[] owners = new int[provision.CellCount];
    private readonly List<WrittenRow<T>> rows = [];
    private readonly HashSet<string> used = [];
    private readonly HashSet<(int, int)> clashes = [];

    public Edition<T>? Read(MapNode written)
    {
        int before = faults.Count;
        if (written["table"].AsList(faults) is not { Items.Count: > 0 } list)
        {
            faults.Add("empty-table", written.Place, new("表里没有行。", "The table has no rows."));
            return null;
        }

        for (int i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i].AsMap(faults) is { } row)
            {
                ReadRow(row, i + 1);
            }
        }

        // A gap that only stands because a row could not be read would send the writer the wrong way.
        if (faults.Count == before)
        {
            NoteGaps(list.Place);
        }

        return faults.Count == before
            ? new(provision, source, written.Place, [.. provision.Columns.Select(column => column.Name).Where(used.Contains)], new(cells, provision.Strides()), rows)
            : null;
    }

    private void ReadRow(MapNode row, int number)
    {
        int before = faults.Count;
        row.AllowOnly(faults, [.. provision.Columns.Select(column => column.Name), "value", "cite", "standing", "note"]);
        List<bool[]> masks = [];
        List<Phrase> conditions = [];
        List<string> codes = [];
        foreach (Column column in provision.Columns)
        {
            masks.Add(ReadCell(column, row[column.Name], conditions, codes));
        }

        if (row.Needed("value", faults) is not { } node || !provision.Form.TryRead(node, faults, out T value) || faults.Count != before)
        {
            return;
        }

        Cited<T> cited = new(value, SourceOf(row, number));
        rows.Add(new(conditions, codes, value, cited.Source));
        foreach (int cell in Covered(masks))
        {
            if (owners[cell] != 0)
            {
                NoteClash(owners[cell], number, cell, row.Place);
                continue;
            }

            owners[cell] = number;
            cells[cell] = cited;
        }
    }

    /// <summary>A row may know better, or worse, than the rest of its table where its value comes from.</summary>
    private Citation SourceOf(MapNode row, int number) => source with
    {
        Row = number,
        Clause = row["cite"] is { } cite ? cite.AsClause(faults) ?? source.Clause : source.Clause,
        Standing = row["standing"] is { } standing ? standing.AsWord<Standing>(faults) ?? source.Standing : source.Standing,
        Note = row["note"] is { } note ? PhraseReader.Read(note, faults) : source.Note,
    };

    private bool[] ReadCell(Column column, Node? node, List<Phrase> conditions, List<string> codes)
    {
        bool[] covered = new bool[column.Size];
        if (node is null or ScalarNode { Text: "any" })
        {
            covered.AsSpan().Fill(true);
            return covered;
        }

        used.Add(column.Name);
        IReadOnlyList<Node> items = node is ListNode list ? list.Items : [node];
        if (items.Count == 0)
        {
            faults.Add("empty-cell", node.Place, new($"“{column.Name}”这一列是空的,这一行永远用不上。", $"Column '{column.Name}' is empty: the row would never apply."),
                new("写上条件,或删去这一列。", "Write the condition, or leave the column out."));
        }

        foreach (Node item in items)
        {
            if (item.AsText(faults) is { } text && !column.TryCover(text, covered))
            {
                faults.Add("unknown-cell", item.Place, new($"“{column.Name}”这一列不认识“{text}”。", $"Column '{column.Name}' doesn't know '{text}'."),
                    new($"可以写:{column.Expected.Zh}。", $"Expected: {column.Expected.En}."));
            }
        }

        string written = string.Join(", ", items.OfType<ScalarNode>().Select(item => item.Text));
        codes.Add($"{column.Name}={written}");
        conditions.Add(new(
            $"{column.Title.Zh} {InWords(column, items, Language.Zh)}",
            $"{column.Title.En} {InWords(column, items, Language.En)}"));
        return covered;
    }

    private static string InWords(Column column, IReadOnlyList<Node> items, Language language)
    {
        IEnumerable<string> Each()
        {
            foreach (ScalarNode item in items.OfType<ScalarNode>())
            {
                bool[] one = new bool[column.Size];
                yield return column.TryCover(item.Text, one) && one.Count(value => value) == 1
                    ? column.Label(Array.IndexOf(one, true)).In(language)
                    : item.Text;
            }
        }

        return string.Join(language is Language.En ? ", " : "、", Each());
    }

    /// <summary>The cells a row answers, column by column, so that a table costs as much as it has cells and no more.</summary>
    private List<int> Covered(List<bool[]> masks)
    {
        int[] strides = provision.Strides();
        List<int> covered = [0];
        for (int i = 0; i < masks.Count; i++)
        {
            List<int> next = [];
            foreach (int cell in covered)
            {
                for (int value = 0; value < masks[i].Length; value++)
                {
                    if (masks[i][value])
                    {
                        next.Add(cell + (value * strides[i]));
                    }
                }
            }

            covered = next;
        }

        return covered;
    }

    private void NoteClash(int first, int second, int cell, Place place)
    {
        if (clashes.Add((first, second)))
        {
            string where = Describe(cell);
            faults.Add("table-overlap", place,
                new($"第 {first} 行和第 {second} 行都管到了 {where}。", $"Rows {first} and {second} both answer {where}."),
                new("改其中一行的条件,使每种情形只有一行。", "Narrow one of them so that every case has one row."));
        }
    }

    private void NoteGaps(Place place)
    {
        string[] gaps = [.. Enumerable.Range(0, cells.Length).Where(cell => owners[cell] == 0).Select(Describe).Distinct()];
        if (gaps.Length > 0)
        {
            string shown = string.Join("; ", gaps.Take(ShownGaps));
            string more = gaps.Length > ShownGaps ? "; …" : "";
            faults.Add("table-gap", place,
                new($"有 {gaps.Length} 种情形没有任何一行管到:{shown}{more}。", $"{gaps.Length} cases are answered by no row: {shown}{more}."),
                new("补上这些行。", "Add rows for them."));
        }
    }

    private string Describe(int cell)
    {
        int[] at = provision.Coordinates(cell);
        string[] parts = [.. provision.Columns.Select((column, i) => (column, i)).Where(each => used.Contains(each.column.Name))
            .Select(each => $"{each.column.Name}={each.column.Cell(at[each.i])}")];
        return parts.Length == 0 ? "every case" : string.Join(" ", parts);
    }
}
