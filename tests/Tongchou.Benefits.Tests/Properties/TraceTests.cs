namespace Tongchou.Benefits.Tests.Properties;

public class TraceTests
{
    [Fact]
    public void A_trace_changes_nothing() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        Settlement traced = Traced(given, out _);

        traced.ShouldBe(given.Settle());
    });

    [Fact]
    public void The_receipts_payers_pay_what_the_settlement_says_and_every_payment_names_a_clause() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        Settlement bill = Traced(given, out List<TraceEntry> entries);

        foreach (Payer payer in Words<Payer>.All)
        {
            Money told = entries.Where(entry => entry.Payer == payer).Aggregate(Money.Zero, (sum, entry) => sum + entry.Amount);
            told.ShouldBe(bill.Of(payer), payer.ToString());
        }

        entries.Where(entry => entry.Payer < Payer.PersonalAccount && entry.Amount.IsPositive && entry.Basis.Count == 0).ShouldBeEmpty();
        entries.Select(entry => entry.Step).ShouldBe(entries.Select(entry => entry.Step).Order());
    });

    private static Settlement Traced(RandomCase given, out List<TraceEntry> entries)
    {
        entries = [];
        RecordingTrace trace = new(entries);
        Settling.Settle(given.Claim, given.Lines, given.Coverage, given.Law.Terms, given.Before, out Settlement bill, ref trace);
        return bill;
    }
}
