namespace Tongchou.Server.Start;

/// <summary>What a program tells the one that started it.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUse = 2;
}
