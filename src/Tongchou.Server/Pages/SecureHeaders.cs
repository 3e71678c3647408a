namespace Tongchou.Server.Pages;

/// <summary>Headers that keep a browser from doing more than the pages need: nothing from elsewhere, no framing, no guessing.</summary>
internal static class SecureHeaders
{
    // Element Plus and ECharts set styles on elements; scripts only ever come from here.
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecureHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // Set when the answer begins: a failure clears what was set before it.
        context.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (!headers.ContainsKey("Cache-Control"))
            {
                // A receipt is somebody's illness: no cache keeps it.
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
