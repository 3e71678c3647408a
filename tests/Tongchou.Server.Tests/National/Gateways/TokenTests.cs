using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Gateways;
using Tongchou.Server.National.Gateways;

namespace Tongchou.Server.Tests.National.Gateways;

public sealed class TokenTests
{
    private const string Form = "grant_type=password&username=his&password=%E5%8F%A3%E4%BB%A4+1%262&scope=server";

    private static readonly GatewayAccess access = Calls.Access(GatewayKind.OAuth2);

    private readonly SetClock clock = new();
    private readonly KeyRing ring = KeyRing.New();

    [Fact]
    public async Task Whoever_shows_client_and_user_gets_a_token_that_lets_it_in()
    {
        GatewayAnswer answer = Issue(Form, out GatewayRefusal? refusal);

        refusal.ShouldBeNull();
        answer.Status.ShouldBe(200);
        JsonElement body = JsonDocument.Parse(answer.Body).RootElement;
        body.GetProperty("token_type").GetString().ShouldBe("bearer");
        body.GetProperty("expires_in").GetInt64().ShouldBe(7200);
        string token = body.GetProperty("access_token").GetString()!;
        Calls.Of(Calls.Bearer(token)).NamedAccount.ShouldBe("AK0001");
        (await Check(token)).ShouldBeNull();
        (await Check(token)).ShouldBeNull(); // again and again
    }

    [Fact]
    public void Parameters_may_stand_in_the_query()
    {
        new TokenGrant(GatewayRules.Usual, ring, clock).Issue(Calls.Of(Calls.Basic("AK0001", Calls.Secret), "", Form), access, out GatewayRefusal? refusal).Status.ShouldBe(200);
        refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("", GatewayRefusal.BadGrantRequest, 400, "invalid_request")]
    [InlineData("grant_type=password&username=his", GatewayRefusal.BadGrantRequest, 400, "invalid_request")]
    [InlineData("grant_type=password&grant_type=password&username=his&password=x", GatewayRefusal.BadGrantRequest, 400, "invalid_request")]
    [InlineData("grant_type=client_credentials", GatewayRefusal.OtherGrant, 400, "unsupported_grant_type")]
    [InlineData("grant_type=password&username=his&password=other", GatewayRefusal.WrongSecret, 401, "invalid_client")]
    [InlineData("grant_type=password&username=her&password=%E5%8F%A3%E4%BB%A4+1%262", GatewayRefusal.WrongSecret, 401, "invalid_client")]
    public void A_wrong_request_gets_no_token(string form, GatewayRefusal why, int status, string error)
    {
        GatewayAnswer answer = Issue(form, out GatewayRefusal? refusal);

        refusal.ShouldBe(why);
        answer.Status.ShouldBe(status);
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").GetString().ShouldBe(error);
        answer.Body.ShouldNotContain("access_token");
    }

    [Fact]
    public void A_wrong_client_gets_no_token_and_does_not_learn_whether_it_exists()
    {
        TokenGrant grant = new(GatewayRules.Usual, ring, clock);

        GatewayAnswer wrong = grant.Issue(Calls.Of(Calls.Basic("AK0001", "other"), Form), access, out GatewayRefusal? refusal);
        GatewayAnswer unknown = grant.Issue(Calls.Of(Calls.Basic("AK0009", "other"), Form), null, out _);

        refusal.ShouldBe(GatewayRefusal.WrongSecret);
        unknown.ShouldBe(wrong);
        grant.Issue(Calls.Of([], Form), access, out refusal);
        refusal.ShouldBe(GatewayRefusal.MissingHeader);
        grant.Issue(Calls.Of(Calls.Basic("AK0001", Calls.Secret), Form), Calls.Access(GatewayKind.XTif), out refusal);
        refusal.ShouldBe(GatewayRefusal.OtherAccount);
        grant.Issue(Calls.Of(Calls.Basic("AK0001", Calls.Secret), "grant_type=password&username=his&password="), access with { Password = "" }, out refusal);
        refusal.ShouldBe(GatewayRefusal.NoSecret);
    }

    [Fact]
    public async Task A_token_ends_when_it_said()
    {
        string token = Token();

        clock.Now = Calls.Now.AddSeconds(7199);
        (await Check(token)).ShouldBeNull();
        clock.Now = Calls.Now.AddSeconds(7200);
        (await Check(token)).ShouldBe(GatewayRefusal.ExpiredToken);
    }

    [Fact]
    public async Task Another_server_with_the_same_keys_takes_the_token_and_one_with_others_does_not()
    {
        string token = Token();

        (await Check(token, ring.WithNewKey())).ShouldBeNull();
        (await Check(token, KeyRing.New())).ShouldBe(GatewayRefusal.BadToken);
    }

    [Fact]
    public async Task A_changed_secret_or_password_ends_all_tokens()
    {
        string token = Token();

        (await Check(token, given: access with { Secret = "new" })).ShouldBe(GatewayRefusal.BadToken);
        (await Check(token, given: access with { Password = "new" })).ShouldBe(GatewayRefusal.BadToken);
        (await Check(token, given: access with { User = "new" })).ShouldBe(GatewayRefusal.BadToken);
        (await Check(token, given: access with { InstitutionCode = "H00000000002" })).ShouldBe(GatewayRefusal.OtherAccount);
        (await Check(token, given: access with { Account = "AK0002" })).ShouldBe(GatewayRefusal.OtherAccount);
    }

    [Fact]
    public async Task No_letter_of_a_token_may_change()
    {
        string token = Token();
        int claims = token.IndexOf('.', StringComparison.Ordinal);
        for (int at = 0; at < token.Length; at++)
        {
            // The last letter of each part carries spare bits that mean nothing, so one far enough away is taken.
            char other = token[at] is >= 'A' and <= 'M' ? '9' : 'A';
            (await Check($"{token[..at]}{other}{token[(at + 1)..]}")).ShouldNotBeNull();
        }

        string said = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.AsSpan(0, claims)));
        string later = said.Replace("1767232800", "1999999999", StringComparison.Ordinal);
        later.ShouldNotBe(said);
        (await Check($"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(later))}{token[claims..]}")).ShouldBe(GatewayRefusal.BadToken);
        (await Check(token[..claims])).ShouldBe(GatewayRefusal.BadToken);
        (await Check($"{token[..claims]}.")).ShouldBe(GatewayRefusal.BadToken);
    }

    private GatewayAnswer Issue(string form, out GatewayRefusal? refusal) =>
        new TokenGrant(GatewayRules.Usual, ring, clock).Issue(Calls.Of(Calls.Basic("AK0001", Calls.Secret), form), access, out refusal);

    private string Token() => JsonDocument.Parse(Issue(Form, out _).Body).RootElement.GetProperty("access_token").GetString()!;

    private async Task<GatewayRefusal?> Check(string token, KeyRing? keys = null, GatewayAccess? given = null) =>
        await new Gateway(GatewayRules.Usual, new NonceMemory(), keys ?? ring, clock).Check(Calls.Of(Calls.Bearer(token)), given ?? access, default);
}
