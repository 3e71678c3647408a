using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Tongchou.Server.Start;

/// <summary>
/// Reads the options from a file (<c>--config FILE</c>, a JSON object of the same names), the environment (<c>TONGCHOU_STORE</c>) and the command
/// line (<c>--store</c>); a later one wins.
/// </summary>
public static class OptionsReader
{
    private static readonly string[] levels = ["trace", "debug", "information", "warning", "error", "none"];

    // Test hosts pass these to any program they start; they mean nothing here.
    private static readonly string[] ofTheHost = ["environment", "contentRoot", "applicationName"];

    public static ServerOptions Read(IReadOnlyList<string> args, IDictionary environment, FaultList faults)
    {
        Dictionary<string, (string Value, string Where)> named = [];
        ReadArguments(args, named, new FaultList());
        Dictionary<string, (string Value, string Where)> given = [];
        string? file = named.TryGetValue(OptionName.Config, out (string Value, string Where) argument) ? argument.Value : environment[OptionName.Find(OptionName.Config)!.Variable] as string;
        if (file is { Length: > 0 })
        {
            ReadFile(file, given, faults);
        }

        ReadEnvironment(environment, given);

        ReadArguments(args, given, faults);
        string? Text(string name) => given.TryGetValue(name, out (string Value, string Where) found) ? found.Value : null;
        ServerOptions options = new()
        {
            Store = Text("store"),
            Keys = Text("keys"),
            Policies = Text("policies"),
            Samples = Text("samples"),
            Population = Text("population"),
            Web = Text("web"),
            Demo = given.TryGetValue("demo", out (string Value, string Where) demo) && ReadFlag(demo.Value, demo.Where, faults),
        };
        if (given.TryGetValue("otlp", out (string Value, string Where) otlp))
        {
            options = options with { Otlp = ReadEndpoint(otlp.Value, otlp.Where, faults) };
        }

        if (given.TryGetValue("log-level", out (string Value, string Where) level))
        {
            options = options with { LogLevel = ReadLevel(level.Value, level.Where, faults) };
        }

        if (given.TryGetValue("stop-seconds", out (string Value, string Where) seconds))
        {
            options = options with { StopSeconds = ReadCount(seconds.Value, seconds.Where, faults) };
        }

        if (given.TryGetValue("drain-seconds", out (string Value, string Where) drain))
        {
            options = options with { DrainSeconds = ReadCount(drain.Value, drain.Where, faults) };
        }

        if (given.TryGetValue("urls", out (string Value, string Where) urls))
        {
            CheckUrls(urls.Value, urls.Where, faults);
            options = options with { Urls = urls.Value };
        }

        return given.TryGetValue("posts-per-minute", out (string Value, string Where) posts)
            ? options with { PostsPerMinute = ReadCount(posts.Value, posts.Where, faults) }
            : options;
    }

    // A variable of an unknown name is no fault: container platforms set names of their own after the service's (TONGCHOU_PORT).
    private static void ReadEnvironment(IDictionary environment, Dictionary<string, (string, string)> given)
    {
        foreach (OptionName option in OptionName.All)
        {
            if (environment[option.Variable] is string { Length: > 0 } value)
            {
                given[option.Name] = (value, option.Variable);
            }
        }
    }

    private static void ReadFile(string file, Dictionary<string, (string, string)> given, FaultList faults)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (JsonProperty member in document.RootElement.EnumerateObject())
            {
                string where = $"{file}: {member.Name}";
                if (member.Name != OptionName.Config && OptionName.Find(member.Name) is not null)
                {
                    given[member.Name] = (member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? (member.Value.GetBoolean() ? "true" : "false") : member.Value.ToString(), where);
                }
                else
                {
                    faults.Add("unknown-option", Place.At(where), new("没有这个选项。", "There is no such option."), new("用 --help 看所有选项。", "--help lists all."));
                }
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            faults.Add("bad-config", Place.At(file), new($"配置文件读不出来:{cause.Message}", $"The configuration can't be read: {cause.Message}"), new("配置文件是一个 JSON 对象,例如 {\"urls\":\"http://0.0.0.0:5080\",\"store\":\"sqlite:data/tongchou.db\"}。", "It is a JSON object, such as {\"urls\":\"http://0.0.0.0:5080\",\"store\":\"sqlite:data/tongchou.db\"}."));
        }
    }

    private static void ReadArguments(IReadOnlyList<string> args, Dictionary<string, (string, string)> given, FaultList faults)
    {
        for (int i = 0; i < args.Count; i++)
        {
            string[] parts = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i][2..].Split('=', 2) : [""];
            if (OptionName.Find(parts[0]) is { IsSwitch: true } flag)
            {
                given[flag.Name] = (parts.Length > 1 ? parts[1] : "true", flag.Argument);
            }
            else if (ofTheHost.Contains(parts[0]))
            {
                i += parts.Length == 1 ? 1 : 0;
            }
            else if (OptionName.Find(parts[0]) is null)
            {
                faults.Add("unknown-option", Place.At(args[i]), new("没有这个选项。", "There is no such option."), new("用 --help 看所有选项。", "--help lists all."));
            }
            else if (parts.Length > 1 || i + 1 < args.Count)
            {
                given[parts[0]] = (parts.Length > 1 ? parts[1] : args[++i], $"--{parts[0]}");
            }
            else
            {
                faults.Add("option-without-value", Place.At(args[i]), new("这个选项后面要有值。", "This option needs a value."));
            }
        }
    }

    private static bool ReadFlag(string value, string where, FaultList faults)
    {
        if (value is not ("true" or "false" or "1" or "0"))
        {
            faults.Add("bad-flag", Place.At(where), new($"“{value}”应为 true 或 false。", $"'{value}' should be true or false."));
        }

        return value is "true" or "1";
    }

    private static int ReadCount(string value, string where, FaultList faults)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0)
        {
            return count;
        }

        faults.Add("bad-number", Place.At(where), new($"“{value}”不是正整数。", $"'{value}' is no positive whole number."));
        return 1;
    }

    private static string? ReadEndpoint(string value, string where, FaultList faults)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https")
        {
            return value;
        }

        faults.Add("bad-endpoint", Place.At(where), new($"“{value}”不是收集器的地址。", $"'{value}' is no address of a collector."), new("例如 http://127.0.0.1:4317。", "For example http://127.0.0.1:4317."));
        return null;
    }

    private static LogLevel ReadLevel(string value, string where, FaultList faults)
    {
        if (levels.Contains(value))
        {
            return Enum.Parse<LogLevel>(value, ignoreCase: true);
        }

        faults.Add("bad-level", Place.At(where), new($"没有日志级别“{value}”。", $"There is no log level '{value}'."), new($"可用:{string.Join('、', levels)}。", $"There are {string.Join(", ", levels)}."));
        return LogLevel.Information;
    }

    private static void CheckUrls(string urls, string where, FaultList faults)
    {
        foreach (string url in urls.Split(';'))
        {
            if (!IsAddress(url))
            {
                faults.Add("bad-url", Place.At(where), new($"“{url}”不是可以监听的地址。", $"'{url}' is no address to listen on."), new($"例如 {ServerOptions.DefaultUrl}。", $"For example {ServerOptions.DefaultUrl}."));
            }
        }
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= ushort.MaxValue };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
