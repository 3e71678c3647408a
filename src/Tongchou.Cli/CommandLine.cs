using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Tongchou.Cli.Commands;
using Tongchou.Cli.Funds;
using Tongchou.Cli.His;
using Tongchou.Policy;

namespace Tongchou.Cli;

/// <summary>All commands.</summary>
public static class CommandLine
{
    public static Command Root(Terminal terminal)
    {
        // No RootCommand: it would call itself by the file's name.
        Command root = new("tongchou", "统筹 Tongchou: an open core for China's basic medical insurance 基本医疗保险开放核心")
        {
            new HelpOption(),
            new VersionOption(),
            SettleCommand.Make(terminal),
            ExplainCommand.Make(terminal),
            ReceiptCommand.Make(terminal),
            EntitlementCommand.Make(terminal),
            ImportCommand.Make(terminal),
            EnrolCommand.Make(terminal),
            DuesCommand.Make(terminal),
            Agreements.AgreementCommand.Make(terminal),
            CompareCommand.Make(terminal),
            MissingCommand.Make(terminal),
            TransferCommand.Make(terminal),
            FundCommand.Make(terminal),
            CasesCommand.Make(terminal),
            Grouping.DrgCommand.Make(terminal),
            Paying.PayCommand.Make(terminal),
            PolicyCommand.Make(terminal),
            ServeCommand.Make(terminal),
            HisCommand.Make(terminal),
            VerifyCommand.Make(terminal),
            DifferencesCommand.Make(terminal),
            PersonCommand.Make(terminal),
            BackupCommands.Backup(terminal),
            BackupCommands.Restore(terminal),
            UserCommand.Make(terminal),
            KeysCommand.Make(terminal),
            BenchCommand.Make(terminal),
            TortureCommand.Make(terminal),
            SimulateCommand.Make(terminal),
            Simulating.PopulationCommand.Make(terminal),
            Simulating.SimulateCommand.Make(terminal),
            Merging.MergeCommand.Make(terminal),
        };
        return root;
    }

    public static int Run(string[] args, Terminal terminal)
    {
        ParseResult parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }

            terminal.Error.WriteLine("查看用法 usage: tongchou … --help");
            return ExitCode.WrongUse;
        }

        try
        {
            // A command that is asked to stop ends by itself: the server answers what it accepted first, and bounds that itself.
            InvocationConfiguration configuration = new() { ProcessTerminationTimeout = TimeSpan.FromHours(1), EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error };
            return parsed.Invoke(configuration);
        }
        catch (RefusedException refused)
        {
            terminal.Tell(refused.Faults, refused.Language);
            return refused.Code;
        }
        catch (MissingLawException missing)
        {
            terminal.Tell([missing.Fault], Language.Zh);
            return ExitCode.Refused;
        }
        catch (IOException broken)
        {
            terminal.Error.WriteLine($"读写文件出错 cannot read or write: {broken.Message}");
            return ExitCode.Refused;
        }
        catch (UnauthorizedAccessException denied)
        {
            terminal.Error.WriteLine($"没有权限 no permission: {denied.Message}");
            return ExitCode.Refused;
        }
    }
}
