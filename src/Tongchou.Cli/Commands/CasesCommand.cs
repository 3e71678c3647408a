using System.CommandLine;

namespace Tongchou.Cli.Commands;

internal static class CasesCommand
{
    public static Command Make(Terminal terminal) => new("cases", "算例 worked cases");
}
