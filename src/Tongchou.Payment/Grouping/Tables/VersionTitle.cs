namespace Tongchou.Payment.Grouping;

/// <summary>What a version calls itself, from its <c>version.csv</c>.</summary>
public static class VersionTitle
{
    public const string File = "version.csv";

    public static Phrase Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, FaultList faults)
    {
        TableText rows = new(files, File, faults, "title_zh", "title_en");
        return rows.Read() ? new(rows.Text(0), rows.Text(1)) : default;
    }
}
