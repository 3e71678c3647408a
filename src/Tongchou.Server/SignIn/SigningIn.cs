using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Users;

namespace Tongchou.Server.SignIn;

/// <summary>What signing in needs, put together.</summary>
internal static class SigningIn
{
    public static void AddSigningIn(this WebApplicationBuilder builder, KeyRing ring, bool demonstration)
    {
        builder.Services.AddSingleton(new SessionSeal(ring));
        builder.Services.AddSingleton(new Demonstration(demonstration));
        builder.Services.AddSingleton<SessionCookie>();
        builder.Services.AddSingleton<SignInGuard>();
        builder.Services.AddSingleton<Audit>();
        builder.Services.AddSingleton(services => new UserBook(services.GetRequiredService<Desk>().Reader, services.GetRequiredService<Desk>().Lanes));
    }
}

/// <summary>Whether this server is a demonstration, and with which users one signs in there.</summary>
/// <remarks>The password is known to everybody, so its users sign in nowhere but in a demonstration.</remarks>
public sealed record Demonstration(bool IsOn)
{
    public const string Password = "demo-统筹-2026";

    private static readonly (string Name, string DisplayName, Role Role)[] users =
    [
        ("operator", "经办员(演示)", Role.Operator),
        ("reviewer", "复核员(演示)", Role.Reviewer),
        ("accountant", "基金会计(演示)", Role.Accountant),
        ("administrator", "管理员(演示)", Role.Administrator),
        ("supervisor", "监管员(演示)", Role.Supervisor),
    ];

    public static async Task MakeUsers(UserBook book)
    {
        foreach ((string name, string displayName, Role role) in users)
        {
            if (await book.Find(name, CancellationToken.None) is null)
            {
                await book.Add(User.New(name, displayName, SetOf<Role>.Of(role), RegionCode.Nation, Password, mustChange: false, isDemonstration: true), Password, "demonstration", CancellationToken.None);
            }
        }
    }

    public bool Admits(User user) => IsOn || !user.IsDemonstration;
}
