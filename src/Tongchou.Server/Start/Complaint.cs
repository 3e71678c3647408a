namespace Tongchou.Server.Start;

/// <summary>Why the server does not start, in both languages.</summary>
internal static class Complaint
{
    public static void Write(TextWriter to, IReadOnlyList<Fault> faults)
    {
        to.WriteLine($"统筹没有启动,共 {faults.Count} 个问题。 Tongchou did not start: {faults.Count} fault(s).");
        foreach (Fault fault in faults)
        {
            to.WriteLine($"  {fault.In(Language.Zh)}");
            to.WriteLine($"    {fault.In(Language.En)}");
        }
    }
}
