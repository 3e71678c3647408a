using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Benefits.Tests;

public class PacksTests
{
    // Topics of the other mechanisms.
    private static readonly string[] others = ["/enrolment/", "/financing/", "/fund/", "/payment/", "/supervision/"];

    [Fact]
    public void The_committed_packs_have_no_fault_that_concerns_benefits()
    {
        string root = Root();
        PolicyFile[] files = [.. Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Select(file => new PolicyFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(file => !others.Any(file.Path.Contains))];

        LawReading reading = Law.Read(files, new PolicyVocabulary(BenefitsVocabulary.All));

        reading.Faults.Where(fault => fault.Code != "authority-without-provision").Select(fault => fault.ToString()).ShouldBeEmpty();
    }

    private static string Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !Directory.Exists(Path.Combine(at.FullName, "policies")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, "policies");
    }
}
