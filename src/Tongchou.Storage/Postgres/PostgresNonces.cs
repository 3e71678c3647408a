using System.Text;
using Npgsql;
using Tongchou.Agency;
using Tongchou.Agency.Gateways;

namespace Tongchou.Storage.Postgres;

/// <summary>The nonces of all servers over one PostgreSQL: a call let in by one of them is a replay at every other.</summary>
internal sealed class PostgresNonces(NpgsqlDataSource source) : INonceMemory
{
    // Clearing away is spread over the calls; what is past its end stands in nobody's way meanwhile.
    private const int CallsPerClearing = 1000;

    private int calls;

    public async ValueTask<Remembered> Remember(string mark, DateTimeOffset now, DateTimeOffset until, CancellationToken stop)
    {
        if (Interlocked.Increment(ref calls) % CallsPerClearing == 0)
        {
            await using NpgsqlCommand clear = source.CreateCommand("delete from used_nonce where ends < $1");
            clear.Parameters.AddWithValue(now.ToUnixTimeMilliseconds());
            await clear.ExecuteNonQueryAsync(stop);
        }

        await using NpgsqlCommand command = source.CreateCommand("""
            insert into used_nonce (mark, ends) values ($1, $2)
            on conflict (mark) do update set ends = excluded.ends where used_nonce.ends < $3
            """);
        command.Parameters.AddWithValue(Sm3.Hash(Encoding.UTF8.GetBytes(mark)));
        command.Parameters.AddWithValue(until.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue(now.ToUnixTimeMilliseconds());
        return await command.ExecuteNonQueryAsync(stop) == 1 ? Remembered.New : Remembered.Seen;
    }
}
