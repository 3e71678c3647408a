using System.Text;
using Tongchou.Agency.Records;

namespace Tongchou.Storage.Tables;

/// <summary>A question about records as SQL that both databases read alike.</summary>
internal static class QuerySql
{
    public const string Heads = "select partition, seq, chain, closed from partition_head order by partition";

    public const string FirstBusinessDate = "select min(business_date) from posting where region = @region";

    public static string Turnovers(RecordTable table) => $"""
        select region, fund, account, sum(debit), sum(credit) from {table.Name}
        where business_date >= @from and business_date <= @to and (@region = '' or region = @region) and (@fund = '' or fund = @fund)
        group by region, fund, account order by region, fund, account
        """;

    public static string Of<T>(RecordQuery<T> query)
        where T : IRecord
    {
        StringBuilder sql = Body(query, string.Join(", ", query.Table.ColumnNames.Select(name => $"r.{name}")));
        string direction = query.Descending ? " desc" : "";
        bool everywhere = query is { Partition: null, Table.Partitioned: true };

        // Over all partitions a journal number says nothing of time; ids carry their partition, so this order is at least the same every time.
        string[] order = query.OrderColumn is { } column ? [column, "partition", "seq", "n"] : query.Descending ? ["seq", "partition", "n"] : ["partition", "seq", "n"];
        sql.Append(" order by ").AppendJoin(", ", order.Where(name => name != "partition" || everywhere).Select(name => $"r.{name}{direction}"));
        if (query.Most is { } most)
        {
            sql.Append($" limit {most} offset {query.Skip}");
        }

        return sql.ToString();
    }

    public static string Sums<T>(RecordQuery<T> query, IEnumerable<string> columns)
        where T : IRecord => $"select {string.Join(", ", columns.Select(column => $"coalesce(sum({column}), 0)"))} from ({Of(query)}) s";

    public static string Count<T>(RecordQuery<T> query)
        where T : IRecord => Body(query, "count(*)").ToString();

    /// <summary>The places of the tables that hold a row, in one question.</summary>
    public static string Filled(IEnumerable<RecordTable> tables) => string.Join(" union all ", tables.Select((table, i) =>
        $"select {i} where exists (select 1 from {table.Name}{(table.Partitioned ? " where partition = @partition" : "")})"));

    public static string Scan(RecordTable table) =>
        $"select {string.Join(", ", table.ColumnNames)} from {table.Name} {(table.Partitioned ? "where partition = @partition " : "")}order by seq, n";

    private static StringBuilder Body<T>(RecordQuery<T> query, string what)
        where T : IRecord
    {
        StringBuilder sql = new($"select {what} from {query.Table.Name} r where 1 = 1");
        if (query.Partition is not null)
        {
            sql.Append(" and r.partition = @partition");
        }

        for (int i = 0; i < query.Conditions.Count; i++)
        {
            sql.Append($" and r.{query.Conditions[i].Column} {query.Conditions[i].Sign} @c{i}");
        }

        if (query.LatestOf.Count > 0)
        {
            string share = query.Table.Partitioned ? "l.partition = r.partition and " : "";
            string same = string.Join(" and ", query.LatestOf.Select(key => $"l.{key} = r.{key}"));
            sql.Append($" and not exists (select 1 from {query.Table.Name} l where {share}{same} and (l.seq > r.seq or (l.seq = r.seq and l.n > r.n)))");
        }

        return sql;
    }
}
