using System.CommandLine;
using Tongchou.Storage.Faults;
using Tongchou.Storage.Sqlite;

namespace Tongchou.Cli.Commands;

/// <summary><c>backup</c> and <c>restore</c>: a copy of a database file while it is in use, and back.</summary>
internal static class BackupCommands
{
    public static Command Backup(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        Option<string> to = new("--to") { Description = "备份文件,不覆盖 the file to make, never overwritten", Required = true };
        Command command = new("backup", "备份数据库文件,服务可照常运行 back a database file up while it is in use") { store, to };
        command.SetAction(parsed => Copy(StoreOptions.FileOf(parsed.GetValue(store)!), parsed.GetValue(to)!, terminal));
        return command;
    }

    public static Command Restore(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        Option<string> from = new("--from") { Description = "备份文件 the backup", Required = true };
        Command command = new("restore", "从备份恢复到一个新文件 restore a backup into a new file") { store, from };
        command.SetAction(parsed => Copy(parsed.GetValue(from)!, StoreOptions.FileOf(parsed.GetValue(store)!), terminal));
        return command;
    }

    private static int Copy(string from, string to, Terminal terminal)
    {
        try
        {
            SqliteCopy.Copy(from, to);
        }
        catch (StoreException refused)
        {
            throw new RefusedException([refused.Fault]);
        }

        terminal.Out.WriteLine($"✓ {from} → {to} ({new FileInfo(to).Length:N0} B)");
        terminal.Out.WriteLine($"核验 check it: tongchou verify --store sqlite:{to}");
        terminal.Out.WriteLine("密钥文件(.keys)另行保管;没有它,身份信息无法解密。Keep the key file (.keys) apart: without it identities can't be read.");
        return ExitCode.Done;
    }
}
