namespace Tongchou.Tests;

public class ClauseTests
{
    [Theory]
    [InlineData("FX2019 二(三)", "FX2019", "二(三)")]
    [InlineData("REG735 第三十八条.2", "REG735", "第三十八条.2")]
    [InlineData("CASE a b", "CASE", "a b")]
    public void A_clause_is_a_short_name_and_an_item(string text, string document, string item)
    {
        Clause.TryParse(text, out Clause clause).ShouldBeTrue();

        clause.ShouldBe(new Clause(document, item));
        clause.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("FX2019")]
    [InlineData("FX2019 ")]
    [InlineData(" 三")]
    [InlineData(null)]
    public void Half_of_it_is_no_clause(string? text) => Clause.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_value_is_stale_after_its_last_verified_day_and_never_when_nobody_said()
    {
        Citation verified = new(new("FX2019", "三"), Standing.Official, new(210900), "path", DateSpan.Since(new(2020, 1, 1)), new DateOnly(2025, 12, 31));

        verified.IsStaleOn(new(2025, 12, 31)).ShouldBeFalse();
        verified.IsStaleOn(new(2026, 1, 1)).ShouldBeTrue();
        (verified with { VerifiedTo = null }).IsStaleOn(DateOnly.MaxValue).ShouldBeFalse();
    }
}
