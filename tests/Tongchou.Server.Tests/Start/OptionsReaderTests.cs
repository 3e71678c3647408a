using System.Collections;
using Microsoft.Extensions.Logging;
using Tongchou.Server.Start;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Start;

public class OptionsReaderTests
{
    [Fact]
    public void Nothing_given_means_the_defaults() => Read([]).ShouldBe(new ServerOptions());

    [Fact]
    public void Every_option_can_be_given_in_both_ways()
    {
        ServerOptions expected = new() { Urls = "http://*:80", Store = "sqlite:x.db", Policies = "p", Samples = "s", Population = "d", Web = "w", Demo = true, PostsPerMinute = 7, Otlp = "http://c:4318", LogLevel = LogLevel.Warning, StopSeconds = 8, DrainSeconds = 9, Keys = "k" };

        Read(["--urls", "http://*:80", "--store", "sqlite:x.db", "--policies", "p", "--samples", "s", "--population", "d", "--web", "w", "--demo", "--posts-per-minute", "7", "--otlp", "http://c:4318", "--log-level", "warning", "--stop-seconds", "8", "--drain-seconds", "9", "--keys", "k"]).ShouldBe(expected);
        Read(["--urls=http://*:80", "--store=sqlite:x.db", "--policies=p", "--samples=s", "--population=d", "--web=w", "--demo=true", "--posts-per-minute=7", "--otlp=http://c:4318", "--log-level=warning", "--stop-seconds=8", "--drain-seconds=9", "--keys=k"]).ShouldBe(expected);
        Read([], ("TONGCHOU_URLS", "http://*:80"), ("TONGCHOU_STORE", "sqlite:x.db"), ("TONGCHOU_POLICIES", "p"), ("TONGCHOU_SAMPLES", "s"), ("TONGCHOU_POPULATION", "d"), ("TONGCHOU_WEB", "w"), ("TONGCHOU_DEMO", "1"), ("TONGCHOU_POSTS_PER_MINUTE", "7"), ("TONGCHOU_OTLP", "http://c:4318"), ("TONGCHOU_LOG_LEVEL", "warning"), ("TONGCHOU_STOP_SECONDS", "8"), ("TONGCHOU_DRAIN_SECONDS", "9"), ("TONGCHOU_KEYS", "k")).ShouldBe(expected);
    }

    [Fact]
    public void The_file_takes_the_same_names_and_an_unknown_one_is_a_fault()
    {
        using TempFolder folder = new();
        string file = folder.Write("tongchou.json", """{ "store": "sqlite:f.db", "demo": true, "otlp": "http://c:4318", "stor": "x", "config": "y" }""");
        FaultList faults = new();

        ServerOptions options = OptionsReader.Read(["--config", file], new Hashtable(), faults);

        options.ShouldBe(new ServerOptions { Store = "sqlite:f.db", Demo = true, Otlp = "http://c:4318" });
        faults.All.Select(fault => (fault.Code, fault.Place.Path)).ShouldBe([("unknown-option", $"{file}: stor"), ("unknown-option", $"{file}: config")]);
    }

    [Fact]
    public void Help_and_the_documentation_name_every_option()
    {
        string help = HelpText.Write();
        string documented = File.ReadAllText(Path.Combine(Tree.Root, "docs/operations.md"));

        OptionName.All.ShouldAllBe(option => help.Contains($"  {option.Argument} ") || option.IsSwitch);
        OptionName.All.ShouldAllBe(option => documented.Contains($"| `{option.Argument}") && documented.Contains($"`{option.Variable}`"));
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
    [InlineData("bad-endpoint", "--otlp", "collector")]
    [InlineData("bad-level", "--log-level", "loud")]
    [InlineData("bad-number", "--stop-seconds", "-1")]
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
