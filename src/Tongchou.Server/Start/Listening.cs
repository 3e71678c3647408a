using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Gateways;
using Tongchou.Server.National;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Gateways;
using Tongchou.Server.Watching;
using Tongchou.Storage;

namespace Tongchou.Server.Start;

/// <summary>Where and how the server listens.</summary>
internal static class Listening
{
    public static void AddListening(this WebApplicationBuilder builder, ServerOptions options)
    {
        builder.WebHost.UseUrls(options.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Bodies.BodyReader.Most;
        });
        // What is under way when the server is asked to stop may end.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.StopSeconds + options.DrainSeconds));
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddHostedService(services => new Leaving(services.GetRequiredService<Readiness>(), TimeSpan.FromSeconds(options.DrainSeconds)));
    }

    public static void AddLawAndStore(this WebApplicationBuilder builder, LawBook book, string policies, IStore store, IdentityCipher cipher)
    {
        builder.Services.AddSingleton(book);
        builder.Services.AddSingleton(cipher);
        builder.Services.AddSingleton(TimeProvider.System);
        // By factories, so that the container closes them with the server: the lanes first, since they still write.
        builder.Services.AddSingleton(_ => store);
        builder.Services.AddSingleton(services => new Lanes(services.GetRequiredService<IStore>().Records, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(services => new Desk(book, services.GetRequiredService<Lanes>(), services.GetRequiredService<IStore>().Reader, services.GetRequiredService<TimeProvider>()) { Groupers = new(new(policies)) });
        builder.Services.AddSingleton(store.TrialBills);
        builder.Services.AddSingleton<Offers>(Offered.Find);
        builder.Services.AddSingleton<NationalDoor>();
        builder.Services.AddHostedService<ReferenceWatch>();
    }

    /// <summary>How calls of the national interface are checked.</summary>
    public static void AddGateways(this WebApplicationBuilder builder, KeyRing keys)
    {
        builder.Services.AddSingleton(keys);
        builder.Services.AddSingleton(GatewayRules.Usual);
        builder.Services.AddSingleton<INonceMemory>(services => services.GetRequiredService<IStore>().Nonces ?? new NonceMemory());
        builder.Services.AddSingleton<Gateway>();
        builder.Services.AddSingleton<TokenGrant>();
        builder.Services.AddSingleton<AccessBook>();
        builder.Services.AddSingleton<Gatekeeper>();
    }
}
