using System.Text.Json;
using System.Text.Json.Serialization;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Reimbursements;

/// <summary>How far a case of manual reimbursement has come.</summary>
public static class ReimbursementStates
{
    public const string Draft = "draft";

    /// <summary>Waits for somebody else to decide.</summary>
    public const string Entered = "entered";

    /// <summary>Sent back with a reason; everything typed is still there.</summary>
    public const string Returned = "returned";
    public const string Approved = "approved";
    public const string Paid = "paid";

    /// <summary>Its settlement was taken back; the invoices are free to be entered again.</summary>
    public const string Reversed = "reversed";
    public const string Withdrawn = "withdrawn";

    /// <summary>Whether it may still be changed.</summary>
    public static bool IsOpen(string state) => state is Draft or Returned;

    /// <summary>Whether its invoices are free again.</summary>
    public static bool IsOver(string state) => state is Reversed or Withdrawn;
}

/// <summary>A case of manual reimbursement 手工报销单 as its task keeps it.</summary>
/// <param name="Reason">Why it was returned.</param>
/// <param name="Settlement">The settlement that was booked at approval.</param>
/// <param name="Amount">What the person gets.</param>
public sealed record ReimbursementCase(PaperBill Bill, string? Reason, string? Settlement, Money? Amount, DateOnly? PaidOn)
{
    /// <summary>The kind of its tasks.</summary>
    public const string Kind = "reimbursement";

    /// <summary>What was typed, to the letter, also what can't be read; null where the case was not typed at a counter.</summary>
    public PaperForm? Typed { get; init; }

    private static readonly JsonSerializerOptions options = new(AgencyJson.Options)
    {
        Converters =
        {
            new WordConverter<VisitKind>(), new WordConverter<Scheme>(), new WordConverter<HospitalLevel>(), new WordConverter<CatalogueKind>(),
            new TextConverter<Money>(text => Money.TryParse(text, out Money amount) ? amount : null, amount => amount.ToPlain()),
            new TextConverter<Quantity>(text => Quantity.TryParse(text, out Quantity quantity) ? quantity : null, quantity => quantity.ToString()),
            new TextConverter<UnitPrice>(text => UnitPrice.TryParse(text, out UnitPrice price) ? price : null, price => price.ToString()),
            new TextConverter<RegionCode>(text => RegionCode.TryParse(text, out RegionCode region) ? region : null, region => region.ToString()),
        },
    };

    public string Write() => JsonSerializer.Serialize(this, options);

    public static ReimbursementCase Of(TaskRow task) => JsonSerializer.Deserialize<ReimbursementCase>(task.Document, options)!;

    private sealed class WordConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Words<T>.TryParse(reader.GetString(), out T member) ? member : throw new JsonException($"no {typeof(T).Name}");
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words<T>.Code(value));
    }

    private sealed class TextConverter<T>(Func<string?, T?> read, Func<T, string> write) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()) ?? throw new JsonException($"no {typeof(T).Name}");
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
