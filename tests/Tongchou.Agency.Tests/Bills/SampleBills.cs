using Tongchou.Agency.Tests.Cases;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Tests.Bills;

internal static class SampleBills
{
    private static string Folder => Path.Combine(Path.GetDirectoryName(CaseRun.Policies)!, "samples", "bills");

    public static IReadOnlyList<string> Texts { get; } = [.. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <returns>Null, with faults, where the text is no bill.</returns>
    public static Bill? Read(ReadOnlyMemory<byte> json, FaultList faults)
    {
        Node? node = JsonText.Read(json, "bill.json", faults);
        return node is null ? null : new BillReader(CaseRun.Book.Law, faults).Read(node);
    }
}
