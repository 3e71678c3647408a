using System.Xml.Linq;

namespace Tongchou.Architecture.Tests;

/// <summary>Each floor knows only the floors under it (docs/architecture.md).</summary>
public class FloorTests
{
    private static readonly string[] mechanisms = ["Tongchou.Enrolment", "Tongchou.Benefits", "Tongchou.Payment", "Tongchou.Fund", "Tongchou.Supervision", "Tongchou.Supply"];
    private static readonly string[] pure = ["Tongchou", "Tongchou.Policy", .. mechanisms];

    private static readonly Dictionary<string, string[]> mayKnow = new()
    {
        ["Tongchou"] = [],
        ["Tongchou.Policy"] = ["Tongchou"],
        ["Tongchou.Agency"] = pure,
        ["Tongchou.Laboratory"] = [.. pure, "Tongchou.Agency"],
        ["Tongchou.Storage"] = [.. pure, "Tongchou.Agency"],
        ["Tongchou.Server"] = [.. pure, "Tongchou.Agency", "Tongchou.Laboratory", "Tongchou.Storage"],
        ["Tongchou.Cli"] = [.. pure, "Tongchou.Agency", "Tongchou.Laboratory", "Tongchou.Storage", "Tongchou.Server", "Tongchou.Bench"],
    };

    public static TheoryData<string> Projects => [.. Repository.Files("src", "*.csproj").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_the_floors_under_it(string project)
    {
        string[] known = [.. References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];

        // The mechanisms don't know each other: what one needs of another is a record on the ground floor.
        string[] allowed = mechanisms.Contains(project) ? ["Tongchou", "Tongchou.Policy"] : mayKnow.GetValueOrDefault(project) ?? throw new InvalidOperationException($"{project} has no floor yet");

        known.Except(allowed).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_pure_floor_bans_what_is_impure_and_takes_no_package_but_the_one_YAML_reader(string project)
    {
        if (!pure.Contains(project))
        {
            return;
        }

        XDocument file = Load(project);

        file.Descendants("PureFloor").Single().Value.ShouldBe("true");
        References(project, "PackageReference").ShouldBe(project == "Tongchou.Policy" ? ["YamlDotNet"] : []);
    }

    [Fact]
    public void National_field_names_stay_at_the_national_door()
    {
        string[] names = ["hifp_pay", "psn_no", "mdtrt_id", "setl_id", "insutype"];

        Repository.Files("src", "*.cs")
            .Where(file => !Repository.Relative(file).StartsWith("src/Tongchou.Server/National/", StringComparison.Ordinal))
            .Where(file => names.Any(name => File.ReadAllText(file).Contains(name, StringComparison.Ordinal)))
            .Select(Repository.Relative).ShouldBeEmpty();
    }

    private static IEnumerable<string> References(string project, string kind) => Load(project).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);
    private static XDocument Load(string project) => XDocument.Load(Repository.Files("src", $"{project}.csproj").Single());
}
