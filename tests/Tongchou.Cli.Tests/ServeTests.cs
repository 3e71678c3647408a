namespace Tongchou.Cli.Tests;

public sealed class ServeTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_of_serve_shows_the_options_of_the_server(string asked)
    {
        Spoken help = Spoken.Of("serve", asked);

        help.Code.ShouldBe(0);
        help.Out.ShouldContain("--posts-per-minute N");
        help.Out.ShouldContain("--otlp URL");
        help.Out.ShouldContain("TONGCHOU_STORE");
    }

    [Fact]
    public void An_option_that_there_is_not_is_told()
    {
        Spoken refused = Spoken.Of("serve", "--stroe", "sqlite:x.db");

        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("--stroe");
    }
}
