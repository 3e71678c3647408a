using Tongchou.Agency;
using Tongchou.Storage.Faults;
using Tongchou.Storage.Sqlite;

namespace Tongchou.Server.Start;

/// <summary>Gets ready what the server needs before it listens: law, store, samples.</summary>
internal static class Ready
{
    private const string Sqlite = "sqlite:";

    public static LawBook Law(ServerOptions options)
    {
        string folder = Folder(options.Policies, "policies");
        (LawBook? book, IReadOnlyList<Fault> faults) = LawBook.Read(PolicyFolder.Read(folder));
        if (book is null)
        {
            throw new StartException(ExitCodes.Refused, faults);
        }

        return book.Law.Packs.Count > 0 ? book : throw Wrong("no-packs", folder, new("文件夹里没有政策包。", "The folder holds no policy packs."));
    }

    public static SqliteStore Store(ServerOptions options)
    {
        string address = options.Store ?? $"{Sqlite}{Path.Combine("data", options.Demo ? "demo.db" : "tongchou.db")}";
        if (!address.StartsWith(Sqlite, StringComparison.Ordinal) || address.Length == Sqlite.Length)
        {
            throw Wrong("bad-store", "--store", new($"“{address}”不是认识的数据库。", $"'{address}' is no database we know."), new("写 sqlite:文件。", "Write sqlite:FILE."));
        }

        try
        {
            return SqliteStore.Open(address[Sqlite.Length..], TimeProvider.System.GetUtcNow());
        }
        catch (StoreException refused)
        {
            throw new StartException(ExitCodes.Refused, [refused.Fault]);
        }
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

    private static string Folder(string? given, string name)
    {
        string? folder = given ?? NearbyFolder.Find(name);
        return Directory.Exists(folder)
            ? folder
            : throw Wrong("no-folder", given ?? name, new("没有这个文件夹。", "There is no such folder."), new($"用 --{name} DIR 指明。", $"Name it with --{name} DIR."));
    }

    private static StartException Wrong(string code, string where, Phrase message, Phrase hint = default) =>
        new(ExitCodes.WrongUse, [new(code, Place.At(where), message, hint)]);
}
