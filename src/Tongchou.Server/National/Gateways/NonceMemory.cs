using System.Buffers.Binary;
using System.Text;
using Tongchou.Agency;
using Tongchou.Agency.Gateways;

namespace Tongchou.Server.National.Gateways;

/// <summary>The nonces of this process, up to a bound. Safe for many threads.</summary>
/// <param name="most">How many are remembered at once; one takes some fifty bytes.</param>
/// <remarks>
/// When it is full new calls are refused rather than old nonces forgotten, which would open the door to replays. Only calls with a right
/// signature get here, so a stranger can't fill it.
/// </remarks>
public sealed class NonceMemory(int most = NonceMemory.UsualMost) : INonceMemory
{
    private const int UsualMost = 2_000_000;

    private readonly Lock gate = new();
    private readonly HashSet<UInt128> seen = [];
    private readonly PriorityQueue<UInt128, DateTimeOffset> ends = new();

    public int Count
    {
        get
        {
            lock (gate)
            {
                return seen.Count;
            }
        }
    }

    public ValueTask<Remembered> Remember(string mark, DateTimeOffset now, DateTimeOffset until, CancellationToken stop)
    {
        // Half a hash stands for a mark of any length; nobody finds two that share it.
        UInt128 brief = BinaryPrimitives.ReadUInt128BigEndian(Sm3.Hash(Encoding.UTF8.GetBytes(mark)));
        lock (gate)
        {
            while (ends.TryPeek(out UInt128 old, out DateTimeOffset end) && end < now)
            {
                ends.Dequeue();
                seen.Remove(old);
            }

            if (seen.Contains(brief))
            {
                return new(Remembered.Seen);
            }

            if (seen.Count >= most)
            {
                return new(Remembered.Full);
            }

            seen.Add(brief);
            ends.Enqueue(brief, until);
            return new(Remembered.New);
        }
    }
}
