namespace Tongchou.Agency;

/// <summary>Where trial bills 试算单 are kept: bills somebody worked out and wants to show again, and the samples.</summary>
/// <remarks>A kept bill is never changed. Every call is durable when it returns.</remarks>
public interface ITrialBills
{
    /// <summary>Keeps a bill under a number, unless another bill has it.</summary>
    /// <returns>Whether the number now stands for this very bill, kept now or before.</returns>
    Task<bool> Keep(TrialBillId id, string bill, DateTimeOffset recordedAt, CancellationToken stop);

    /// <returns>The bill as it was kept, or null.</returns>
    Task<string?> Find(TrialBillId id, CancellationToken stop);

    /// <summary>The samples in their order.</summary>
    Task<IReadOnlyList<SampleBill>> Samples(CancellationToken stop);

    /// <summary>Puts these samples in the place of those there are.</summary>
    Task ReplaceSamples(IReadOnlyList<SampleBill> samples, CancellationToken stop);
}
