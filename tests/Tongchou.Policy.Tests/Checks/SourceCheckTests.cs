namespace Tongchou.Policy.Tests.Checks;

public class SourceCheckTests
{
    [Theory]
    [InlineData("FULL", "official")]
    [InlineData("ANSWER", "stated")]
    [InlineData("PAGE", "secondary")]
    [InlineData("HEARSAY", "secondary")]
    [InlineData("LIST", "illustrative")]
    public void A_value_claims_no_better_standing_than_its_document_gives(string document, string best)
    {
        foreach (Standing standing in Words<Standing>.All)
        {
            Words<Standing>.TryParse(best, out Standing highest);

            LawReading reading = TestPacks.Read(TestPacks.Topic("city", "care/year/share", "value: 60%", standing: Words<Standing>.Code(standing), cite: $"{document} 一"));

            reading.Codes().ShouldBe(standing < highest ? ["standing-too-high"] : []);
        }
    }

    [Fact]
    public void A_clause_that_is_not_there_is_refused_with_those_that_are()
    {
        Fault fault = TestPacks.Read(TestPacks.Topic("city", "care/year/share", "value: 60%", cite: "FULL 三")).Faults.ShouldHaveSingleItem();

        fault.Code.ShouldBe("unknown-clause");
        fault.Hint.En.ShouldBe("Its clauses: 一, 二.");
    }

    [Fact]
    public void A_document_that_is_not_there_is_refused() =>
        TestPacks.Read(TestPacks.Topic("city", "care/year/share", "value: 60%", cite: "GONE 一")).Codes().ShouldBe(["unknown-document"]);
}
