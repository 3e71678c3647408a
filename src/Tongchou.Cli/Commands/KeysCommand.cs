using System.CommandLine;
using Tongchou.Agency.Ciphers;

namespace Tongchou.Cli.Commands;

/// <summary><c>keys</c>: the key file that encrypts identity fields.</summary>
internal static class KeysCommand
{
    public static Command Make(Terminal terminal) => new("keys", "密钥文件:增加新密钥 the key file: add a new key")
    {
        Add(terminal),
    };

    private static Command Add(Terminal terminal)
    {
        Option<string> file = new("--keys") { Description = "密钥文件 the key file", Required = true };
        Command command = new("add", "增加一个密钥,此后用它加密;旧密钥保留,用于读取。请先停止所有服务 add a key that encrypts from now on; old ones stay, to read. Stop every server first") { file };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            try
            {
                KeyFile.AddKey(path);
            }
            catch (CipherException refused)
            {
                throw new RefusedException([refused.Fault]);
            }

            terminal.Out.WriteLine($"✓ {path}:已增加新密钥。请复制到每台服务器和保险柜,再启动服务。");
            terminal.Out.WriteLine("  A new key was added. Copy the file to every server and to the safe, then start them.");
            return ExitCode.Done;
        });
        return command;
    }
}
