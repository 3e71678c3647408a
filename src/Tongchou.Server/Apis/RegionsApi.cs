using System.Text.Json.Serialization;
using Tongchou.Agency;
using Tongchou.Policy.Packs;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis;

/// <summary>A region that has a policy pack.</summary>
/// <param name="Parent">The region whose values hold where this one is silent; null for the nation.</param>
/// <param name="Schemes">The schemes it settles; none for a region that only sets values for those below.</param>
public sealed record RegionForm(
    string Code,
    Phrase Name,
    CodedWord Tier,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Parent,
    IReadOnlyList<string> Schemes);

internal static class RegionsApi
{
    public static void MapRegions(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/regions", (LawBook book) => book.Law.Packs.Select(Write).ToArray())
            .Describe("regions", "regions", "有政策包的地区。 The regions that have a policy pack.").Open();

    private static RegionForm Write(Pack pack) => new(
        pack.Region.ToString(), pack.Name, CodedWord.Of(pack.Region.Tier), pack.Parent?.ToString(), [.. pack.Schemes.Select(Words<Scheme>.Code)]);
}
