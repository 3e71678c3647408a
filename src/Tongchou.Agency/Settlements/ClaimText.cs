using System.Text.Json;
using System.Text.Json.Nodes;
using Tongchou.Benefits;

namespace Tongchou.Agency.Settlements;

/// <summary>What the engine was asked for a settlement, as the books keep it: with the lines and the law book it can be decided again.</summary>
public sealed record ClaimText(Claim Claim, Coverage Coverage)
{
    /// <summary>The number of the special measure it was settled under.</summary>
    public string? Measure { get; init; }

    public string Write()
    {
        JsonObject text = new()
        {
            ["visit"] = Words<VisitKind>.Code(Claim.Visit),
            ["level"] = Words<HospitalLevel>.Code(Claim.Level),
            ["place"] = Words<CarePlace>.Code(Claim.Place),
            ["referral"] = Words<Referral>.Code(Claim.Referral),
            ["group"] = Words<PersonGroup>.Code(Claim.Group),
            ["age"] = Claim.Age,
            ["begun"] = Booking.Days.Text(Claim.Begun),
            ["days"] = Span(Coverage.Days),
        };
        Add(text, "category", Claim.Category is AssistanceCategory.None ? null : Words<AssistanceCategory>.Code(Claim.Category));
        Add(text, "supplement", Claim.Supplement is Supplement.None ? null : Words<Supplement>.Code(Claim.Supplement));
        Add(text, "diseases", Claim.Diseases == 1 ? null : Claim.Diseases);
        Add(text, "product", Claim.HasSupplementaryProduct ? true : null);
        Add(text, "inCounty", Claim.InCounty ? true : null);
        Add(text, "continues", Claim.ContinuesStay ? Claim.DeductiblePaidInChain.Fen : null);
        Add(text, "account", Claim.AccountBalance.IsZero ? null : Claim.AccountBalance.Fen);
        Add(text, "family", Claim.FamilyBalance.IsZero ? null : Claim.FamilyBalance.Fen);
        Add(text, "capChange", Coverage.CapChange.IsZero ? null : Coverage.CapChange.Fen);
        Add(text, "earlier", Coverage.Earlier.IsEmpty ? null : Span(Coverage.Earlier));
        Add(text, "measure", Measure);
        return text.ToJsonString(AgencyJson.Options);
    }

    public static ClaimText Read(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement at = document.RootElement;
        Claim claim = new(
            Word<VisitKind>(at, "visit"), Word<HospitalLevel>(at, "level"), Word<CarePlace>(at, "place"), Word<Referral>(at, "referral"), Word<PersonGroup>(at, "group"),
            at.GetProperty("age").GetInt32(), Word<AssistanceCategory>(at, "category"), Word<Supplement>(at, "supplement"), (int)(Number(at, "diseases") ?? 1),
            at.TryGetProperty("product", out _), at.TryGetProperty("inCounty", out _), Number(at, "continues") is not null, new(Number(at, "continues") ?? 0),
            Booking.Days.Read(at.GetProperty("begun").GetString()!), new(Number(at, "account") ?? 0), new(Number(at, "family") ?? 0));
        DateSpan earlier = at.TryGetProperty("earlier", out JsonElement span) ? Span(span) : Coverage.Always.Earlier;
        return new(claim, new(Span(at.GetProperty("days")), new(Number(at, "capChange") ?? 0), earlier)) { Measure = at.TryGetProperty("measure", out JsonElement measure) ? measure.GetString() : null };
    }

    private static void Add(JsonObject to, string name, JsonNode? value)
    {
        if (value is not null)
        {
            to[name] = value;
        }
    }

    private static JsonArray Span(DateSpan span) => new(Booking.Days.Text(span.From), Booking.Days.Text(span.To));
    private static DateSpan Span(JsonElement span) => new(Booking.Days.Read(span[0].GetString()!), Booking.Days.Read(span[1].GetString()!));
    private static long? Number(JsonElement at, string name) => at.TryGetProperty(name, out JsonElement value) ? value.GetInt64() : null;

    private static T Word<T>(JsonElement at, string name)
        where T : struct, Enum =>
        at.TryGetProperty(name, out JsonElement value) && Words<T>.TryParse(value.GetString(), out T member) ? member : default;
}
