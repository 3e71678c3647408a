namespace Tongchou.Server.Start;

/// <summary>The server can't start; every reason at once.</summary>
public sealed class StartException(int exitCode, IReadOnlyList<Fault> faults) : Exception(string.Join('\n', faults))
{
    public int ExitCode { get; } = exitCode;
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
