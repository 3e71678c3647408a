namespace Tongchou.Cli.Tests;

public class ReceiptTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void An_untouched_receipt_holds()
    {
        Spoken.Of("explain", Samples.Bill("fuxin-serious-illness"), "--json", "--out", file).Code.ShouldBe(0);

        Spoken verdict = Spoken.Of("receipt", "verify", file);

        verdict.Code.ShouldBe(0);
        verdict.Out.ShouldContain("分文不差");
    }

    [Theory]
    [InlineData("\"cash\", \"amount\"", "")] // kept as it is: nothing to replace
    [InlineData("69276.00", "79276.00")] // an amount
    [InlineData("8000.00", "7000.00")] // the bill inside
    [InlineData("阜新市", "阜新市 ")] // a word
    public void A_receipt_that_was_altered_anywhere_is_found_out(string was, string becomes)
    {
        Spoken.Of("explain", Samples.Bill("fuxin-serious-illness"), "--json", "--out", file);
        string text = File.ReadAllText(file);
        string altered = text.Replace(was, becomes, StringComparison.Ordinal);
        File.WriteAllText(file, altered);

        Spoken verdict = Spoken.Of("receipt", "verify", file);

        verdict.Code.ShouldBe(altered == text ? 0 : 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"bill\":null}")]
    [InlineData("not json")]
    [InlineData("{\"rows\":[null],\"payers\":[null]}")]
    public void What_is_no_receipt_is_refused_with_a_sentence(string text)
    {
        File.WriteAllText(file, text);

        Spoken verdict = Spoken.Of("receipt", "verify", file);

        verdict.Code.ShouldBeInRange(1, 2);
        verdict.Error.ShouldContain("✗");
        verdict.Error.ShouldNotContain("   at ");
    }
}
