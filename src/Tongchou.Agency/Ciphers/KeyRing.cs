using System.Security.Cryptography;
using System.Text;

namespace Tongchou.Agency.Ciphers;

/// <summary>The keys of the house 密钥环: numbered ones, of which the newest encrypts and any decrypts, and one for looking up.</summary>
/// <remarks>
/// Nothing uses a key of the ring itself: <see cref="Derive"/> makes one for each purpose, so that what signs tokens can't open names.
/// The key for looking up stays when others are added, or nobody would be found any more.
/// </remarks>
public sealed class KeyRing
{
    /// <summary>The length of a key in bytes.</summary>
    public const int KeyLength = 32;

    private readonly Dictionary<int, byte[]> keys;
    private readonly byte[] lookup;

    internal KeyRing(IReadOnlyDictionary<int, byte[]> keys, byte[] lookup)
    {
        this.keys = new(keys);
        this.lookup = lookup;
        Newest = keys.Keys.Max();
    }

    /// <summary>The number of the key that encrypts.</summary>
    public int Newest { get; }

    /// <summary>The numbers of all keys, in order.</summary>
    public IReadOnlyList<int> Numbers => [.. keys.Keys.Order()];

    /// <summary>A ring with one fresh key that is nowhere kept: what it encrypts is lost with the process. For trials and tests.</summary>
    public static KeyRing New() => new(new Dictionary<int, byte[]> { [1] = RandomNumberGenerator.GetBytes(KeyLength) }, RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>This ring with one more key, which encrypts from now on.</summary>
    /// <remarks>Several servers: give all of them the new ring while they rest. One that still has the old ring can't read what the new key wrote.</remarks>
    public KeyRing WithNewKey() => new(new Dictionary<int, byte[]>(keys) { [Newest + 1] = RandomNumberGenerator.GetBytes(KeyLength) }, lookup);

    /// <summary>The 32 bytes that a numbered key gives for a purpose; null where the ring has no such key.</summary>
    public byte[]? Derive(int number, string purpose) => keys.TryGetValue(number, out byte[]? key) ? HmacSm3.Of(key, Encoding.UTF8.GetBytes(purpose)) : null;

    /// <summary>The 32 bytes that the key for looking up gives for a purpose; the same in every later ring.</summary>
    public byte[] DeriveLookup(string purpose) => HmacSm3.Of(lookup, Encoding.UTF8.GetBytes(purpose));

    internal byte[] Key(int number) => keys[number];
    internal byte[] Lookup => lookup;
}
