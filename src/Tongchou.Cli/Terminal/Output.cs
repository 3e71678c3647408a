namespace Tongchou.Cli;

/// <summary>Where a command writes its result: the terminal, or a file that appears only when it is whole.</summary>
internal static class Output
{
    public static int Write(string? path, Terminal terminal, Func<TextWriter, int> write)
    {
        if (path is null)
        {
            return write(terminal.Out);
        }

        string part = $"{path}.part";
        try
        {
            int code;
            using (StreamWriter file = new(part))
            {
                code = write(file);
            }

            File.Move(part, path, overwrite: true);
            return code;
        }
        finally
        {
            File.Delete(part);
        }
    }
}
