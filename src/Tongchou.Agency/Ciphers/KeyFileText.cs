using System.Globalization;

namespace Tongchou.Agency.Ciphers;

/// <summary>The lines of a key file: <c>lookup KEY CHECK</c> once, <c>key NUMBER KEY CHECK</c> for each, keys as hex.</summary>
/// <remarks>The check is the start of the key's SM3. A digit lost while a file is copied by hand would else show only when nobody's name can be read.</remarks>
internal static class KeyFileText
{
    private const int CheckLength = 8;

    private static readonly string[] preface =
    [
        "# 统筹密钥文件。请勿改动、勿入数据库,与数据库备份分开保存一份副本。",
        "# Keys of Tongchou. Don't edit, don't put into the database; keep a copy apart from the backups of the database.",
    ];

    public static IEnumerable<string> Lines(KeyRing ring) =>
    [
        .. preface,
        $"lookup {Text(ring.Lookup)}",
        .. ring.Numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"key {number} {Text(ring.Key(number))}")),
    ];

    /// <returns>Null with at least one fault added. No fault tells anything of a key.</returns>
    public static KeyRing? Read(IReadOnlyList<string> lines, string file, FaultList faults)
    {
        Dictionary<int, byte[]> keys = [];
        byte[]? lookup = null;
        for (int i = 0; i < lines.Count; i++)
        {
            string[] words = lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Place place = new(file, i + 1, 0, "");
            switch (words)
            {
                case [] or [['#', ..], ..]:
                    break;
                case ["lookup", string key, string check] when lookup is null:
                    lookup = Key(key, check, place, faults);
                    break;
                case ["key", string number, string key, string check] when Number(number) is { } n && !keys.ContainsKey(n):
                    keys[n] = Key(key, check, place, faults) ?? [];
                    break;
                default:
                    faults.Add("key-file-line", place, new("这一行无法识别,或与前面重复。", "This line can't be understood, or repeats another."));
                    break;
            }
        }

        if (faults.IsEmpty && (lookup is null || keys.Count == 0))
        {
            faults.Add("key-file-incomplete", new(file, 0, 0, ""), new("缺少密钥。", "A key is missing."));
        }

        return faults.IsEmpty ? new(keys, lookup!) : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 && number <= IdentityCipher.MostKeys ? number : null;

    private static byte[]? Key(string text, string check, Place place, FaultList faults)
    {
        if (text.Length == KeyRing.KeyLength * 2 && text.All(char.IsAsciiHexDigit) && Check(Convert.FromHexString(text)) == check)
        {
            return Convert.FromHexString(text);
        }

        faults.Add("key-file-key", place, new("密钥与校验值不符。", "A key doesn't fit its check."));
        return null;
    }

    private static string Text(byte[] key) => $"{Convert.ToHexStringLower(key)} {Check(key)}";
    private static string Check(byte[] key) => Sm3.Of(key)[..CheckLength];
}
