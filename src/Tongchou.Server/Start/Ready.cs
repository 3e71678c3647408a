using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Policy.Yaml;
using Tongchou.Storage;
using Tongchou.Storage.Faults;

namespace Tongchou.Server.Start;

/// <summary>Gets ready what the server needs before it listens: law, store, samples.</summary>
internal static class Ready
{
    public static (LawBook Book, string Folder, IReadOnlyList<PolicyFile> Files) Law(ServerOptions options)
    {
        string folder = Folder(options.Policies, "policies");
        IReadOnlyList<PolicyFile> files = PolicyFolder.Read(folder);
        (LawBook? book, IReadOnlyList<Fault> faults) = LawBook.Read(files);
        if (book is null)
        {
            throw new StartException(ExitCodes.Refused, faults);
        }

        return book.Law.Packs.Count > 0 ? (book, folder, files) : throw Wrong("no-packs", folder, new("文件夹里没有政策包。", "The folder holds no policy packs."));
    }

    public static async Task<IStore> Store(ServerOptions options)
    {
        string address = Address(options);
        if (!StoreAddress.IsKnown(address))
        {
            throw Wrong("bad-store", "--store", new($"“{address}”不是认识的数据库。", $"'{address}' is no database we know."), new("写 sqlite:文件 或 postgres:连接串。", "Write sqlite:FILE or postgres:CONNECTION."));
        }

        try
        {
            return await StoreAddress.Open(address, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        }
        catch (StoreException refused)
        {
            throw new StartException(ExitCodes.Refused, [refused.Fault]);
        }
    }

    /// <summary>The keys of identity fields and tokens. A lost key file loses what it encrypted, so it is said where it lies.</summary>
    public static KeyRing Keys(ServerOptions options)
    {
        string address = Address(options);
        string beside = address.StartsWith(StoreAddress.Sqlite, StringComparison.Ordinal) ? Path.ChangeExtension(address[StoreAddress.Sqlite.Length..], ".keys") : Path.Combine("data", "tongchou.keys");
        try
        {
            return KeyFile.OpenOrCreate(options.Keys ?? beside);
        }
        catch (CipherException refused)
        {
            throw new StartException(ExitCodes.Refused, [refused.Fault]);
        }
    }

    /// <summary>Keeps the law that will be settled by, so that every receipt can be made again by its own law.</summary>
    public static async Task KeepLaw(Desk desk, IReadOnlyList<PolicyFile> files)
    {
        Outcome<string> kept = await KeepLawBook.Keep(desk, files, "server", CancellationToken.None);
        if (kept.IsRefused)
        {
            throw new StartException(ExitCodes.Refused, kept.Faults);
        }
    }

    /// <summary>Reads the reference tables; in an empty demonstration the tables of the samples are taken in first.</summary>
    public static async Task Desk(ServerOptions options, Desk desk, IdentityCipher cipher)
    {
        await ReferenceReader.Refresh(desk, CancellationToken.None);
        string demo = options.Demo ? Path.Combine(Folder(options.Samples, "samples"), "demo") : "";
        if (!options.Demo || desk.References.Institutions.Count > 0 || !Directory.Exists(demo))
        {
            return;
        }

        MasterData data = new(desk, cipher, "demonstration");
        foreach (ImportKind kind in Words<ImportKind>.All)
        {
            string file = Path.Combine(demo, $"{Words<ImportKind>.Code(kind)}.csv");
            ImportReport report = await data.Take(kind, Path.GetFileName(file), File.OpenRead(file), CancellationToken.None);
            if (!report.IsClean)
            {
                throw new StartException(ExitCodes.Refused, [.. report.Faults]);
            }
        }

        await DemoSettlements.Make(desk);
        await DemoElsewhere.Make(desk);
        await DemoBooks.Make(desk);
        await DemoReconciliations.Make(desk);
        await DemoComparisons.Make(desk, cipher);
        await DemoDues.Make(desk, cipher);
        await DemoHousehold.Make(desk, cipher);
        await DemoAgreements.Make(desk);
        await DemoPayments.Make(desk);
        await DemoAdjustment.Make(desk, Path.Combine(Folder(options.Samples, "samples"), "fund"));
        await DemoBudgets.Make(desk, Path.Combine(Folder(options.Samples, "samples"), "budget", "demo.json"));
    }

    public static async Task Samples(ServerOptions options, Policy.Law law, ITrialBills kept)
    {
        if (options is { Demo: false, Samples: null })
        {
            return;
        }

        FaultList faults = new();
        await LaySamplesOut.Lay(kept, law, SampleFolder.Read(Folder(options.Samples, "samples")), faults, CancellationToken.None);
        if (!faults.IsEmpty)
        {
            throw new StartException(ExitCodes.Refused, faults.All);
        }
    }

    private static string Address(ServerOptions options) => options.Store ?? $"{StoreAddress.Sqlite}{Path.Combine("data", options.Demo ? "demo.db" : "tongchou.db")}";

    /// <exception cref="StartException">There is none.</exception>
    public static string Folder(string? given, string name)
    {
        string? folder = given ?? NearbyFolder.Find(name);
        return Directory.Exists(folder)
            ? folder
            : throw Wrong("no-folder", given ?? name, new("没有这个文件夹。", "There is no such folder."), new($"用 --{name} DIR 指明。", $"Name it with --{name} DIR."));
    }

    private static StartException Wrong(string code, string where, Phrase message, Phrase hint = default) =>
        new(ExitCodes.WrongUse, [new(code, Place.At(where), message, hint)]);
}
