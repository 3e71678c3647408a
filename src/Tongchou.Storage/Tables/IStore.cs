using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Gateways;
using Tongchou.Agency.Records;

namespace Tongchou.Storage;

/// <summary>Everything the agency keeps, in one database. What a call returned from survives a crash of the machine.</summary>
public interface IStore : IDisposable
{
    ITrialBills TrialBills { get; }

    /// <summary>The books, to add to.</summary>
    IRecordStore Records { get; }

    /// <summary>The books, to read beside the acts.</summary>
    IRecordReader Reader { get; }

    /// <summary>What all servers over this store remember as used; null where only one process uses it.</summary>
    INonceMemory? Nonces { get; }

    /// <summary>Whether the store answers.</summary>
    Task<bool> IsReady(CancellationToken stop);
}
