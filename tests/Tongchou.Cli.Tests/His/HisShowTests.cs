namespace Tongchou.Cli.Tests.His;

public class HisShowTests
{
    [Fact]
    public void The_fields_of_a_transaction_are_shown_as_a_table() => Golden.Check("his-show-2601.txt", Spoken.Of("his", "show", "2601").Out);

    [Theory]
    [InlineData("2207", "setldetail")]
    [InlineData("1306a", "1306A")]
    [InlineData("5204", "(多行)")]
    public void Any_transaction_can_be_shown(string number, string told)
    {
        Spoken shown = Spoken.Of("his", "show", number);

        shown.Code.ShouldBe(0);
        shown.Out.ShouldContain(told);
    }

    [Fact]
    public void Without_a_number_all_are_listed() => Spoken.Of("his", "show").Out.TrimEnd().Split('\n').Length.ShouldBe(118);

    [Fact]
    public void A_number_nobody_knows_is_named()
    {
        Spoken refused = Spoken.Of("his", "show", "0000");

        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("0000");
    }
}
