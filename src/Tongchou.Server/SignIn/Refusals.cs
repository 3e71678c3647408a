using Tongchou.Server.Problems;

namespace Tongchou.Server.SignIn;

/// <summary>What is said to somebody who is not let in, or whose wish can't be met.</summary>
public static class Refusals
{
    public static Problem NotSignedIn() => Problem.Refused(StatusCodes.Status401Unauthorized, "not-signed-in", new("没有登录", "Not signed in"),
        new("没有登录,或登录已过期。请重新登录;已填内容还在页面上。", "You are not signed in, or the session has ended. Sign in again; what you typed is still on the page."));

    public static Problem NotAllowed() => Problem.Refused(StatusCodes.Status403Forbidden, "not-allowed", new("没有权限", "Not allowed"),
        new("您的角色不能进行这项操作。需要时请联系管理员。", "Your roles don't include this. Ask the administrator if you need it."));

    public static Problem ForeignPage() => Problem.Refused(StatusCodes.Status403Forbidden, "foreign-page", new("不是本系统页面发出的请求", "Not from our own pages"),
        new("请求没有来自本系统页面的标记,未作任何处理。程序调用请加请求头 X-Tongchou: 1。", "The request doesn't carry the mark of our pages; nothing was done. Programs add the header X-Tongchou: 1."));

    public static Problem PasswordFirst() => Problem.Refused(StatusCodes.Status403Forbidden, "password-first", new("请先修改口令", "Change the password first"),
        new("您的口令由他人设置,修改后才能办理业务。", "Somebody else set your password; change it before anything else."));

    public static Problem WrongPassword() => Problem.Refused(StatusCodes.Status401Unauthorized, "wrong-password", new("没有登录成功", "Not signed in"),
        new("用户名或口令不对。", "The user name or the password is wrong."));

    public static Problem Locked(TimeSpan wait) => Problem.Refused(StatusCodes.Status429TooManyRequests, "locked", new("尝试次数太多", "Too many tries"),
        new($"连续输错次数太多,请 {Math.Ceiling(wait.TotalMinutes):0} 分钟后再试。", $"Too many wrong tries; try again in {Math.Ceiling(wait.TotalMinutes):0} minute(s)."));

    public static Problem Faulty(IReadOnlyList<Fault> faults) => Problem.Refused(StatusCodes.Status409Conflict, "refused", new("没有办理", "Not carried out"),
        new("本次没有进行任何处理,原因如下。", "Nothing was done, for these reasons."), faults);

    public static Problem NotFound(Fault fault) => Problem.Refused(StatusCodes.Status404NotFound, "not-found", new("没有找到", "Not found"), fault.Message, [fault]);
}
