using System.Text;

namespace Tongchou.Server.Start;

/// <summary>What <c>--help</c> tells: every option with its meaning and default.</summary>
public static class HelpText
{
    private const int Column = 44;

    public static string Write()
    {
        StringBuilder text = new("统筹 Tongchou 服务 · the Tongchou server\n\n");
        foreach (OptionName option in OptionName.All)
        {
            string name = option.IsSwitch ? option.Argument : $"{option.Argument} {option.Takes}";
            string standard = option.Default.Length > 0 ? $" ({option.Default})" : "";
            text.Append($"  {name.PadRight(Column)} {option.Meaning.Zh}\n  {"",Column} {option.Meaning.En}{standard}\n");
        }

        return text.Append("""

            每个选项也可写成环境变量(TONGCHOU_STORE、TONGCHOU_POSTS_PER_MINUTE …)或写进配置文件;优先次序:命令行、环境变量、配置文件。
            Each may be set in the environment (TONGCHOU_STORE, TONGCHOU_POSTS_PER_MINUTE …) or in the file too; the command line wins over the environment,
            that over the file.
            退出码 exit codes: 0 正常 done, 1 不能启动 refused, 2 用法有误 wrong use.
            """).ToString();
    }
}
