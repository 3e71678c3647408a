using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongchou.Cli.His;

namespace Tongchou.Cli.Tests.His;

public class HisPlayTests
{
    private const string Head = """
        envelope: { mdtrtarea_admvs: "990100", fixmedins_code: H00000000001, fixmedins_name: 某医院, opter: "001", opter_name: 甲 }
        messages:

        """;

    private const string Visit = Head + """
          - infno: 1101
            input: { data: { psn_name: 甲, certno: "01" } }
            expect: { infcode: 0, output.baseinfo.age: 35, output.insuinfo.2.insutype: 390, "output.insuinfo[1].insutype": 310 }
            save: { person: output.baseinfo.psn_no }
          - infno: 2201
            input: { data: { psn_no: "${person}", memo: "${person}/${run}" } }
          - repeat: true
            expect: { same-as: 2 }
          - infno: 2207
            input: { data: { psn_no: "${person}" } }
            expect: { infcode: -1 }

        """;

    [Fact]
    public async Task A_conversation_carries_values_from_one_answer_into_the_next_message()
    {
        Platform platform = new();

        (int code, string told, string error) = await Play(Visit, platform);

        code.ShouldBe(0, error);
        platform.Requests.Count.ShouldBe(4);
        JsonNode second = platform.Requests[1];
        ((string?)second["input"]!["data"]!["psn_no"]).ShouldBe("P7");
        ((string?)second["input"]!["data"]!["memo"]).ShouldStartWith("P7/20");
        ((string?)second["fixmedins_code"]).ShouldBe("H00000000001");
        ((string?)platform.Requests[0]["input"]!["data"]!["certno"]).ShouldBe("01");
        told.ShouldContain("1101   人员信息获取  infcode 0");
        told.ShouldContain("person=P7");
        told.ShouldContain("✓ 4 条报文全部符合预期");
    }

    [Fact]
    public async Task Each_message_has_an_ID_of_its_own_and_a_repeat_has_the_same()
    {
        Platform platform = new();

        await Play(Visit, platform);

        string[] ids = [.. platform.Requests.Select(request => (string)request["msgid"]!)];
        ids.ShouldAllBe(id => id.Length == 30 && id.StartsWith("H00000000001", StringComparison.Ordinal));
        ids[2].ShouldBe(ids[1]);
        ids.Distinct().Count().ShouldBe(3);
        platform.Requests[2].ToJsonString().ShouldBe(platform.Requests[1].ToJsonString());
    }

    [Theory]
    [InlineData("expect: { output.baseinfo.psn_no: P8 }", "output.baseinfo.psn_no: 期望 expected P8 | 实际 got P7")]
    [InlineData("expect: { output.nowhere: 1 }", "(无 nothing)")]
    [InlineData("expect: { infcode: -1 }", "infcode: 期望 expected -1 | 实际 got 0")]
    [InlineData("save: { x: output.nothing }", "output.nothing")]
    public async Task The_first_unexpected_answer_ends_the_play_with_both_sides_shown(string line, string told)
    {
        Platform platform = new();

        (int code, string _, string error) = await Play($"{Head}  - infno: 1101\n    {line}\n  - infno: 2201\n", platform);

        code.ShouldBe(1);
        platform.Requests.Count.ShouldBe(1);
        error.ShouldContain(told);
        error.ShouldContain("→ {\"infno\":\"1101\"");
        error.ShouldContain("← {\"infcode\":0");
    }

    [Fact]
    public async Task A_refusal_nobody_expected_ends_the_play() => (await Play($"{Head}  - infno: 2207\n", new Platform())).Code.ShouldBe(1);

