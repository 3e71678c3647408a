using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Tongchou.Server.National.Messages;

/// <summary>Reads the dictionary of the interface out of the program: unpacked on the first question, each line read when it is asked for.</summary>
internal static class MessageDictionary
{
    private static readonly Dictionary<string, Lazy<Transaction>> transactions = Lines("transactions", "infno", ReadTransaction);
    private static readonly Dictionary<string, Lazy<CodeTable>> tables = Lines("code-tables", "table", ReadTable);

    public static IReadOnlyList<string> Numbers { get; } = [.. transactions.Keys];

    public static Transaction? Transaction(string infNo) => transactions.TryGetValue(infNo, out Lazy<Transaction>? found) ? found.Value : null;

    public static CodeTable? Table(string name) => tables.TryGetValue(name, out Lazy<CodeTable>? found) ? found.Value : null;

    private static Dictionary<string, Lazy<T>> Lines<T>(string name, string key, Func<JsonElement, T> read)
    {
        using Stream packed = typeof(MessageDictionary).Assembly.GetManifestResourceStream($"national/{name}.jsonl.br")!;
        using StreamReader text = new(new BrotliStream(packed, CompressionMode.Decompress));
        Dictionary<string, Lazy<T>> lines = [];
        string begin = $"{{\"{key}\":\"";
        while (text.ReadLine() is { } line)
        {
            // The key is the first member of its line and holds no escapes.
            string of = line[begin.Length..line.IndexOf('"', begin.Length)];
            lines.Add(of, new(() =>
            {
                using JsonDocument document = JsonDocument.Parse(line);
                return read(document.RootElement);
            }));
        }

        return lines;
    }

    private static Transaction ReadTransaction(JsonElement line) =>
        new(Text(line, "infno"), Words(line), Is(line, "regional"), Nodes(line.GetProperty("input")), Nodes(line.GetProperty("output")));

    private static MessageNode[] Nodes(JsonElement list) =>
        [.. list.EnumerateArray().Select(node => new MessageNode(Text(node, "node"), Is(node, "array"), Is(node, "inner"), [.. node.GetProperty("fields").EnumerateArray().Select(Field)]))];

    private static MessageField Field(JsonElement field)
    {
        string[] length = Text(field, "l").Split(',');
        int digits = length[0].Length == 0 ? 0 : int.Parse(length[0], CultureInfo.InvariantCulture);
        int decimals = length.Length < 2 ? -1 : int.Parse(length[1], CultureInfo.InvariantCulture);
        string name = Text(field, "n");
        CodeTable? table = Text(field, "d") is { Length: > 0 } known ? Table(known) : null;
        Phrase meaning = Words(field);
        if (meaning.IsEmpty)
        {
            meaning = table?.Meaning ?? new(name, name);
        }

        return new(name, TypeOf(Text(field, "t")), digits, decimals, Is(field, "r"), Is(field, "u"), Text(field, "v"), table, meaning);
    }

    private static FieldType TypeOf(string word) => word == "integer" ? FieldType.Number : Words<FieldType>.TryParse(word, out FieldType type) ? type : FieldType.Text;

    private static CodeTable ReadTable(JsonElement line) => new(Text(line, "table"), Words(line), Text(line, "group"), line.GetProperty("sources").GetInt32(),
        [.. line.GetProperty("values").EnumerateArray().Select(value => new CodeValue(Text(value, "c"), Words(value), Is(value, "r")))]);

    private static Phrase Words(JsonElement of) => new(Text(of, "zh"), Text(of, "en") is { Length: > 0 } en ? en : Text(of, "zh"));
    private static string Text(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";
    private static bool Is(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.True;
}
