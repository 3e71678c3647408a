using Tongchou.Policy.Yaml;

namespace Tongchou.Fund.Tests.Accounts;

public class ChartTests
{
    [Fact]
    public void Every_role_the_engine_knows_has_an_account() =>
        Words<AccountRole>.All.Except(Given.Chart.All.Select(account => account.Role).OfType<AccountRole>()).ShouldBeEmpty();

    [Fact]
    public void No_code_is_used_twice() =>
        Given.Chart.All.Select(account => account.Code).ShouldBeUnique();

    [Fact]
    public void Every_fund_has_the_accounts_to_owe_and_to_pay() =>
        Words<FundKind>.All.ShouldAllBe(fund => new[] { AccountRole.ExpenditureDeposit, AccountRole.InstitutionPayable, AccountRole.PersonPayable, AccountRole.RegionPayable }
            .All(role => Given.Chart.Find(fund, role) != null));

    [Theory]
    [InlineData('1', AccountNature.Asset)]
    [InlineData('2', AccountNature.Liability)]
    [InlineData('3', AccountNature.Net)]
    [InlineData('4', AccountNature.Income)]
    [InlineData('5', AccountNature.Expense)]
    public void The_first_digit_tells_the_nature(char first, AccountNature nature) =>
        Given.Chart.All.Where(account => account.Code.ToString()[0] == first).Select(account => account.Nature).Distinct().ShouldBe([nature]);

    [Fact]
    public void Income_is_on_the_revenue_line_and_expense_on_the_expenditure_line()
    {
        Given.Chart.All.Where(account => account.Nature is AccountNature.Income).ShouldAllBe(account => account.Line == FundLine.Revenue);
        Given.Chart.All.Where(account => account.Nature is AccountNature.Expense).ShouldAllBe(account => account.Line == FundLine.Expenditure);
        Given.Chart.All.Where(account => account.Nature is AccountNature.Net).ShouldAllBe(account => account.Line == null);
    }

    [Fact]
    public void The_insurers_product_has_no_income_no_expense_and_no_surplus() =>
        Given.Chart.Of(FundKind.Supplementary).Select(account => account.Nature).Distinct().Order().ShouldBe([AccountNature.Asset, AccountNature.Liability]);

    [Theory]
    [InlineData("""- { code: "1", name: { zh: 甲, en: a }, nature: asset }""", "bad-account-code")]
    [InlineData("""- { code: "0123", name: { zh: 甲, en: a }, nature: asset }""", "bad-account-code")]
    [InlineData("""- { code: "1001", name: { zh: 甲, en: a }, nature: thing }""", "unknown-word")]
    [InlineData("""- { code: "1001", name: { zh: 甲, en: a } }""", "missing-key")]
    [InlineData("""- { code: "1001", name: { zh: 甲, en: a }, nature: asset, loan: yes }""", "unknown-key")]
    [InlineData("[]", "empty-chart")]
    [InlineData("""
        - { code: "1001", name: { zh: 甲, en: a }, nature: asset }
        - { code: "1001", name: { zh: 乙, en: b }, nature: asset }
        """, "account-twice")]
    [InlineData("""
        - { code: "1001", name: { zh: 甲, en: a }, nature: asset, role: advance }
        - { code: "1002", name: { zh: 乙, en: b }, nature: asset, role: advance, funds: [resident] }
        """, "role-twice")]
    public void A_wrong_chart_is_told_its_fault(string written, string code)
    {
        FaultList faults = new();
        Node node = YamlText.Read(new("chart.yaml", written), faults)!;

        bool read = ChartForm.Instance.TryRead(node, faults, out _);

        read.ShouldBeFalse();
        faults.All.Select(fault => fault.Code).ShouldBe([code]);
    }

    [Fact]
    public void One_role_may_have_other_accounts_in_other_funds()
    {
        FaultList faults = new();
        Node node = YamlText.Read(new("chart.yaml", """
            - { code: "1001", name: { zh: 甲, en: a }, nature: asset, role: advance, funds: [assistance] }
            - { code: "1002", name: { zh: 乙, en: b }, nature: asset, role: advance, funds: [resident] }
            """), faults)!;

        ChartForm.Instance.TryRead(node, faults, out Chart chart).ShouldBeTrue();

        chart.Find(FundKind.Assistance, AccountRole.Advance)!.Code.ToString().ShouldBe("1001");
        chart.Find(FundKind.Resident, AccountRole.Advance)!.Code.ToString().ShouldBe("1002");
        chart.Find(FundKind.Enterprise, AccountRole.Advance).ShouldBeNull();
    }
}
