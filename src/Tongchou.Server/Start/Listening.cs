namespace Tongchou.Server.Start;

/// <summary>Where and how the server listens.</summary>
internal static class Listening
{
    private static readonly TimeSpan toFinish = TimeSpan.FromSeconds(10);

    public static void AddListening(this WebApplicationBuilder builder, string urls)
    {
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Bodies.BodyReader.Most;
        });
        // What is under way when the server is asked to stop may end.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = toFinish);
    }

    public static void AddLawAndStore(this WebApplicationBuilder builder, Agency.LawBook book, Storage.Sqlite.SqliteStore store)
    {
        builder.Services.AddSingleton(book);
        // By a factory, so that the container closes the store with the server.
        builder.Services.AddSingleton(_ => store);
        builder.Services.AddSingleton(store.TrialBills);
        builder.Services.AddSingleton(TimeProvider.System);
    }
}
