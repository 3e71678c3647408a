using System.Diagnostics;

namespace Tongchou.Cli.Simulating;

/// <summary>Long work at a terminal: a bar while a person watches, and words for being stopped or running out of disk.</summary>
internal sealed class LongWork(Terminal terminal, Language language)
{
    private const int Width = 40;
    private const int DiskFullOnUnix = 28, DiskFullOnWindows = 112;
    private static readonly TimeSpan every = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private TimeSpan shown;

    /// <summary>Draws how far the work is; null when nobody watches.</summary>
    public Action<long, long>? Bar(Phrase what) => !terminal.IsInteractive ? null : (done, of) =>
    {
        lock (gate)
        {
            if (watch.Elapsed - shown < every && done < of)
            {
                return;
            }

            shown = watch.Elapsed;
            double part = of == 0 ? 1 : (double)done / of;
            double left = part > 0 ? watch.Elapsed.TotalSeconds * (1 - part) / part : 0;
            terminal.Error.Write($"\r{what.In(language),-8} {part,4:P0} {new string('█', (int)(part * Width)),-Width} {left,6:N0} s ");
            if (done >= of)
            {
                terminal.Error.WriteLine();
            }
        }
    };

    /// <summary>Runs work that may be stopped; told in words, and gone on with by the same command.</summary>
    public int Run(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine();
            terminal.Error.WriteLine(language is Language.En
                ? "Stopped. What is done is kept beside the result; the same command goes on from there."
                : "已停止。已完成的部分保存在结果旁边,再运行同一条命令即可继续。");
            return ExitCode.Refused;
        }
        catch (IOException full) when ((full.HResult & 0xFFFF) is DiskFullOnUnix or DiskFullOnWindows)
        {
            terminal.Tell(
                [new("disk-full", Place.At(""), new("磁盘已满,结果没有写成。", "The disk is full; the result is not complete."),
                    new("腾出空间后再运行同一条命令,会从中断处继续。", "Make room and run the same command again: it goes on from there."))], language);
            return ExitCode.Refused;
        }
    }
}
