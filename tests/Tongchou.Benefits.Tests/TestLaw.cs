using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Benefits.Tests;

/// <summary>A small law written inside a test: one pack, its topics as YAML.</summary>
internal static class TestLaw
{
    public static readonly DateOnly Day = new(2025, 6, 1);

    private const string Source = """
        id: CASE
        title: { zh: 算例, en: case }
        issuer: { zh: 测试, en: test }
        region: "000000"
        kind: normative
        known-by: full-text
        clauses:
          - { id: 参数, subject: { zh: 参数, en: parameters }, class: computed, part: benefits, capabilities: [] }
        """;

    /// <summary>Each topic is a file name without ending and lines <c>key: value</c>, where the value is YAML after <c>value:</c>, or <c>table: …</c>.</summary>
    public static Law Of(params (string Topic, string[] Lines)[] topics)
    {
        List<PolicyFile> files =
        [
            new("sources/CASE.yaml", Source),
            new("CASE/pack.yaml", "region: \"000000\"\nname: { zh: 测试, en: test }\n"),
        ];
        foreach ((string topic, string[] lines) in topics)
        {
            files.Add(new($"CASE/{topic}.yaml", string.Concat(lines.Select(Edition))));
        }

        LawReading reading = Law.Read(files, new PolicyVocabulary(BenefitsVocabulary.All));
        return reading.Law ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
    }

    public static BenefitTerms Terms(Scheme scheme, params (string Topic, string[] Lines)[] topics) =>
        BenefitTerms.Compile(Of(topics).On(RegionCode.Nation, Day)!, scheme);

    private static string Edition(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        string key = line[..colon];
        string value = line[(colon + 1)..].Trim();
        string written = value.StartsWith("table", StringComparison.Ordinal) ? value : $"value: {value}";
        return $"{key}:\n  - {{ from: 2000-01-01, cite: CASE 参数, standing: official, {written} }}\n";
    }
}
