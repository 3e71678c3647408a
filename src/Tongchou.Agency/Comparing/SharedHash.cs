using System.Text;
using Tongchou.Agency.Ciphers;

namespace Tongchou.Agency.Comparing;

/// <summary>
/// How a department tells of persons without handing over numbers or names 隐私比对: HMAC-SM3 over the certificate number with capital letters, under
/// a key that only it and we have. Who lacks the key can't try numbers out.
/// </summary>
[Clause("JS2021", "24")]
public static class SharedHash
{
    /// <summary>The digest of a number in small hex.</summary>
    public static string Of(byte[] key, string number) => Convert.ToHexStringLower(HmacSm3.Of(key, Encoding.UTF8.GetBytes(number.Trim().ToUpperInvariant())));

    /// <summary>The key shared with a department.</summary>
    public static byte[] KeyOf(Department department, IdentityCipher cipher) => cipher.Shared(Words<Department>.Code(department));
}
