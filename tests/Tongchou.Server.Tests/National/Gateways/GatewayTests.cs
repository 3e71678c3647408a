using Microsoft.AspNetCore.Http;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Gateways;
using Tongchou.Server.National.Gateways;

namespace Tongchou.Server.Tests.National.Gateways;

public sealed class GatewayTests
{
    private readonly SetClock clock = new();
    private readonly Gateway gateway;

    public GatewayTests() => gateway = new(GatewayRules.Usual, new NonceMemory(), KeyRing.New(), clock);

    [Fact]
    public void The_signatures_are_those_of_the_interface()
    {
        // Worked out with another program from the public description of both kinds.
        Calls.XTif(DateTimeOffset.FromUnixTimeSeconds(1767225600), "Qx81Zp")["x-tif-signature"].ShouldBe("41493f7889accc235cf16cd29e328dac49ed25e33bdc02f5a120b480be43c7f9");
        Calls.Api("1767225600123")["_api_signature"].ShouldBe("4OTPuhAV30HCO4AKAH080A6XAlc=");
    }

    [Theory]
    [InlineData(GatewayKind.XTif)]
    [InlineData(GatewayKind.Api)]
    [InlineData(GatewayKind.ApiKey)]
    public async Task A_call_as_agreed_comes_in(GatewayKind kind) => (await Check(kind, Right(kind))).ShouldBeNull();

    [Fact]
    public async Task Without_a_gateway_every_call_comes_in() => (await Check(GatewayKind.None, [])).ShouldBeNull();

    [Theory]
    [InlineData(GatewayKind.XTif)]
    [InlineData(GatewayKind.Api)]
    [InlineData(GatewayKind.ApiKey)]
    [InlineData(GatewayKind.OAuth2)]
    public async Task Each_header_is_needed_and_none_may_be_altered(GatewayKind kind)
    {
        Dictionary<string, string> right = Right(kind);
        foreach (string name in right.Keys)
        {
            (await Check(kind, new(right.Where(one => one.Key != name)))).ShouldBe(GatewayRefusal.MissingHeader, name);
            (await Check(kind, new(right) { [name] = "" })).ShouldBe(GatewayRefusal.MissingHeader, name);
            (await Check(kind, new(right) { [name] = $"{right[name]}1" })).ShouldNotBeNull(name);
            (await Check(kind, new(right) { [name] = $"1{right[name][1..]}x" })).ShouldNotBeNull(name);
        }
    }

    [Theory]
    [InlineData(GatewayKind.XTif)]
    [InlineData(GatewayKind.Api)]
    [InlineData(GatewayKind.ApiKey)]
    [InlineData(GatewayKind.OAuth2)]
    public async Task A_call_of_another_kind_does_not_come_in_however_right_it_is(GatewayKind kind)
    {
        foreach (GatewayKind other in Words<GatewayKind>.All.Where(one => one != kind && one is not GatewayKind.None))
        {
            (await Check(kind, Right(other))).ShouldBe(GatewayRefusal.MissingHeader);
        }
    }

    [Fact]
    public async Task A_wrong_secret_or_account_is_refused()
    {
        (await Check(GatewayKind.XTif, Calls.XTif(Calls.Now, "n", secret: "other"))).ShouldBe(GatewayRefusal.WrongSignature);
        (await Check(GatewayKind.XTif, Calls.XTif(Calls.Now, "n", account: "AK0002"))).ShouldBe(GatewayRefusal.OtherAccount);
        (await Check(GatewayKind.Api, Calls.Api("1767225600123", secret: "other"))).ShouldBe(GatewayRefusal.WrongSignature);
        (await Check(GatewayKind.Api, Calls.Api("1767225600123", account: "AK0002"))).ShouldBe(GatewayRefusal.OtherAccount);
        (await Check(GatewayKind.ApiKey, new() { ["apikey"] = Calls.Secret.ToUpperInvariant() })).ShouldBe(GatewayRefusal.WrongSecret);
    }

    [Theory]
    [InlineData(GatewayKind.XTif)]
    [InlineData(GatewayKind.Api)]
    [InlineData(GatewayKind.OAuth2)]
    [InlineData(GatewayKind.ApiKey)]
    public async Task An_access_without_a_secret_lets_nobody_in(GatewayKind kind)
    {
        GatewayAccess access = Calls.Access(kind) with { Secret = "" };

        (await gateway.Check(Calls.Of(Calls.XTif(Calls.Now, "n", secret: "")), access, default)).ShouldBe(GatewayRefusal.NoSecret);
        (await gateway.Check(Calls.Of(new() { ["apikey"] = "" }), access, default)).ShouldBe(GatewayRefusal.NoSecret);
    }

