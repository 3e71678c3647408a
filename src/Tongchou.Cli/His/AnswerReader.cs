using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tongchou.Cli.His;

/// <summary>Finds values in an answer by their path: <c>output.setldetail[2].fund_payamt</c>, rows counted from one; also <c>output.setldetail.2.fund_payamt</c>, because brackets within a line of YAML want quotes.</summary>
internal static partial class AnswerReader
{
    /// <summary>What decides whether two answers are the same: the result and the output, not the times and the receiver's ID.</summary>
    private static readonly string[] telling = ["infcode", "err_msg", "output"];

    /// <returns>The value as text; null where there is none.</returns>
    public static string? Find(JsonNode? answer, string path)
    {
        JsonNode? at = answer;
        foreach (Match step in Step().Matches(path))
        {
            string name = step.Groups[1].Success ? step.Groups[1].Value : step.Groups[2].Value;
            at = at is JsonArray rows ? At(rows, name) : (at as JsonObject)?[name];
        }

        return at switch
        {
            null => null,
            JsonValue value when value.TryGetValue(out string? text) => text,
            _ => at.ToJsonString(),
        };
    }

    public static bool IsSame(JsonNode? left, JsonNode? right) => telling.All(name => JsonNode.DeepEquals(left?[name], right?[name]));

    /// <summary>Numbers are equal by value, everything else by its letters.</summary>
    public static bool IsEqual(string expected, string? actual) => expected == (actual ?? "")
        || (decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal left) && decimal.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal right)
            && left == right && !(expected.StartsWith('0') && !expected.StartsWith("0.", StringComparison.Ordinal)));

    /// <returns>Null where the text is no JSON object.</returns>
    public static JsonObject? Parse(byte[] answer)
    {
        try
        {
            return JsonNode.Parse(answer) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? At(JsonArray rows, string row) =>
        int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= rows.Count ? rows[number - 1] : null;

    [GeneratedRegex(@"([^.\[\]]+)|\[([0-9]{1,6})\]")]
    private static partial Regex Step();
}
