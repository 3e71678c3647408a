using System.Text.RegularExpressions;

namespace Tongchou.Storage.Migrations;

/// <summary>The migrations are written once; these are the few words in which the two databases differ.</summary>
internal static partial class Dialect
{
    /// <summary>SQLite keeps every whole number in one type and checks types only in strict tables.</summary>
    public static string Sqlite(string sql) =>
        TableEnd().Replace(Bytes().Replace(WholeNumber().Replace(sql, "integer"), "blob"), end => end.Groups["clustered"].Success ? "\n) strict, without rowid;" : "\n) strict;");

    /// <summary>PostgreSQL would cut values of a row over 2 KB out of it; those of a wide table stay with it up to a page.</summary>
    public static string Postgres(string sql) => WideEnd().Replace(StrictEnd().Replace(sql, "\n);"), "\n) with (toast_tuple_target = 8160);");

    /// <summary>The tables a migration makes, and whether they lie in partitions.</summary>
    public static IEnumerable<(string Table, bool Partitioned)> TablesIn(string sql) =>
        CreateTable().Matches(sql).Select(match => (match.Groups["name"].Value, match.Groups["body"].Value.Contains("partition ", StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(smallint|bigint)\b")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"\bbytea\b")]
    private static partial Regex Bytes();

    [GeneratedRegex(@"\n\)( strict)?;(?<clustered> -- clustered)?")]
    private static partial Regex TableEnd();

    [GeneratedRegex(@"\n\); -- wide")]
    private static partial Regex WideEnd();

    [GeneratedRegex(@"\n\) strict;")]
    private static partial Regex StrictEnd();

    [GeneratedRegex(@"create table (?<name>\w+) \((?<body>.*?)\n\)( strict)?;", RegexOptions.Singleline)]
    private static partial Regex CreateTable();
}
