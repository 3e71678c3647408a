using Microsoft.Data.Sqlite;
using Tongchou.Storage.Faults;

namespace Tongchou.Storage.Sqlite;

/// <summary>Copies a database file page by page while it is in use: what was committed when the copy ends is in it, whole.</summary>
public static class SqliteCopy
{
    private const string Unfinished = ".part";

    /// <summary>Backs a store up 备份, or restores 恢复 one: the same copy the other way round. Nothing is ever overwritten.</summary>
    /// <exception cref="StoreException">There is no such file, the target is there already, or either can't be used.</exception>
    public static void Copy(string from, string to)
    {
        if (!File.Exists(from))
        {
            throw new StoreException(new("store-missing", Place.At(from), new($"没有数据库文件 {from}。", $"There is no database file {from}."), new("请核对路径。", "Check the path.")));
        }

        if (File.Exists(to) || File.Exists($"{to}-wal"))
        {
            throw new StoreException(new("store-exists", Place.At(to), new($"{to} 已经存在,不会覆盖。", $"{to} is there already and is not overwritten."), new("请换一个文件名,或先移走原文件。", "Name another file, or move that one away first.")));
        }

        try
        {
            // Under another name until it is whole: a copy that was broken off is never taken for a backup.
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to))!);
            File.Delete(to + Unfinished);
            using (SqliteConnection source = Open(from, SqliteOpenMode.ReadWrite))
            using (SqliteConnection target = Open(to + Unfinished, SqliteOpenMode.ReadWriteCreate))
            {
                source.BackupDatabase(target);
            }

            File.Move(to + Unfinished, to);
        }
        catch (Exception cause) when (cause is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(SqliteFaults.Of(from, cause), cause);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
