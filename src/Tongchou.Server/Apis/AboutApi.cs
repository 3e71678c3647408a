using System.Globalization;
using System.Reflection;
using Tongchou.Agency;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis;

/// <summary>What is running.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Today">Today in China.</param>
/// <param name="LawDigest">SM3 over the policy packs: two servers with the same digest settle alike.</param>
public sealed record About(string Version, string Today, string LawDigest);

internal static class AboutApi
{
    // China keeps one time all year; a machine without time zones knows it too.
    private static readonly TimeSpan china = TimeSpan.FromHours(8);

    public static void MapAbout(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/about", (LawBook book, TimeProvider clock) => new About(Version, Today(clock), book.Digest))
            .Describe("about", "about", "程序版本、今天的日期和政策包的杂凑。 The version, today's date, and the digest of the policy packs.").Open();

    private static string Version => typeof(AboutApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
    private static string Today(TimeProvider clock) => clock.GetUtcNow().ToOffset(china).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
