namespace Tongchou.Server.SignIn;

/// <summary>Slows down whoever guesses passwords: after some wrong tries a name from an address, a name, and an address each have to wait, twice as long each time.</summary>
/// <remarks>
/// A name alone waits only after many tries, so that nobody locks others out at will. Kept in this server's memory: with several servers a guesser
/// has as many times the tries, which still is nothing against a password that keeps the rules.
/// </remarks>
public sealed class SignInGuard(TimeProvider clock)
{
    private const int Most = 100_000;
    private const int MostAtOnce = 4;

    private static readonly TimeSpan first = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan forgotten = TimeSpan.FromHours(2);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Tries> tries = [];

    /// <summary>A password takes a fifth of a second of a processor: only a few are checked at once.</summary>
    public SemaphoreSlim Checking { get; } = new(MostAtOnce);

    /// <summary>How long the name from this address still has to wait; nothing where it may try.</summary>
    public TimeSpan Wait(string name, string address)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (gate)
        {
            TimeSpan longestWait = Keys(name, address).Select(key => tries.TryGetValue(key.Key, out Tries found) ? found.Until - now : TimeSpan.Zero).Max();
            return longestWait > TimeSpan.Zero ? longestWait : TimeSpan.Zero;
        }
    }

    public void Failed(string name, string address)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (gate)
        {
            if (tries.Count > Most)
            {
                Forget(now);
            }

            foreach ((string key, int free) in Keys(name, address))
            {
                int count = tries.TryGetValue(key, out Tries found) && now - found.Last < forgotten ? found.Count + 1 : 1;
                int over = count - free;
                TimeSpan wait = over < 0 ? TimeSpan.Zero : first * Math.Pow(2, Math.Min(over, 10));
                tries[key] = new(count, now, now + (wait < longest ? wait : longest));
            }
        }
    }

    public void Succeeded(string name, string address)
    {
        lock (gate)
        {
            // The address keeps its count: otherwise one known password would pay for guessing others.
            tries.Remove(Keys(name, address)[0].Key);
            tries.Remove(Keys(name, address)[1].Key);
        }
    }

    // How many wrong tries are free.
    private static (string Key, int Free)[] Keys(string name, string address) => [($"{name}\n{address}", 5), ($"{name}\n", 20), ($"\n{address}", 40)];

    private void Forget(DateTimeOffset now)
    {
        foreach (string key in tries.Where(pair => pair.Value.Until < now).Select(pair => pair.Key).ToArray())
        {
            tries.Remove(key);
        }
    }

    private readonly record struct Tries(int Count, DateTimeOffset Last, DateTimeOffset Until);
}
