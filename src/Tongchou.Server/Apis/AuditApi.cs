using Tongchou.Agency.Acts;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis;

/// <summary>A line of the audit.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Words">What was done.</param>
public sealed record AuditForm(string At, string Actor, string Act, Phrase Words, string? Person, string? Subject, string? Detail);

/// <param name="Total">How many lines the days have in all.</param>
public sealed record AuditPage(IReadOnlyList<AuditForm> Rows, int Total);

internal static class AuditApi
{
    private const int Most = 1000;
    private const int MostDays = 92;

    private static readonly Dictionary<string, Phrase> acts = new()
    {
        ["sign-in"] = new("登录", "signed in"),
        ["sign-in-failed"] = new("登录失败", "failed to sign in"),
        ["sign-out"] = new("退出", "signed out"),
        ["change-password"] = new("修改口令", "changed the password"),
        ["find-person"] = new("查找参保人", "found a person"),
        ["read-person"] = new("查看参保人", "read a person's page"),
        ["unmask-person"] = new("显示完整证件号码", "unmasked a number"),
        ["read-roll"] = new("查看单位月度申报", "read an employer's roll"),
        ["read-settlements"] = new("查看结算列表", "read a person's settlements"),
        ["read-visits"] = new("查看就诊列表", "read a person's visits"),
        ["read-transfers"] = new("查看关系转移", "read a person's transfers"),
        ["read-settlement"] = new("查看结算", "read a settlement"),
        ["read-request"] = new("查看撤销申请", "read a request"),
        ["read-reimbursement"] = new("查看手工报销单", "read a case of reimbursement"),
        ["read-entitlement"] = new("查看待遇享受资格", "read an entitlement"),
        ["read-dues"] = new("查看缴费记录", "read a person's dues"),
        ["read-merging"] = new("查看制度并轨的待定事项", "read the clashes of a merging"),
        ["read-dues-run"] = new("查看征缴结果", "read a year's run of dues"),
        ["start-dues-run"] = new("开始年度征缴", "started a year's run of dues"),
        ["take-receipts"] = new("导入缴费回传", "took a file of receipts in"),
        ["begin-reimbursement"] = new("开始录入手工报销单", "began a case of reimbursement"),
        ["read-scan"] = new("查看影像", "read a scan"),
        ["approve-mapping"] = new("目录对照审核通过", "approved a mapping"),
        ["refuse-mapping"] = new("目录对照审核不通过", "refused a mapping"),
        ["keep-access"] = new("设置机构接入", "set an institution's access"),
        ["withdraw-access"] = new("撤销机构接入", "withdrew an institution's access"),
        ["read-audit"] = new("查看审计", "read the audit"),
        ["reverse"] = new("撤销结算", "reversed a settlement"),
        ["read-difference"] = new("查看对账差异", "read a difference"),
        ["read-measure-bill"] = new("查看疫情措施下的结算", "read a bill under an epidemic measure"),
        ["read-mismatch"] = new("查看比对差异", "read a difference with a department"),
        ["export-missing"] = new("导出应保未保名单", "exported who is not insured"),
        ["find-differences"] = new("查找追溯差额", "searched for differences"),
        ["read-timeline"] = new("查看个人档案时间线", "read a person's line of time"),
        ["read-own-view"] = new("查看本人视图", "read a person's own view"),
        ["read-merge-request"] = new("查看并档申请", "read a request to merge files"),
        ["return-person"] = new("撤销离开登记", "took a departure back"),
        ["return-task"] = new("退回待复核事项", "returned what waited for review"),
        ["export"] = new("导出表格", "exported a table"),
    };

    public static void MapAudit(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/audit", Read).For(Role.Administrator, Role.Supervisor)
            .Describe("audit", "audit", "审计:谁、何时、查看或改动了谁的什么。 The audit: who read or changed what of whom, and when.")
            .Produces<AuditPage>().RefusesVisitors(StatusCodes.Status409Conflict);

    private static async Task<IResult> Read(HttpContext context, Desk desk, Audit audit, CancellationToken stop, DateOnly? from = null, DateOnly? through = null, string? person = null, string? actor = null, int skip = 0, int most = 100)
    {
        DateOnly last = through ?? desk.Today;
        DateOnly first = from ?? last;
        if (first > last || last.DayNumber - first.DayNumber >= MostDays)
        {
            return Refusals.Faulty([new("bad-days", Place.At("from"), new($"起止日期不对:{first:yyyy-MM-dd} 至 {last:yyyy-MM-dd}。", $"These days won't do: {first:yyyy-MM-dd} to {last:yyyy-MM-dd}."), new($"一次最多查 {MostDays} 天。", $"Ask for at most {MostDays} days at once."))]);
        }

        await audit.Note(context.User(), "read-audit", subject: $"{first:yyyy-MM-dd}..{last:yyyy-MM-dd}", detail: $"{person} {actor}".Trim());
        IReadOnlyList<AuditLine> lines = await ReadAudit.Read(desk, new(first, last, Told(person), Told(actor)), stop);
        return TypedResults.Ok(new AuditPage([.. lines.Skip(Math.Max(0, skip)).Take(Math.Clamp(most, 1, Most)).Select(Write)], lines.Count));
    }

    private static AuditForm Write(AuditLine line) => new(
        line.RecordedAt, line.Row.Actor, line.Row.Act, acts.GetValueOrDefault(line.Row.Act, new(line.Row.Act, line.Row.Act)), line.Row.PersonId, line.Row.Subject, line.Row.Detail);

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
