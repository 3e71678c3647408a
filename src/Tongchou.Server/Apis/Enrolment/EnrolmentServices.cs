namespace Tongchou.Server.Apis.Enrolment;

/// <summary>What the endpoints of enrolment and dues work with.</summary>
internal static class EnrolmentServices
{
    public static void AddEnrolment(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DuesWriter>();
        builder.Services.AddSingleton<DuesRuns>();
    }

    public static void MapEnrolment(this IEndpointRouteBuilder app)
    {
        app.MapEntitlement();
        app.MapPersonDues();
        app.MapHouseholds();
        app.MapRefunds();
        app.MapDuesRuns();
        app.MapReceipts();
        app.MapSubsidies();
    }
}
