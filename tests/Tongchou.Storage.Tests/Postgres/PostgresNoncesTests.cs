using Tongchou.Agency.Gateways;

namespace Tongchou.Storage.Tests.Postgres;

/// <summary>What may be used once, over two servers on one PostgreSQL.</summary>
public sealed class PostgresNoncesTests
{
    private static readonly DateTimeOffset now = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_mark_used_at_one_server_is_a_replay_at_the_other_until_its_time_is_over()
    {
        string address = $"postgres:{ThrowAwayPostgres.NewDatabase()}";
        using IStore first = await StoreAddress.Open(address, now, CancellationToken.None);
        using IStore second = await StoreAddress.Open(address, now, CancellationToken.None);

        (await Remember(first, "a", 0)).ShouldBe(Remembered.New);
        (await Remember(second, "a", 0)).ShouldBe(Remembered.Seen);
        (await Remember(second, "b", 0)).ShouldBe(Remembered.New);
        (await Remember(first, "a", 5)).ShouldBe(Remembered.Seen, "its last minute is still its own");
        (await Remember(first, "a", 6)).ShouldBe(Remembered.New);
    }

    [Fact]
    public async Task Of_many_at_once_with_one_mark_one_comes_in()
    {
        using IStore store = await StoreAddress.Open($"postgres:{ThrowAwayPostgres.NewDatabase()}", now, CancellationToken.None);

        Remembered[] all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Remember(store, "same", 0)));

        all.Count(one => one is Remembered.New).ShouldBe(1);
    }

    [Fact]
    public async Task An_embedded_store_shares_nothing()
    {
        using TempFolder folder = new();
        using IStore store = await StoreAddress.Open($"sqlite:{folder.File("one.db")}", now, CancellationToken.None);

        store.Nonces.ShouldBeNull();
    }

    // Each call is good for five minutes.
    private static Task<Remembered> Remember(IStore store, string mark, int minutes) =>
        store.Nonces!.Remember(mark, now.AddMinutes(minutes), now.AddMinutes(minutes + 5), CancellationToken.None).AsTask();
}
