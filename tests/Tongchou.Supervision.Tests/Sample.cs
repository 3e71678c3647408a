using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;
using Tongchou.Supervision.Auditing;

namespace Tongchou.Supervision.Tests;

/// <summary>The nation's rules of supervision as they are committed.</summary>
internal static class Sample
{
    public static readonly LawOn Law = Read();
    public static readonly AuditBases Bases = AuditBases.Compile(Law);

    private static LawOn Read()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tongchou.slnx")))
        {
            at = at.Parent;
        }

        string root = Path.Combine(at!.FullName, "policies");
        string[] names = ["CN/pack.yaml", "CN/supervision/penalty.yaml", "CN/supervision/audit.yaml", "CN/supervision/knowledge.yaml", "sources/REG735.yaml", "sources/AUDITBASES2025.yaml", "sources/AUDIT-SAMPLES.yaml", "sources/EXAMPLE.yaml"];
        LawReading reading = Policy.Law.Read([.. names.Select(name => new PolicyFile(name, File.ReadAllText(Path.Combine(root, name))))], new PolicyVocabulary(SupervisionVocabulary.All));
        reading.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return reading.Law!.On(RegionCode.Nation, new(2026, 6, 1))!;
    }
}
