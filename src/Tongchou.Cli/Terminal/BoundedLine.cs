using System.Text;

namespace Tongchou.Cli;

/// <summary>Reads a line without taking in more than a bound: a file without line ends must not fill the memory.</summary>
internal static class BoundedLine
{
    /// <returns>Null at the end of the text.</returns>
    /// <exception cref="RefusedException">A line is longer than the bound.</exception>
    public static string? Read(StreamReader reader, int most)
    {
        StringBuilder line = new();
        int next;
        while ((next = reader.Read()) >= 0)
        {
            if (next == '\n')
            {
                return line.ToString();
            }

            line.Append((char)next);
            if (line.Length > most)
            {
                throw RefusedException.Because("line-too-long", new("有一行超过 8 MB。", "A line is longer than 8 MB."), new("每行放一张账单。", "Put one bill on each line."));
            }
        }

        return line.Length == 0 ? null : line.ToString();
    }
}
