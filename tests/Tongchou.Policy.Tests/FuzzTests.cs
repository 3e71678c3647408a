using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Tests;

/// <summary>A policies folder may be broken in any way: reading it gives a law or says what is wrong, and never raises an exception.</summary>
/// <remarks>
/// <c>TONGCHOU_PROPERTY_CASES</c> sets how many packs are tried; <c>TONGCHOU_PROPERTY_SEED</c> brings one back.
/// </remarks>
public class FuzzTests
{
    private const int NormalCases = 50_000;

    private static readonly PolicyFile[] sound =
    [
        TestPacks.Source("FULL", "normative", "full-text"),
        TestPacks.Pack("nation", "000000"),
        TestPacks.Pack("city", "510100", "000000"),
        new("nation/authority.yaml", """
            - { provisions: [care/stay/*, "**/share"], cite: FULL 二, from: 2000-01-01, forbid-columns: [group] }
            - provisions: [care/stay/ratio]
              cite: FULL 二
              from: 2021-01-01
              until: 2030-12-31
              where: { level: [level-3], group: [adult] }
              at-least: 10%
              at-most: 95%

            """),
        new("city/care/stay.yaml", """
            deductible:
              - from: 2020-01-01
                cite: FULL 一
                standing: official
                verified: 2025-12-31
                table:
                  - { level: [grassroots, level-1], value: 200 }
                  - { level: level-2, stay: 1, value: 400 }
                  - { level: level-2, stay: 2-4, value: 300.50 }
                  - { level: level-3, stay: 1-3, value: 800 }
                  - { level: level-3, stay: 4+, value: "0" }
              - { from: 2026-01-01, cite: FULL 二, standing: secondary, value: 100, note: { zh: 统一, en: the same for all } }
            ratio:
              - from: 2020-01-01
                cite: FULL 一
                standing: official
                value:
                  - { to: 50000, rate: 60% }
                  - { to: 100000, rate: 0.65 }
                  - { rate: 70% }

            """),
        new("city/care/year.yaml", """
            ceiling:
              - { from: 2020-01-01, until: 2021-12-31, cite: FULL 一, standing: official, value: none }
              - { from: 2022-01-01, cite: FULL 一, standing: official, value: 300000 }
            share: [{ from: 2020-01-01, cite: FULL 一, standing: official, value: 50% }]
            months: [{ from: 2020-01-01, cite: FULL 一, standing: official, value: 3 }]
            levels: [{ from: 2020-01-01, cite: FULL 一, standing: official, value: [level-1, level-2] }]
            way: [{ from: 2020-01-01, cite: FULL 一, standing: official, value: special }]

            """),
    ];

    private static readonly string[] nasty =
    [
        "", " ", "~", "null", "none", "any", "0", "-0", "-1", "1e309", "NaN", ".inf", "0x7fffffff", "99999999999999999999", "79228162514264337593543950336", "0.00000000000000000000000000001",
        "100%", "%", "-5%", "1000.00%", "2024-02-30", "0000-00-00", "9999-12-31", "true", "[", "]", "{", "}", "[[[[[[[[[[", "[]", "{}", "[{}]", "{ ? : }", "? x", "- - - -", ": :", "!!binary x", "!<tag:x> y", "!!",
        "!a!b c", "%YAML 9.9\n---", "%YAML 99999999999999999999.1\n--- a", "%TAG ! x\n---", "&a x", "*a", "&a [*a]", "& x", "* x", "|", ">", "|9\n x", "|-+\n x", "\"", "'", "\"\\x\"", "\"\\u12\"", "\"\\UFFFFFFFF\"", "\"\\0\"", "\"5\\0\"",
        "\0", "\u0001", "\uFEFF", "\u2028", "\u00A0", "\t", "\r", "\r\n", "\ud800", "𝟙", "١٢٣", "一二三", "a\u0301", "<<: *a", "<<: {a: 1}", "---", "...", "--- |", "# x", "#", "@", "`", "=", "1_000", "FULL 一", "FULL", "**", "**/**/**", "*/*", "510100", "\"510100\"",
    ];

