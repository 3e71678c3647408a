using System.Globalization;

namespace Tongchou.Server.National.Messages;

/// <summary>What stands around an output: the receiver's message ID, when the request came and when it was answered, and the cipher's members.</summary>
/// <param name="MessageId">inf_refmsgid of 30 characters, see <see cref="ReferenceIds"/>.</param>
/// <param name="Received">When the request came; written in China standard time, whatever its offset.</param>
internal readonly record struct AnswerHead(string MessageId, DateTimeOffset Received, DateTimeOffset Responded)
{
    /// <summary>cainfo: the signature over the output.</summary>
    public string Signature { get; init; } = "";

    /// <summary>signtype.</summary>
    public string SignatureType { get; init; } = "";

    /// <summary>enctype; where it is not empty the output is Base64 text.</summary>
    public string Cipher { get; init; } = "";
}

/// <summary>China standard time 北京时间, the only time the interface knows.</summary>
internal static class ChinaTime
{
    private static readonly TimeSpan offset = TimeSpan.FromHours(8);

    /// <summary>The hour on the wall in China; its kind says nothing, as in messages.</summary>
    public static DateTime Of(DateTimeOffset instant) => instant.ToOffset(offset).DateTime;
}

/// <summary>Makes inf_refmsgid: region (6), yyyyMMddHHmmss (14), sequence (10).</summary>
/// <remarks>Servers hold nothing in common, so each begins its sequence at a random number: two of them meet only by a rare chance within one second.</remarks>
internal sealed class ReferenceIds(RegionCode region, long first)
{
    private const long Sequences = 10_000_000_000;

    private long last = first % Sequences;

    public ReferenceIds(RegionCode region) : this(region, Random.Shared.NextInt64(Sequences))
    {
    }

    public string Next(DateTimeOffset now)
    {
        long sequence = (Interlocked.Increment(ref last) & long.MaxValue) % Sequences;
        return string.Create(CultureInfo.InvariantCulture, $"{region}{ChinaTime.Of(now):yyyyMMddHHmmss}{sequence:0000000000}");
    }
}
