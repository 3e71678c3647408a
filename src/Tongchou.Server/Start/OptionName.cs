namespace Tongchou.Server.Start;

/// <summary>An option of the server. Its three names follow from one: <c>--posts-per-minute</c>, <c>TONGCHOU_POSTS_PER_MINUTE</c>, and <c>"posts-per-minute"</c> in the file.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Takes">What stands behind it on the command line; empty for a switch.</param>
/// <param name="Default">What holds where it is not given.</param>
/// <param name="Meaning">What it does.</param>
public sealed record OptionName(string Name, string Takes, string Default, Phrase Meaning)
{
    /// <summary>Names the file the others are read from, so it can't stand in that file itself.</summary>
    public const string Config = "config";

    /// <summary>Every option, in the order in which help and documentation list them.</summary>
    public static IReadOnlyList<OptionName> All { get; } =
    [
        new("urls", "URL[;URL]", ServerOptions.DefaultUrl, new("监听地址", "where to listen")),
        new("store", "sqlite:FILE | postgres:CONNECTION", "sqlite:data/tongchou.db", new("数据库", "the database")),
        new("keys", "FILE", "beside the SQLite file; data/tongchou.keys", new("加密身份信息的密钥文件,没有则新建", "the keys that encrypt identity fields; made where missing")),
        new(Config, "FILE", "", new("配置文件:JSON 对象,选项同名", "a JSON object of these options")),
        new("policies", "DIR", "the nearest policies/", new("政策包", "the policy packs")),
        new("samples", "DIR", "with demo the nearest samples/", new("载入示例账单", "sample bills to lay out")),
        new("population", "DIR[;DIR]", "with demo a small one that is made", new("政策实验室用的合成人口", "populations that the laboratory tries reforms on")),
        new("web", "DIR", "the nearest web/dist/", new("网页", "the built web pages")),
        new("demo", "", "false", new("用演示数据和单独的数据库 data/demo.db", "demonstration data, in a database of its own (data/demo.db)")),
        new("posts-per-minute", "N", "6000", new("每个来源每分钟最多提交次数", "how often one address may post in a minute")),
        new("otlp", "URL", "off", new("把指标和追踪发送到 OpenTelemetry 收集器;标准 OTEL_EXPORTER_OTLP_ENDPOINT 亦可", "send metrics and traces to an OpenTelemetry collector; OTEL_EXPORTER_OTLP_ENDPOINT does too")),
        new("log-level", "LEVEL", "information", new("日志级别:trace、debug、information、warning、error、none", "the least level that is logged: trace, debug, information, warning, error, none")),
        new("stop-seconds", "N", "30", new("停止时最多等待办理中请求的秒数", "how many seconds what is under way may take to end when the server stops")),
        new("drain-seconds", "N", "0", new("停止前先报告“未就绪”并继续服务的秒数,供负载均衡摘除", "how many seconds the server says it is not ready, and still serves, before it stops: for a balancer to see it")),
    ];

    public static OptionName? Find(string name) => All.FirstOrDefault(option => option.Name == name);

    public bool IsSwitch => Takes.Length == 0;

    public string Argument => $"--{Name}";

    public string Variable => $"TONGCHOU_{Name.Replace('-', '_').ToUpperInvariant()}";
}
