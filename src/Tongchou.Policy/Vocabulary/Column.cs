using System.Globalization;

namespace Tongchou.Policy.Vocabulary;

/// <summary>A column 维度 of decision tables: something about a case that has finitely many values.</summary>
public abstract class Column(string name, Phrase title, int size)
{
    /// <summary>The key in a table's rows.</summary>
    public string Name { get; } = name;
    public Phrase Title { get; } = title;

    /// <summary>How many values there are; they are numbered from zero.</summary>
    public int Size { get; } = size;

    /// <summary>The values that a cell of a row covers, from one value to the next; false where the cell isn't understood.</summary>
    public abstract bool TryCover(string cell, Span<bool> covered);

    /// <summary>A value as it is written in a cell.</summary>
    public abstract string Cell(int value);

    /// <summary>A value as people read it.</summary>
    public abstract Phrase Label(int value);

    /// <summary>What a cell may hold, for a message to the writer.</summary>
    public abstract Phrase Expected { get; }

    /// <summary>The JSON Schema of one cell.</summary>
    public abstract string Schema { get; }
}

/// <summary>A column whose values are words of a choice: all of them, or the members named.</summary>
public sealed class WordColumn<T>(string name, Phrase title, params T[] members)
    : Column(name, title, members.Length == 0 ? Words<T>.All.Count : members.Length) where T : struct, Enum
{
    private readonly IReadOnlyList<T> members = members.Length == 0 ? Words<T>.All : members;

    public override bool TryCover(string cell, Span<bool> covered)
    {
        for (int i = 0; i < members.Count; i++)
        {
            if (Words<T>.Code(members[i]) == cell)
            {
                covered[i] = true;
                return true;
            }
        }

        return false;
    }

    public override string Cell(int value) => Words<T>.Code(members[value]);
    public override Phrase Label(int value) => Words<T>.Phrase(members[value]);
    public override Phrase Expected => new(string.Join(", ", Cells), string.Join(", ", Cells));
    public override string Schema => $$"""{"enum":[{{string.Join(",", Cells.Append("any").Select(code => $"\"{code}\""))}}]}""";

    private IEnumerable<string> Cells => members.Select(Words<T>.Code);
}

/// <summary>A column of whole numbers from <paramref name="least"/> on; the last value stands for itself and all above.</summary>
/// <remarks>Cells: <c>3</c>, <c>2-4</c>, <c>60+</c>.</remarks>
public sealed class NumberColumn(string name, Phrase title, int least, int last) : Column(name, title, last - least + 1)
{
    public int Least { get; } = least;
    public int Last { get; } = last;

    /// <summary>The value's index; numbers outside are held at the ends.</summary>
    public int Index(int number) => Math.Clamp(number, Least, Last) - Least;

    public override bool TryCover(string cell, Span<bool> covered)
    {
        int dash = cell.IndexOf('-', StringComparison.Ordinal);
        bool open = cell.EndsWith('+');
        string from = open ? cell[..^1] : dash > 0 ? cell[..dash] : cell;
        string to = open ? Last.ToString(CultureInfo.InvariantCulture) : dash > 0 ? cell[(dash + 1)..] : cell;
        if (!int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            || !int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out int final)
            || first < Least || final > Last || first > final)
        {
            return false;
        }

        covered[(first - Least)..(final - Least + 1)].Fill(true);
        return true;
    }

    public override string Cell(int value) => value == Size - 1 ? $"{Last}+" : (value + Least).ToString(CultureInfo.InvariantCulture);
    public override Phrase Label(int value) => new(Cell(value), Cell(value));
    public override Phrase Expected => new($"{Least} 到 {Last}:如 {Least}、{Least}-{Last - 1}、{Last}+", $"{Least} to {Last}: such as {Least}, {Least}-{Last - 1}, {Last}+");
    public override string Schema => """{"type":["integer","string"],"description":"a number, a range such as 50-59, an open end such as 60+, or any"}""";
}
