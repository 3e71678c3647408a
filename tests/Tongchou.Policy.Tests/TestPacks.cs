using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Tests;

/// <summary>A policies folder written inside a test: some documents and packs that are sound, and what the test adds.</summary>
internal static class TestPacks
{
    public static readonly PolicyFile[] Sound =
    [
        Source("FULL", "normative", "full-text"),
        Source("PAGE", "secondary", "copy"),
        Source("ANSWER", "statement", "copy"),
        Source("HEARSAY", "normative", "quotation"),
        Source("LIST", "compilation", "copy"),
        Pack("nation", "000000"),
        Pack("province", "510000", "000000"),
        Pack("city", "510100", "510000"),
    ];

    public static LawReading Read(params PolicyFile[] more) => Law.Read([.. Sound, .. more], TestVocabulary.All);

    public static Law Sane(params PolicyFile[] more)
    {
        LawReading reading = Read(more);
        return reading.Law ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
    }

    public static PolicyFile Source(string id, string kind, string knownBy) => new($"sources/{id}.yaml", $$"""
        id: {{id}}
        title: { zh: 文件, en: document }
        issuer: { zh: 某局, en: an office }
        region: "000000"
        kind: {{kind}}
        known-by: {{knownBy}}
        clauses:
          - { id: 一, subject: { zh: 一, en: one }, class: computed, part: benefits }
          - { id: 二, subject: { zh: 二, en: two }, class: computed, part: benefits, capabilities: [B1, B2] }

        """);

    public static PolicyFile Pack(string folder, string region, string? parent = null) => new($"{folder}/pack.yaml",
        $"region: \"{region}\"\nname: {{ zh: {folder}包, en: {folder} }}\n{(parent is null ? "" : $"parent: \"{parent}\"\n")}");

    /// <summary>A topic with one provision of one edition.</summary>
    public static PolicyFile Topic(string folder, string path, string written, string from = "2020-01-01", string standing = "official", string cite = "FULL 一") =>
        new($"{folder}/{path[..path.LastIndexOf('/')]}.yaml",
            $"{path[(path.LastIndexOf('/') + 1)..]}:\n  - {{ from: {from}, cite: {cite}, standing: {standing}, {written} }}\n");

    public static IEnumerable<string> Codes(this LawReading reading) => reading.Faults.Select(fault => fault.Code);
}
