using System.Runtime.InteropServices;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Imports.Tables;

namespace Tongchou.Agency.Imports;

/// <summary>Reads records from a CSV or Excel table.</summary>
public static class ImportTable
{
    /// <summary>The column that an export of refused rows adds; a mended file may still have it.</summary>
    internal static readonly Phrase Reason = new("退回原因", "reason");

    /// <summary>
    /// Gives the good records one by one as they are read and writes all else into the report, so that a long table needs no more memory than
    /// a short one: take them in parts with <c>Chunk</c> and store each. Nothing is read before the first record is asked for; the stream is closed after the last.
    /// </summary>
    /// <remarks>A row that rivals an earlier one (same key, days in common) is refused and names the earlier row.</remarks>
    public static IEnumerable<T> Read<T>(TableForm<T> form, Stream file, ImportReport report, ImportLimits? limits = null) where T : class =>
        ReadRows(form, file, report, limits).Select(row => row.Record);

    /// <summary>As <see cref="Read"/>, each record with the row it came from, for records that the books may refuse.</summary>
    public static IEnumerable<ReadRow<T>> ReadRows<T>(TableForm<T> form, Stream file, ImportReport report, ImportLimits? limits = null) where T : class
    {
        ImportLimits most = limits ?? ImportLimits.Usual;
        using TableReader? table = Try(report, 0, () => TableReader.Open(file, most));
        if (table is null || !Advance(table, report) || Places(form, table, report) is not { } places)
        {
            yield break;
        }

        Rivals rivals = new();
        int width = report.Headings.Count;
        while (report.FileFaults.Count == 0 && Advance(table, report))
        {
            if (table.Cells.All(string.IsNullOrEmpty))
            {
                continue;
            }

            if (report.Read >= most.MostRows || report.Rejected >= most.MostRejected)
            {
                report.Add(Stopped(report, most, table.Row));
                break;
            }

            report.Read++;
            FaultList faults = new();
            T? record = form.Read(new TableRow(table, places, report.File, faults));
            CheckWidth(table, width, report.File, faults);
            if (record is not null && faults.IsEmpty && rivals.Of(form.Key(record), table.Row) is { } rival)
            {
                faults.Add("duplicate-row", new Place(report.File, table.Row, 0, ""), new($"与第 {rival} 行重复或日期重叠。", $"This repeats row {rival}, or its days overlap."), new("请删去一行,或改正日期。", "Delete one of them or correct the days."));
            }

            if (record is not null && faults.IsEmpty)
            {
                yield return new(record, table.Row, table.Cells);
            }
            else
            {
                report.Add(new RejectedRow(table.Row, table.Cells, faults.All));
            }
        }
    }

    private static bool Advance(TableReader table, ImportReport report) => Try(report, table.Row + 1, () => table.Read() ? table : null) is not null;

    private static T? Try<T>(ImportReport report, int row, Func<T?> read) where T : class
    {
        try
        {
            return read();
        }
        catch (TableException stop)
        {
            report.Add(stop.At(report.File, row));
            return null;
        }
    }

