using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tongchou.Agency.Reconciliation;

/// <summary>How reconciliations are kept: as all JSON of the agency, with amounts as whole fen.</summary>
internal static class ReconciliationJson
{
    public static readonly JsonSerializerOptions Options = new(AgencyJson.Options) { Converters = { new FenConverter() } };

    private sealed class FenConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());
        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Fen);
    }
}
