using System.CommandLine;

namespace Tongchou.Cli.Commands;

internal static class BenchCommand
{
    public static Command Make(Terminal terminal) => new("bench", "性能测量 measurements");
}
