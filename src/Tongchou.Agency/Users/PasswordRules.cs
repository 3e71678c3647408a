namespace Tongchou.Agency.Users;

/// <summary>What a password must be like 口令规则: long, of more than one kind of character, none of those that are tried first.</summary>
/// <remarks>Length does the work. Two kinds of characters is what the protection of classified systems asks for (等级保护 复杂度); more would only give <c>Aa1!</c>.</remarks>
public static class PasswordRules
{
    public const int Shortest = 12;

    /// <summary>Longer ones would only cost time; PBKDF2 shortens them anyway.</summary>
    public const int Longest = 128;

    private const int FewestDifferent = 6;
    private const int FewestKinds = 2;
    private static readonly string[] triedFirst = ["password", "qwerty", "123456", "abc123", "admin", "letmein", "iloveyou", "111111", "888888", "tongchou", "woaini", "5201314"];

    /// <summary>Every rule the password breaks; none where it will do.</summary>
    public static IReadOnlyList<Fault> Check(string password, string userName)
    {
        FaultList faults = new();
        int length = password.EnumerateRunes().Count();
        if (length < Shortest)
        {
            Add(faults, "password-short", $"口令至少 {Shortest} 个字符,现在是 {length} 个。", $"A password has at least {Shortest} characters, not {length}.", "可以用几个不相干的词连起来。", "String a few unrelated words together.");
        }

        if (length > Longest)
        {
            Add(faults, "password-long", $"口令最多 {Longest} 个字符。", $"A password has at most {Longest} characters.", "请缩短。", "Shorten it.");
        }

        if (Kinds(password) < FewestKinds || password.Distinct().Count() < FewestDifferent)
        {
            Add(faults, "password-plain", "口令过于单一。", "The password is too uniform.", $"至少用两类字符(字母、数字、符号、汉字)和 {FewestDifferent} 个不同的字符。", $"Use at least two kinds of characters and {FewestDifferent} different ones.");
        }

        if (userName.Length > 2 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
        {
            Add(faults, "password-holds-name", "口令不能包含用户名。", "The password must not contain the user's name.", "请换一个。", "Choose another.");
        }

        string rest = triedFirst.Aggregate(password.ToUpperInvariant(), (text, common) => text.Replace(common.ToUpperInvariant(), "", StringComparison.Ordinal));
        if (rest.Length < password.Length && rest.Length < Shortest / 2)
        {
            Add(faults, "password-common", "口令大部分是最常被猜的那些。", "Most of the password is what is tried first.", "请换一个。", "Choose another.");
        }

        return faults.All;
    }

    private static int Kinds(string password) => password.Select(each =>
        char.IsAsciiLetterLower(each) ? 1 : char.IsAsciiLetterUpper(each) ? 2 : char.IsAsciiDigit(each) ? 3 : each < 128 ? 4 : 5).Distinct().Count();

    private static void Add(FaultList faults, string code, string zh, string en, string hintZh, string hintEn) => faults.Add(code, Place.At("password"), new(zh, en), new(hintZh, hintEn));
}