    [Fact]
    public async Task A_repeat_that_is_answered_otherwise_is_found()
    {
        Platform platform = new() { Forgets = true };

        (int code, string _, string error) = await Play(Visit, platform);

        code.ShouldBe(1);
        error.ShouldContain("same-as");
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_ends_the_play()
    {
        (int code, string _, string error) = await Play($"{Head}  - infno: 1101\n", new Platform { Speaks = "<html>" });

        code.ShouldBe(1);
        error.ShouldContain("← <html>");
    }

    [Fact]
    public async Task A_value_that_was_never_saved_is_named_with_its_line()
    {
        RefusedException refused = await Should.ThrowAsync<RefusedException>(() => Play($"{Head}  - infno: 1101\n    input: {{ data: {{ a: \"${{nobody}}\" }} }}\n", new Platform()));

        refused.Faults.ShouldHaveSingleItem().Place.Line.ShouldBe(4);
        refused.Faults[0].Message.Zh.ShouldContain("nobody");
    }

    [Fact]
    public async Task A_program_reads_one_line_of_JSON_for_each_message()
    {
        (int _, string told, string _) = await Play(Visit, new Platform(), isJson: true);

        string[] lines = told.TrimEnd().Split('\n');
        lines.Length.ShouldBe(4);
        using JsonDocument first = JsonDocument.Parse(lines[0]);
        first.RootElement.GetProperty("infno").GetString().ShouldBe("1101");
        first.RootElement.GetProperty("saved").GetProperty("person").GetString().ShouldBe("P7");
    }

    [Theory]
    [InlineData("messages:\n  - input: {}\n", "messages[1].infno")]
    [InlineData("messages:\n  - repeat: true\n", "messages[1]")]
    [InlineData("messages:\n  - infno: 1101\n    colour: red\n", "messages[1].colour")]
    [InlineData("messages:\n  - infno: 1101\n    expect: { same-as: 7 }\n", "messages[1].expect.same-as")]
    [InlineData("conversation: []\n", "messages")]
    public void A_file_of_another_form_is_refused_with_the_place(string file, string path)
    {
        Spoken refused = Spoken.Given(file, "his", "play", "-");

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain(path);
    }

    [Fact]
    public void A_platform_that_cannot_be_reached_is_told_and_not_thrown()
    {
        Spoken refused = Spoken.Given($"{Head}  - infno: 1101\n", "his", "play", "-", "--url", "http://127.0.0.1:1/");

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("接口无法访问");
        refused.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_conversation_goes_over_HTTP_as_UTF_8_JSON()
    {
        Platform platform = new();
        using HttpListener listener = Listen(out string url);
        Task served = Serve(listener, platform);

        Spoken played = await Task.Run(() => Spoken.Given($"{Head}  - infno: 1101\n", "his", "play", "-", "--url", url));

        listener.Stop();
        await served;
        played.Code.ShouldBe(0, played.Error);
        ((string?)platform.Requests.ShouldHaveSingleItem()["fixmedins_name"]).ShouldBe("某医院");
    }

    private static async Task<(int Code, string Out, string Error)> Play(string file, Platform platform, bool isJson = false)
    {
        StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        Terminal terminal = new(Stream.Null, output, error, isInteractive: false, width: 120);
        int code = await HisPlay.Play(Conversation.Read("file", file), (body, _) => Task.FromResult(platform.Answer(body)), new PlayReport(terminal, isJson), CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }

    private static HttpListener Listen(out string url)
    {
        for (int port = 20_000 + Random.Shared.Next(20_000); ; port++)
        {
            HttpListener listener = new();
            url = $"http://127.0.0.1:{port}/fsi/";
            listener.Prefixes.Add(url);
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException)
            {
                // Somebody else has this port.
                listener.Close();
            }
        }
    }

    private static async Task Serve(HttpListener listener, Platform platform)
    {
        try
        {
            HttpListenerContext call = await listener.GetContextAsync();
            using MemoryStream body = new();
            await call.Request.InputStream.CopyToAsync(body);
            await call.Response.OutputStream.WriteAsync(platform.Answer(body.ToArray()));
            call.Response.Close();
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // The test is over before anybody called.
        }
    }

    /// <summary>A platform that knows one person and refuses to settle.</summary>
    private sealed class Platform
    {
        public List<JsonNode> Requests { get; } = [];
        public bool Forgets { get; init; }
        public string? Speaks { get; init; }

        public byte[] Answer(byte[] request)
        {
            JsonNode read = JsonNode.Parse(request)!;
            Requests.Add(read);
            return Encoding.UTF8.GetBytes(Speaks ?? (string?)read["infno"] switch
            {
                "1101" => """{"infcode":0,"inf_refmsgid":"x","output":{"baseinfo":{"psn_no":"P7","age":35.0},"insuinfo":[{"insutype":"310"},{"insutype":"390"}]}}""",
                "2201" => """{"infcode":0,"respond_time":"T","output":{"data":{"mdtrt_id":"M"}}}""".Replace("T", $"{Requests.Count}", StringComparison.Ordinal).Replace("\"M\"", $"\"M{(Forgets ? Requests.Count : 1)}\"", StringComparison.Ordinal),
                _ => """{"infcode":-1,"err_msg":"不结算[x]","output":null}""",
            });
        }
    }
}
