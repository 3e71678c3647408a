using System.Text.Json;

namespace Tongchou.Server.National.Messages;

/// <summary>Writes the fields of a node of an answer. An absent number is written as 0 and any other absent value as "", as the interface wants.</summary>
internal readonly struct AnswerNode(Utf8JsonWriter writer)
{
    public AnswerNode Text(string name, string? value)
    {
        writer.WriteString(name, value ?? "");
        return this;
    }

    /// <summary>A flag 标志: 1, 0, or "" where nobody knows.</summary>
    public AnswerNode Flag(string name, bool? value) => Text(name, value switch { true => "1", false => "0", null => "" });

    /// <summary>An amount in yuan as a number with two decimals.</summary>
    public AnswerNode Money(string name, Money? value)
    {
        long fen = value?.Fen ?? 0;
        ulong size = fen < 0 ? unchecked((ulong)-fen) : (ulong)fen;
        writer.WriteNumber(name, new decimal(unchecked((int)size), unchecked((int)(size >> 32)), 0, fen < 0, 2));
        return this;
    }

    /// <summary>A number with exactly so many decimals, the rest rounded half up.</summary>
    public AnswerNode Number(string name, decimal? value, int decimals)
    {
        decimal padded = decimal.Round(value ?? 0, decimals, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)decimals);
        writer.WriteNumber(name, padded);
        return this;
    }

    /// <summary>A unit price: six decimals.</summary>
    public AnswerNode Price(string name, decimal? value) => Number(name, value, 6);

    /// <summary>A quantity: four decimals.</summary>
    public AnswerNode Quantity(string name, decimal? value) => Number(name, value, 4);

    /// <summary>A ratio: four decimals.</summary>
    public AnswerNode Ratio(string name, decimal? value) => Number(name, value, 4);

    public AnswerNode Whole(string name, long? value)
    {
        writer.WriteNumber(name, value ?? 0);
        return this;
    }

    public AnswerNode Date(string name, DateOnly? value)
    {
        if (value is not { } day)
        {
            return Text(name, "");
        }

        Span<char> text = stackalloc char[10];
        day.TryFormat(text, out _, "yyyy-MM-dd");
        writer.WriteString(name, text);
        return this;
    }

    /// <summary>A time, which must be China standard time already: the interface names no zone.</summary>
    public AnswerNode Time(string name, DateTime? value)
    {
        if (value is not { } time)
        {
            return Text(name, "");
        }

        Span<char> text = stackalloc char[19];
        time.TryFormat(text, out _, "yyyy-MM-dd HH:mm:ss");
        writer.WriteString(name, text);
        return this;
    }

    /// <summary>JSON as it is, for members of free form.</summary>
    public AnswerNode Raw(string name, ReadOnlySpan<byte> json)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(json, skipInputValidation: true);
        return this;
    }

    /// <summary>A node of one row.</summary>
    public AnswerNode Node<T>(string name, T of, Action<AnswerNode, T> write)
    {
        writer.WriteStartObject(name);
        write(this, of);
        writer.WriteEndObject();
        return this;
    }

    /// <summary>A node of many rows, also of none.</summary>
    public AnswerNode Rows<T>(string name, IReadOnlyList<T> rows, Action<AnswerNode, T> write)
    {
        writer.WriteStartArray(name);
        Each(rows, write);
        writer.WriteEndArray();
        return this;
    }

    internal void Each<T>(IReadOnlyList<T> rows, Action<AnswerNode, T> write)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            writer.WriteStartObject();
            write(this, rows[i]);
            writer.WriteEndObject();
        }
    }
}
