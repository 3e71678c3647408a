using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.SignIn;

public sealed class SessionTests : IAsyncLifetime
{
    private const string NewPassword = "another-long-one-7";

    private Office office = null!;

    public async ValueTask InitializeAsync() => office = await Office.Open();
    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_cookie_is_for_this_site_and_no_script()
    {
        HttpResponseMessage answer = await Office.SignIn(office.Browser(), "operator", Demonstration.Password);

        string cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ToLowerInvariant();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("path=/");
        cookie.ShouldNotContain("operator");
    }

    [Fact]
    public async Task Over_https_the_cookie_never_goes_over_an_open_line()
    {
        HttpClient browser = office.Browser();
        browser.BaseAddress = new("https://localhost");

        HttpResponseMessage answer = await Office.SignIn(browser, "operator", Demonstration.Password);

        string cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-");
        cookie.ToLowerInvariant().ShouldContain("secure");
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_of_rest()
    {
        HttpClient browser = await office.SignedIn("operator");

        office.Clock.Step(TimeSpan.FromMinutes(29));
        (await IsIn(browser)).ShouldBeTrue();
        office.Clock.Step(TimeSpan.FromMinutes(29));
        (await IsIn(browser)).ShouldBeTrue();
        office.Clock.Step(TimeSpan.FromMinutes(30));
        (await IsIn(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_even_of_work()
    {
        HttpClient browser = await office.SignedIn("operator");

        for (int i = 0; i < 35; i++)
        {
            office.Clock.Step(TimeSpan.FromMinutes(20));
            (await IsIn(browser)).ShouldBeTrue();
        }

        office.Clock.Step(TimeSpan.FromMinutes(20));
        (await IsIn(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_out_ends_every_session_of_the_user()
    {
        HttpClient here = await office.SignedIn("operator");
        HttpClient there = await office.SignedIn("operator");
        HttpClient another = await office.SignedIn("reviewer");

        (await here.DeleteAsync("/api/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await IsIn(here)).ShouldBeFalse();
        (await IsIn(there)).ShouldBeFalse();
        (await IsIn(another)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_the_old_one_no_longer_serves()
    {
        HttpClient here = await office.SignedIn("operator");
        HttpClient there = await office.SignedIn("operator");

        (await here.PostAsJsonAsync("/api/session/password", new { current = Demonstration.Password, password = NewPassword })).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await IsIn(here)).ShouldBeTrue();
        (await IsIn(there)).ShouldBeFalse();
        (await Office.SignIn(office.Browser(), "operator", Demonstration.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Office.SignIn(office.Browser(), "operator", NewPassword)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_weak_password_is_refused_with_every_reason()
    {
        HttpClient browser = await office.SignedIn("operator");

        HttpResponseMessage answer = await browser.PostAsJsonAsync("/api/session/password", new { current = Demonstration.Password, password = "operator" });

        (await answer.Problem()).Faults.Select(fault => fault.Code).ShouldBe(["password-short", "password-plain", "password-holds-name"]);
        (await Office.SignIn(office.Browser(), "operator", Demonstration.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_the_old_password_there_is_no_new_one()
    {
        HttpClient browser = await office.SignedIn("operator");

        HttpResponseMessage answer = await browser.PostAsJsonAsync("/api/session/password", new { current = "guessed", password = NewPassword });

        (await answer.Problem()).Code.ShouldBe("wrong-password");
    }

    [Fact]
    public async Task A_disabled_user_is_out_at_once_and_stays_out()
    {
        HttpClient browser = await office.SignedIn("operator");

        await office.Services.GetRequiredService<UserBook>().Change("operator", user => user.WithState(isActive: false), "test", CancellationToken.None);

        (await IsIn(browser)).ShouldBeFalse();
        (await (await Office.SignIn(office.Browser(), "operator", Demonstration.Password)).Problem()).Code.ShouldBe("wrong-password");
    }

    [Fact]
    public async Task A_password_that_another_gave_is_changed_before_anything_else()
    {
        await office.Services.GetRequiredService<UserBook>().Change("operator", user => user.WithPassword(NewPassword, mustChange: true), "test", CancellationToken.None);
        HttpClient browser = office.Browser();
        (await Office.SignIn(browser, "operator", NewPassword)).StatusCode.ShouldBe(HttpStatusCode.OK);

        HttpResponseMessage early = await browser.PostAsJsonAsync("/api/persons/find", new { text = Office.Identity });
        await browser.PostAsJsonAsync("/api/session/password", new { current = NewPassword, password = "my-own-long-word-9" });
        HttpResponseMessage late = await browser.PostAsJsonAsync("/api/persons/find", new { text = Office.Identity });

        (await early.Problem()).Code.ShouldBe("password-first");
        late.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_guesses_has_to_wait_and_longer_each_time()
    {
        for (int i = 0; i < 5; i++)
        {
            (await Office.SignIn(office.Browser(), "operator", "wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await (await Office.SignIn(office.Browser(), "operator", Demonstration.Password)).Problem()).Code.ShouldBe("locked");
        (await Office.SignIn(office.Browser(), "reviewer", Demonstration.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);

        office.Clock.Step(TimeSpan.FromMinutes(1));
        (await Office.SignIn(office.Browser(), "operator", "wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        office.Clock.Step(TimeSpan.FromMinutes(1));
        (await Office.SignIn(office.Browser(), "operator", Demonstration.Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        office.Clock.Step(TimeSpan.FromMinutes(1));
        (await Office.SignIn(office.Browser(), "operator", Demonstration.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_learns_by_guessing_who_works_here()
    {
        HttpResponseMessage known = await Office.SignIn(office.Browser(), "operator", "wrong");
        HttpResponseMessage unknown = await Office.SignIn(office.Browser(), "nobody", "wrong");

        (await unknown.Content.ReadAsStringAsync()).ShouldBe(await known.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("tongchou=")]
    [InlineData("tongchou=AAAA")]
    [InlineData("tongchou=%%%")]
    [InlineData("tongchou=AAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cookie_that_is_not_ours_is_nobody(string cookie)
    {
        HttpClient browser = office.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", cookie);

        (await IsIn(browser)).ShouldBeFalse();
    }

    [Fact]
    public void What_one_server_sealed_every_server_of_the_same_ring_opens_and_no_other()
    {
        KeyRing ring = KeyRing.New();
        byte[] whole = new SessionSeal(ring).Seal("who"u8, "session");

        new SessionSeal(ring.WithNewKey()).Open(whole, "session").ShouldBe("who"u8.ToArray());
        new SessionSeal(ring).Open(whole, "another").ShouldBeNull();
        new SessionSeal(KeyRing.New()).Open(whole, "session").ShouldBeNull();
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] altered = [.. whole];
            altered[i] ^= 1;
            new SessionSeal(ring).Open(altered, "session").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Only_a_demonstration_shows_its_password_and_lets_its_users_in()
    {
        JsonNode shown = await office.Browser().Get("/api/session");
        shown["demonstration"]!["password"]!.ToString().ShouldBe(Demonstration.Password);
        User user = User.New("operator", "", SetOf<Role>.Of(Role.Operator), RegionCode.Nation, Demonstration.Password, mustChange: false, isDemonstration: true);

        new Demonstration(IsOn: false).Admits(user).ShouldBeFalse();
        new Demonstration(IsOn: false).Admits(user with { IsDemonstration = false }).ShouldBeTrue();
    }

    [Fact]
    public async Task Signing_in_right_or_wrong_is_in_the_audit()
    {
        await office.SignedIn("operator");
        await Office.SignIn(office.Browser(), "operator", "wrong");
        await Office.SignIn(office.Browser(), "nobody", "wrong");

        (await office.Audited("sign-in")).ShouldHaveSingleItem().Actor.ShouldBe("operator");
        (await office.Audited("sign-in-failed")).ShouldHaveSingleItem().Actor.ShouldBe("operator");
    }

    private static async Task<bool> IsIn(HttpClient browser) => (await browser.Get("/api/session"))["user"] is not null;
}
