using System.CommandLine;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;

namespace Tongchou.Cli.Commands;

/// <summary><c>compare hash</c> and <c>compare key</c>: a department's file without numbers and names, and the key it is made with.</summary>
internal static class CompareHash
{
    /// <summary>What the department runs; it needs neither store nor law.</summary>
    public static Command Make(Terminal terminal)
    {
        Argument<FileInfo> file = new("file") { Description = "带证件号码的文件 the file with identity numbers" };
        Option<FileInfo> key = new("--key") { Description = "compare key 给出的密钥文件 the file that compare key wrote", Required = true };
        Option<Department?> department = CompareCommand.DepartmentOption();
        Option<FileInfo> to = new("--out") { Description = "写入此 CSV 文件 the CSV file to write", Required = true };
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("hash", "由部门运行:以杂凑代替证件号码和姓名,不再交出明文 run by the department: digests in the place of numbers and names") { file, key, department, to, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            FileInfo from = parsed.GetValue(file)!;
            byte[] shared = ReadKey(parsed.GetValue(key)!);
            if (!from.Exists)
            {
                throw RefusedException.Because("file-missing", new($"没有文件 {from.Name}。", $"There is no file {from.Name}."));
            }

            ImportReport report = new(from.Name);
            ToldLineForm form = new(parsed.GetValue(department)!.Value);
            using (FileStream written = parsed.GetValue(to)!.Create())
            {
                ExportTable.Write(form, ImportTable.Read(form, from.OpenRead(), report).Select(line => line.Hash.Length > 0 ? line : line with { Number = "", Name = "", Born = null, Hash = SharedHash.Of(shared, line.Number) }), written, TableFormat.Csv);
            }

            foreach (Fault fault in report.Faults)
            {
                terminal.Error.WriteLine(fault.In(language));
            }

            terminal.Out.WriteLine(language is Language.En ? $"{report.Accepted:N0} line(s) written, {report.Rejected:N0} refused." : $"写出 {report.Accepted:N0} 行,退回 {report.Rejected:N0} 行。");
            return report.IsClean ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    /// <summary>What we run, once for each department.</summary>
    public static Command Key(Terminal terminal)
    {
        Option<Department?> department = CompareCommand.DepartmentOption();
        Option<FileInfo> keys = new("--keys") { Description = "密钥文件 the key file", Required = true };
        Option<FileInfo> to = new("--out") { Description = "写入此文件,以安全方式交给该部门 the file to write; hand it over safely", Required = true };
        Command command = new("key", "给出与一个部门共用的比对密钥 write the key shared with a department") { department, keys, to };
        command.SetAction(parsed =>
        {
            try
            {
                IdentityCipher cipher = new(KeyFile.Open(parsed.GetValue(keys)!.FullName));
                using StreamWriter written = parsed.GetValue(to)!.CreateText();
                written.WriteLine(Convert.ToHexStringLower(SharedHash.KeyOf(parsed.GetValue(department)!.Value, cipher)));
            }
            catch (CipherException refused)
            {
                throw new RefusedException([refused.Fault]);
            }

            terminal.Out.WriteLine($"✓ {parsed.GetValue(to)!.Name}");
            return ExitCode.Done;
        });
        return command;
    }

    private static byte[] ReadKey(FileInfo file)
    {
        string text = file.Exists ? File.ReadAllText(file.FullName).Trim() : "";
        return text.Length == 2 * KeyRing.KeyLength && text.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(text)
            : throw RefusedException.Because("bad-key", new("密钥文件应有一行 64 位十六进制。", "A key file has one line of 64 hexadecimal digits."), new("请用 tongchou compare key 生成。", "Make it with tongchou compare key."));
    }
}
