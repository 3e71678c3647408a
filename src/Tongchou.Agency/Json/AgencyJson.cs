using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tongchou.Agency;

/// <summary>How this agency writes JSON: camelCase, Chinese as it is, nothing for what is absent.</summary>
public static class AgencyJson
{
    public static readonly JsonSerializerOptions Options = Make(indented: false);
    public static readonly JsonSerializerOptions Indented = Make(indented: true);

    private static JsonSerializerOptions Make(bool indented) => new(JsonSerializerDefaults.Web)
    {
        // The pages and files are UTF-8, never pasted into HTML; escaping every Chinese sign would make them unreadable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = indented,
        MaxDepth = 32,
        Converters = { new PhraseConverter() },
    };

    /// <summary>A phrase is its two languages and nothing derived from them.</summary>
    private sealed class PhraseConverter : JsonConverter<Phrase>
    {
        public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
            {
                throw new JsonException("a phrase is an object with zh and en");
            }

            return new(Text(document.RootElement, "zh"), Text(document.RootElement, "en"));
        }

        public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("zh", value.In(Language.Zh));
            writer.WriteString("en", value.In(Language.En));
            writer.WriteEndObject();
        }

        private static string Text(JsonElement phrase, string language) =>
            phrase.TryGetProperty(language, out JsonElement text) && text.ValueKind is JsonValueKind.String ? text.GetString()! : "";
    }
}
