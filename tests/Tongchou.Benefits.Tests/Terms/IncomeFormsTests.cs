using Tongchou.Policy.Yaml;

namespace Tongchou.Benefits.Tests.Terms;

public class IncomeFormsTests
{
    [Theory]
    [InlineData("24400", 24_400_00)]
    [InlineData("{ urban-income: 30000, rural-income: 16000, urban-people: 600000, rural-people: 400000 }", 24_400_00)]
    [InlineData("{ urban-income: 30000, rural-income: 16000, urban-people: 1, rural-people: 0 }", 30_000_00)]
    [InlineData("{ urban-income: 0.01, rural-income: 0, urban-people: 1, rural-people: 1 }", 1)] // half a fen goes up
    [InlineData("{ urban-income: 10000000000, rural-income: 10000000000, urban-people: 2000000000, rural-people: 2000000000 }", 1_000_000_000_000)]
    public void Income_is_an_amount_or_weighted_by_the_people(string written, long fen)
    {
        FaultList faults = new();

        IncomeForm.Instance.TryRead(Node(written), faults, out Money income).ShouldBeTrue();

        income.Fen.ShouldBe(fen);
        faults.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{ urban-income: 1, rural-income: 1, urban-people: 0, rural-people: 0 }", "nobody")]
    [InlineData("{ urban-income: 1, rural-income: 1, urban-people: -1, rural-people: 0 }", "bad-number")]
    [InlineData("{ urban-income: 1, rural-income: 1, urban-people: 1 }", "missing-key")]
    [InlineData("{ urban-income: x, rural-income: 1, urban-people: 1, rural-people: 1 }", "bad-money")]
    public void Anything_else_is_a_fault(string written, string code)
    {
        FaultList faults = new();

        IncomeForm.Instance.TryRead(Node(written), faults, out _).ShouldBeFalse();

        faults.All.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("12000", "12,000.00")]
    [InlineData("{ share-of-income: 50% }", "50% of last year's disposable income per head")]
    public void A_threshold_is_an_amount_or_a_share_of_income(string written, string shown)
    {
        IncomeThresholdForm.Instance.TryRead(Node(written), new(), out IncomeThreshold threshold).ShouldBeTrue();

        IncomeThresholdForm.Instance.Show(threshold, Language.En).ShouldBe(shown);
    }

    private static Node Node(string written) => YamlText.Read(new("f.yaml", written), new())!;
}
