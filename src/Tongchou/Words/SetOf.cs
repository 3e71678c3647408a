using System.Numerics;

namespace Tongchou;

/// <summary>Some members of a choice, as a set: order and repetition mean nothing, so two sets are equal when they hold the same members.</summary>
/// <remarks>A bit for each member: the choice has at most 64, numbered from nothing. What an empty set means is said where it is used.</remarks>
public readonly record struct SetOf<T>(ulong Bits) where T : struct, Enum
{
    public static readonly SetOf<T> Empty;

    public static SetOf<T> Of(params IEnumerable<T> members) => members.Aggregate(Empty, (set, member) => set.With(member));

    public bool IsEmpty => Bits == 0;
    public int Count => BitOperations.PopCount(Bits);
    public IEnumerable<T> Members => Words<T>.All.Where(Contains);

    public bool Contains(T member) => (Bits & Bit(member)) != 0;
    public SetOf<T> With(T member) => new(Bits | Bit(member));

    /// <summary>The words of the members, as people read them: <c>住院、生育</c>.</summary>
    public Phrase Phrase => new(string.Join('、', Members.Select(each => Words<T>.Phrase(each).Zh)), string.Join(", ", Members.Select(each => Words<T>.Phrase(each).En)));

    private static ulong Bit(T member) => 1UL << ((IConvertible)member).ToInt32(null);
}
