using System.Text;
using Tongchou.Agency.Cases;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Tests.Cases;

/// <summary>The committed packs, and cases run against them.</summary>
internal static class CaseRun
{
    private static readonly Lazy<LawBook> book = new(() =>
    {
        (LawBook? read, IReadOnlyList<Fault> faults) = LawBook.Read(PolicyFolder.Read(Policies));
        faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return read!;
    });

    public static LawBook Book => book.Value;

    public static string Policies
    {
        get
        {
            DirectoryInfo? at = new(AppContext.BaseDirectory);
            while (at is not null && !Directory.Exists(Path.Combine(at.FullName, "policies")))
            {
                at = at.Parent;
            }

            return Path.Combine(at!.FullName, "policies");
        }
    }

    public static string OpenExamples => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "examples-open.json"));

    public static CaseReport Json(string text)
    {
        (CaseReport? report, IReadOnlyList<Fault> faults) = CheckCases.Check(Book, Encoding.UTF8.GetBytes(text), "cases.json");
        faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return report!;
    }

    public static CaseReport Yaml(string text, string file = "cases.yaml")
    {
        (CaseReport? report, IReadOnlyList<Fault> faults) = CheckCases.Check(Book, Encoding.UTF8.GetBytes(text), file);
        faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return report!;
    }

    /// <summary>One case from its own words: the fields of <c>given</c> and <c>expect</c> as JSON members.</summary>
    public static CaseResult One(string category, string given, string expect, string region = "none", string scheme = "resident") =>
        Json($$"""[{ "id": "X-1", "category": "{{category}}", "region": "{{region}}", "scheme": "{{scheme}}", "given": { {{given}} }, "expect": { {{expect}} }, "tolerance": "0.00" }]""").Results[0];

    /// <summary>A result in words, for assertions that show what differs.</summary>
    public static string Told(CaseResult result) => new CaseReport([result]).ToText(Language.En).Split('\n')[0];
}
