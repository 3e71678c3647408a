using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tongchou.Agency.Records;

/// <summary>A line of cost 费用明细 of a visit, priced by the catalogue of its day.</summary>
/// <param name="Line">The hospital’s own number of the line.</param>
/// <param name="State">Charged or withdrawn; what a later sheet says of a line counts.</param>
/// <param name="Item">National code, as mapped or told; null where there is none. Whether the catalogue has it, <see cref="Reason"/> says.</param>
/// <param name="OwnShare">First own share in ten-thousandths.</param>
/// <param name="PriceLimit">What of the amount is recognised at most, in fen; -1 for all of it.</param>
/// <param name="Refunds">The line whose cost this one takes back, in whole or part; its amount is below nothing.</param>
/// <param name="Reason">Why the catalogue leaves it out.</param>
public sealed record FeeLine(
    string Line,
    string State,
    string? Batch,
    string? HospitalCode,
    string? Item,
    string Name,
    string Kind,
    string Class,
    long OwnShare,
    long PriceLimit,
    string Quantity,
    string Price,
    Money Amount,
    string Date,
    string? Refunds,
    string? Reason,
    string? Document);

/// <summary>Lines of cost as a sheet keeps them: a JSON array of lines, each an array of its values in a fixed order, without the nulls at its end.</summary>
public static class FeeLineText
{
    private const int Values = 17;

    private static readonly JsonWriterOptions chineseAsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Write(IReadOnlyList<FeeLine> lines)
    {
        ArrayBufferWriter<byte> text = new(256 * (lines.Count + 1));
        using (Utf8JsonWriter writer = new(text, chineseAsItIs))
        {
            writer.WriteStartArray();
            foreach (FeeLine line in lines)
            {
                Write(line, writer);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <exception cref="FormatException">The text is not what <see cref="Write(IReadOnlyList{FeeLine})"/> writes.</exception>
    public static IReadOnlyList<FeeLine> Read(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return [.. document.RootElement.EnumerateArray().Select(Line)];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new FormatException("a sheet of lines is not as it was written", fault);
        }
    }

    private static void Write(FeeLine line, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(line.Line);
        writer.WriteStringValue(line.State);
        writer.WriteStringValue(line.Name);
        writer.WriteStringValue(line.Kind);
        writer.WriteStringValue(line.Class);
        writer.WriteNumberValue(line.OwnShare);
        writer.WriteNumberValue(line.PriceLimit);
        writer.WriteStringValue(line.Quantity);
        writer.WriteStringValue(line.Price);
        writer.WriteNumberValue(line.Amount.Fen);
        writer.WriteStringValue(line.Date);
        ReadOnlySpan<string?> rest = [line.Item, line.HospitalCode, line.Batch, line.Reason, line.Refunds, line.Document];
        foreach (string? value in rest[..(rest.LastIndexOfAnyExcept((string?)null) + 1)])
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static FeeLine Line(JsonElement at)
    {
        JsonElement[] values = [.. at.EnumerateArray()];
        string? Rest(int i) => i < values.Length ? values[i].GetString() : null;
        string Text(int i) => values[i].GetString() ?? throw new FormatException($"value {i} of a line is missing");
        return values.Length > Values
            ? throw new FormatException("a line has too many values")
            : new(
                Text(0), Text(1), Rest(13), Rest(12), Rest(11), Text(2), Text(3), Text(4), values[5].GetInt64(), values[6].GetInt64(), Text(7), Text(8), new(values[9].GetInt64()), Text(10),
                Rest(15), Rest(14), Rest(16));
    }
}
