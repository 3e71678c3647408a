using System.Text.Json;
using System.Text.Json.Serialization;
using Tongchou.Agency.Booking;

namespace Tongchou.Agency.Transfers;

/// <summary>A resident's year that was paid for.</summary>
/// <param name="Region">Where.</param>
public sealed record TransferredYear(int Year, string PaidOn, string Region);

/// <summary>Days in the employee scheme, both ends inside.</summary>
public sealed record TransferredSpan(string From, string To, string Region);

/// <summary>
/// What a region certifies of somebody who leaves it 参保凭证: what was paid all along and what the personal account holds. It names the person by the number kept for life and by nothing
/// that identifies them to a stranger. Days are <c>yyyy-MM-dd</c>, the account is in yuan.
/// </summary>
/// <param name="Number">The number of the filing in the books that issued it.</param>
/// <param name="Scheme">The scheme that was left.</param>
/// <param name="LastDay">The last day insured there.</param>
/// <param name="Months">Calendar months in the employee scheme, each counted once: what the spans say, told for people.</param>
/// <param name="Account">The balance of the personal account that follows.</param>
/// <param name="Digest">SM3 over all the rest. It shows damage and slips of the pen; it is no signature.</param>
[Clause("JS2021", "23")]
[Clause("CN2023", "八")]
public sealed record TransferCertificate(
    string Number, string Person, string Born, string Sex, string FromRegion, string ToRegion, string Scheme, string IssuedOn, string LastDay,
    IReadOnlyList<TransferredYear> Years, IReadOnlyList<TransferredSpan> Spans, int Months, string Account, string Digest)
{
    private const int LongestFile = 1 << 20;

    private static readonly JsonSerializerOptions strict = new(AgencyJson.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public string ToJson() => JsonSerializer.Serialize(this, AgencyJson.Options);

    public string ToIndentedJson() => JsonSerializer.Serialize(this, AgencyJson.Indented);

    /// <summary>The same with its digest.</summary>
    public TransferCertificate Sealed() => this with { Digest = DigestOf(this) };

    [JsonIgnore]
    public bool IsIntact => Digest == DigestOf(this);

    [JsonIgnore]
    public Money Balance => Money.TryParse(Account, out Money balance) ? balance : Money.Zero;

    /// <summary>Reads a certificate that was brought; every fault of it is told at once.</summary>
    /// <returns>Null where it can't be relied on.</returns>
    public static TransferCertificate? Read(ReadOnlySpan<byte> utf8, FaultList faults)
    {
        TransferCertificate? read = null;
        try
        {
            // A mark at the beginning is what some editors leave.
            read = utf8.Length > LongestFile ? null : JsonSerializer.Deserialize<TransferCertificate>(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, strict);
        }
        catch (JsonException)
        {
            // Told below: no certificate.
        }

        if (read is null)
        {
            faults.Add(TransferFaults.NoCertificate());
            return null;
        }

        read.Check(faults);
        return faults.IsEmpty ? read : null;
    }

    /// <summary>Calendar months that days reach into.</summary>
    public static int MonthsOf(IEnumerable<TransferredSpan> spans) => spans
        .Select(span => (From: Days.Read(span.From), To: Days.Read(span.To)))
        .SelectMany(span => Enumerable.Range(MonthNumber(span.From), MonthNumber(span.To) - MonthNumber(span.From) + 1))
        .Distinct().Count();

    private void Check(FaultList faults)
    {
        int before = faults.Count;
        Day(Born, "born", faults);
        Day(IssuedOn, "issuedOn", faults);
        Day(LastDay, "lastDay", faults);
        Region(FromRegion, "fromRegion", faults);
        Region(ToRegion, "toRegion", faults);
        Word(Words<Scheme>.TryParse(Scheme, out _), Scheme, "scheme", faults);
        Word(Words<Sex>.TryParse(Sex, out _), Sex, "sex", faults);
        Word(Money.TryParse(Account, out Money account) && !account.IsNegative, Account, "account", faults);
        for (int i = 0; i < Years.Count; i++)
        {
            Word(Years[i].Year is >= BenefitYear.Earliest and <= BenefitYear.Latest, $"{Years[i].Year}", $"years[{i}].year", faults);
            Day(Years[i].PaidOn, $"years[{i}].paidOn", faults);
            Region(Years[i].Region, $"years[{i}].region", faults);
        }

        for (int i = 0; i < Spans.Count; i++)
        {
            Day(Spans[i].From, $"spans[{i}].from", faults);
            Day(Spans[i].To, $"spans[{i}].to", faults);
            Region(Spans[i].Region, $"spans[{i}].region", faults);
            Word(string.CompareOrdinal(Spans[i].From, Spans[i].To) <= 0 && string.CompareOrdinal(Born, Spans[i].From) <= 0 && string.CompareOrdinal(Spans[i].To, LastDay) <= 0, $"{Spans[i].From}..{Spans[i].To}", $"spans[{i}]", faults);
        }

        if (faults.Count == before && Months != MonthsOf(Spans))
        {
            faults.Add(TransferFaults.MonthsDiffer(Months, MonthsOf(Spans)));
        }

        if (!IsIntact)
        {
            faults.Add(TransferFaults.WrongDigest());
        }
    }

    private static string DigestOf(TransferCertificate certificate) => Sm3.Of((certificate with { Digest = "" }).ToJson());

    private static int MonthNumber(DateOnly day) => (day.Year * 12) + day.Month;

    private static void Day(string text, string place, FaultList faults) =>
        Word(DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _), text, place, faults);

    private static void Region(string text, string place, FaultList faults) => Word(RegionCode.TryParse(text, out _), text, place, faults);

    private static void Word(bool isSound, string text, string place, FaultList faults)
    {
        if (!isSound)
        {
            faults.Add(TransferFaults.Unreadable(text, place));
        }
    }
}
