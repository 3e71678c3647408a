using Tongchou.Agency.Users;

namespace Tongchou.Server.SignIn;

/// <summary>Who is behind a request.</summary>
public static class Visitor
{
    private static readonly object key = new();

    /// <summary>Whoever is signed in, or null.</summary>
    public static User? MaybeUser(this HttpContext context) => context.Items.TryGetValue(key, out object? user) ? (User?)user : null;

    /// <summary>Whoever is signed in; only for endpoints that let nobody else in.</summary>
    public static User User(this HttpContext context) => context.MaybeUser() ?? throw new InvalidOperationException("nobody is signed in");

    internal static void SetUser(this HttpContext context, User user) => context.Items[key] = user;
}
