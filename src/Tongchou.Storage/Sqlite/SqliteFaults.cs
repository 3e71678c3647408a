using Microsoft.Data.Sqlite;

namespace Tongchou.Storage.Sqlite;

/// <summary>Says in words why a file can't be used.</summary>
internal static class SqliteFaults
{
    // The result codes of SQLite that people can do something about.
    public const int Busy = 5;
    public const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    public static Fault Of(string path, Exception cause) => (cause as SqliteException)?.SqliteErrorCode switch
    {
        Busy => new("store-busy", File(path), new($"数据库文件 {path} 正被别的程序占用。", $"Another program holds the database file {path}."), new("请先停止那个程序。", "Stop that program first.")),
        NotADatabase or Corrupt => new("store-broken", File(path), new($"{path} 不是完好的数据库文件。", $"{path} is no sound database file."), new("请从备份恢复,或换一个文件。", "Restore it from a backup, or use another file.")),
        _ => new("store-not-writable", File(path), new($"数据库文件 {path} 无法打开或写入:{cause.Message}", $"The database file {path} can't be opened or written: {cause.Message}"),
            new("请检查路径、权限和磁盘空间,或用 --store sqlite:FILE 换一个文件。", "Check the path, its permissions and the free space, or name another file with --store sqlite:FILE.")),
    };

    private static Place File(string path) => Place.At(Path.GetFileName(path));
}
