using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tongchou.Agency.Ciphers;

/// <summary>Passwords as they are kept 口令: PBKDF2 with SHA-256, slow on purpose, as one text with all that is needed to check it again.</summary>
/// <remarks><c>pbkdf2-sha256$600000$SALT$HASH</c>, Base64. The framework has no SM3 in PBKDF2, and a slow loop of our own would help attackers more than us.</remarks>
public static class Passwords
{
    /// <summary>What OWASP asks for as of 2023; about a fifth of a second.</summary>
    public const int Iterations = 600_000;

    // A process of tests signs in hundreds of times and asks its host for fewer.
    private static readonly int taken = AppContext.TryGetSwitch("Tongchou.Tests.QuickPasswords", out bool quick) && quick ? 1_000 : Iterations;

    // A kept text may have been altered: checking a password must not take an hour.
    private const int MostIterations = 10_000_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;
    private const string Scheme = "pbkdf2-sha256";

    public static string Hash(string password) => Hash(password, taken);

    /// <summary>Whether the password is the one; false also for a text that is no kept password. Takes as long for a wrong one as for the right one.</summary>
    public static bool Verify(string password, string kept) =>
        Read(kept) is { } read && CryptographicOperations.FixedTimeEquals(Stretch(password, read.Salt, read.Iterations), read.Hash);

    /// <summary>Takes as long as <see cref="Verify"/>: for an unknown user, so that time does not tell who exists.</summary>
    public static void VerifyNobody(string password) => Stretch(password, new byte[SaltLength], taken);

    /// <summary>Whether a kept password is weaker than new ones are, so that it should be hashed anew when its owner next signs in.</summary>
    public static bool IsOutdated(string kept) => Read(kept) is not { } read || read.Iterations < taken;

    internal static string Hash(string password, int iterations)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltLength);
        return string.Create(CultureInfo.InvariantCulture, $"{Scheme}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Stretch(password, salt, iterations))}");
    }

    private static byte[] Stretch(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, iterations, HashAlgorithmName.SHA256, HashLength);

    private static (int Iterations, byte[] Salt, byte[] Hash)? Read(string kept)
    {
        if (kept.Split('$') is not [Scheme, string count, string salt, string hash]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int iterations) || iterations is < 1 or > MostIterations)
        {
            return null;
        }

        byte[] saltBytes = new byte[SaltLength];
        byte[] hashBytes = new byte[HashLength];
        return Convert.TryFromBase64String(salt, saltBytes, out int saltCount) && saltCount == SaltLength && Convert.TryFromBase64String(hash, hashBytes, out int hashCount) && hashCount == HashLength
            ? (iterations, saltBytes, hashBytes)
            : null;
    }
}
