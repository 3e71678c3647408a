using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.PaperBills;

/// <summary>What is decided about cases of manual reimbursement: the operator enters, a reviewer decides, the accountant pays.</summary>
internal static class PaperBillActs
{
    private const int LongestReason = 500;

    private delegate Task<Outcome<Done<TaskRow>>> Doing(Desk desk, TaskRow seen, string by, CancellationToken stop);

    public static void MapPaperBillActs(this IEndpointRouteBuilder app)
    {
        Map(app, "entering", "enterReimbursement", "提交复核,全部问题一次列出。 Sends it to be reviewed; every fault at once.", Role.Operator, ReimbursementOffice.Enter);
        Map(app, "withdrawal", "withdrawReimbursement", "作废未通过的报销单,发票可以重新录入。 Withdraws a case that was not approved; its invoices are free again.", Role.Operator,
            (desk, seen, by, _) => desk.Lanes.Do(new WithdrawReimbursement(seen, by)));
        Map(app, "payment", "payReimbursement", "支付已通过的报销单。 Pays an approved case.", Role.Accountant, ReimbursementOffice.Pay);
        Map(app, "reversal", "reverseReimbursement", "撤销已通过的报销单及其结算。 Takes an approved case back with its settlement.", Role.Reviewer, ReimbursementOffice.Reverse);
        app.MapPost("/api/reimbursements/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideReimbursement", "reimbursements", "复核:通过即结算入账,或写明原因退回。 Approves it, which settles it, or returns it with the reason.")
            .Produces<PaperBillSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static void Map(IEndpointRouteBuilder app, string path, string name, string summary, Role role, Doing doing) =>
        app.MapPost($"/api/reimbursements/{{id}}/{path}", (string id, [FromBody] SeenBody body, HttpContext context, Desk desk, FindPersons persons, PaperBillWriter writer, CancellationToken stop) =>
                Do(id, body.Version, doing, context, desk, persons, writer, stop))
            .For(role).Describe(name, "reimbursements", summary)
            .Produces<PaperBillSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);

    private static async Task<IResult> Decide(string id, [FromBody] PaperBillDecision body, HttpContext context, Desk desk, FindPersons persons, PaperBillWriter writer, CancellationToken stop)
    {
        string reason = (body.Reason ?? "").Trim();
        return await Do(id, body.Version, (_, seen, by, _) => body.Approve ? desk.Lanes.Do(new ApproveReimbursement(desk, seen, by)) : desk.Lanes.Do(new ReturnReimbursement(seen, reason.Length > LongestReason ? reason[..LongestReason] : reason, by)),
            context, desk, persons, writer, stop);
    }

    private static async Task<IResult> Do(string id, long version, Doing doing, HttpContext context, Desk desk, FindPersons persons, PaperBillWriter writer, CancellationToken stop)
    {
        if (await PaperBillsApi.Find(id, context, desk, persons, stop) is not ({ } task, { } person))
        {
            return PaperBillsApi.Unknown(id);
        }

        Outcome<Done<TaskRow>> outcome = await doing(desk, task with { Seq = version }, context.User().Name, stop);
        return outcome.IsRefused ? Refusals.Faulty([.. outcome.Faults.Select(PaperFormReader.InForm)]) : TypedResults.Ok(await writer.Sheet(outcome.Value!.Value!, person, stop));
    }
}
