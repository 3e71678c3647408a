using System.CommandLine;
using Tongchou.Agency.Ciphers;

namespace Tongchou.Cli.Commands;

/// <summary><c>keys new|add</c>: the key file that encrypts identity fields.</summary>
internal static class KeysCommand
{
    public static Command Make(Terminal terminal) => new("keys", "密钥文件:新建、增加新密钥 the key file: make one, add a key")
    {
        Work(terminal, "new", "为新建的库生成密钥文件 make the key file of a new store", path => KeyFile.Create(path),
            new("已生成密钥文件。请复制一份到保险柜:没有它,姓名和证件号码无法读取。", "The key file was made. Keep a copy in the safe: without it no name and no number can be read.")),
        Work(terminal, "add", "增加一个密钥,此后用它加密;旧密钥保留,用于读取。请先停止所有服务 add a key that encrypts from now on; old ones stay, to read. Stop every server first", path => KeyFile.AddKey(path),
            new("已增加新密钥。请复制到每台服务器和保险柜,再启动服务。", "A new key was added. Copy the file to every server and to the safe, then start them.")),
    };

    private static Command Work(Terminal terminal, string name, string description, Action<string> work, Phrase done)
    {
        Option<string> file = new("--keys") { Description = "密钥文件 the key file", Required = true };
        Command command = new(name, description) { file };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            try
            {
                work(path);
            }
            catch (CipherException refused)
            {
                throw new RefusedException([refused.Fault]);
            }

            terminal.Out.WriteLine($"✓ {path}:{done.Zh}");
            terminal.Out.WriteLine($"  {done.En}");
            return ExitCode.Done;
        });
        return command;
    }
}