    /// <summary>Where each column of the form stands in the file, −1 for not at all; null, with faults, where headings are missing or stand twice.</summary>
    private static int[]? Places<T>(TableForm<T> form, TableReader table, ImportReport report)
    {
        string[] headings = [.. table.Cells];
        int end = Array.FindLastIndex(headings, heading => heading.Length > 0) + 1;
        report.Headings = headings[..end];
        int[] places = [.. form.Columns.Select(_ => -1)];
        List<string> unread = [];
        for (int i = 0; i < end; i++)
        {
            string plain = Plain(headings[i]);
            Column<T>? column = form.Columns.FirstOrDefault(each => plain == Plain(each.Key) || plain == Plain(each.Heading.Zh) || plain == Plain(each.Heading.En));
            if (column is null)
            {
                if (plain.Length > 0 && plain != Plain(Reason.Zh) && plain != Plain(Reason.En))
                {
                    unread.Add(headings[i]);
                }
            }
            else if (places[column.Ordinal] >= 0)
            {
                report.Add(new Fault("heading-twice", new Place(report.File, table.Row, i + 1, headings[i]), new($"表头“{column.Heading.Zh}”出现两次。", $"The heading '{column.Heading.En}' stands twice."), new("请删去一列。", "Delete one of the columns.")));
            }
            else
            {
                places[column.Ordinal] = i;
            }
        }

        report.Unread = unread;
        foreach (Column<T> column in form.Columns.Where(column => column.Needed && places[column.Ordinal] < 0))
        {
            report.Add(new Fault("heading-missing", new Place(report.File, table.Row, 0, column.Heading.Zh), new($"缺少表头“{column.Heading.Zh}”。", $"The heading '{column.Heading.En}' is missing."),
                unread.Count == 0 ? new("请下载模板对照。", "Compare with the template.") : new($"未认出的表头:{string.Join('、', unread)}。", $"Headings that were not recognised: {string.Join(", ", unread)}.")));
        }

        return report.FileFaults.Count == 0 ? places : null;
    }

    /// <summary>A heading without what people add to it: spaces, stars, hyphens, brackets' width, capitals.</summary>
    private static string Plain(string heading) => string.Concat(heading.ToUpperInvariant()
        .Where(each => !char.IsWhiteSpace(each) && each is not ('*' or '-' or '_' or '\uFEFF' or ':' or '\uFF1A'))
        .Select(each => each is '\uFF08' ? '(' : each is '\uFF09' ? ')' : each));

    private static void CheckWidth(TableReader table, int width, string file, FaultList faults)
    {
        int extra = Array.FindIndex(table.Cells, Math.Min(width, table.Cells.Length), cell => cell.Length > 0);
        if (extra >= 0)
        {
            faults.Add("cell-without-heading", new Place(file, table.Row, extra + 1, ""), new($"第 {extra + 1} 列没有表头却有内容。", $"Column {extra + 1} has a value but no heading."), new("文字里有逗号时请加引号。", "A text with the separator inside needs quotation marks."));
        }
    }

    private static Fault Stopped(ImportReport report, ImportLimits most, int row) => report.Read >= most.MostRows
        ? new("too-many-rows", new Place(report.File, row, 0, ""), new($"超过 {most.MostRows} 行,之后的没有读取。", $"There are more than {most.MostRows} rows; the rest was not read."), new("请拆成几个文件。", "Split it into several files."))
        : new("too-many-bad-rows", new Place(report.File, row, 0, ""), new($"已有 {most.MostRejected} 行退回,之后的没有读取。", $"{most.MostRejected} rows were refused; the rest was not read."), new("请先改正这些。", "Mend these first."));

    /// <summary>The rows so far, by key; nearly every key has one, so that only rivals' days make a list.</summary>
    private sealed class Rivals
    {
        private readonly Dictionary<string, (DateSpan Days, int Row)> first = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<(DateSpan Days, int Row)>> more = new(StringComparer.Ordinal);

        /// <summary>The earlier row that a row rivals; null where there is none, and then the row is one to be rivalled.</summary>
        public int? Of(RowKey key, int row)
        {
            ref (DateSpan Days, int Row) known = ref CollectionsMarshal.GetValueRefOrAddDefault(first, key.Text, out bool exists);
            if (!exists)
            {
                known = (key.Days, row);
                return null;
            }

            if (known.Days.Overlaps(key.Days))
            {
                return known.Row;
            }

            List<(DateSpan Days, int Row)> others = more.TryGetValue(key.Text, out List<(DateSpan, int)>? list) ? list : more[key.Text] = [];
            int rival = others.FindIndex(other => other.Days.Overlaps(key.Days));
            if (rival >= 0)
            {
                return others[rival].Row;
            }

            others.Add((key.Days, row));
            return null;
        }
    }
}
