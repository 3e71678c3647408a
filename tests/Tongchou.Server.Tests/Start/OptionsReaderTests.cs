using System.Collections;
using Tongchou.Server.Start;

namespace Tongchou.Server.Tests.Start;

public class OptionsReaderTests
{
    [Fact]
    public void Nothing_given_means_the_defaults() => Read([]).ShouldBe(new ServerOptions());

    [Fact]
    public void Every_option_can_be_given_in_both_ways()
    {
        ServerOptions expected = new() { Urls = "http://*:80", Store = "sqlite:x.db", Policies = "p", Samples = "s", Web = "w", Demo = true, PostsPerMinute = 7 };

        Read(["--urls", "http://*:80", "--store", "sqlite:x.db", "--policies", "p", "--samples", "s", "--web", "w", "--demo", "--posts-per-minute", "7"]).ShouldBe(expected);
        Read(["--urls=http://*:80", "--store=sqlite:x.db", "--policies=p", "--samples=s", "--web=w", "--demo=true", "--posts-per-minute=7"]).ShouldBe(expected);
        Read([], ("TONGCHOU_URLS", "http://*:80"), ("TONGCHOU_STORE", "sqlite:x.db"), ("TONGCHOU_POLICIES", "p"), ("TONGCHOU_SAMPLES", "s"), ("TONGCHOU_WEB", "w"), ("TONGCHOU_DEMO", "1"), ("TONGCHOU_POSTS_PER_MINUTE", "7")).ShouldBe(expected);
    }

    [Fact]
    public void The_command_line_wins() => Read(["--store", "sqlite:a.db"], ("TONGCHOU_STORE", "sqlite:b.db")).Store.ShouldBe("sqlite:a.db");

    [Fact]
    public void What_test_hosts_pass_is_passed_over() => Read(["--environment=Test", "--contentRoot", "/x", "--demo"]).ShouldBe(new ServerOptions { Demo = true });

    [Theory]
    [InlineData("unknown-option", "--port", "80")]
    [InlineData("unknown-option", "serve")]
    [InlineData("option-without-value", "--store")]
    [InlineData("bad-flag", "--demo=maybe")]
    [InlineData("bad-number", "--posts-per-minute", "0")]
    [InlineData("bad-url", "--urls", "5080")]
    [InlineData("bad-url", "--urls", "ftp://127.0.0.1")]
    [InlineData("bad-url", "--urls", "http://127.0.0.1:99999")]
    public void Wrong_use_is_told(string code, params string[] args)
    {
        FaultList faults = new();

        OptionsReader.Read(args, new Hashtable(), faults);

        faults.All[0].Code.ShouldBe(code);
    }

    private static ServerOptions Read(string[] args, params (string, string)[] environment)
    {
        FaultList faults = new();
        ServerOptions options = OptionsReader.Read(args, new Hashtable(environment.ToDictionary(each => each.Item1, each => each.Item2)), faults);
        faults.All.ShouldBeEmpty();
        return options;
    }
}
