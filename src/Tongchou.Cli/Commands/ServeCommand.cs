using System.CommandLine;
using Tongchou.Server;
using Tongchou.Server.Start;

namespace Tongchou.Cli.Commands;

/// <summary><c>serve</c>: the server. Its options are read where the server's own program reads them.</summary>
internal static class ServeCommand
{
    public static Command Make(Terminal terminal)
    {
        Command command = new("serve", "启动服务:接口、网页 start the server: interface and pages (--urls --store --keys --config --demo …; serve -- --help)") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, stop) => ServerCommandLine.Run([.. parsed.UnmatchedTokens], (options, _, _, _) => TongchouServer.Run(options, terminal.Out, terminal.Error, stop)));
        return command;
    }
}
