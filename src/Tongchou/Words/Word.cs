using System.Reflection;

namespace Tongchou;

/// <summary>Gives a member of a choice its code in files and its words for people.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WordAttribute(string code, string zh, string en) : Attribute
{
    public string Code { get; } = code;
    public Phrase Phrase { get; } = new(zh, en);
}

/// <summary>The codes and words of a choice whose every member carries a <see cref="WordAttribute"/>.</summary>
/// <remarks>A choice has a handful of members: arrays are searched sooner than a dictionary for each of fifty choices is made.</remarks>
public static class Words<T> where T : struct, Enum
{
    private static readonly T[] members = Enum.GetValues<T>();
    private static readonly WordAttribute[] words = Array.ConvertAll(members, Read);
    private static readonly string[] codes = Array.ConvertAll(words, word => word.Code);

    public static IReadOnlyList<T> All => members;
    public static IReadOnlyList<string> Codes => codes;
    public static string Code(T member) => codes[Array.IndexOf(members, member)];
    public static Phrase Phrase(T member) => words[Array.IndexOf(members, member)].Phrase;

    public static bool TryParse(string? code, out T member)
    {
        int found = Array.IndexOf(codes, code);
        member = found < 0 ? default : members[found];
        return found >= 0;
    }

    private static WordAttribute Read(T member) =>
        typeof(T).GetField(member.ToString())?.GetCustomAttribute<WordAttribute>()
        ?? throw new InvalidOperationException($"{typeof(T).Name}.{member} has no word");
}
