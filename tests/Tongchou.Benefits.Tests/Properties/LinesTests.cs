namespace Tongchou.Benefits.Tests.Properties;

public class LinesTests
{
    [Fact]
    public void The_order_of_the_lines_changes_nothing() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        RandomCase turned = given with { Lines = [.. given.Lines.Reverse()] };
        RandomCase sorted = given with { Lines = [.. given.Lines.OrderBy(line => line.Amount)] };

        turned.Settle().ShouldBe(given.Settle());
        sorted.Settle().ShouldBe(given.Settle());
    });

    [Fact]
    public void Splitting_the_lines_changes_nothing() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        RandomCase split = given with { Lines = [.. given.Lines.SelectMany(Halves)] };

        split.Settle().ShouldBe(given.Settle());
    });

    /// <summary>A third and two thirds of a line, of what the price limit recognises and of what it doesn't.</summary>
    private static BillLine[] Halves(BillLine line)
    {
        Money recognised = Money.Min(line.Amount, line.PriceLimit.Amount);
        Money above = line.Amount - recognised;
        Money firstRecognised = new(recognised.Fen / 3);
        Money firstAbove = new(above.Fen / 3);
        BillLine Part(Money inside, Money outside) => line with { Amount = inside + outside, PriceLimit = line.PriceLimit.IsNone ? Limit.None : new Limit(inside) };
        return [Part(firstRecognised, firstAbove), Part(recognised - firstRecognised, above - firstAbove)];
    }
}
