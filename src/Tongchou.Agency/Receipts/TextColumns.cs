using System.Text;

namespace Tongchou.Agency;

/// <summary>Lines up text whose Chinese signs take two columns of a terminal.</summary>
public static class TextColumns
{
    public static int Width(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += IsWide(rune.Value) ? 2 : 1;
        }

        return width;
    }

    /// <summary>Filled up on the right; at least one blank, so that what follows stands apart.</summary>
    public static string Left(string text, int width) => text + new string(' ', Math.Max(1, width - Width(text)));

    /// <summary>Filled up on the left.</summary>
    public static string Right(string text, int width) => new string(' ', Math.Max(0, width - Width(text))) + text;

    private static bool IsWide(int code) => code is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD)
        or (>= 0x2460 and <= 0x24FF);
}
