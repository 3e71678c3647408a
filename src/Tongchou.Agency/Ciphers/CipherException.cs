namespace Tongchou.Agency.Ciphers;

/// <summary>What was kept in secret can't be read, or the keys can't: what is wrong, and what would help.</summary>
public sealed class CipherException(Fault fault, Exception? cause = null) : Exception(fault.ToString(), cause)
{
    public Fault Fault { get; } = fault;
}
