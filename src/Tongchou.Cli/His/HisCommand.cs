using System.CommandLine;

namespace Tongchou.Cli.His;

/// <summary><c>his</c>: for the people who connect a hospital's system to the national interface.</summary>
internal static class HisCommand
{
    public static Command Make(Terminal terminal) => new("his", "医院接口联调:播放对话、查看交易字段 national interface: play conversations, show transactions")
    {
        HisPlay.Make(terminal),
        HisShow.Make(terminal),
    };
}
