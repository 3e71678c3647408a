using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Messages;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>Hospitals and pharmacies that speak with a server over HTTP. Every answer is held to the dictionary and to the sums a settlement keeps.</summary>
public sealed class Hospital : IAsyncLifetime
{
    /// <summary>A hospital of the third level.</summary>
    public const string Central = "H21090000001";

    /// <summary>Another hospital, of the second level.</summary>
    public const string Other = "H21090000003";

    public const string Pharmacy = "P21090000001";

    /// <summary>The day in China on which the server of the tests lives.</summary>
    public const string Today = "2026-02-01";

    /// <summary>What the dictionary never leaves empty, but a pre-settlement has none of.</summary>
    private static readonly string[] absentInTrials = ["output.setlinfo.mdtrt_id"];

    private static int messages;
    // The first hundred numbers of that birthday may be those of the demonstration.
    private static int persons = 100;
    private Host? host;

    /// <summary>A hospital that speaks with a server of a test's own, which the test ends.</summary>
    internal static Hospital At(Host host) => new() { host = host };

    internal Desk Desk => host!.Services.GetRequiredService<Desk>();

    internal IdentityCipher Cipher => host!.Services.GetRequiredService<IdentityCipher>();

    public async ValueTask InitializeAsync() => host = await Host.Start(options => options with { Demo = true });

    public async ValueTask DisposeAsync() => await host!.DisposeAsync();

    public static string NewMessageId() => string.Create(CultureInfo.InvariantCulture, $"{Central}20260201073000{Interlocked.Increment(ref messages):D4}");

    internal async Task<Answered> Send(string infNo, string input, string? messageId = null, string institution = Central, string careRegion = "990100")
    {
        messageId ??= NewMessageId();
        string body = $$"""
            {"infno":"{{infNo}}","msgid":"{{messageId}}","mdtrtarea_admvs":"{{careRegion}}","insuplc_admdvs":"990100","recer_sys_code":"99","dev_no":"","dev_safe_info":"","cainfo":"","signtype":"",
            "infver":"V1.0","opter_type":"1","opter":"001","opter_name":"收费员","inf_time":"2026-02-01 08:30:00","fixmedins_code":"{{institution}}","fixmedins_name":"某医院","sign_no":"","input":{{input}} }
            """;
        using HttpResponseMessage answer = await host!.Client.Post("/fsi/api/rsfComIfsService/callService", body);
        answer.EnsureSuccessStatusCode();
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        using JsonDocument document = JsonDocument.Parse(bytes);
        string output = document.RootElement.GetProperty("output").GetRawText();
        Transaction transaction = Transaction.Find(infNo)!;
        AnswerCheck.OfResponse(transaction, bytes).ShouldBeEmpty();
        if (output != "null")
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(output);
            MoneyIdentities.Broken(utf8).ShouldBeEmpty();
            AnswerCheck.OfOutput(transaction, utf8, demandRequired: true).Where(fault => infNo != "2101" || !absentInTrials.Contains(fault.Place.Path)).ShouldBeEmpty();
        }

        return new(messageId, document.RootElement.GetProperty("infcode").GetInt32() == 0, document.RootElement.GetProperty("err_msg").GetString()!, output);
    }

    /// <summary>A person nobody else of the tests knows, insured since last year.</summary>
    internal async Task<string> Insured(PersonGroup group = PersonGroup.Adult, long accountYuan = 0, Supplement supplement = Supplement.None, string region = "990000", DateOnly? from = null, DateOnly? to = null)
    {
        _ = RegionCode.TryParse(region == "990000" ? Central[1..5] + "00" : region, out RegionCode home);
        string place = Interlocked.Increment(ref persons).ToString("D3", CultureInfo.InvariantCulture);
        string digits = $"99999919700101{place}";
        IdentityNumber identity = IdentityNumber.Read(IdentityDocument.ResidentCard, digits + IdentityNumber.CheckDigit(digits), out _)!;
        PersonId id = PersonId.New();
        CancellationToken stop = TestContext.Current.CancellationToken;
        await Desk.Lanes.DoPatiently(new IndexPerson(SealedPerson.Lookup(identity, Cipher), id.Text, "test"), stop);
        await Desk.Lanes.DoPatiently(new KeepPerson(new(id, identity, "例子\"甲\"", identity.Sex, new(1970, 1, 1), ""), Cipher, "test"), stop);
        CoverageSpan span = new(id, home, group, AssistanceCategory.None, supplement, false, new(from ?? new(2025, 1, 1), to ?? DateOnly.MaxValue), "", CoverageStatus.Normal, Money.Yuan(accountYuan));
        (await Desk.Lanes.DoPatiently(new KeepCoverage(span, "test", "test"), stop)).Faults.ShouldBeEmpty();
        return id.Text;
    }

    internal async Task Register(string person, string disease, VisitKind kind) => (await Desk.Lanes.DoPatiently(
        new KeepFiling(person, PersonRecords.Chronic, disease, new(new(2025, 1, 1), DateOnly.MaxValue), PersonRecords.Document("病", Words<VisitKind>.Code(kind), null), "test"), TestContext.Current.CancellationToken)).Faults.ShouldBeEmpty();

    internal Task<IReadOnlyList<T>> Rows<T>(RecordTable<T> table, string person)
        where T : IRecord => Desk.Reader.Read(new RecordQuery<T>(table).In(Partitions.Of(person)), TestContext.Current.CancellationToken);

    /// <summary>What was kept encrypted, as it was handed in.</summary>
    internal string Opened(byte[] document, string place) => Cipher.Decrypt(document, place);

    internal async Task<SettlementRow[]> Settlements(string person) => [.. (await Rows(SettlementRow.Table, person)).Where(row => row.PersonId == person)];
}

/// <summary>An answer over HTTP that was held to the dictionary.</summary>
/// <param name="Output">The output as it stands in the bytes.</param>
internal sealed record Answered(string MessageId, bool IsDone, string Error, string Output)
{
    public string Text(string path)
    {
        using JsonDocument document = JsonDocument.Parse(Output);
        JsonElement at = document.RootElement;
        foreach (string step in path.Split('.'))
        {
            at = int.TryParse(step, CultureInfo.InvariantCulture, out int row) ? at[row] : at.GetProperty(step);
        }

        return at.ValueKind is JsonValueKind.String ? at.GetString()! : at.GetRawText();
    }

    public decimal Yuan(string path) => decimal.Parse(Text(path), CultureInfo.InvariantCulture);

    public Answered Done()
    {
        IsDone.ShouldBeTrue(Error);
        return this;
    }

    public void RefusedWith(string words)
    {
        IsDone.ShouldBeFalse();
        Error.ShouldContain(words);
        Output.ShouldBe("null");
    }
}
