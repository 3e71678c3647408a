using System.Text;
using System.Text.Json;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency;

/// <summary>
/// Reads JSON into the same <see cref="Node"/>s as YAML, so that a bill is read by one reader and its faults point at a line.
/// Keys may be camelCase or kebab-case; members that are null count as absent.
/// </summary>
public static class JsonText
{
    private const int Deepest = 32;

    /// <returns>Null, with a fault, where the text is no JSON.</returns>
    public static Node? Read(ReadOnlyMemory<byte> utf8, string file, FaultList faults)
    {
        try
        {
            ReadOnlySpan<byte> bytes = utf8.Span;
            if (bytes.StartsWith(Encoding.UTF8.Preamble))
            {
                bytes = bytes[Encoding.UTF8.Preamble.Length..];
            }

            Utf8JsonReader json = new(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = Deepest });
            Reader reader = new(bytes, file, faults);
            json.Read();
            Node? node = reader.Read(ref json, "");
            while (json.Read())
            {
            }

            return node ?? new ScalarNode(new Place(file, 1, 1, ""), "");
        }
        catch (JsonException broken)
        {
            Place place = new(file, (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, "");
            faults.Add("bad-json", place, new("不是合法的 JSON。", "This is no valid JSON."),
                new("检查这里附近的逗号、引号和括号。", "Check commas, quotes and brackets near here."));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader says so for a string that holds half of a surrogate pair.
            faults.Add("bad-json", new Place(file, 0, 0, ""), new("含有不完整的字符。", "The text holds an incomplete character."),
                new("请用 UTF-8 保存。", "Save it as UTF-8."));
            return null;
        }
    }

    public static string Kebab(string key)
    {
        StringBuilder kebab = new(key.Length + 4);
        foreach (char letter in key)
        {
            if (char.IsAsciiLetterUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                kebab.Append(letter);
            }
        }

        return kebab.ToString();
    }

    private readonly ref struct Reader(ReadOnlySpan<byte> bytes, string file, FaultList faults)
    {
        private readonly int[] lineStarts = LineStarts(bytes);

        public Node? Read(ref Utf8JsonReader json, string path)
        {
            Place place = At(json.TokenStartIndex, path);
            return json.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.StartObject => ReadMap(ref json, place, path),
                JsonTokenType.StartArray => ReadList(ref json, place, path),
                JsonTokenType.String => new ScalarNode(place, json.GetString() ?? ""),
                _ => new ScalarNode(place, Encoding.UTF8.GetString(json.ValueSpan)),
            };
        }

        private MapNode ReadMap(ref Utf8JsonReader json, Place place, string path)
        {
            List<MapEntry> entries = [];
            HashSet<string> seen = [];
            while (json.Read() && json.TokenType is not JsonTokenType.EndObject)
            {
                string written = json.GetString() ?? "";
                string inner = path.Length == 0 ? written : $"{path}.{written}";
                Place keyPlace = At(json.TokenStartIndex, inner);
                json.Read();
                Node? value = Read(ref json, inner);
                string key = Kebab(written);
                if (!seen.Add(key))
                {
                    faults.Add("duplicate-key", keyPlace, new($"“{written}”写了两次。", $"'{written}' is written twice."), new("只留一个。", "Keep one."));
                }
                else if (value is not null)
                {
                    entries.Add(new(key, keyPlace, value));
                }
            }

            return new(place, entries);
        }

        private ListNode ReadList(ref Utf8JsonReader json, Place place, string path)
        {
            List<Node> items = [];
            while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
            {
                string inner = $"{path}[{items.Count + 1}]";
                items.Add(Read(ref json, inner) ?? new ScalarNode(At(json.TokenStartIndex, inner), ""));
            }

            return new(place, items);
        }

        private Place At(long offset, string path)
        {
            int found = Array.BinarySearch(lineStarts, (int)offset);
            int line = found >= 0 ? found : ~found - 1;
            return new(file, line + 1, (int)offset - lineStarts[line] + 1, path);
        }

        private static int[] LineStarts(ReadOnlySpan<byte> bytes)
        {
            List<int> starts = [0];
            for (int i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] == '\n')
                {
                    starts.Add(i + 1);
                }
            }

            return [.. starts];
        }
    }
}
