namespace Tongchou.Server.Tests.SignIn;

/// <summary>A demonstration that the tests of a class share, with its operator: each of them works on persons of its own.</summary>
public class OpenOffice : IAsyncLifetime
{
    internal Office Office { get; private set; } = null!;

    internal HttpClient Clerk { get; private set; } = null!;

    /// <summary>How long after the fifth of March it is.</summary>
    protected virtual TimeSpan Later => TimeSpan.Zero;

    public async ValueTask InitializeAsync()
    {
        Office = await Office.Open();
        Office.Clock.Step(Later);
        Clerk = await Office.SignedIn("operator");
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same in October, when the next year's dues may be paid.</summary>
public sealed class OpenOfficeInOctober : OpenOffice
{
    protected override TimeSpan Later => TimeSpan.FromDays(220);
}
