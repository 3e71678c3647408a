using System.Text;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Acts.Grouping;

/// <summary>
/// Groups a file of stays into a file of groups in the same order. Rows are cut into batches that several threads group, while one reads
/// ahead and writes what is done. Every stay gets its row; what was wrong with it is counted and, where asked for, written down.
/// </summary>
public sealed class GroupDischarges
{
    private const int LongestRow = 64 << 20;

    private readonly Grouper grouper;
    private readonly int threads;
    private readonly HashSet<StayKey> numbers = [];
    private readonly HashSet<string> longNumbers = [];
    private readonly Queue<(GroupingBatch Batch, Task Work)> underWay = new();
    private readonly Stack<GroupingBatch> idle = new();
    private GroupingReport? report;
    private int columnCount;

    public GroupDischarges(Grouper grouper, int threads)
    {
        this.grouper = grouper;
        this.threads = threads;
    }

    /// <summary>Where rows with faults go, each with its reason in a last column; null if nobody asked.</summary>
    public Stream? Rejected { get; init; }
    public Language Language { get; init; }

    /// <summary>Told now and then how many stays are done.</summary>
    public Action<long>? Progress { get; init; }

    /// <param name="file">What messages call the input.</param>
    /// <returns>Null with a fault if the file's columns are not those of stays, or a row has no end.</returns>
    public GroupingReport? Run(string file, Stream input, Stream output, FaultList faults)
    {
        GroupingBatch batch = new(grouper);
        bool more = Fill(batch, input, 0, faults);
        DischargeColumns? columns = faults.IsEmpty ? Heading(batch, file, faults) : null;
        if (columns is null)
        {
            return null;
        }

        report = new(file, grouper, columns);
        output.Write("id,mdc,adrg,drg\n"u8);
        while (true)
        {
            GroupingBatch? next = null;
            if (more)
            {
                next = idle.TryPop(out GroupingBatch? used) ? used : new(grouper);
                ReadOnlySpan<byte> left = batch.Input.AsSpan(batch.InputEnd, batch.InputLeft);
                while (next.Input.Length < left.Length)
                {
                    next.GrowInput();
                }

                left.CopyTo(next.Input);
                more = Fill(next, input, left.Length, faults);
                next.InputStart = 0;
            }

            Start(batch, columns, output);
            if (next is null || !faults.IsEmpty)
            {
                break;
            }

            batch = next;
        }

        while (underWay.Count > 0)
        {
            Finish(output);
        }

        return faults.IsEmpty ? report : null;
    }

    /// <summary>One thread groups where it reads; more group beside it.</summary>
    private void Start(GroupingBatch batch, DischargeColumns columns, Stream output)
    {
        if (threads == 1)
        {
            batch.Group(columns);
            underWay.Enqueue((batch, Task.CompletedTask));
            Finish(output);
            return;
        }

        underWay.Enqueue((batch, Task.Run(() => batch.Group(columns))));
        while (underWay.Count > threads)
        {
            Finish(output);
        }
    }

    private void Finish(Stream output)
    {
        (GroupingBatch batch, Task work) = underWay.Dequeue();
        work.GetAwaiter().GetResult();
        output.Write(batch.Output.AsSpan(0, batch.OutputLength));
        report!.Count(batch.Outcomes);
        foreach (ref readonly StayNote note in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Notes))
        {
            bool isNew = note.LongNumber is { } number ? longNumbers.Add(number) : numbers.Add(note.Key);
            DischargeFaults found = isNew ? note.Faults : note.Faults | DischargeFaults.DuplicateId;
            if (found is not DischargeFaults.None)
            {
                Note(batch.Rows.Slice(note.RowStart, note.RowLength), found);
            }
        }

        Progress?.Invoke(report.Read);
        idle.Push(batch);
    }

    private void Note(ReadOnlySpan<byte> row, DischargeFaults found)
    {
        Phrase reason = report!.Add(row, found, inWords: Rejected is not null);
        if (Rejected is null)
        {
            return;
        }

        // A short row gets the cells it lacks, so that the reason stands in its column.
        CsvReader cells = new(row);
        cells.Read();
        Rejected.Write(row);
        Rejected.Write(Encoding.UTF8.GetBytes(new string(',', Math.Max(0, columnCount - cells.Count))));
        byte[] text = Encoding.UTF8.GetBytes(reason.In(Language));
        byte[] cell = new byte[(2 * text.Length) + 2];
        Rejected.WriteByte((byte)',');
        Rejected.Write(cell.AsSpan(0, CsvCell.Write(text, cell)));
        Rejected.WriteByte((byte)'\n');
    }

    private DischargeColumns? Heading(GroupingBatch batch, string file, FaultList faults)
    {
        CsvReader reader = new(batch.Input.AsSpan(0, batch.InputEnd));
        reader.Read();
        DischargeColumns? columns = DischargeColumns.Find(ref reader, file, faults);
        if (columns is not null)
        {
            columnCount = columns.Count;
            batch.InputStart = Math.Min(reader.Next, batch.InputEnd);
            Rejected?.Write(reader.Row);
            Rejected?.Write(Encoding.UTF8.GetBytes(Language is Language.En ? ",reason\n" : ",退回原因\n"));
        }

        return columns;
    }

    /// <summary>Fills a batch with whole rows; what is left behind them is the beginning of the next.</summary>
    /// <returns>Whether there is more.</returns>
    private static bool Fill(GroupingBatch batch, Stream input, int length, FaultList faults)
    {
        while (true)
        {
            while (length < batch.Input.Length)
            {
                int read = input.Read(batch.Input.AsSpan(length));
                if (read == 0)
                {
                    batch.InputEnd = length;
                    batch.InputLeft = 0;
                    return false;
                }

                length += read;
            }

            int end = WholeRows(batch.Input.AsSpan(0, length));
            if (end > 0)
            {
                batch.InputEnd = end;
                batch.InputLeft = length - end;
                return true;
            }

            if (length >= LongestRow)
            {
                faults.Add("row-too-long", Place.At(""), new("有一行超过 64 MB。", "A row is longer than 64 MB."), new("请检查引号是否成对。", "See whether quotes come in pairs."));
                return false;
            }

            batch.GrowInput();
        }
    }

    /// <summary>Where the last whole row ends. Only quotes can hide a line end, and then the rows are read.</summary>
    private static int WholeRows(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'"'))
        {
            return text.LastIndexOf((byte)'\n') + 1;
        }

        CsvReader rows = new(text);
        int end = 0;
        while (rows.Read() && rows.Next <= text.Length)
        {
            end = rows.Next;
        }

        return end;
    }
}
