using System.Data.Common;
using Dapper;

namespace Tongchou.Storage.Tests.Verifying;

/// <summary>A hand that reaches into the database past every act, and puts things back afterwards.</summary>
internal sealed class Tamper(DbConnection connection)
{
    private readonly HashSet<string> kept = [];

    /// <summary>Remembers a table as it is.</summary>
    public void Keep(string table)
    {
        if (kept.Add(table))
        {
            connection.Execute($"create table kept_{table} as select * from {table}");
        }
    }

    public void PutBack()
    {
        foreach (string table in kept)
        {
            connection.Execute($"delete from {table}; insert into {table} select * from kept_{table}; drop table kept_{table}");
        }

        kept.Clear();
    }

    public int Execute(string sql, object? values = null) => connection.Execute(sql, values);

    public IReadOnlyList<IDictionary<string, object?>> Rows(string table) => [.. connection.Query($"select * from {table}").Select(row => (IDictionary<string, object?>)row)];

    /// <summary>Another value of the same type, near enough to be overlooked.</summary>
    public static object Altered(string column, object? value, Random dice) => (column, value) switch
    {
        // Far enough off that it meets no other row of the key.
        ("seq" or "n", { } number) => Convert.ToInt64(number) + 1_000_000,
        ("partition", { } number) => (Convert.ToInt64(number) + 1 + dice.Next(250)) % 256,
        (_, null) => column is "answer" ? new byte[] { 1 } : "1",
        (_, byte[] bytes) => Flipped(bytes, dice),
        (_, string text) => Turned(text, dice),
        (_, { } number) => Convert.ToInt64(number) + (dice.Next(2) == 0 ? 1 : -1),
    };

    private static byte[] Flipped(byte[] bytes, Random dice)
    {
        byte[] other = [.. bytes];
        other[dice.Next(other.Length)] ^= (byte)(1 << dice.Next(8));
        return other;
    }

    private static string Turned(string text, Random dice)
    {
        if (text.Length == 0)
        {
            return "1";
        }

        int at = dice.Next(text.Length);
        return text[..at] + (text[at] == '1' ? '2' : '1') + text[(at + 1)..];
    }
}
