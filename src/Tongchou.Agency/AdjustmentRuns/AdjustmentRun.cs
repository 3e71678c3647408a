using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tongchou.Agency.Adjustments;

namespace Tongchou.Agency.AdjustmentRuns;

/// <summary>
/// A run of the adjustment fund 调剂批次 as it was worked out: a year's figures, what they come to with every amount's working, and what is booked of it in
/// which book. The same figures and law give the same bytes; what is approved is these bytes and nothing else.
/// </summary>
/// <param name="Day">The day the money moves.</param>
/// <param name="Previous">The approved run of the same year and stage that it corrects; null for the first.</param>
/// <param name="Remittance">For a distribution, the approved remittance it gives out.</param>
/// <param name="Opens">The approved distribution of the year before, whose closing it opens with; null where there is none.</param>
/// <param name="Closing">What the year closes with, as <see cref="YearClosing"/> writes it.</param>
public sealed record AdjustmentRun(
    string Region,
    int Year,
    string Stage,
    string Day,
    string? Previous,
    string? Remittance,
    string? Opens,
    string Closing,
    AdjustmentFigures Figures,
    AdjustmentForm Result,
    IReadOnlyList<RunShare> Shares)
{
    private static readonly JsonSerializerOptions form = new(AgencyJson.Options) { Converters = { new PlainMoney() } };

    [JsonIgnore]
    public string YearText => Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>What it moves between the province and its cities beyond what earlier runs moved.</summary>
    [JsonIgnore]
    public Money Moved => Shares.Aggregate(Money.Zero, (sum, each) => sum + each.Change.Up + each.Change.Down);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, form);

    /// <exception cref="JsonException">These bytes are no run.</exception>
    public static AdjustmentRun Read(byte[] bytes) => JsonSerializer.Deserialize<AdjustmentRun>(bytes, form)!;

    /// <summary>How JSON about runs writes amounts: yuan with two decimals, as texts.</summary>
    public static JsonSerializerOptions Form => form;

    // A province's income passes what a single bill may state, so this reads what it writes and asks for no bound.
    private sealed class PlainMoney : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            decimal.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal yuan) && yuan * 100 == decimal.Truncate(yuan * 100)
                ? new((long)(yuan * 100)) : throw new JsonException("an amount is yuan with at most two decimals");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToPlain());
    }
}

/// <summary>What a run comes to for one city and fund; with the province's own code, what the province sets aside or draws.</summary>
/// <param name="Target">What holds for the year and stage when the run is booked.</param>
/// <param name="Before">What earlier runs booked of it: only the difference is booked now.</param>
public sealed record RunShare(string City, string Name, string Fund, AdjustmentAmounts Target, AdjustmentAmounts Before)
{
    [JsonIgnore]
    public AdjustmentAmounts Change => Target - Before;
}
