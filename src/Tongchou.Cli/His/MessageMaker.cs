using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tongchou.Policy.Yaml;
using Tongchou.Server.National.Messages;

namespace Tongchou.Cli.His;

/// <summary>Makes requests out of a conversation: puts saved values in, and adds what every envelope holds.</summary>
/// <remarks>Every value is sent as text, which the interface takes for numbers too. Besides saved values there are <c>${today}</c>, <c>${now}</c> and <c>${run}</c>, the same in one play and another in the next.</remarks>
internal sealed partial class MessageMaker
{
    private const int InstitutionPart = 12;

    private readonly IReadOnlyList<MapEntry> envelope;
    private readonly DateTime started;
    private readonly Dictionary<string, string> saved;
    private int sequence;

    public MessageMaker(IReadOnlyList<MapEntry> envelope, DateTime started)
    {
        this.envelope = envelope;
        this.started = started;
        saved = new()
        {
            ["today"] = Text($"{started:yyyy-MM-dd}"),
            ["now"] = Text($"{started:yyyy-MM-dd HH:mm:ss}"),
            ["run"] = Text($"{started:yyyyMMddHHmmss}"),
        };
    }

    public void Save(string name, string value) => saved[name] = value;

    public byte[] Make(Spoken message)
    {
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Dictionary<string, string> head = Head(message);
        json.WriteStartObject();
        foreach ((string name, string value) in head)
        {
            json.WriteString(name, value);
        }

        json.WritePropertyName(EnvelopeMember.Input.Name);
        if (message.Input is null)
        {
            json.WriteStartObject();
            json.WriteEndObject();
        }
        else
        {
            Write(json, message.Input);
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>A text of the file with the saved values in the places of their names.</summary>
    /// <exception cref="RefusedException">A value was never saved.</exception>
    public string Fill(ScalarNode scalar) => Placeholder().Replace(scalar.Text, match => saved.TryGetValue(match.Groups[1].Value, out string? value) ? value
        : throw new RefusedException([new Fault("unknown-value", scalar.Place, new($"没有保存过“{match.Groups[1].Value}”。", $"'{match.Groups[1].Value}' was never saved."), new("先在前面的报文里用 save 保存。", "Save it in an earlier message."))]));

    private Dictionary<string, string> Head(Spoken message)
    {
        Dictionary<string, string> head = new()
        {
            [EnvelopeMember.InfNo.Name] = message.InfNo,
            [EnvelopeMember.Receiver.Name] = "99",
            [EnvelopeMember.Version.Name] = "V1.0",
            [EnvelopeMember.OperatorType.Name] = "1",
            [EnvelopeMember.Sent.Name] = saved["now"],
        };
        foreach (MapEntry entry in envelope.Concat(message.Head?.Entries ?? []))
        {
            head[entry.Key] = entry.Value is ScalarNode scalar ? Fill(scalar) : "";
        }

        string institution = head.GetValueOrDefault(EnvelopeMember.Institution.Name, "");
        head.TryAdd(EnvelopeMember.MessageId.Name, Text($"{institution[..Math.Min(InstitutionPart, institution.Length)]}{started:yyyyMMddHHmmss}{++sequence:0000}"));
        return head;
    }

    private void Write(Utf8JsonWriter json, Node node)
    {
        switch (node)
        {
            case ScalarNode scalar:
                json.WriteStringValue(Fill(scalar));
                break;
            case ListNode list:
                json.WriteStartArray();
                foreach (Node item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case MapNode map:
                json.WriteStartObject();
                foreach (MapEntry entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\$\{([A-Za-z0-9_.-]+)\}")]
    private static partial Regex Placeholder();
}
