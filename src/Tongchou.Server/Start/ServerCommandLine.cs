namespace Tongchou.Server.Start;

/// <summary>The server's own command line, also behind <c>tongchou serve</c>.</summary>
public static class ServerCommandLine
{
    public static async Task<int> Run(string[] args, Func<ServerOptions, TextWriter, TextWriter, CancellationToken, Task<int>> serve, TextWriter say, TextWriter complain, CancellationToken stop)
    {
        if (args.Any(arg => arg is "--help" or "-h" or "-?"))
        {
            await say.WriteLineAsync(HelpText.Write());
            return ExitCodes.Done;
        }

        FaultList faults = new();
        ServerOptions options = OptionsReader.Read(args, Environment.GetEnvironmentVariables(), faults);
        if (faults.IsEmpty)
        {
            return await serve(options, say, complain, stop);
        }

        Complaint.Write(complain, faults.All);
        return ExitCodes.WrongUse;
    }
}
