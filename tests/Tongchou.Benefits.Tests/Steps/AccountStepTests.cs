namespace Tongchou.Benefits.Tests.Steps;

public class AccountStepTests
{
    [Theory]
    [InlineData("all", "yes", 0, 0, 0, 0, 3_000)]
    [InlineData("all", "yes", 500, 0, 500, 0, 2_500)]
    [InlineData("all", "yes", 500, 700, 500, 700, 1_800)] // first the own account, then a family member's
    [InlineData("all", "yes", 3_000, 700, 3_000, 0, 0)] // exactly enough
    [InlineData("all", "yes", 9_000, 700, 3_000, 0, 0)]
    [InlineData("all", "no", 500, 700, 500, 0, 2_500)] // no family sharing here
    [InlineData("in-scope", "yes", 9_000, 700, 2_000, 0, 1_000)] // what is out of scope stays cash
    [InlineData("in-scope", "yes", 1_500, 700, 1_500, 500, 1_000)]
    public void Accounts_pay_before_cash(string scope, string family, long own, long members, long fromOwn, long fromMembers, long cash)
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Employee, ("employee/inpatient", ["ratio: 80%"]), ("account", [$"scope: {scope}", $"family: {family}"]));
        Claim claim = Given.Inpatient with { AccountBalance = Money.Yuan(own), FamilyBalance = Money.Yuan(members) };

        Settlement bill = Settled.By(terms, claim, Given.Line(10_000), Given.Line(1_000) with { Class = CatalogueClass.C });

        (bill.PersonalAccount, bill.FamilyAccount, bill.Cash).ShouldBe((Money.Yuan(fromOwn), Money.Yuan(fromMembers), Money.Yuan(cash)));
    }

    [Fact]
    public void An_account_pays_in_scope_first_so_that_cash_is_left_out_of_scope()
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Employee, ("employee/inpatient", ["ratio: 80%"]));

        Settlement bill = Settled.By(terms, Given.Inpatient with { AccountBalance = Money.Yuan(2_100) }, Given.Line(10_000), Given.Line(1_000) with { Class = CatalogueClass.C });

        bill.Remaining.ShouldBe(new Remaining { OutOfScope = Money.Yuan(900) });
    }

    [Fact]
    public void An_overdrawn_account_pays_nothing()
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Employee, ("employee/inpatient", ["ratio: 80%"]));

        Settlement bill = Settled.By(terms, Given.Inpatient with { AccountBalance = Money.Yuan(-50) }, Given.Line(10_000));

        bill.PersonalAccount.ShouldBe(Money.Zero);
    }
}
