namespace Tongchou.Server.National.Messages;

/// <summary>Names of members as the interface compares them: without regard to case and underscores.</summary>
/// <remarks>Clients send <c>dscgTime</c> for <c>dscg_time</c> and <c>expContent</c> for <c>exp_content</c>; all names are ASCII.</remarks>
internal static class MemberName
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    public static uint Hash(ReadOnlySpan<byte> name)
    {
        uint hash = Start;
        foreach (byte letter in name)
        {
            if (letter != '_')
            {
                hash = unchecked((hash ^ Lower(letter)) * Prime);
            }
        }

        return hash;
    }

    public static uint Hash(ReadOnlySpan<char> name)
    {
        uint hash = Start;
        foreach (char letter in name)
        {
            if (letter != '_')
            {
                hash = unchecked((hash ^ Lower(letter)) * Prime);
            }
        }

        return hash;
    }

    public static bool Same(ReadOnlySpan<byte> left, ReadOnlySpan<char> right)
    {
        int at = 0;
        foreach (byte letter in left)
        {
            if (letter == '_')
            {
                continue;
            }

            while (at < right.Length && right[at] == '_')
            {
                at++;
            }

            if (at == right.Length || Lower(letter) != Lower(right[at++]))
            {
                return false;
            }
        }

        return right[at..].Trim('_').IsEmpty;
    }

    private static uint Lower(uint letter) => letter is >= 'A' and <= 'Z' ? letter | 0x20 : letter;
}
