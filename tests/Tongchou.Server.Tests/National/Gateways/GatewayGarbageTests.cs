using System.Text;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Gateways;
using Tongchou.Server.National.Gateways;

namespace Tongchou.Server.Tests.National.Gateways;

public sealed class GatewayGarbageTests
{
    private const int Rounds = 20_000;

    private static readonly string[] names =
    [
        "x-tif-paasid", "x-tif-timestamp", "x-tif-nonce", "x-tif-signature", "_api_name", "_api_version", "_api_timestamp", "_api_access_key", "_api_signature", "authorization", "apikey",
    ];

    private static readonly string[] pieces =
    [
        "", " ", "AK0001", "1767225600", "1767225600123", "-1", "Basic ", "Bearer ", "Basic QUswMDAxOg==", "Bearer a.b", ".", ":", "=", "==", "\0", "\ud800", "张三", "１２", "%", "\n", "a.b.c", "MQox.AAAA", "deadbeef", new string('9', 400), new string('A', 5000),
    ];

    [Fact]
    public async Task Garbage_is_refused_and_never_breaks_anything()
    {
        Random random = new(6);
        SetClock clock = new();
        KeyRing ring = KeyRing.New();
        Gateway gateway = new(GatewayRules.Usual, new NonceMemory(), ring, clock);
        TokenGrant grant = new(GatewayRules.Usual, ring, clock);
        GatewayKind[] kinds = [GatewayKind.XTif, GatewayKind.Api, GatewayKind.OAuth2, GatewayKind.ApiKey];
        for (int i = 0; i < Rounds; i++)
        {
            GatewayKind kind = kinds[i % kinds.Length];
            Dictionary<string, string> headers = random.Next(2) == 0 ? [] : Nearly(kind);
            for (int changes = random.Next(1, 8); changes > 0; changes--)
            {
                headers[names[random.Next(names.Length)]] = Garbage(random);
            }

            GatewayCall call = Calls.Of(headers, Garbage(random), Garbage(random));
            _ = call.NamedAccount;
            GatewayRefusal? refusal = await gateway.Check(call, Calls.Access(kind), default);
            GatewayAnswer answer = grant.Issue(call, random.Next(5) == 0 ? null : Calls.Access(GatewayKind.OAuth2), out GatewayRefusal? why);

            if (refusal is { } one)
            {
                GatewayAnswer.Of(kind, one).Status.ShouldBe(401);
            }
            else
            {
                // Only what garbage left whole comes in.
                Nearly(kind).ShouldAllBe(header => headers[header.Key].ToUpperInvariant() == header.Value.ToUpperInvariant());
            }

            why.ShouldNotBeNull();
            answer.Body.ShouldContain("error");
        }
    }

    [Fact]
    public void Garbage_in_a_message_is_refused_and_never_breaks_anything()
    {
        Random random = new(7);
        Sm2PrivateKey key = Sm2PrivateKey.New();
        GatewayAccess plain = Calls.Access(GatewayKind.None);
        GatewayAccess[] accesses = [plain with { Sm4Key = new byte[16] }, plain with { Sm2PublicKey = key.Public }, plain with { Sm4Key = new byte[16], Sm2PublicKey = key.Public }];
        for (int i = 0; i < Rounds; i++)
        {
            GatewayRefusal? refusal = new EnvelopeCipher(accesses[i % 3]).Open(Garbage(random), random.Next(3) switch { 0 => "SM4", 1 => "", _ => Garbage(random) }, Garbage(random), out string text);

            // Sixteen bytes by chance end in right padding once in 256 times; they are never signed.
            (refusal is not null || accesses[i % 3].Sm2PublicKey is null).ShouldBeTrue();
            (text.Length == 0 || refusal is null).ShouldBeTrue();
        }
    }

    // One call of each kind that is right but for its use before.
    private static Dictionary<string, string> Nearly(GatewayKind kind) => kind switch
    {
        GatewayKind.XTif => Calls.XTif(Calls.Now, "n"),
        GatewayKind.Api => Calls.Api(Calls.Now),
        GatewayKind.ApiKey => new() { ["apikey"] = Calls.Secret },
        _ => Calls.Bearer("MQo5OTk5OTk5OTk5CkgwMDAwMDAwMDAwMQpBSzAwMDE.AAAA"),
    };

    private static string Garbage(Random random)
    {
        StringBuilder text = new();
        for (int count = random.Next(4); count > 0; count--)
        {
            switch (random.Next(3))
            {
                case 0:
                    text.Append(pieces[random.Next(pieces.Length)]);
                    break;
                case 1:
                    byte[] bytes = new byte[random.Next(8) * 16];
                    random.NextBytes(bytes);
                    text.Append(Convert.ToBase64String(bytes));
                    break;
                default:
                    text.Append((char)random.Next(char.MaxValue + 1));
                    break;
            }
        }

        return text.ToString();
    }
}
