using System.CommandLine;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Tables;

namespace Tongchou.Cli.Commands;

/// <summary>A table that is read, and where its refused rows go.</summary>
internal sealed class TableOptions
{
    private const int MostTold = 20;

    public Option<FileInfo> In { get; } = new("--in") { Description = "CSV 或 Excel 文件 the table", Required = true };
    public Option<string?> Rejected { get; } = new("--rejected") { Description = "退回的行写到此文件(.csv 或 .xlsx),带原因 where refused rows go, each with its reason" };

    /// <exception cref="RefusedException">It is not there.</exception>
    public FileInfo File(ParseResult parsed, Language language)
    {
        FileInfo file = parsed.GetValue(In)!;
        return file.Exists ? file : throw new RefusedException([new Fault("no-file", Place.At("--in"), new($"没有文件 {file.Name}。", $"There is no file {file.Name}."), new("请核对文件名。", "Check its name."))], language);
    }

    /// <summary>Tells what was refused, and writes it down where that is asked for.</summary>
    /// <returns>Whether nothing was refused.</returns>
    public bool Tell(ParseResult parsed, ImportReport report, Terminal terminal, Language language)
    {
        foreach (Fault fault in report.Faults.Take(MostTold))
        {
            terminal.Error.WriteLine($"! {fault.In(language)}");
        }

        if (parsed.GetValue(Rejected) is { } to && report.Rejected > 0)
        {
            using FileStream written = System.IO.File.Create(to);
            ExportTable.Rejected(report, written, WholeFile.FormatOf(to));
        }

        return report.IsClean;
    }
}
