using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Gateways;
using Tongchou.Agency.Records;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.National.Gateways;

namespace Tongchou.Server.Tests.National.Offices;

/// <summary>Each kind of gateway at the door, over HTTP. Every test has an institution of its own, since an access shuts out who doesn't have it.</summary>
public sealed class GuardedDoorTests(Hospital hospital)
{
    private const string Question = """{"data":{"type":"insutype","admdvs":"210900","date":"2026-02-01"}}""";

    // Late on 31 January in Greenwich: the clock of the server under test.
    private static readonly DateTimeOffset now = new(2026, 1, 31, 23, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_institution_without_an_access_comes_in_unchecked() => await Good("H53010000002", []);

    [Fact]
    public async Task X_tif_is_held_to_its_signature_and_no_nonce_is_used_twice()
    {
        const string Code = "H53010000003";
        await Keep(new(Code, GatewayKind.XTif, "xtif-1", Calls.Secret));
        Dictionary<string, string> headers = Calls.XTif(now, "n1", account: "xtif-1");

        await Good(Code, headers);
        await Refused(Code, headers);
        await Refused(Code, []);
        await Refused(Code, Calls.XTif(now, "n2", "wrong", "xtif-1"));
        await Good(Code, Calls.XTif(now, "n3", account: "xtif-1"));
    }

    [Fact]
    public async Task Api_signatures_are_checked()
    {
        const string Code = "H53010000004";
        await Keep(new(Code, GatewayKind.Api, "api-1", Calls.Secret));
        string stamp = now.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

        await Good(Code, Calls.Api(stamp, account: "api-1"));
        await Refused(Code, Calls.Api(stamp, "wrong", "api-1"));
    }

    [Fact]
    public async Task An_apikey_is_checked()
    {
        const string Code = "H53010000005";
        await Keep(new(Code, GatewayKind.ApiKey, "", Calls.Secret));

        await Good(Code, new() { ["apikey"] = Calls.Secret });
        await Refused(Code, new() { ["apikey"] = "wrong" });
        await Refused(Code, []);
    }

    [Fact]
    public async Task A_token_is_given_for_the_password_and_lets_in()
    {
        const string Code = "H53010000006";
        await Keep(new(Code, GatewayKind.OAuth2, "client-1", Calls.Secret) { User = "his", Password = "pw" });
        await Refused(Code, []);

        (HttpStatusCode denied, _) = await Token("wrong");
        denied.ShouldBe(HttpStatusCode.Unauthorized);
        (HttpStatusCode given, JsonNode token) = await Token("pw");
        given.ShouldBe(HttpStatusCode.OK);
        await Good(Code, Calls.Bearer(token["access_token"]!.GetValue<string>()));
        await Refused(Code, Calls.Bearer("bm90.dG9rZW4"));

        async Task<(HttpStatusCode, JsonNode)> Token(string password)
        {
            using HttpRequestMessage request = new(HttpMethod.Post, "/auth/oauth/token") { Content = new StringContent($"grant_type=password&username=his&password={password}", Encoding.UTF8, "application/x-www-form-urlencoded") };
            request.Headers.TryAddWithoutValidation("Authorization", Calls.Basic("client-1", Calls.Secret)["authorization"]);
            using HttpResponseMessage answer = await hospital.Client.SendAsync(request);
            return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
        }
    }

    [Fact]
    public async Task An_account_speaks_for_its_own_institution_alone()
    {
        const string Code = "H53010000007";
        await Keep(new(Code, GatewayKind.XTif, "xtif-own", Calls.Secret));

        // Another institution, guarded or not, is not this account's.
        await Refused("H53010000008", Calls.XTif(now, "o1", account: "xtif-own"));
        (await Keep(new("H53010000008", GatewayKind.XTif, "xtif-own", Calls.Secret), mayFail: true)).Faults.ShouldHaveSingleItem().Code.ShouldBe("account-taken");
    }

    [Fact]
    public async Task A_signed_and_encrypted_conversation_goes_both_ways()
    {
        const string Code = "P53010000001";
        Sm2PrivateKey theirs = Sm2PrivateKey.New();
        Sm2PrivateKey ours = Sm2PrivateKey.New();
        byte[] key = Encoding.ASCII.GetBytes("0123456789abcdef");
        await Keep(new(Code, GatewayKind.None, "", "") { Sm2PublicKey = theirs.Public, Sm2PrivateKeyOfOurs = ours, Sm4Key = key, Sm2UserId = "0123456789abcdef" });
        string signature = Convert.ToBase64String(Sm2.Sign(theirs, Question, "0123456789abcdef"));
        string sealedInput = $"\"{Convert.ToBase64String(Sm4.EncryptEcb(key, Encoding.UTF8.GetBytes(Question)))}\"";

        JsonNode answer = JsonNode.Parse(await (await Post(Code, [], sealedInput, signature, "SM4")).Content.ReadAsStringAsync())!;
        answer["infcode"]!.GetValue<int>().ShouldBe(0, answer.ToJsonString());
        answer["enctype"]!.GetValue<string>().ShouldBe("SM4");
        string output = Encoding.UTF8.GetString(Sm4.DecryptEcb(key, Convert.FromBase64String(answer["output"]!.GetValue<string>()))!);
        output.ShouldContain("\"310\"");
        Sm2.Verify(ours.Public, output, Convert.FromBase64String(answer["cainfo"]!.GetValue<string>()), "0123456789abcdef").ShouldBeTrue();

        // What was agreed can't be left off on the way.
        await Failed(Question, signature, "", "加密");
        await Failed(sealedInput, "", "SM4", "签名");
        await Failed(sealedInput, Convert.ToBase64String(Sm2.Sign(Sm2PrivateKey.New(), Question, "0123456789abcdef")), "SM4", "签名");
        await Failed("\"AAAAAAAAAAAAAAAAAAAAAA==\"", signature, "SM4", "解密");

        async Task Failed(string input, string cainfo, string cipher, string word)
        {
            JsonNode refusal = JsonNode.Parse(await (await Post(Code, [], input, cainfo, cipher)).Content.ReadAsStringAsync())!;
            refusal["infcode"]!.GetValue<int>().ShouldBe(-1);
            refusal["err_msg"]!.GetValue<string>().ShouldContain(word);
        }
    }

    [Fact]
    public async Task An_encrypted_message_of_an_institution_without_a_key_is_refused()
    {
        JsonNode answer = JsonNode.Parse(await (await Post("H53010000002", [], "\"AAAA\"", "", "SM4")).Content.ReadAsStringAsync())!;

        answer["infcode"]!.GetValue<int>().ShouldBe(-1);
        answer["err_msg"]!.GetValue<string>().ShouldContain("SM4");
    }

    [Fact]
    public async Task An_access_lies_encrypted_and_is_gone_when_it_is_taken_away()
    {
        const string Code = "P53010000002";
        await Keep(new(Code, GatewayKind.ApiKey, "", "the-secret-of-this-test"));
        AccessRow row = (await hospital.Desk.Reader.Read(new RecordQuery<AccessRow>(AccessRow.Table).Where("institution", Code).Newest(1), CancellationToken.None))[0];
        Encoding.UTF8.GetString(row.Sealed).ShouldNotContain("the-secret");
        SealedAccess.Open(row, hospital.Cipher).Secret.ShouldBe("the-secret-of-this-test");
        await Refused(Code, []);

        (await hospital.Desk.Lanes.Do(new WithdrawAccess(hospital.Desk, Code, "test"))).Faults.ShouldBeEmpty();
        await ReferenceReader.Refresh(hospital.Desk, CancellationToken.None);
        await Good(Code, []);
    }

    [Fact]
    public async Task An_access_that_lacks_something_is_refused_with_everything_it_lacks()
    {
        Outcome<Done<AccessRow>> kept = await Keep(new("H53010000001", GatewayKind.OAuth2, "", ""), mayFail: true);

        kept.Faults.Select(fault => fault.Code).ShouldBe(["no-secret", "no-account", "no-password"]);
        (await Keep(new("H99999999999", GatewayKind.None, "", ""), mayFail: true)).Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-institution");
    }

    private async Task<Outcome<Done<AccessRow>>> Keep(GatewayAccess access, bool mayFail = false)
    {
        Outcome<Done<AccessRow>> kept = await hospital.Desk.Lanes.Do(new KeepAccess(hospital.Desk, access, hospital.Cipher, "test"));
        (kept.IsRefused && !mayFail).ShouldBeFalse(string.Join(' ', kept.Faults));
        await ReferenceReader.Refresh(hospital.Desk, CancellationToken.None);
        return kept;
    }

    private async Task Good(string institution, Dictionary<string, string> headers)
    {
        HttpResponseMessage answer = await Post(institution, headers, Question);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["infcode"]!.GetValue<int>().ShouldBe(0);
    }

    private async Task Refused(string institution, Dictionary<string, string> headers)
    {
        HttpResponseMessage answer = await Post(institution, headers, Question);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(Calls.Secret);
    }

    private async Task<HttpResponseMessage> Post(string institution, Dictionary<string, string> headers, string input, string cainfo = "", string cipher = "")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/1901") { Content = Sent.Json(hospital.Envelope("1901", input, null, institution, $"\"cainfo\":\"{cainfo}\",\"enc_type\":\"{cipher}\",")) };
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await hospital.Client.SendAsync(request);
    }
}
