using FsCheck;
using FsCheck.Fluent;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Tests.Records;

public sealed class FeeLineTextTests
{
    private static readonly FeeLine plain = new("1", "charged", null, null, null, "阿司匹林", "drug", "a", 0, -1, "2", "15.5", Money.Yuan(31), "2026-03-05", null, null, null);

    [Fact]
    public void What_is_null_at_the_end_of_a_line_is_not_written() =>
        FeeLineText.Write([plain, plain with { Line = "2", Item = "XA01", Refunds = "1" }]).ShouldBe(
            """[["1","charged","阿司匹林","drug","a",0,-1,"2","15.5",3100,"2026-03-05"],["2","charged","阿司匹林","drug","a",0,-1,"2","15.5",3100,"2026-03-05","XA01",null,null,null,"1"]]""");

    [Fact]
    public void Whatever_lines_say_is_read_as_it_was_written() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        Random dice = new(seed);
        FeeLine[] lines = [.. Enumerable.Range(0, dice.Next(40)).Select(_ => Any(dice))];

        FeeLineText.Read(FeeLineText.Write(lines)).ShouldBe(lines);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""[["1"]]""")]
    [InlineData("""[["1","charged",null,"drug","a",0,-1,"2","15.5",3100,"2026-03-05"]]""")]
    [InlineData("""[["1","charged","n","drug","a","0",-1,"2","15.5",3100,"2026-03-05"]]""")]
    [InlineData("""[["1","charged","n","drug","a",0.5,-1,"2","15.5",3100,"2026-03-05"]]""")]
    [InlineData("""[["1","charged","n","drug","a",0,-1,"2","15.5",3100,"2026-03-05",null,null,null,null,null,null,null]]""")]
    public void Anything_else_is_refused(string text) => Should.Throw<FormatException>(() => FeeLineText.Read(text));

    private static FeeLine Any(Random dice) => new(
        Text(dice), Text(dice), Perhaps(dice), Perhaps(dice), Perhaps(dice), Text(dice), Text(dice), Text(dice), dice.NextInt64(), dice.NextInt64(-1, long.MaxValue), Text(dice), Text(dice),
        new(dice.NextInt64(-1_000_000, 1_000_000)), Text(dice), Perhaps(dice), Perhaps(dice), Perhaps(dice));

    private static string? Perhaps(Random dice) => dice.Next(2) == 0 ? null : Text(dice);
    private static string Text(Random dice) => new(dice.GetItems<char>("aé药\"\\\n<&'\u0001 9", dice.Next(12)));
}
