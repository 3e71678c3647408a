namespace Tongchou.Server.Start;

/// <summary>The server's own command line, also behind <c>tongchou serve</c>.</summary>
public static class ServerCommandLine
{
    private const string Help = """
        统筹 Tongchou 服务 · the Tongchou server

          --urls URL[;URL]        监听地址 where to listen (http://127.0.0.1:5080)
          --store sqlite:FILE | postgres:CONNECTION   数据库 the database (data/tongchou.db)
          --keys FILE             加密身份信息的密钥文件 the keys that encrypt identity fields (beside the database)
          --config FILE           配置文件,JSON 对象,选项同名 a JSON object of these options
          --policies DIR          政策包 the policy packs (the nearest policies/)
          --samples DIR           载入示例账单 load sample bills (with --demo the nearest samples/)
          --web DIR               网页 the built web pages (the nearest web/dist/)
          --demo                  用演示数据和单独的数据库 demonstration data, in a database of its own (data/demo.db)
          --posts-per-minute N    每个来源每分钟最多提交次数 bills one address may post in a minute (6000)

        环境变量 TONGCHOU_URLS、TONGCHOU_STORE … 同义;优先次序:命令行、环境变量、配置文件。
        Each may be set as TONGCHOU_URLS, TONGCHOU_STORE … too; the command line wins over the environment, that over the file.
        退出码 exit codes: 0 正常 done, 1 不能启动 refused, 2 用法有误 wrong use.
        """;

    public static async Task<int> Run(string[] args, Func<ServerOptions, TextWriter, TextWriter, CancellationToken, Task<int>> serve)
    {
        if (args.Any(arg => arg is "--help" or "-h" or "-?"))
        {
            Console.WriteLine(Help);
            return ExitCodes.Done;
        }

        FaultList faults = new();
        ServerOptions options = OptionsReader.Read(args, Environment.GetEnvironmentVariables(), faults);
        if (faults.IsEmpty)
        {
            return await serve(options, Console.Out, Console.Error, CancellationToken.None);
        }

        Complaint.Write(Console.Error, faults.All);
        return ExitCodes.WrongUse;
    }
}
