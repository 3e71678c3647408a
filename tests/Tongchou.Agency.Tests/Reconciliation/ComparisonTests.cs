using Tongchou.Agency.Reconciliation;

namespace Tongchou.Agency.Tests.Reconciliation;

/// <summary>Every cause of a difference, as a table: what stands there, what stands here, what is found.</summary>
public sealed class ComparisonTests
{
    // A line is its settlement, R for a refund, and its total in yuan.
    [Theory]
    [InlineData("a 100, b 50", "a 100, b 50", "", "")]
    [InlineData("", "", "", "")]
    [InlineData("a 100, b 50", "a 100", "", "b lost-here")]
    [InlineData("a 100", "a 100, b 50", "", "b lost-there")]
    [InlineData("a 100", "a 90", "", "a amount-differs")]
    [InlineData("a 100, a 100", "a 100", "", "a duplicate-line")]
    [InlineData("a 100", "", "a 100", "a date-differs")]
    [InlineData("a 100, aR -100", "a 100, aR -100", "", "")]
    [InlineData("a 100, aR -100", "a 100", "", "aR refunded-there")]
    [InlineData("aR -100", "", "a 100", "aR refunded-there")]
    [InlineData("a 100", "a 100, aR -100", "", "aR refunded-here")]
    [InlineData("aR -100", "", "", "aR lost-here")]
    [InlineData("", "a 100, aR -100", "", "a lost-there, aR lost-there")]
    [InlineData("aR -100", "aR -90", "", "aR amount-differs")]
    [InlineData("b 1, a 2", "c 3", "", "b lost-here, a lost-here, c lost-there")]
    public void Each_cause_is_told_from_the_others(string there, string here, string outside, string found)
    {
        IReadOnlyList<Difference> differences = Comparison.Compare(Lines(there), Lines(here), Lines(outside));

        string.Join(", ", differences.Select(each => $"{each.SettlementId}{(each.IsRefund ? "R" : "")} {Words<DifferenceCause>.Code(each.Cause)}")).ShouldBe(found);
    }

    [Fact]
    public void A_settlement_of_another_visit_or_person_is_not_taken_for_the_same()
    {
        StatementLine ours = Line("a", 100);

        Comparison.Compare([ours with { VisitId = "other" }], [ours], []).ShouldHaveSingleItem().Cause.ShouldBe(DifferenceCause.OtherVisit);
        Comparison.Compare([ours with { PersonId = "other" }], [ours], []).ShouldHaveSingleItem().Cause.ShouldBe(DifferenceCause.OtherVisit);
    }

    [Fact]
    public void Who_pays_matters_as_much_as_the_total()
    {
        StatementLine ours = Line("a", 100);

        Comparison.Compare([ours with { Fund = Money.Yuan(59) }], [ours], []).ShouldHaveSingleItem().Cause.ShouldBe(DifferenceCause.AmountDiffers);
        Comparison.Compare([ours with { Account = Money.Yuan(1) }], [ours], []).ShouldHaveSingleItem().Cause.ShouldBe(DifferenceCause.AmountDiffers);
    }

    [Fact]
    public void A_refund_there_shows_the_settlement_that_stands_here()
    {
        StatementLine settlement = Line("a", 100);

        Difference difference = Comparison.Compare([settlement, Line("aR", -100)], [settlement], []).ShouldHaveSingleItem();

        difference.Ours.ShouldBe(settlement);
        difference.Cause.Repairs().Contains(RepairKind.ReverseHere).ShouldBeTrue();
    }

    [Fact]
    public void Every_cause_says_what_to_do_in_both_languages_and_can_be_dealt_with()
    {
        foreach (DifferenceCause cause in Words<DifferenceCause>.All)
        {
            cause.WhatToDo().Zh.ShouldNotBeEmpty();
            cause.WhatToDo().En.ShouldNotBeEmpty();
            cause.Repairs().Contains(RepairKind.Explain).ShouldBeTrue();
        }
    }

    [Fact]
    public void What_is_not_here_can_not_be_reversed_here()
    {
        DifferenceCause.LostHere.Repairs().Contains(RepairKind.ReverseHere).ShouldBeFalse();
        DifferenceCause.RefundedHere.Repairs().Contains(RepairKind.ReverseHere).ShouldBeFalse();
    }

    [Fact]
    public void Equal_statements_have_equal_totals_and_no_difference_and_one_fen_shows()
    {
        StatementLine[] lines = [.. Lines("a 100, b 50, bR -50")];
        StatementTotals totals = StatementTotals.Of(lines);

        totals.ShouldBe(new(3, Money.Yuan(100), Money.Yuan(60), Money.Zero));
        StatementTotals.Of([lines[0] with { Total = lines[0].Total + new Money(1) }, .. lines[1..]]).ShouldNotBe(totals);
    }

    [Fact]
    public void A_difference_is_read_from_its_task_as_it_was_written()
    {
        DifferenceTask task = new("4000000000000001", "H00000000001", new(DifferenceCause.AmountDiffers, Line("a", 100), Line("a", 90) with { Day = new(2026, 2, 1), MessageId = "m" }), RepairKind.Explain, "已核对");

        DifferenceTask.Read(task.Write()).ShouldBe(task);
    }

    private static IReadOnlyList<StatementLine> Lines(string text) =>
        [.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(parts => Line(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))];

    private static StatementLine Line(string name, int yuan) =>
        new(name.TrimEnd('R'), "V" + name[0], "P1", name.EndsWith('R'), Money.Yuan(yuan), Money.Yuan(yuan * 6 / 10), Money.Zero);
}
