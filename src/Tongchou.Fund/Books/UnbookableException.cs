namespace Tongchou.Fund;

/// <summary>An entry that no book can take was asked for; the caller should not have. The faults say why.</summary>
public sealed class UnbookableException(IReadOnlyList<Fault> faults) : Exception(string.Join(" ", faults))
{
    public IReadOnlyList<Fault> Faults { get; } = faults;

    internal static void ThrowIfAny(FaultList faults)
    {
        if (!faults.IsEmpty)
        {
            throw new UnbookableException(faults.All);
        }
    }
}
