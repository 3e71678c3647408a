using Microsoft.Data.Sqlite;

namespace Tongchou.Storage.Sqlite;

internal static class SqlitePrepared
{
    /// <summary>A command that is run again and again: its parameters have no values yet.</summary>
    public static SqliteCommand Prepared(this SqliteConnection connection, string sql, params string[] parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (string name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }
}
