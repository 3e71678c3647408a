using System.Security.Cryptography;
using System.Text;

namespace Tongchou.Agency.Booking;

/// <summary>What came of an act: something, or the reasons why it was refused and nothing was changed.</summary>
public sealed record Outcome<T>(T? Value, IReadOnlyList<Fault> Faults)
{
    public bool IsRefused => Faults.Count > 0;

    public static implicit operator Outcome<T>(T value) => new(value, []);
    public static implicit operator Outcome<T>(Fault fault) => new(default, [fault]);
    public static Outcome<T> Refused(IReadOnlyList<Fault> faults) => new(default, faults);
}

/// <summary>The key under which a request is carried out once: who asks, and the number they gave it.</summary>
/// <param name="Input">A digest of what is asked, so that one number can't stand for two things.</param>
public sealed record RequestKey(string Institution, string MessageId, string Input)
{
    /// <summary>
    /// The digest of a message. It only tells one input from another, and every message takes it: so it is SHA-256, which processors have
    /// built in, while what proves the books is SM3.
    /// </summary>
    public static string DigestOf(string kind, ReadOnlySpan<byte> input)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(kind));
        hash.AppendData(input);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>An act that is carried out: its answer, and whether it had been carried out before.</summary>
/// <param name="Value">What the act decided; null where it was carried out before and only the written answer is left.</param>
/// <param name="Written">The answer as it was written for the one who asked, where the act has a request key.</param>
public sealed record Done<T>(T? Value, byte[]? Written, bool Again);
