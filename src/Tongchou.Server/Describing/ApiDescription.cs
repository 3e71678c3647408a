using Tongchou.Server.SignIn;

namespace Tongchou.Server.Describing;

/// <summary>The API's description as OpenAPI, and a page to read and try it.</summary>
internal static class ApiDescription
{
    private const string Document = "/openapi/v1.json";

    public static void AddDescription(this WebApplicationBuilder builder) => builder.Services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "统筹 Tongchou",
                Version = "v1",
                Description = "基本医疗保险结算试算。金额以元为单位,写成两位小数的文本;日期写 2026-01-31。 "
                    + "Trial settlements of China's basic medical insurance. Amounts are yuan with two decimals as text; dates are written 2026-01-31.",
            };
            // Where it was asked from is no part of it.
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(Schemas.Complete);
        options.AddDocumentTransformer(Schemas.LeaveOutNull);
    });

    public static void MapDescription(this IEndpointRouteBuilder app) => app.MapOpenApi(Document).Open();

    public static void UseDescriptionPage(this WebApplication app) => app.UseSwaggerUI(page =>
    {
        page.RoutePrefix = "api/docs";
        page.SwaggerEndpoint(Document, "统筹 Tongchou");
        page.DocumentTitle = "统筹 Tongchou API";
    });
}
