using Tongchou.Agency.Counter;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Users;
using Tongchou.Server.Bodies;
using Tongchou.Server.Start;
using Tongchou.Server.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Tongchou.Server.Apis.Payment;

/// <summary>What the endpoints of grouping and of paying institutions work with.</summary>
internal static class PaymentServices
{
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void AddPayment(this WebApplicationBuilder builder, ServerOptions options)
    {
        DrgVersions versions = new(Ready.Folder(options.Policies, "policies"));
        builder.Services.AddSingleton(services => services.GetRequiredService<Desk>().Groupers);
        builder.Services.AddSingleton(new GroupNames(versions));
        string? samples = options.Samples ?? (options.Demo ? NearbyFolder.Find("samples") : null);
        builder.Services.AddSingleton(services => new PayOrders(services.GetRequiredService<Desk>(), samples is null ? null : Path.Combine(samples, "payment", "year")));
    }

    public static void MapPayment(this IEndpointRouteBuilder app)
    {
        app.MapWeights();
        app.MapPaidCases();
        app.MapBudget();
        app.MapMirror();
    }

    /// <summary>An endpoint that takes an order or a table of cases, and keeps neither.</summary>
    public static RouteHandlerBuilder TakesOrder(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint.For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
        .Describe(name, "payment", summary).WithMetadata(new RequestSizeLimitAttribute(SentFiles.MostBytes + 1))
        .RefusesVisitors(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
}
