using System.Net;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Pages;

public sealed class WebPagesTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private Host? host;

    private HttpClient Client => host!.Client;

    public async ValueTask InitializeAsync()
    {
        folder.Write("dist/index.html", "<!doctype html><title>统筹</title>");
        folder.Write("dist/assets/index-a1b2c3.js", "console.log('" + new string('x', 5_000) + "')");
        folder.Write("secret.txt", "secret");
        host = await Host.Start(options => options with { Web = Path.Combine(folder.Root, "dist"), Samples = null });
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/benefits/trial")]
    [InlineData("/policy/510100?on=2025-01-01")]
    [InlineData("/apis")]
    public async Task An_address_of_the_pages_gives_the_pages(string path)
    {
        HttpResponseMessage answer = await Client.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("统筹");
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task A_hashed_file_may_be_kept_forever_and_is_compressed()
    {
        HttpRequestMessage request = new(HttpMethod.Get, "/assets/index-a1b2c3.js") { Headers = { { "Accept-Encoding", "br" } } };

        HttpResponseMessage answer = await Client.SendAsync(request);

        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again()
    {
        HttpResponseMessage first = await Client.GetAsync("/some/page");
        HttpRequestMessage again = new(HttpMethod.Get, "/") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        (await Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("GET", "/assets/index-old.js", 404)]
    public async Task What_the_pages_do_not_have_is_not_found(string method, string path, int status)
    {
        HttpResponseMessage answer = await Client.SendAsync(new(new(method), path));

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/assets/..%2f..%2fsecret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%5csecret.txt")]
    public async Task Nothing_outside_the_folder_is_given(string path) =>
        (await (await Client.GetAsync(path)).Content.ReadAsStringAsync()).ShouldNotContain("secret");

    [Fact]
    public async Task Unknown_addresses_of_the_api_stay_problems() =>
        (await (await Client.GetAsync("/api/unknown")).Problem()).Code.ShouldBe("not-found");

    [Fact]
    public async Task Without_built_pages_a_page_says_how_to_build_them()
    {
        await using Host bare = await Host.Start(options => options with { Web = folder.Root, Samples = null });

        HttpResponseMessage answer = await bare.Client.GetAsync("/");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("npm run build");
        (await bare.Client.GetAsync("/api/about")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        folder.Dispose();
    }
}
