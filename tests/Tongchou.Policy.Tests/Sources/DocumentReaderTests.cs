using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Tests.Sources;

public class DocumentReaderTests
{
    [Fact]
    public void A_document_knows_its_clauses()
    {
        Law law = TestPacks.Sane();

        law.Clause(new("FULL", "二"))!.Capabilities.ShouldBe(["B1", "B2"]);
        law.Clause(new("FULL", "九")).ShouldBeNull();
        law.Clause(new("GONE", "一")).ShouldBeNull();
        law.Documents.Select(document => document.Id).ShouldBe(["ANSWER", "FULL", "HEARSAY", "LIST", "PAGE"]);
    }

    [Theory]
    [InlineData("id: NEW", "id: OLD", "document-name")]
    [InlineData("kind: law", "kind: rumour", "unknown-word")]
    [InlineData("region: \"000000\"", "region: \"0\"", "bad-region")]
    [InlineData("id: 一, subject", "id: 二, subject", "clause-twice")]
    [InlineData("issuer:", "isuer:", "unknown-key")]
    [InlineData("known-by: full-text\n", "", "missing-key")]
    public void A_document_that_is_wrong_is_a_fault(string sound, string broken, string code)
    {
        PolicyFile file = TestPacks.Source("NEW", "law", "full-text");
        file.Text.ShouldContain(sound);

        LawReading reading = TestPacks.Read(file with { Text = file.Text.Replace(sound, broken, StringComparison.Ordinal) });

        reading.Codes().ShouldContain(code);
    }
}
