using System.Text;
using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Adjusting;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Sandboxes;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Adjusting;

/// <summary>The sandbox of the adjustment fund 调剂沙盘: several years by every formula side by side. Nothing is kept.</summary>
internal static class SandboxApi
{
    public static void MapSandbox(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/adjustment-sandbox", Play).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("playSandbox", "adjusting", "调剂沙盘:多年、多种分配办法并列;输入见 docs/adjustment-fund.md。 Several years of an adjustment fund by every formula.")
            .Produces<SandboxForm>().RefusesVisitors(StatusCodes.Status409Conflict);

    private static IResult Play([FromBody] SandboxBody body, Desk desk)
    {
        Outcome<SandboxForm> played = PlaySandbox.Of(desk.Law, Encoding.UTF8.GetBytes(body.Input ?? ""), "input");
        return played.IsRefused ? Refusals.Faulty(played.Faults) : TypedResults.Ok(played.Value);
    }
}

/// <param name="Input">The first year's figures and the assumptions as JSON text, in the form of docs/adjustment-fund.md.</param>
public sealed record SandboxBody(string Input);
