namespace Tongchou.Server.Start;

/// <summary>What whoever starts the server may choose; everything has a default.</summary>
public sealed record ServerOptions
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = DefaultUrl;

    /// <summary>The database: <c>sqlite:FILE</c> or <c>postgres:CONNECTION</c>. Left out, a file in <c>data/</c>.</summary>
    public string? Store { get; init; }

    /// <summary>The file of the keys that encrypt identity fields; made where it is missing. Left out, <c>keys</c> beside the database file.</summary>
    public string? Keys { get; init; }

    /// <summary>The policy packs. Left out, the nearest <c>policies/</c> above the working folder or the program.</summary>
    public string? Policies { get; init; }

    /// <summary>The samples to lay out. Left out, with <see cref="Demo"/>, the nearest <c>samples/</c>.</summary>
    public string? Samples { get; init; }

    /// <summary>Populations that reforms are tried on, folders separated by semicolons. Left out, with <see cref="Demo"/>, a small one that is made.</summary>
    public string? Population { get; init; }

    /// <summary>The built web pages. Left out, the nearest <c>web/dist/</c>.</summary>
    public string? Web { get; init; }

    /// <summary>Start with demonstration data, in a database of its own.</summary>
    public bool Demo { get; init; }

    /// <summary>How many bills one address may post in a minute; an office behind one address is many people.</summary>
    public int PostsPerMinute { get; init; } = 6_000;

    /// <summary>Where metrics and traces go, as OTLP. Left out, the standard variables of OpenTelemetry are asked; without those nothing is sent.</summary>
    public string? Otlp { get; init; }

    /// <summary>What is less than this is not logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>How many seconds what is under way may take to end when the server is asked to stop.</summary>
    public int StopSeconds { get; init; } = 30;

    /// <summary>How many seconds it is told before the server stops that it will, while it still serves.</summary>
    public int DrainSeconds { get; init; }
}