    [Fact]
    public void However_a_pack_is_broken_reading_gives_a_law_or_a_fault()
    {
        int? seed = Read("TONGCHOU_PROPERTY_SEED");
        int cases = Read("TONGCHOU_PROPERTY_CASES") ?? (seed is null ? NormalCases : 1);
        ConcurrentBag<string> broken = [];
        Law overlaid = Law.Read(sound, TestVocabulary.All).Law!;

        Parallel.For(seed ?? 0, (seed ?? 0) + cases, (number, state) =>
        {
            PolicyFile[] files = Mutated(new Random(number));
            try
            {
                // A worked example brings its own pack over a sound law: it may be as broken.
                LawReading reading = number % 4 == 0 ? overlaid.With(files) : Law.Read(files, TestVocabulary.All);
                if (reading.Law is null == (reading.Faults.Count == 0))
                {
                    broken.Add($"TONGCHOU_PROPERTY_SEED={number}: neither a law nor a fault");
                }

                foreach (Fault fault in reading.Faults)
                {
                    _ = fault.In(Language.En) + fault.In(Language.Zh);
                }
            }
            catch (Exception exception)
            {
                broken.Add($"TONGCHOU_PROPERTY_SEED={number}: {exception}");
            }

            if (broken.Count > 3)
            {
                state.Stop();
            }
        });

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void The_pack_that_is_broken_is_sound_before() => Law.Read(sound, TestVocabulary.All).Faults.ShouldBeEmpty();

    private static PolicyFile[] Mutated(Random random)
    {
        PolicyFile[] files = [.. sound];
        int changes = random.Next(1, 4);
        for (int i = 0; i < changes; i++)
        {
            int at = random.Next(files.Length);
            files[at] = files[at] with { Text = Mutated(files[at].Text, random) };
        }

        if (random.Next(50) == 0)
        {
            int at = random.Next(files.Length);
            files[at] = files[at] with { Path = random.Next(5) switch { 0 => "sources/x", 1 => "/", 2 => "city/.yaml", 3 => files[0].Path, _ => "sources/.yaml" } };
        }

        return files;
    }

    private static string Mutated(string text, Random random)
    {
        string[] lines = text.Split('\n');
        int line = random.Next(lines.Length);
        int other = random.Next(lines.Length);
        string Word() => nasty[random.Next(nasty.Length)];
        switch (random.Next(12))
        {
            case 0:
                return string.Join('\n', lines.Where((_, i) => i != line));
            case 1:
                return string.Join('\n', [.. lines[..line], lines[line], .. lines[line..]]);
            case 2:
                (lines[line], lines[other]) = (lines[other], lines[line]);
                return string.Join('\n', lines);
            case 3:
                return Flipped(text, random);
            case 4:
                int colon = lines[line].LastIndexOf(": ", StringComparison.Ordinal);
                lines[line] = colon < 0 ? Word() : lines[line][..(colon + 2)] + Word();
                return string.Join('\n', lines);
            case 5:
                lines[line] = new string(' ', random.Next(8)) + lines[line];
                return string.Join('\n', lines);
            case 6:
                int from = random.Next(text.Length + 1);
                return text.Insert(from, Word());
            case 7:
                int start = random.Next(text.Length + 1);
                return text.Remove(start, random.Next(text.Length - start + 1));
            case 8:
                int open = random.Next(1, 60);
                return text.Insert(random.Next(text.Length + 1), string.Concat(Enumerable.Repeat(random.Next(3) switch { 0 => "[", 1 => "{ a: ", _ => "- " }, open)));
            case 9:
                string[] words = [.. text.Split([' ', ',', '\n', ':', '{', '}', '[', ']'], StringSplitOptions.RemoveEmptyEntries)];
                return words.Length == 0 ? Word() : text.Replace(words[random.Next(words.Length)], random.Next(2) == 0 ? Word() : words[random.Next(words.Length)], StringComparison.Ordinal);
            case 10:
                return string.Concat(text, text);
            default:
                lines[line] = lines[line].TrimStart();
                return string.Join('\n', lines);
        }
    }

    /// <summary>A bit of the file as it lies on disk, so that half a character may be left.</summary>
    private static string Flipped(string text, Random random)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int i = random.Next(1, 4); i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static int? Read(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
