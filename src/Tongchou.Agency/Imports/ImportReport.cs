namespace Tongchou.Agency.Imports;

/// <summary>What became of a table: how many rows were read, taken and refused, and every fault of every refused row.</summary>
/// <remarks>It grows while the rows are read and is whole when the last has been.</remarks>
public sealed class ImportReport(string file)
{
    private readonly List<Fault> fileFaults = [];
    private readonly List<RejectedRow> rejected = [];

    public string File { get; } = file;

    /// <summary>The headings as the file has them.</summary>
    public IReadOnlyList<string> Headings { get; internal set; } = [];

    /// <summary>Headings that no column of the form answers to; what stands under them was not looked at.</summary>
    public IReadOnlyList<string> Unread { get; internal set; } = [];

    /// <summary>Rows that are not blank.</summary>
    public int Read { get; internal set; }

    public int Accepted => Read - rejected.Count;
    public int Rejected => rejected.Count;

    /// <summary>What is wrong with the file as a whole; where there is any, reading stopped.</summary>
    public IReadOnlyList<Fault> FileFaults => fileFaults;

    /// <summary>The refused rows in the order of the file.</summary>
    public IReadOnlyList<RejectedRow> RejectedRows => [.. rejected.OrderBy(row => row.Row)];

    /// <summary>All faults, those of the file first.</summary>
    public IEnumerable<Fault> Faults => fileFaults.Concat(rejected.SelectMany(row => row.Faults));

    public bool IsClean => fileFaults.Count == 0 && rejected.Count == 0;

    internal void Add(Fault fault) => fileFaults.Add(fault);
    internal void Add(RejectedRow row) => rejected.Add(row);
}

/// <summary>A good record and the row it came from.</summary>
/// <param name="Row">Its number as a spreadsheet shows it.</param>
public sealed record ReadRow<T>(T Record, int Row, IReadOnlyList<string> Cells)
{
    /// <summary>The row as one that the books refused.</summary>
    public RejectedRow Refused(IReadOnlyList<Fault> faults) => new(Row, Cells, faults);
}

/// <summary>A row that was refused, as the file has it, with all that is wrong with it.</summary>
/// <param name="Row">Its number as a spreadsheet shows it.</param>
public sealed record RejectedRow(int Row, IReadOnlyList<string> Cells, IReadOnlyList<Fault> Faults);
