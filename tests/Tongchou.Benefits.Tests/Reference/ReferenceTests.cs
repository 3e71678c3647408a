using Tongchou.Benefits.Tests.Properties;
using Tongchou.Reference;

namespace Tongchou.Benefits.Tests.Reference;

public class ReferenceTests
{
    [Fact]
    public void The_engine_settles_every_bill_as_the_plain_reference_does() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        Settlement bill = given.Settle();

        Outcome outcome = ReferenceSettling.Settle(
            Plainly.Visit(given.Claim), Plainly.Items(given.Lines), Plainly.Cover(given.Coverage), given.Law.Rules, Plainly.Year(given.Before));
        Settlement expected = Plainly.Settlement(outcome);
        if (bill != expected)
        {
            Assert.Fail($"engine    {Shown.Of(bill)}\n          change {Shown.Of(bill.Change)}\nreference {Shown.Of(expected)}\n          change {Shown.Of(expected.Change)}");
        }

        bill.Cash.Fen.ShouldBe((long)(outcome.Cash * 100));
    });

    [Fact]
    public void The_random_cases_reach_every_layer_and_every_burden()
    {
        Dictionary<string, int> reached = [];

        Property.Holds(Cases.Any, RandomCase.Smaller, given =>
        {
            Settlement bill = given.Settle();
            foreach (string name in Shown.Names(bill).Concat(Shown.Names(bill.Remaining)).Concat(Shown.Names(bill.Change)))
            {
                reached[name] = reached.GetValueOrDefault(name) + 1;
            }
        });

        string[] all = [.. new[] { typeof(Settlement), typeof(Remaining), typeof(Accumulators) }.SelectMany(type => type.GetFields()).Where(field => field.FieldType != typeof(Remaining) && field.FieldType != typeof(Accumulators)).Select(field => field.Name).Distinct()];
        string[] rare = [.. all.Where(name => reached.GetValueOrDefault(name) < Property.Cases / 200).Select(name => $"{name} {reached.GetValueOrDefault(name)}")];
        Assert.SkipWhen(Property.Cases < Property.NormalCases, "one case alone reaches little");
        rare.ShouldBeEmpty();
    }
}
