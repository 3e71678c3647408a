using System.Net.Mime;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Tongchou.Server.Start;

namespace Tongchou.Server.Pages;

/// <summary>The web pages as static files; an address that is no file is a page of theirs, so index.html answers.</summary>
internal static class WebPages
{
    private const string Index = "/index.html";

    // The builder names these files by their content; a name never means anything else.
    private const string Hashed = "/assets";

    private static readonly string[] notPages = ["/api", "/openapi", "/health", Hashed];

    public static void AddPages(this WebApplicationBuilder builder) => builder.Services.AddResponseCompression(compression =>
    {
        // No answer mixes a secret with what a stranger wrote, so compressing under TLS gives nothing away.
        compression.EnableForHttps = true;
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, Problems.Problem.MediaType, "image/svg+xml"];
    });

    /// <exception cref="StartException">A folder was named and isn't there.</exception>
    public static void UsePages(this WebApplication app, string? named)
    {
        string? folder = named ?? NearbyFolder.Find("web/dist");
        if (named is not null && !Directory.Exists(named))
        {
            throw new StartException(2, [new("no-folder", Place.At(named), new("没有这个网页文件夹。", "There is no such folder of web pages."), new("用 --web DIR 指明。", "Name it with --web DIR."))]);
        }

        if (folder is null || !File.Exists(Path.Combine(folder, "index.html")))
        {
            app.UseNotBuiltPage();
            return;
        }

        PhysicalFileProvider files = new(Path.GetFullPath(folder));
        app.Lifetime.ApplicationStopped.Register(files.Dispose);
        app.Use((context, next) =>
        {
            if (IsPage(context.Request) && !files.GetFileInfo(context.Request.Path).Exists)
            {
                context.Request.Path = Index;
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = SayHowLong });
    }

    internal static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !Array.Exists(notPages, start => request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    private static void SayHowLong(StaticFileResponseContext file)
    {
        bool forever = file.Context.Request.Path.StartsWithSegments(Hashed, StringComparison.Ordinal);
        file.Context.Response.Headers.CacheControl = forever ? "public, max-age=31536000, immutable" : "no-cache";
        if (file.Context.Response.ContentType is MediaTypeNames.Text.Html)
        {
            file.Context.Response.ContentType = "text/html; charset=utf-8";
        }
    }
}
