using System.Text;

namespace Tongchou.Cli;

/// <summary>Where a command reads and writes; a test gives its own.</summary>
public sealed class Terminal(Stream input, TextWriter output, TextWriter error, bool isInteractive, int width)
{
    private const int ShownFaults = 50;
    private const int WideEnough = 200;

    public Stream In { get; } = input;
    public TextWriter Out { get; } = output;
    public TextWriter Error { get; } = error;

    /// <summary>A person watches: tables may be drawn and progress shown.</summary>
    public bool IsInteractive { get; } = isInteractive;
    public int Width { get; } = width;

    public static Terminal OfConsole()
    {
        UTF8Encoding plain = new(encoderShouldEmitUTF8Identifier: false);
        StreamWriter output = new(Console.OpenStandardOutput(), plain) { AutoFlush = true };
        StreamWriter error = new(Console.OpenStandardError(), plain) { AutoFlush = true };
        bool interactive = !Console.IsOutputRedirected && !Console.IsErrorRedirected;
        return new(Console.OpenStandardInput(), output, error, interactive, interactive ? Math.Max(80, Console.WindowWidth) : WideEnough);
    }

    /// <summary>Every fault on a line of its own, then how many there are.</summary>
    public void Tell(IReadOnlyList<Fault> faults, Language language)
    {
        foreach (Fault fault in faults.Take(ShownFaults))
        {
            Error.WriteLine($"✗ {fault.In(language)}  [{fault.Code}]");
        }

        if (faults.Count > ShownFaults)
        {
            Error.WriteLine(language is Language.En ? $"… and {faults.Count - ShownFaults} more" : $"… 另有 {faults.Count - ShownFaults} 处");
        }

        Error.WriteLine(language is Language.En ? $"{faults.Count} fault(s); nothing was done." : $"共 {faults.Count} 处问题,没有进行任何处理。");
    }
}

/// <summary>A command can't go on with what it was given.</summary>
public sealed class RefusedException(IReadOnlyList<Fault> faults, Language language = Language.Zh, int exitCode = ExitCode.Refused) : Exception
{
    public IReadOnlyList<Fault> Faults { get; } = faults;
    public Language Language { get; } = language;
    public int Code { get; } = exitCode;

    public static RefusedException Because(string code, Phrase message, Phrase hint = default) =>
        new([new Fault(code, Place.At(""), message, hint)], exitCode: ExitCode.WrongUse);
}
