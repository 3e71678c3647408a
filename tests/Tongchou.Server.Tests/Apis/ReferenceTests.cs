using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Apis;

public class ReferenceTests(SharedHost host)
{
    [Fact]
    public async Task About_tells_the_version_the_day_in_china_and_the_law()
    {
        JsonNode about = await host.Client.Get("/api/about");

        about["version"]!.GetValue<string>().ShouldMatch(@"^\d+\.\d+\.\d+$");
        about["today"]!.GetValue<string>().ShouldBe("2026-02-01");
        about["lawDigest"]!.GetValue<string>().ShouldBe(host.Services.GetRequiredService<LawBook>().Digest);
    }

    [Fact]
    public async Task Words_give_every_choice_in_both_languages()
    {
        JsonObject words = (await host.Client.Get("/api/words")).AsObject();

        words.Select(list => list.Key).ShouldBe(["schemes", "visits", "levels", "groups", "categories", "supplements", "care", "referrals", "classes", "payers", "standings"]);
        foreach ((string _, JsonNode? list) in words)
        {
            list!.AsArray().Count.ShouldBeGreaterThan(1);
            list.AsArray().ShouldAllBe(word => word!["code"]!.ToString() != "" && word["zh"]!.ToString() != "" && word["en"]!.ToString() != "");
        }

        words["groups"]!.AsArray().Select(group => $"{group!["code"]} {group["scheme"]}").ShouldBe(["active employee", "retired employee", "adult resident", "student resident"]);
        words["levels"]![3]!.ToJsonString(AgencyJson.Options).ShouldBe("""{"code":"level-3","zh":"三级","en":"level 3"}""");
    }

    [Fact]
    public async Task Regions_are_the_packs_with_their_parents()
    {
        JsonArray regions = (await host.Client.Get("/api/regions")).AsArray();

        regions.Count.ShouldBe(host.Services.GetRequiredService<LawBook>().Law.Packs.Count);
        regions[0]!.ToJsonString(AgencyJson.Options).ShouldBe("""{"code":"000000","name":{"zh":"全国","en":"China"},"tier":{"code":"nation","zh":"国家","en":"nation"},"parent":null,"schemes":[]}""");
        regions.Single(region => region!["code"]!.ToString() == "510100")!.ToJsonString(AgencyJson.Options)
            .ShouldBe("""{"code":"510100","name":{"zh":"成都市","en":"Chengdu"},"tier":{"code":"city","zh":"市(州)","en":"city"},"parent":"510000","schemes":["employee","resident"]}""");
    }

    [Fact]
    public async Task Samples_are_those_of_the_folder_and_every_one_settles()
    {
        JsonArray samples = (await host.Client.Get("/api/samples")).AsArray();

        samples.Count.ShouldBe(Directory.GetFiles(Path.Combine(Tree.Samples, "bills"), "*.json").Length);
        foreach (JsonNode? sample in samples)
        {
            sample!["title"]!["zh"]!.ToString().ShouldNotBeEmpty();
            sample["note"]!["en"]!.ToString().ShouldNotBeEmpty();
            (await host.Client.Post("/api/trial-settlements", sample["bill"]!.ToJsonString())).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, sample["id"]!.ToString());
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_answers_a_look_and_a_glance(string path)
    {
        (await host.Client.GetStringAsync(path)).ShouldStartWith("""{"status":"ok" """.TrimEnd());
        (await host.Client.SendAsync(new(HttpMethod.Head, path))).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_of_the_api_is_kept_by_a_cache_or_framed()
    {
        HttpResponseMessage answer = await host.Client.GetAsync("/api/about");

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self';");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }
}
