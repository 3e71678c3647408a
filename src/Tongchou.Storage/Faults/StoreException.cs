namespace Tongchou.Storage.Faults;

/// <summary>The store can't be used: what is wrong, and what would help. The service doesn't start.</summary>
public sealed class StoreException(Fault fault, Exception? cause = null) : Exception(fault.ToString(), cause)
{
    public Fault Fault { get; } = fault;
}
