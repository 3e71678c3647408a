namespace Tongchou.Cli;

/// <summary>Shows how far long work is, on the error stream and only while a person watches.</summary>
internal sealed class Progress(Terminal terminal, Stream source)
{
    private const int Every = 512;

    private int steps;

    public void Step()
    {
        if (++steps % Every == 0 && terminal.IsInteractive)
        {
            string part = source.CanSeek && source.Length > 0 ? $" {100 * source.Position / source.Length}%" : "";
            terminal.Error.Write($"\r{steps:N0}{part} ");
        }
    }

    public void End()
    {
        if (steps >= Every && terminal.IsInteractive)
        {
            terminal.Error.WriteLine($"\r{steps:N0} 100%");
        }
    }
}
