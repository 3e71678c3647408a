using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Users;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis;

/// <summary>Who is signed in.</summary>
/// <param name="Region">The region they work for.</param>
/// <param name="MustChange">Somebody else set the password: it has to be changed before anything else.</param>
public sealed record UserForm(string Name, string DisplayName, IReadOnlyList<CodedWord> Roles, RegionName Region, bool MustChange);

/// <summary>The session of this browser.</summary>
/// <param name="User">Left out where nobody is signed in.</param>
/// <param name="Demonstration">Whom one may sign in as in a demonstration; left out elsewhere.</param>
public sealed record SessionForm(UserForm? User, DemonstrationForm? Demonstration);

/// <summary>The users of a demonstration, with the password that all of them have.</summary>
public sealed record DemonstrationForm(IReadOnlyList<UserForm> Users, string Password);

public sealed record SignInBody(string Name, string Password);

/// <param name="Current">The password as it is.</param>
public sealed record PasswordBody(string Current, string Password);

internal static class SessionApi
{
    private const int LongestName = 64;

    public static void MapSession(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/session", Who).Open()
            .Describe("session", "session", "谁已登录。 Who is signed in.");
        app.MapPost("/api/session", Begin).Open()
            .Describe("signIn", "session", "登录。 Signs in.")
            .Produces<SessionForm>().Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests);
        app.MapDelete("/api/session", End).ForEverybodySignedIn()
            .Describe("signOut", "session", "退出,本人的所有会话都结束。 Signs out; every session of the user ends.")
            .Produces(StatusCodes.Status204NoContent).Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
        app.MapPost("/api/session/password", Change).ForEverybodySignedIn()
            .Describe("changePassword", "session", "修改自己的口令,其他会话都结束。 Changes one's own password; every other session ends.")
            .Produces<SessionForm>().Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status409Conflict, StatusCodes.Status429TooManyRequests);
    }

    private static async Task<SessionForm> Who(HttpContext context, LawBook law, UserBook users, Demonstration demonstration, CancellationToken stop)
    {
        DemonstrationForm? shown = demonstration.IsOn && context.MaybeUser() is null
            ? new([.. (await users.All(stop)).Where(user => user is { IsDemonstration: true, IsActive: true }).Select(user => Form(user, law))], Demonstration.Password)
            : null;
        return new(context.MaybeUser() is { } user ? Form(user, law) : null, shown);
    }

    private static async Task<IResult> Begin([FromBody] SignInBody body, HttpContext context, LawBook law, UserBook users, SignInGuard guard, SessionCookie cookie, Audit audit, Demonstration demonstration, CancellationToken stop)
    {
        string name = Cut((body.Name ?? "").Trim(), LongestName);
        string address = Address(context);
        if (guard.Wait(name, address) is var wait && wait > TimeSpan.Zero)
        {
            return Refusals.Locked(wait);
        }

        User? user = await users.Find(name, stop);
        if (!await IsRight(guard, body.Password ?? "", user, stop) || user is not { IsActive: true } || !demonstration.Admits(user))
        {
            guard.Failed(name, address);
            if (user is not null)
            {
                // Only of somebody who exists: in the box for the name people sometimes type their password.
                await audit.Note(user, "sign-in-failed", detail: address);
            }

            return Refusals.WrongPassword();
        }

        guard.Succeeded(name, address);
        if (Passwords.IsOutdated(user.Password))
        {
            user = (await users.Change(name, found => found with { Password = Passwords.Hash(body.Password!) }, name, stop))!;
        }

        cookie.Begin(context, user);
        await audit.Note(user, "sign-in", detail: address);
        return TypedResults.Json(new SessionForm(Form(user, law), null), AgencyJson.Options);
    }

    private static async Task<IResult> End(HttpContext context, UserBook users, Audit audit, CancellationToken stop)
    {
        User user = context.User();
        await users.Change(user.Name, found => found.SignedOut(), user.Name, stop);
        SessionCookie.End(context);
        await audit.Note(user, "sign-out");
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Change([FromBody] PasswordBody body, HttpContext context, LawBook law, UserBook users, SignInGuard guard, SessionCookie cookie, Audit audit, CancellationToken stop)
    {
        User user = context.User();
        string address = Address(context);
        if (guard.Wait(user.Name, address) is var wait && wait > TimeSpan.Zero)
        {
            return Refusals.Locked(wait);
        }

        if (!await IsRight(guard, body.Current ?? "", user, stop))
        {
            guard.Failed(user.Name, address);
            return Refusals.WrongPassword();
        }

        string password = body.Password ?? "";
        IReadOnlyList<Fault> faults = password == body.Current
            ? [new("password-same", Place.At("password"), new("新口令和原口令相同。", "The new password is the old one."), new("请换一个。", "Choose another."))]
            : PasswordRules.Check(password, user.Name);
        if (faults.Count > 0)
        {
            return Refusals.Faulty(faults);
        }

        User changed = (await users.Change(user.Name, found => found.WithPassword(password, mustChange: false), user.Name, stop))!;
        cookie.Begin(context, changed);
        await audit.Note(changed, "change-password");
        return TypedResults.Json(new SessionForm(Form(changed, law), null), AgencyJson.Options);
    }

    // Whether there is such a user must not show in the time it takes.
    private static async Task<bool> IsRight(SignInGuard guard, string password, User? user, CancellationToken stop)
    {
        string bounded = Cut(password, PasswordRules.Longest * 2);
        await guard.Checking.WaitAsync(stop);
        try
        {
            if (user is null)
            {
                Passwords.VerifyNobody(bounded);
                return false;
            }

            return Passwords.Verify(bounded, user.Password);
        }
        finally
        {
            guard.Checking.Release();
        }
    }

    private static UserForm Form(User user, LawBook law) =>
        new(user.Name, user.DisplayName, [.. user.Roles.Members.Select(CodedWord.Of)], Regions.Name(law, user.Region), user.MustChange);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "-";
    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}
