using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Mutations;

namespace Tongchou.Server.Tests.National.Messages;

/// <summary>Spoils messages: cut, flipped, of other types, nested without end, doubled. The same seed spoils alike.</summary>
internal sealed class MessageMutator(IReadOnlyList<string> sound, int seed)
{
    private static readonly string[] values =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "1e308", "1E-400", "0.005", "0E-8", "12345.67", "99999999999999.99", "79228162514264337593543950335", "79228162514264337593543950336", "1e28", "-1e-28",
        "\"\"", "\" \"", "\"null\"", "\"0\"", "\"16.50\"", "\"1,000\"", "\"+5\"", "\"5.\"", "\".5\"", "\"NaN\"", "\"Infinity\"", "\"١٢٣\"", "\"１２\"", "\"1e5\"", "\"--1\"",
        "\"2026-01-31\"", "\"2026-02-30\"", "\"2026-01-31 08:30:00\"", "\"2026-01-31T08:30:00\"", "\"2026-01-31 24:00:00\"", "\"0000-00-00\"", "\"9999-12-31 23:59:59\"", "\"9999-12-31\"", "\"0001-01-01\"", "20260131",
        "[]", "{}", "[[]]", "[null]", "[{}]", "[{},null,7]", "{\"data\":{}}", "{\"\":\"\"}", "\"\\u0000\"", "\"@high@\"", "\"@low@@high@\"", "\"\\ud83d\\ude00\"", "\"𠮷\"", "\"\\u202e\"", "\"<script>\"", "\"'; drop table x; --\"", "\"${x}\"", "\"U2VhbGVk\"",
    ];

    private static readonly string[] numbers = ["1101", "2204", "2207", "2304", "2601", "3101", "4101", "9001", "100001", "0000", "", "22O7"];

    private readonly Random random = new(seed);

    private JsonSpoiler Spoiler => new(random, values);

    public byte[] Next()
    {
        string message = Spoiler.Pick(sound);
        return random.Next(20) switch
        {
            < 11 => Encoding.UTF8.GetBytes(Reshaped(message)),
            < 13 => Encoding.UTF8.GetBytes(Doubled(message)),
            < 14 => Encoding.UTF8.GetBytes(Nested(message)),
            < 16 => Encoding.UTF8.GetBytes(message)[..random.Next(message.Length)],
            _ => Spoiler.Torn(Encoding.UTF8.GetBytes(message)),
        };
    }

    /// <summary>Still JSON: values of other types, members and rows taken out or put in.</summary>
    private string Reshaped(string message)
    {
        JsonNode root = JsonNode.Parse(message)!;
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            Reshape(Spoiler.PlaceIn(root));
        }

        if (random.Next(4) == 0)
        {
            root["infno"] = Spoiler.Pick(numbers);
        }

        // Half a character can't be held by a node, only written.
        return root.ToJsonString().Replace("@high@", "\\ud842", StringComparison.Ordinal).Replace("@low@", "\\udfb7", StringComparison.Ordinal);
    }

    private void Reshape(JsonNode place)
    {
        if (place is JsonArray list)
        {
            list.Insert(random.Next(list.Count + 1), list.Count > 0 && random.Next(2) == 0 ? list[random.Next(list.Count)]?.DeepClone() : Value());
            if (list.Count > 1 && random.Next(3) == 0)
            {
                list.RemoveAt(random.Next(list.Count));
            }
        }
        else if (place is JsonObject map && map.Count > 0)
        {
            string key = map.ElementAt(random.Next(map.Count)).Key;
            switch (random.Next(8))
            {
                case 0:
                    map.Remove(key);
                    break;
                case 1:
                    map[key] = new JsonArray(map[key]?.DeepClone());
                    break;
                case 2:
                    JsonNode? moved = map[key]?.DeepClone();
                    map.Remove(key);
                    map[key.ToUpperInvariant().Replace("_", "", StringComparison.Ordinal)] = moved;
                    break;
                default:
                    map[key] = Value();
                    break;
            }
        }
    }

    private JsonNode? Value() => random.Next(30) switch
    {
        0 => JsonNode.Parse($"\"{new string('9', random.Next(1, 5_000))}\""),
        1 => JsonNode.Parse(new string('9', random.Next(1, 400))),
        _ => JsonNode.Parse(Spoiler.Pick(values)),
    };

    /// <summary>A member put in a second time.</summary>
    private string Doubled(string message)
    {
        int at = message.IndexOf('{', random.Next(message.Length));
        string[] names = ["input", "data", "psn_no", "medfee_sumamt", "msgid", "feedetail"];
        return at < 0 ? message : message.Insert(at + 1, $"\"{Spoiler.Pick(names)}\":{Spoiler.Pick(values)},");
    }

    private string Nested(string message)
    {
        int depth = random.Next(1, 200);
        bool isList = random.Next(2) == 0;
        string deep = isList ? new string('[', depth) + new string(']', depth) : string.Concat(Enumerable.Repeat("{\"data\":", depth)) + "1" + new string('}', depth);
        return message.Replace("\"data\":", $"\"data\":{deep},\"data\":", StringComparison.Ordinal).Replace("\"feedetail\":", $"\"feedetail\":{deep},\"x\":", StringComparison.Ordinal);
    }
}
