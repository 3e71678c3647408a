using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Tongchou.Server;
using Tongchou.Server.Start;

namespace Tongchou.Cli.Commands;

/// <summary><c>serve</c>: the server. Its options are read where the server's own program reads them.</summary>
internal static class ServeCommand
{
    public static Command Make(Terminal terminal)
    {
        Command command = new("serve", "启动服务:接口、网页 start the server: interface and pages (--urls --store --keys --config --demo …)") { TreatUnmatchedTokensAsErrors = false };
        command.Options.Add(new HelpOption { Action = new TellOptions(terminal) });
        command.SetAction((parsed, stop) => ServerCommandLine.Run([.. parsed.UnmatchedTokens], TongchouServer.Run, terminal.Out, terminal.Error, stop));
        return command;
    }

    /// <summary>The server's own help: it knows its options, this command does not.</summary>
    private sealed class TellOptions(Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            terminal.Out.WriteLine(HelpText.Write());
            return ExitCode.Done;
        }
    }
}
