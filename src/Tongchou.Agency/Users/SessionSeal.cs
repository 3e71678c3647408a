using System.Buffers.Binary;
using System.Text;
using Tongchou.Agency.Ciphers;

namespace Tongchou.Agency.Users;

/// <summary>Seals what a browser carries for us, with keys of their own derived from the key ring: every server that has the ring opens what another sealed.</summary>
/// <remarks>The number of the key (two bytes), then the sealed text. A purpose given when sealing is needed again when opening.</remarks>
public sealed class SessionSeal(KeyRing ring)
{
    private const int Head = 2;

    public byte[] Seal(ReadOnlySpan<byte> plain, string purpose)
    {
        byte[] body = SealedSm4.Seal(Keys(ring.Newest)!, plain, Encoding.UTF8.GetBytes(purpose));
        byte[] whole = [0, 0, .. body];
        BinaryPrimitives.WriteUInt16BigEndian(whole, (ushort)ring.Newest);
        return whole;
    }

    /// <returns>Null where it was not sealed by this ring and for this purpose.</returns>
    public byte[]? Open(ReadOnlySpan<byte> whole, string purpose) =>
        whole.Length > Head && Keys(BinaryPrimitives.ReadUInt16BigEndian(whole)) is { } keys ? SealedSm4.Open(keys, whole[Head..], Encoding.UTF8.GetBytes(purpose)) : null;

    private SealingKeys? Keys(int number) =>
        ring.Derive(number, "session/encrypt") is { } encrypt ? new(encrypt[..Sm4.KeyLength], ring.Derive(number, "session/authenticate")!) : null;
}
