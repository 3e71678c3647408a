using System.Runtime.CompilerServices;

namespace Tongchou.Benefits;

/// <summary>An amount for each <see cref="VisitKind"/>, in its order.</summary>
[InlineArray(Length)]
public struct ByVisit : IEquatable<ByVisit>
{
    public const int Length = 7;

    private Money first;

    public readonly Money Of(VisitKind visit) => this[(int)visit];

    public static ByVisit operator +(ByVisit left, ByVisit right)
    {
        for (int i = 0; i < Length; i++)
        {
            left[i] += right[i];
        }

        return left;
    }

    public static ByVisit operator -(ByVisit left, ByVisit right)
    {
        for (int i = 0; i < Length; i++)
        {
            left[i] -= right[i];
        }

        return left;
    }

    public static bool operator ==(ByVisit left, ByVisit right) => left.Equals(right);
    public static bool operator !=(ByVisit left, ByVisit right) => !left.Equals(right);

    public readonly bool Equals(ByVisit other) => ((ReadOnlySpan<Money>)this).SequenceEqual(other);
    public override readonly bool Equals(object? obj) => obj is ByVisit other && Equals(other);
    public override readonly int GetHashCode()
    {
        HashCode hash = default;
        foreach (Money amount in this)
        {
            hash.Add(amount.Fen);
        }

        return hash.ToHashCode();
    }
}
