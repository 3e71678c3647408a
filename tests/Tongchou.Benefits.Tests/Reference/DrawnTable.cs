namespace Tongchou.Benefits.Tests.Reference;

/// <summary>A column of a decision table as a pack writes it: its key and the cell of each of its values.</summary>
internal sealed record WrittenColumn(string Name, string[] Cells, bool IsNumber = false)
{
    public static WrittenColumn Of<T>(string name, params T[] members) where T : struct, Enum =>
        new(name, [.. (members.Length == 0 ? Words<T>.All : members).Select(Words<T>.Code)]);

    public static WrittenColumn Numbers(string name, int least, int last) =>
        new(name, [.. Enumerable.Range(least, last - least + 1).Select(number => number == last ? $"{number}+" : $"{number}")], IsNumber: true);

    /// <summary>The cell for a run of values: a list of words, or a range of numbers.</summary>
    public string Cell(int from, int to) => !IsNumber
        ? $"[{string.Join(", ", Cells[from..to])}]"
        : to == from + 1 ? Cells[from] : to == Cells.Length ? $"{Cells[from].TrimEnd('+')}+" : $"{Cells[from]}-{Cells[to - 1]}";
}

/// <summary>A decision table at random: the text for the pack, and the same values by index for the reference.</summary>
internal sealed class DrawnTable<T>
{
    private readonly List<(int From, int To)[]> runs = [];
    private readonly Dictionary<int, T> values = [];

    public DrawnTable(Random random, WrittenColumn[] columns, Func<(T Value, string Text)> draw)
    {
        List<string> rows = [];
        foreach (WrittenColumn column in columns)
        {
            runs.Add(Runs(random, column.Cells.Length));
        }

        int count = runs.Aggregate(1, (product, run) => product * run.Length);
        for (int row = 0; row < count; row++)
        {
            (T value, string text) = draw();
            values[row] = value;
            List<string> cells = [];
            int rest = row;
            for (int i = columns.Length - 1; i >= 0; i--)
            {
                (rest, int at) = Math.DivRem(rest, runs[i].Length);
                if (runs[i].Length > 1)
                {
                    cells.Add($"{columns[i].Name}: {columns[i].Cell(runs[i][at].From, runs[i][at].To)}");
                }
            }

            rows.Add($"{{ {string.Join(", ", cells.Append($"value: {text}"))} }}");
        }

        Text = count == 1 ? rows[0]["{ value: ".Length..^2] : $"table: [{string.Join(", ", rows)}]";
    }

    public string Text { get; }

    public T At(params ReadOnlySpan<int> index)
    {
        int row = 0;
        for (int i = 0; i < runs.Count; i++)
        {
            int value = index[i];
            row = (row * runs[i].Length) + Array.FindIndex(runs[i], run => run.From <= value && value < run.To);
        }

        return values[row];
    }

    /// <summary>Most columns stay whole; some are cut into two or three runs.</summary>
    private static (int From, int To)[] Runs(Random random, int size)
    {
        int pieces = random.Next(10) switch { < 6 => 1, < 9 => 2, _ => 3 };
        int[] cuts = [.. Enumerable.Range(0, pieces - 1).Select(_ => random.Next(1, Math.Max(size, 2))).Distinct().Where(cut => cut < size).Order()];
        int[] starts = [0, .. cuts];
        return [.. starts.Select((start, i) => (start, i + 1 < starts.Length ? starts[i + 1] : size))];
    }
}
