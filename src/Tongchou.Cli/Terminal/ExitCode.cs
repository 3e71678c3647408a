namespace Tongchou.Cli;

/// <summary>What a command says when it ends.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Refused, or a check failed.</summary>
    public const int Refused = 1;
    public const int WrongUse = 2;
}
