using Microsoft.AspNetCore.Builder;
using Tongchou.Agency;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Users;
using Tongchou.Policy.Yaml;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Gateways;
using Tongchou.Server.Apis;
using Tongchou.Server.Apis.Adjusting;
using Tongchou.Server.Apis.Agreements;
using Tongchou.Server.Apis.Budgets;
using Tongchou.Server.Apis.Clearings;
using Tongchou.Server.Apis.Comparing;
using Tongchou.Server.Apis.Differences;
using Tongchou.Server.Apis.Enrolment;
using Tongchou.Server.Apis.Employers;
using Tongchou.Server.Apis.Epidemics;
using Tongchou.Server.Apis.Grouping;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Apis.Merging;
using Tongchou.Server.Apis.Reconciliations;
using Tongchou.Server.Apis.PaperBills;
using Tongchou.Server.Apis.Payment;
using Tongchou.Server.Apis.Paying;
using Tongchou.Server.Apis.PersonFiles;
using Tongchou.Server.Apis.References;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.Apis.Transfers;
using Tongchou.Server.Describing;
using Tongchou.Server.Json;
using Tongchou.Server.Pages;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;
using Tongchou.Server.Start;
using Tongchou.Server.Watching;
using Tongchou.Storage;

namespace Tongchou.Server;

/// <summary>The HTTP door, put together. The server's own program, the command line and the tests all start it here.</summary>
public static class TongchouServer
{
    /// <summary>Runs until asked to stop.</summary>
    /// <returns>The exit code: 0 done, 1 refused, 2 wrong use.</returns>
    public static Task<int> Run(ServerOptions options, TextWriter say, TextWriter complain, CancellationToken stop) =>
        Running.Run(() => Build(options), say, complain, stop);

    /// <param name="adjust">What a test changes before the server is built, such as its clock.</param>
    /// <exception cref="StartException">The packs, the samples, the store or a folder keep it from starting.</exception>
    public static async Task<WebApplication> Build(ServerOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        (LawBook book, string policies, IReadOnlyList<PolicyFile> files) = Ready.Law(options);
        IStore store = await Ready.Store(options);
        KeyRing keys = Ready.Keys(options);
        IdentityCipher cipher = new(keys);
        await Ready.Samples(options, book.Law, store.TrialBills);

        // Settings are read once: nothing watches files, of which a machine lets a user watch few at a time.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.AddListening(options);
        builder.AddQuietLogs(options.LogLevel);
        builder.AddTelemetry(options.Otlp);
        builder.AddJson();
        builder.AddProblems();
        builder.AddPostLimit(options.PostsPerMinute);
        builder.AddDescription();
        builder.AddPages();
        builder.AddLawAndStore(book, policies, store, cipher);
        builder.AddGateways(keys);
        builder.AddSigningIn(keys, options.Demo);
        builder.AddSettlementDesk();
        builder.Services.AddSingleton<MismatchWriter>();
        builder.AddPaperBills();
        builder.Services.AddSingleton<FileWriter>();
        builder.AddEnrolment();
        builder.Services.AddSingleton<EmployerWriter>();
        builder.AddPayment(options);
        adjust?.Invoke(builder);

        WebApplication app = builder.Build();
        Desk desk = app.Services.GetRequiredService<Desk>();
        await Ready.KeepLaw(desk, files);
        await Ready.Desk(options, desk, cipher);
        if (options.Demo)
        {
            await Demonstration.MakeUsers(app.Services.GetRequiredService<UserBook>());
        }

        app.UseRequestLog();
        app.UseSecureHeaders();
        app.UseProblems();
        app.UseResponseCompression();
        app.UseDescriptionPage();
        app.UsePages(options.Web ?? app.Configuration["Tongchou:WebRoot"]);
        app.UseRouting();
        app.UseNationalDoor();
        app.UseRateLimiter();
        app.UseGatekeeper();

        app.MapHealth();
        app.MapAbout();
        app.MapWords();
        app.MapRegions();
        app.MapSamples();
        app.MapTrialSettlements();
        app.MapTrialBills();
        app.MapSession();
        app.MapPersons();
        app.MapTransfers();
        app.MapSettlements();
        app.MapReversals();
        app.MapFiles();
        app.MapOwn();
        app.MapMerges();
        app.MapBooks();
        app.MapClosings();
        app.MapEntries();
        app.MapReconciliations();
        app.MapClearings();
        app.MapMeasures();
        app.MapMismatches();
        app.MapPicture();
        app.MapAdvances();
        app.MapPayments();
        app.MapAdjustments();
        app.MapSandbox();
        app.MapBudgets();
        app.MapFundOverview();
        app.MapDifferences();
        app.MapPaperBills();
        app.MapPaperBillActs();
        app.MapScans();
        app.MapEnrolment();
        app.MapCatalogue();
        app.MapMappings();
        app.MapChanges();
        app.MapImports();
        app.MapEmployers();
        app.MapMergings();
        app.MapInstitutions();
        app.MapAgreements();
        app.MapAgreementTasks();
        app.MapGrouping();
        app.MapPayment();
        app.MapAccess();
        app.MapAudit();
        app.MapExports();
        app.MapDescription();
        app.MapTokens();
        return app;
    }
}
