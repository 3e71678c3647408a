using System.CommandLine;
using Tongchou.Storage;
using Tongchou.Storage.Faults;

namespace Tongchou.Cli.Commands;

/// <summary>How commands name a store that is there.</summary>
internal static class StoreOptions
{
    public static Option<string> Store() => new("--store") { Description = "存储:sqlite:文件 或 postgres:连接串 sqlite:FILE or postgres:CONNECTION", Required = true };

    /// <exception cref="RefusedException">It is not there or can't be used.</exception>
    public static async Task<IStore> Existing(string address, Language language, CancellationToken stop)
    {
        // To look at a file that isn't there must not make one.
        if (address.StartsWith(StoreAddress.Sqlite, StringComparison.Ordinal) && !File.Exists(PathOf(address)))
        {
            throw RefusedException.Because("store-missing", new($"没有数据库文件 {PathOf(address)}。", $"There is no database file {PathOf(address)}."), new("请核对 --store;新建的库请先启动一次服务(serve)。", "Check --store; to make a new one start the server (serve) once."));
        }

        try
        {
            return await StoreAddress.Open(address, TimeProvider.System.GetUtcNow(), stop);
        }
        catch (StoreException refused)
        {
            throw new RefusedException([refused.Fault], language);
        }
    }

    /// <summary>The file of a store that is one file.</summary>
    /// <exception cref="RefusedException">It is a server.</exception>
    public static string FileOf(string address) => address.StartsWith(StoreAddress.Sqlite, StringComparison.Ordinal) && StoreAddress.IsKnown(address)
        ? PathOf(address)
        : throw RefusedException.Because("not-a-file", new("只有 sqlite:文件 用本命令备份和恢复。", "Only sqlite:FILE is backed up and restored by this command."), new("PostgreSQL 的备份见 docs/operations.md。", "For PostgreSQL see docs/operations.md."));

    private static string PathOf(string address) => address[StoreAddress.Sqlite.Length..];
}
