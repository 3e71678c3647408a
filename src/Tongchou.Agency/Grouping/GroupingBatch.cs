using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>Rows of a file that one thread groups at once, with what came out. It is used again when it was written.</summary>
internal sealed class GroupingBatch
{
    public const int Size = 1 << 20;

    private readonly DischargeReader reader;
    private readonly Grouper grouper;

    public GroupingBatch(Grouper grouper)
    {
        this.grouper = grouper;
        reader = new(grouper.Tables.Diagnoses, grouper.Tables.Procedures);
    }

    public byte[] Input { get; private set; } = new byte[Size];
    public int InputStart { get; set; }
    public int InputEnd { get; set; }

    /// <summary>Bytes behind the whole rows: the beginning of the next batch.</summary>
    public int InputLeft { get; set; }
    public byte[] Output { get; private set; } = new byte[Size];
    public int OutputLength { get; private set; }
    public List<StayNote> Notes { get; } = [];

    /// <summary>How the stays came out, by outcome.</summary>
    public int[] Outcomes { get; } = new int[Words<GroupingOutcome>.All.Count];

    public ReadOnlySpan<byte> Rows => Input.AsSpan(InputStart, InputEnd - InputStart);

    public void GrowInput()
    {
        byte[] larger = new byte[Input.Length * 2];
        Input.CopyTo(larger, 0);
        Input = larger;
    }

    public void Group(DischargeColumns columns)
    {
        OutputLength = 0;
        Notes.Clear();
        Array.Clear(Outcomes);
        CsvReader rows = new(Rows);
        while (rows.Read())
        {
            Discharge stay = columns.Read(ref rows, reader);
            Grouped grouped = grouper.Group(in stay);
            Outcomes[(int)grouped.Outcome]++;
            ReadOnlySpan<byte> id = columns.Id(ref rows);
            Write(id, grouper.Written(grouped));
            bool isShort = id.Length <= StayKey.LongestNumber;
            Notes.Add(new(isShort ? StayKey.Of(id) : default, isShort ? null : System.Text.Encoding.UTF8.GetString(id), rows.RowStart, rows.RowLength, reader.Faults | Lacking(grouped.Outcome)));
        }
    }

    /// <summary>What only the check before grouping can tell: whether days or weight were needed.</summary>
    private static DischargeFaults Lacking(GroupingOutcome outcome) => outcome switch
    {
        GroupingOutcome.NoAgeDays => DischargeFaults.NoAgeDays,
        GroupingOutcome.NoWeight => DischargeFaults.NoWeight,
        _ => DischargeFaults.None,
    };

    private void Write(ReadOnlySpan<byte> id, ReadOnlySpan<byte> codes)
    {
        int most = (2 * id.Length) + codes.Length + 4;
        if (OutputLength + most > Output.Length)
        {
            byte[] larger = new byte[Math.Max(Output.Length * 2, OutputLength + most)];
            Output.CopyTo(larger, 0);
            Output = larger;
        }

        Span<byte> to = Output.AsSpan(OutputLength);
        int length = CsvCell.Write(id, to);
        to[length++] = (byte)',';
        codes.CopyTo(to[length..]);
        length += codes.Length;
        to[length++] = (byte)'\n';
        OutputLength += length;
    }
}

/// <param name="Key">Of a number of the usual length; else the number stands in <paramref name="LongNumber"/>.</param>
/// <param name="RowStart">Where the row lies in the batch.</param>
internal readonly record struct StayNote(StayKey Key, string? LongNumber, int RowStart, int RowLength, DischargeFaults Faults);
