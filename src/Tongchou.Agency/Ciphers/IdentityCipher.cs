using System.Buffers.Binary;
using System.Text;

namespace Tongchou.Agency.Ciphers;

/// <summary>Keeps names, identity numbers, phones and the like encrypted at rest 静态加密, and finds a number without decrypting any.</summary>
/// <remarks>
/// A kept value is: 1 (the form), the number of its key (two bytes, big end first), what <see cref="SealedSm4"/> gives. Values of any key of
/// the ring are read; a job may decrypt and encrypt again what <see cref="IsNewest"/> denies. Safe for many threads.
/// </remarks>
public sealed class IdentityCipher
{
    internal const int MostKeys = ushort.MaxValue;

    private const byte Form = 1;
    private const int Head = 3;

    private readonly KeyRing ring;
    private readonly Dictionary<int, SealingKeys> sealing;
    private readonly byte[] lookup;

    public IdentityCipher(KeyRing ring)
    {
        this.ring = ring;
        sealing = ring.Numbers.ToDictionary(number => number, number => new SealingKeys(ring.Derive(number, "identity/encrypt")![..Sm4.KeyLength], ring.Derive(number, "identity/authenticate")!));
        lookup = ring.DeriveLookup("identity/lookup");
    }

    /// <summary>Encrypts a text with the newest key; the same text never looks the same twice.</summary>
    /// <param name="text">A name, a number, a secret.</param>
    /// <param name="place">Whose and which, such as <c>person/42/name</c>: a value moved to another row or column doesn't open there. Not secret, and not kept in the value.</param>
    public byte[] Encrypt(string text, string place)
    {
        byte[] whole = SealedSm4.Seal(sealing[ring.Newest], Encoding.UTF8.GetBytes(text), Bound(ring.Newest, place));
        byte[] kept = new byte[Head + whole.Length];
        kept[0] = Form;
        BinaryPrimitives.WriteUInt16BigEndian(kept.AsSpan(1), (ushort)ring.Newest);
        whole.CopyTo(kept, Head);
        return kept;
    }

    /// <summary>Decrypts what <see cref="Encrypt"/> gave for the same place.</summary>
    /// <exception cref="CipherException">It was altered, belongs to another place, or its key is not in the ring.</exception>
    public string Decrypt(ReadOnlySpan<byte> kept, string place)
    {
        if (kept.Length < Head || kept[0] != Form)
        {
            throw new CipherException(new("identity-form", Place.At(place), new("加密内容的格式无法识别。", "The form of the encrypted value is unknown."), new("多半由更新的版本写入,或已损坏。", "A later version wrote it, or it is broken.")));
        }

        int number = BinaryPrimitives.ReadUInt16BigEndian(kept[1..]);
        if (!sealing.TryGetValue(number, out SealingKeys? keys))
        {
            throw new CipherException(new("identity-key", Place.At(place), new($"密钥文件中没有第 {number} 号密钥。", $"The key file has no key number {number}."), new("请换用写入时的密钥文件或更新的一份。", "Use the key file it was written with, or a later one.")));
        }

        byte[] plain = SealedSm4.Open(keys, kept[Head..], Bound(number, place))
            ?? throw new CipherException(new("identity-altered", Place.At(place), new("加密内容被改动、移位,或密钥文件不是写入时的那份。", "The encrypted value was altered or moved, or the key file is not the one it was written with."), new("请核对密钥文件;如无误,请从备份恢复该记录并查明原因。", "Check the key file; if it is right, restore the record from a backup and find out who did it.")));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Whether a value was encrypted with the newest key.</summary>
    public bool IsNewest(ReadOnlySpan<byte> kept) => kept.Length >= Head && kept[0] == Form && BinaryPrimitives.ReadUInt16BigEndian(kept[1..]) == ring.Newest;

    /// <summary>What a value is found by: 32 bytes, always the same for the same text and field, that nobody without the key can make or try out.</summary>
    /// <param name="text">The value, in one spelling only (an identity number with a capital X).</param>
    /// <param name="field">Which field, such as <c>identity-number</c>: equal texts of two fields don't look alike.</param>
    public byte[] Lookup(string text, string field) => HmacSm3.Of(lookup, Encoding.UTF8.GetBytes($"{field}\n{text}"));

    /// <summary>The key shared with somebody who compares files with ours: nothing of ours is found or opened by it.</summary>
    /// <param name="with">Whom it is shared with; each has a key of their own.</param>
    public byte[] Shared(string with) => ring.DeriveLookup($"shared/{with}");

    // The number of the key is part of what is authenticated.
    private static byte[] Bound(int number, string place) => Encoding.UTF8.GetBytes($"{number}\n{place}");
}
