namespace Tongchou.Server.National.Gateways;

/// <summary>How far a caller's clock may be off, either way, and how long a token is good.</summary>
public sealed record GatewayRules
{
    public static readonly GatewayRules Usual = new();

    /// <summary>No public text says; five minutes bear the clock of a hospital and leave a stolen header little time.</summary>
    public TimeSpan XTifSkew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What callers of the <c>_api_</c> kind are told elsewhere.</summary>
    public TimeSpan ApiSkew { get; init; } = TimeSpan.FromMinutes(30);

    public TimeSpan TokenLife { get; init; } = TimeSpan.FromHours(2);
}
