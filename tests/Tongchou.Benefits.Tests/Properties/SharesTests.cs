namespace Tongchou.Benefits.Tests.Properties;

public class SharesTests
{
    [Fact]
    public void The_sorted_parts_add_up_to_the_bill() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        Settlement bill = given.Settle();

        bill.Total.ShouldBe(Sum(given.Lines.Select(line => line.Amount)));
        Sum([bill.Uncovered, bill.OutsideCatalogue, bill.AbovePriceLimit, bill.FirstOwnShare, bill.ElsewhereOwnShare, bill.InScope]).ShouldBe(bill.Total);
    });

    [Fact]
    public void What_the_payers_pay_adds_up_to_the_bill() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        Settlement bill = given.Settle();

        Sum(Words<Payer>.All.Select(bill.Of)).ShouldBe(bill.Total);
        (bill.FundsTotal + bill.PersonTotal).ShouldBe(bill.Total);
    });

    [Fact]
    public void No_share_is_below_nothing() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        Settlement bill = given.Settle();

        Fields(bill).Concat(Fields(bill.Remaining)).Concat(Fields(bill.Change)).Where(field => field.Amount.IsNegative).ShouldBeEmpty();
    });

    [Fact]
    public void No_account_pays_more_than_it_holds() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        Settlement bill = given.Settle();

        bill.PersonalAccount.ShouldBeLessThanOrEqualTo(given.Claim.AccountBalance);
        bill.FamilyAccount.ShouldBeLessThanOrEqualTo(given.Claim.FamilyBalance);
    });

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private static IEnumerable<(string Name, Money Amount)> Fields<T>(T facts) where T : struct =>
        typeof(T).GetFields().Where(field => field.FieldType == typeof(Money)).Select(field => (field.Name, (Money)field.GetValue(facts)!));
}
