using System.Globalization;
using System.IO.Compression;
using System.Text;
using Tongchou.Agency.Reconciliation;

namespace Tongchou.Server.National.Files;

/// <summary>Statements as files 对账明细文件: UTF-8, tabs between values, a line each, <c>null</c> for nothing, zipped or not.</summary>
internal static class StatementFile
{
    /// <summary>Bytes of the largest file, unpacked: some 500,000 lines.</summary>
    public const int Most = 64 * 1024 * 1024;

    private const string Nothing = "null";
    private const int Columns = 7;

    /// <summary>Reads what an institution sent: settlement, visit, person, total, fund, account, refund flag.</summary>
    /// <param name="faults">Every line that can't be read, with its number.</param>
    public static IReadOnlyList<StatementLine> Read(byte[] file, FaultList faults)
    {
        List<StatementLine> lines = [];
        using StreamReader text = new(new MemoryStream(Unpacked(file, faults)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        for (int number = 1; text.ReadLine() is { } line; number++)
        {
            // A heading has no digits in its amounts.
            if (line.Trim().Length > 0 && !(number == 1 && line.Contains("setl_id", StringComparison.OrdinalIgnoreCase)) && Line(line, number, faults) is { } read)
            {
                lines.Add(read);
            }
        }

        return lines;
    }

    /// <summary>The differences as an institution gets them: person, visit, settlement, message, result, refund flag, words, total, fund, account.</summary>
    public static byte[] Write(IEnumerable<Difference> differences, string name)
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (StreamWriter text = new(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            foreach (Difference each in differences)
            {
                // What the institution has to look at: its own line, or ours where it has none.
                StatementLine shown = (each.Theirs ?? each.Ours)!;
                text.WriteLine(string.Join('\t', Value(shown.PersonId), Value(shown.VisitId), Value(shown.SettlementId), Value(each.Ours?.MessageId ?? ""), "1", each.IsRefund ? "1" : "0",
                    Value(each.Words.Zh), shown.Total.ToPlain(), shown.Fund.ToPlain(), shown.Account.ToPlain()));
            }
        }

        return packed.ToArray();
    }

    private static string Value(string text) => text.Length == 0 ? Nothing : text.Replace('\t', ' ').Replace('\n', ' ');

    private static StatementLine? Line(string line, int number, FaultList faults)
    {
        string[] values = [.. line.Split('\t').Select(value => value.Trim() is var text && text == Nothing ? "" : text)];
        if (values.Length < Columns)
        {
            faults.Add("bad-line", Place.At($"{number}"), new($"第 {number} 行有 {values.Length} 列,应有 {Columns} 列。", $"Line {number} has {values.Length} columns instead of {Columns}."),
                new("各列依次为 setl_id、mdtrt_id、psn_no、medfee_sumamt、fund_pay_sumamt、acct_pay、refd_setl_flag,以 TAB 分隔。", "They are setl_id, mdtrt_id, psn_no, medfee_sumamt, fund_pay_sumamt, acct_pay, refd_setl_flag, with tabs between."));
            return null;
        }

        if (values[0].Length == 0 || Amount(values[3]) is not { } total || Amount(values[4]) is not { } fund || Amount(values[5]) is not { } account || values[6] is not ("" or "0" or "1"))
        {
            faults.Add("bad-line", Place.At($"{number}"), new($"第 {number} 行缺结算编号,或金额、退费标志写法不对。", $"Line {number} lacks its settlement, or an amount or the refund flag can't be read."),
                new("金额按 1234.50 填写,退费标志填 0 或 1。", "Write amounts like 1234.50 and the flag as 0 or 1."));
            return null;
        }

        return new(values[0], values[1], values[2], values[6] == "1" || total.IsNegative, total, fund, account);
    }

    private static Money? Amount(string text)
    {
        if (!decimal.TryParse(text.Length == 0 ? "0" : text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal yuan) || Math.Abs(yuan) > Money.Largest.Fen / 100)
        {
            return null;
        }

        decimal fen = yuan * 100;
        return decimal.Truncate(fen) == fen ? new Money((long)fen) : null;
    }

    private static byte[] Unpacked(byte[] file, FaultList faults)
    {
        if (file is not [(byte)'P', (byte)'K', ..])
        {
            return file;
        }

        try
        {
            using ZipArchive zip = new(new MemoryStream(file), ZipArchiveMode.Read);
            using MemoryStream whole = new();
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using Stream packed = entry.Open();
                byte[] chunk = new byte[64 * 1024];
                for (int read; (read = packed.Read(chunk)) > 0;)
                {
                    // The size an archive claims is not to be believed.
                    if (whole.Length + read > Most)
                    {
                        faults.Add("file-too-large", Place.At("file"), new("文件解压后过大。", "The file is too large unpacked."), new("请缩短对账期,分次对账。", "Reconcile shorter periods."));
                        return [];
                    }

                    whole.Write(chunk, 0, read);
                }
            }

            return whole.ToArray();
        }
        catch (InvalidDataException)
        {
            faults.Add("bad-zip", Place.At("file"), new("压缩文件已损坏,无法解压。", "The zip is broken."), new("请重新压缩后上传(9101)。", "Zip it again and upload it (9101)."));
            return [];
        }
    }
}