    [Fact]
    public async Task A_call_comes_in_once()
    {
        Dictionary<string, string> first = Calls.XTif(Calls.Now, "n");
        (await Check(GatewayKind.XTif, first)).ShouldBeNull();
        (await Check(GatewayKind.XTif, first)).ShouldBe(GatewayRefusal.Replayed);

        // The same nonce at another time is its second use as well.
        (await Check(GatewayKind.XTif, Calls.XTif(Calls.Now.AddSeconds(5), "n"))).ShouldBe(GatewayRefusal.Replayed);
        (await Check(GatewayKind.XTif, Calls.XTif(Calls.Now, "m"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_call_uses_up_no_nonce()
    {
        (await Check(GatewayKind.XTif, Calls.XTif(Calls.Now, "n", secret: "other"))).ShouldBe(GatewayRefusal.WrongSignature);
        (await Check(GatewayKind.XTif, Calls.XTif(Calls.Now.AddHours(-1), "n"))).ShouldBe(GatewayRefusal.ClockSkew);

        (await Check(GatewayKind.XTif, Calls.XTif(Calls.Now, "n"))).ShouldBeNull();
    }

    [Fact]
    public async Task Two_messages_of_one_moment_come_in_and_the_same_one_only_once()
    {
        Dictionary<string, string> headers = Calls.Api(Calls.Now);

        (await gateway.Check(Calls.Of(headers, "one"), Calls.Access(GatewayKind.Api), default)).ShouldBeNull();
        (await gateway.Check(Calls.Of(headers, "two"), Calls.Access(GatewayKind.Api), default)).ShouldBeNull();
        (await gateway.Check(Calls.Of(headers, "one"), Calls.Access(GatewayKind.Api), default)).ShouldBe(GatewayRefusal.Replayed);
    }

    [Fact]
    public async Task A_replay_is_refused_for_as_long_as_its_time_stamp_is_good_and_then_for_its_age()
    {
        clock.Now = Calls.Now.AddMinutes(-29); // the institution's clock is ahead
        Dictionary<string, string> headers = Calls.Api(Calls.Now);
        (await Check(GatewayKind.Api, headers)).ShouldBeNull();

        for (int minute = -28; minute <= 40; minute++)
        {
            clock.Now = Calls.Now.AddMinutes(minute);
            (await Check(GatewayKind.Api, headers)).ShouldBe(minute <= 30 ? GatewayRefusal.Replayed : GatewayRefusal.ClockSkew, $"{minute}");
        }
    }

    [Theory]
    [InlineData(30 * 60, null)]
    [InlineData(-30 * 60, null)]
    [InlineData((30 * 60) + 1, GatewayRefusal.ClockSkew)]
    [InlineData((-30 * 60) - 1, GatewayRefusal.ClockSkew)]
    public async Task A_clock_may_be_half_an_hour_off_where_the_call_is_api(int seconds, GatewayRefusal? refusal) =>
        (await Check(GatewayKind.Api, Calls.Api(Calls.Now.AddSeconds(seconds)))).ShouldBe(refusal);

    [Theory]
    [InlineData(-299, null)]
    [InlineData(300, null)]
    [InlineData(301, GatewayRefusal.ClockSkew)]
    [InlineData(-301, GatewayRefusal.ClockSkew)]
    public async Task A_clock_may_be_five_minutes_off_where_the_call_is_x_tif(int seconds, GatewayRefusal? refusal) =>
        (await Check(GatewayKind.XTif, Calls.XTif(Calls.Now.AddSeconds(seconds), "n"))).ShouldBe(refusal);

    [Fact]
    public async Task Seconds_are_understood_where_milliseconds_were_asked_for() => (await Check(GatewayKind.Api, Calls.Api("1767225600"))).ShouldBeNull();

    [Theory]
    [InlineData("now")]
    [InlineData("-1767225600")]
    [InlineData("1767225600.5")]
    [InlineData(" 1767225600")]
    [InlineData("１７６７２２５６００")]
    [InlineData("99999999999999999999999999")]
    public async Task A_time_stamp_is_a_plain_number(string stamp) => (await Check(GatewayKind.Api, Calls.Api(stamp))).ShouldBe(GatewayRefusal.BadTime);

    [Theory]
    [InlineData("0")]
    [InlineData("999999999999999")]
    public async Task A_time_at_the_end_of_the_world_is_merely_wrong(string stamp) => (await Check(GatewayKind.Api, Calls.Api(stamp))).ShouldBe(GatewayRefusal.ClockSkew);

    [Fact]
    public async Task A_full_memory_refuses_rather_than_forgets()
    {
        Gateway small = new(GatewayRules.Usual, new NonceMemory(2), KeyRing.New(), clock);
        GatewayAccess access = Calls.Access(GatewayKind.XTif);
        (await small.Check(Calls.Of(Calls.XTif(Calls.Now, "1")), access, default)).ShouldBeNull();
        (await small.Check(Calls.Of(Calls.XTif(Calls.Now, "2")), access, default)).ShouldBeNull();

        (await small.Check(Calls.Of(Calls.XTif(Calls.Now, "3")), access, default)).ShouldBe(GatewayRefusal.MemoryFull);
        (await small.Check(Calls.Of(Calls.XTif(Calls.Now, "1")), access, default)).ShouldBe(GatewayRefusal.Replayed);
        clock.Now = Calls.Now.AddMinutes(6);
        (await small.Check(Calls.Of(Calls.XTif(clock.Now, "3")), access, default)).ShouldBeNull();
    }

    [Fact]
    public void A_call_names_its_account()
    {
        Calls.Of(Calls.XTif(Calls.Now, "n")).NamedAccount.ShouldBe("AK0001");
        Calls.Of(Calls.Api(Calls.Now)).NamedAccount.ShouldBe("AK0001");
        Calls.Of(Calls.Basic("AK0001", "x:y")).NamedAccount.ShouldBe("AK0001");
        Calls.Of(new() { ["apikey"] = "k" }).NamedAccount.ShouldBeNull();
        Calls.Of([]).NamedAccount.ShouldBeNull();
    }

    [Fact]
    public async Task A_header_is_found_however_it_is_spelled_and_twice_is_wrong()
    {
        DefaultHttpContext context = new();
        foreach ((string name, string value) in Calls.XTif(Calls.Now, "n"))
        {
            context.Request.Headers[name.ToUpperInvariant()] = value;
        }

        (await gateway.Check(GatewayCall.Of(context.Request, default), Calls.Access(GatewayKind.XTif), default)).ShouldBeNull();
        context.Request.Headers.Append("x-tif-nonce", "m");
        (await gateway.Check(GatewayCall.Of(context.Request, default), Calls.Access(GatewayKind.XTif), default)).ShouldBe(GatewayRefusal.WrongSignature);
    }

    [Fact]
    public void Secrets_don_t_show_in_the_log() =>
        $"{Calls.Access(GatewayKind.OAuth2)}".ShouldBe("H00000000001 oauth2 AK0001");

    [Fact]
    public void A_refused_call_is_answered_as_clients_expect()
    {
        GatewayAnswer answer = GatewayAnswer.Of(GatewayKind.Api, GatewayRefusal.ClockSkew);

        answer.Status.ShouldBe(401);
        answer.Body.ShouldStartWith("{\"code\":401,\"message\":\"时间戳与本机时间相差太大");
        GatewayAnswer.Of(GatewayKind.Api, GatewayRefusal.OtherAccount).ShouldBe(GatewayAnswer.Of(GatewayKind.Api, GatewayRefusal.WrongSignature));
        GatewayAnswer.Of(GatewayKind.XTif, GatewayRefusal.MemoryFull).Status.ShouldBe(503);
        GatewayAnswer.Of(GatewayKind.OAuth2, GatewayRefusal.ExpiredToken).Authenticate!.ShouldContain("invalid_token");
        foreach (GatewayRefusal refusal in Words<GatewayRefusal>.All)
        {
            Words<GatewayRefusal>.Phrase(refusal).Zh.ShouldNotBeEmpty();
            Words<GatewayRefusal>.Phrase(refusal).En.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task An_answer_is_written_with_its_state_and_stays_in_no_cache()
    {
        DefaultHttpContext context = new();
        using MemoryStream body = new();
        context.Response.Body = body;
        GatewayAnswer answer = GatewayAnswer.Of(GatewayKind.OAuth2, GatewayRefusal.BadToken);

        await answer.ExecuteAsync(context);

        context.Response.StatusCode.ShouldBe(401);
        context.Response.Headers.CacheControl.ToString().ShouldBe("no-store");
        context.Response.Headers.WWWAuthenticate.ToString().ShouldBe(answer.Authenticate);
        System.Text.Encoding.UTF8.GetString(body.ToArray()).ShouldBe(answer.Body);
    }

    private Dictionary<string, string> Right(GatewayKind kind) => kind switch
    {
        GatewayKind.XTif => Calls.XTif(clock.Now, $"{Random.Shared.NextInt64()}"),
        GatewayKind.Api => Calls.Api(clock.Now),
        GatewayKind.ApiKey => new() { ["apikey"] = Calls.Secret },
        _ => Calls.Bearer("e30.AAAA"),
    };

    private async Task<GatewayRefusal?> Check(GatewayKind kind, Dictionary<string, string> headers) => await gateway.Check(Calls.Of(headers), Calls.Access(kind), default);
}
