using System.Collections.Frozen;
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
public static class Words<T> where T : struct, Enum
{
    private static readonly T[] members = Enum.GetValues<T>();
    private static readonly FrozenDictionary<T, WordAttribute> words = members.ToFrozenDictionary(member => member, Read);
    private static readonly FrozenDictionary<string, T> byCode = words.ToFrozenDictionary(word => word.Value.Code, word => word.Key);

    public static IReadOnlyList<T> All => members;
    public static IEnumerable<string> Codes => members.Select(Code);
    public static string Code(T member) => words[member].Code;
    public static Phrase Phrase(T member) => words[member].Phrase;
    public static bool TryParse(string? code, out T member)
    {
        member = default;
        return code is not null && byCode.TryGetValue(code, out member);
    }

    private static WordAttribute Read(T member) =>
        typeof(T).GetField(member.ToString())?.GetCustomAttribute<WordAttribute>()
        ?? throw new InvalidOperationException($"{typeof(T).Name}.{member} has no word");
}
