namespace Tongchou.Benefits.Tests.Properties;

public class ReversalTests
{
    [Fact]
    public void Reversing_restores_every_figure_of_the_year() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        Settlement bill = given.Settle();

        Accumulators after = given.Before + bill.Change;
        Accumulators reversed = after - bill.Change;

        reversed.ShouldBe(given.Before);
    });

    [Fact]
    public void Settled_reversed_and_settled_again_the_bill_is_the_same() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        Settlement first = given.Settle();

        Accumulators reversed = given.Before + first.Change - first.Change;
        Settlement again = (given with { Before = reversed }).Settle();

        again.ShouldBe(first);
    });

    [Fact]
    public void The_change_carries_every_figure_of_the_year()
    {
        Accumulators one = Everywhere(1);

        Accumulators three = one + Everywhere(2);

        three.ShouldBe(Everywhere(3));
        (three - Everywhere(2)).ShouldBe(one);
        (one - one).ShouldBe(default);
    }

    /// <summary>Every figure of the year set, each to another amount.</summary>
    private static Accumulators Everywhere(int times)
    {
        object year = default(Accumulators);
        foreach ((int number, System.Reflection.FieldInfo field) in typeof(Accumulators).GetFields().Index())
        {
            ByVisit each = default;
            for (int i = 0; i < ByVisit.Length; i++)
            {
                each[i] = new Money((number + 1) * 100 * (i + 1) * times);
            }

            field.SetValue(year, field.FieldType == typeof(int) ? times : field.FieldType == typeof(Money) ? new Money((number + 1) * times) : each);
        }

        return (Accumulators)year;
    }
}
