using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>
/// A run of payments 拨付批次 as it was worked out: whom it pays what, line by line, and whom it does not pay and why. The same facts and law give the
/// same bytes; what is approved is these bytes and nothing else.
/// </summary>
/// <param name="Fund">The fund that pays.</param>
/// <param name="Period">A month such as <c>2026-02</c>, or a year.</param>
/// <param name="Day">The day whose law holds.</param>
/// <param name="Law">The digest of the law book.</param>
/// <param name="Previous">The approved run it corrects; null for the first.</param>
/// <param name="Budget">The budget of the year; null where none was given.</param>
/// <param name="Uses">Where the budget went, for a year; the amounts together are the budget.</param>
public sealed record PaymentRun(
    string Region,
    string Scheme,
    string Fund,
    string Stage,
    string Period,
    string Day,
    string Law,
    string? Previous,
    Money? Budget,
    IReadOnlyList<RunInstitution> Institutions,
    IReadOnlyList<RunRefusal> Refused,
    IReadOnlyList<RunLine> Uses,
    RunCases? Cases)
{
    private static readonly JsonSerializerOptions form = new(AgencyJson.Options) { Converters = { new PlainMoney() } };

    /// <summary>What it pays out in all, beyond what earlier runs of the period paid; below nothing where more comes back.</summary>
    public Money Paid => Institutions.Aggregate(Money.Zero, (sum, each) => sum + each.Change.Paid);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, form);

    /// <exception cref="JsonException">These bytes are no run.</exception>
    public static PaymentRun Read(byte[] bytes) => JsonSerializer.Deserialize<PaymentRun>(bytes, form)!;

    /// <summary>How JSON about payments writes amounts: yuan with two decimals, as texts.</summary>
    public static JsonSerializerOptions Form => form;

    private sealed class PlainMoney : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Money.TryParse(reader.GetString(), out Money amount) ? amount : throw new JsonException("an amount is yuan with at most two decimals");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToPlain());
    }
}

/// <summary>One institution of a run.</summary>
/// <param name="Lines">The sum line by line; together they are what is paid for the period.</param>
/// <param name="Target">What holds for the period when the run is booked.</param>
/// <param name="Before">What earlier runs of the period booked: only the difference is booked now.</param>
public sealed record RunInstitution(string Institution, string Name, IReadOnlyList<RunLine> Lines, ProviderAmounts Target, ProviderAmounts Before)
{
    [JsonIgnore]
    public ProviderAmounts Change => Target - Before;
}

/// <summary>A line of the sum, with its working and what it rests on.</summary>
/// <param name="Item">The line's word as a code.</param>
/// <param name="Rests">Clauses and provisions, those of examples marked as such.</param>
public sealed record RunLine(string Item, Phrase What, Money Amount, string Sum, IReadOnlyList<string> Rests);

/// <summary>An institution that is not paid, or something that was left out, with the reason.</summary>
/// <param name="Amount">What it would have been about; null where nobody can say.</param>
public sealed record RunRefusal(string Institution, string Code, Phrase Reason, Money? Amount);

/// <summary>The cases of a year's run, counted, with what each that was paid came to.</summary>
/// <param name="Reasons">How many were refused, by reason.</param>
/// <param name="Version">The grouper that grouped those without a group; null where none was asked.</param>
/// <param name="OutsideBooks">Cases of the order that no settlement of the books stands behind.</param>
/// <param name="PointValue">Yuan a point, as the statement shows it.</param>
public sealed record RunCases(int Read, int Refused, IReadOnlyDictionary<string, int> Reasons, string? Version, int Ungrouped, int OutsideBooks, string? PointValue, IReadOnlyList<RunCase> Paid, IReadOnlyList<RunRefusedCase> Unpaid);

/// <param name="Standard">What the case is worth, the patient's part included.</param>
public sealed record RunCase(string Id, string Institution, string Method, string Kind, string Group, decimal Points, Money Standard);

public sealed record RunRefusedCase(string Id, string Institution, string Code, Phrase Reason);
