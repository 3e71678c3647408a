namespace Tongchou.Server.Pages;

/// <summary>What a browser sees where the web pages were not built: how to build them, and that the API works all the same.</summary>
internal static class NotBuiltPage
{
    private const string Html = """
        <!doctype html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><title>统筹 Tongchou</title>
        <style>body{font:15px/1.7 system-ui,sans-serif;max-width:44rem;margin:4rem auto;padding:0 1rem;color:#222}code{background:#eef3f3;padding:.1em .4em}</style></head>
        <body>
        <h1>统筹 Tongchou</h1>
        <p>服务已启动,但网页还没有生成。在源码目录运行:</p>
        <p><code>cd web && npm ci && npm run build</code></p>
        <p>然后重新启动服务,或用 <code>--web DIR</code> 指明网页所在的文件夹。接口现在就可以使用:<a href="/api/docs">/api/docs</a></p>
        <hr>
        <p lang="en">The server runs, but its web pages are not built. Run the command above in the source tree, then start the server
        again, or name the folder with <code>--web DIR</code>. The API works already: <a href="/api/docs">/api/docs</a></p>
        </body></html>
        """;

    public static void UseNotBuiltPage(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!WebPages.IsPage(context.Request))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Html, context.RequestAborted);
    });
}
