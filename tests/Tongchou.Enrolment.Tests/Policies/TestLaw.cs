using System.Text.RegularExpressions;
using Tongchou.Enrolment.Decision;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Enrolment.Tests.Policies;

/// <summary>The enrolment part of the repository's own packs, with small stand-ins for the documents they cite.</summary>
internal static class TestLaw
{
    public static readonly RegionCode Yunnan = new(530000);
    public static readonly RegionCode Puer = new(530800);

    private static readonly string[] packs = ["CN", "CN-53-yunnan", "CN-5308-puer", "CN-5301-kunming"];

    private static readonly (string Id, string Kind, string KnownBy, string[] Clauses)[] documents =
    [
        ("GB2024-38", "normative", "quotation", ["全文"]),
        ("YN2024", "normative", "full-text", ["一", "五", "六", "八", "九", "十三"]),
        ("CN2023", "notice", "full-text", ["一", "三", "四"]),
        ("YB2024-19", "notice", "quotation", ["全文"]),
        ("NATIONAL-PAGES", "secondary", "quotation", ["筹资2025", "筹资2026"]),
        ("YUNNAN-PAGES", "secondary", "quotation", ["待遇起始"]),
        ("PUER-EXPLAINER", "statement", "copy", ["等待期", "待遇起始", "集中期"]),
        ("WAIT-OTHERCITY", "statement", "copy", ["全文"]),
        ("GB2021-14", "normative", "quotation", ["全文"]),
        ("EXAMPLE", "compilation", "number-only", ["示例"]),
        ("QINGHAI2025", "statement", "copy", ["缴费窗口"]),
    ];

    public static readonly IReadOnlyList<PolicyFile> Files = [.. documents.Select(Document), .. packs.SelectMany(ReadPack)];

    public static readonly Law Law = Read(Files).Law!;

    public static LawReading Read(IEnumerable<PolicyFile> files) => Law.Read([.. files], new PolicyVocabulary(EnrolmentVocabulary.All));

    /// <summary>Yunnan's law of 2026, with provisions set otherwise where the test says so.</summary>
    public static EnrolmentTerms Terms(params (Provision Provision, string Value)[] otherwise) => TermsOf(Yunnan, otherwise);

    public static EnrolmentTerms TermsOf(RegionCode region, params (Provision Provision, string Value)[] otherwise)
    {
        Law law = Law;
        foreach ((Provision provision, string value) in otherwise)
        {
            law = law.With(region, provision, value).Law!;
        }

        return EnrolmentTerms.Compile(law.On(region, new(2026, 1, 1))!);
    }

    private static PolicyFile Document((string Id, string Kind, string KnownBy, string[] Clauses) document)
    {
        string clauses = string.Join('\n', document.Clauses.Select(clause =>
            $"  - {{ id: {clause}, subject: {{ zh: 测试, en: test }}, class: computed, part: enrolment, capabilities: [E7] }}"));
        string text = $$"""
            id: {{document.Id}}
            title: { zh: 测试用, en: for tests }
            issuer: { zh: 测试, en: test }
            region: "000000"
            kind: {{document.Kind}}
            known-by: {{document.KnownBy}}
            clauses:
            {{clauses}}
            """;
        return new($"sources/{document.Id}.yaml", text);
    }

    /// <summary>Head, authority and the topics of enrolment; what other mechanisms put into the same packs is left out.</summary>
    private static IEnumerable<PolicyFile> ReadPack(string folder)
    {
        string root = PoliciesFolder();
        foreach (string path in Directory.EnumerateFiles(Path.Combine(root, folder), "*.yaml", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(root, path).Replace('\\', '/');
            string topic = name[(folder.Length + 1)..];
            if (topic == "authority.yaml")
            {
                yield return new(name, OwnRules(File.ReadAllText(path)));
            }
            else if (topic == "pack.yaml" || EnrolmentVocabulary.All.Any(provision => $"{provision.Topic}.yaml" == topic))
            {
                yield return new(name, File.ReadAllText(path));
            }
        }
    }

    private static string OwnRules(string text) =>
        string.Concat(Regex.Split(text, "(?m)^(?=- )").Where(rule => rule.Contains("enrolment/", StringComparison.Ordinal)));

    private static string PoliciesFolder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Tongchou.slnx")))
            {
                return Path.Combine(at.FullName, "policies");
            }
        }

        throw new InvalidOperationException("no policies folder above the tests");
    }
}
