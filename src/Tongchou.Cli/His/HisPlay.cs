using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Policy.Yaml;
using Tongchou.Server.National.Messages;

namespace Tongchou.Cli.His;

/// <summary><c>his play</c>: speaks a conversation with a platform and stops at the first answer that was not expected.</summary>
internal static class HisPlay
{
    private const string DefaultUrl = "http://127.0.0.1:5080/fsi/api/rsfComIfsService/callService";
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    public static Command Make(Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "对话文件(YAML 或 JSON),- 为标准输入 conversation in YAML or JSON, - for standard input" };
        Option<string> url = new("--url") { Description = "接口地址 address of the interface", DefaultValueFactory = _ => DefaultUrl };
        Option<bool> json = new("--json") { Description = "每条报文输出一行 JSON one line of JSON per message" };
        Command command = new("play", "按文件逐条发送报文并核对应答 send the messages of a file and check the answers") { file, url, json };
        command.SetAction(async (parsed, stop) =>
        {
            string path = parsed.GetValue(file)!;
            Conversation conversation = Conversation.Read(path, Encoding.UTF8.GetString(BillFile.Bytes(path, terminal).Span));
            if (!Uri.TryCreate(parsed.GetValue(url), UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            {
                throw RefusedException.Because("bad-url", new($"“{parsed.GetValue(url)}”不是接口地址。", $"'{parsed.GetValue(url)}' is no address."), new("例如 http://127.0.0.1:5080/。", "For example http://127.0.0.1:5080/."));
            }

            using HttpClient client = new() { Timeout = patience };
            return await Play(conversation, (body, until) => Post(client, address, body, until), new PlayReport(terminal, parsed.GetValue(json)), stop);
        });
        return command;
    }

    /// <param name="post">Sends a request and gives the bytes of its answer.</param>
    /// <returns>0 when every answer was as expected, 1 at the first that was not.</returns>
    public static async Task<int> Play(Conversation conversation, Func<byte[], CancellationToken, Task<byte[]>> post, PlayReport report, CancellationToken stop)
    {
        MessageMaker maker = new(conversation.Envelope, ChinaTime.Of(DateTimeOffset.UtcNow));
        List<JsonObject?> answers = [];
        byte[] request = [];
        foreach (Spoken message in conversation.Messages)
        {
            request = message.IsRepeat ? request : maker.Make(message);
            Stopwatch watch = Stopwatch.StartNew();
            byte[] answered;
            try
            {
                answered = await post(request, stop);
            }
            catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException)
            {
                report.Unreachable(answers.Count + 1, message, unreachable.Message);
                return ExitCode.Refused;
            }

            watch.Stop();
            JsonObject? answer = AnswerReader.Parse(answered);
            answers.Add(answer);
            List<(string Name, string Value)> saved = [];
            foreach (MapEntry save in message.Save)
            {
                string value = save.Value is ScalarNode at ? AnswerReader.Find(answer, at.Text) ?? "" : "";
                maker.Save(save.Key, value);
                saved.Add((save.Key, value));
            }

            List<Unexpected> wrong = [.. Compare(message, answers, maker)];
            report.Told(answers.Count, message, AnswerReader.Find(answer, "infcode"), watch.Elapsed, saved, wrong);
            if (wrong.Count > 0)
            {
                report.BothSides(request, answered);
                return ExitCode.Refused;
            }
        }

        report.Done(answers.Count);
        return ExitCode.Done;
    }

    private static IEnumerable<Unexpected> Compare(Spoken message, List<JsonObject?> answers, MessageMaker maker)
    {
        JsonObject? answer = answers[^1];
        if (answer is null)
        {
            yield return new("", "JSON", null);
            yield break;
        }

        // A conversation that says nothing expects success.
        if (message.SameAs == 0 && !message.Expect.Any(entry => entry.Key == "infcode") && AnswerReader.Find(answer, "infcode") is var code && code != "0")
        {
            yield return new("infcode", "0", code);
        }

        foreach (MapEntry entry in message.Expect)
        {
            string expected = entry.Value is ScalarNode scalar ? maker.Fill(scalar) : "";
            string? actual = AnswerReader.Find(answer, entry.Key);
            if (!AnswerReader.IsEqual(expected, actual))
            {
                yield return new(entry.Key, expected, actual);
            }
        }

        foreach (MapEntry save in message.Save)
        {
            if (save.Value is not ScalarNode at || AnswerReader.Find(answer, at.Text) is null or "")
            {
                yield return new(save.Value is ScalarNode where ? where.Text : save.Key, $"${{{save.Key}}}", null);
            }
        }

        if (message.SameAs > 0 && !AnswerReader.IsSame(answers[message.SameAs - 1], answer))
        {
            yield return new("same-as", answers[message.SameAs - 1]?.ToJsonString() ?? "", answer.ToJsonString());
        }
    }

    private static async Task<byte[]> Post(HttpClient client, Uri address, byte[] body, CancellationToken stop)
    {
        using ByteArrayContent content = new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        using HttpResponseMessage answer = await client.PostAsync(address, content, stop);
        return await answer.Content.ReadAsByteArrayAsync(stop);
    }
}

/// <summary>A member of an answer that is not what the conversation expects.</summary>
internal readonly record struct Unexpected(string Path, string Expected, string? Actual);
