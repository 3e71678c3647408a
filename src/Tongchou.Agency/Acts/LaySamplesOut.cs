using Tongchou.Policy;

namespace Tongchou.Agency;

/// <summary>Lays out the samples 示例账单 for people to begin with. The folder is the truth: what the store had before is replaced.</summary>
public static class LaySamplesOut
{
    /// <returns>How many there are; where any file has a fault, the store stays as it was.</returns>
    public static async Task<int> Lay(ITrialBills kept, Law law, IReadOnlyList<SampleFile> files, FaultList faults, CancellationToken stop)
    {
        SampleReader reader = new(law, faults);
        SampleBill[] samples = [.. files.Select(reader.Read).OfType<SampleBill>()];
        if (faults.IsEmpty)
        {
            await kept.ReplaceSamples(samples, stop);
        }

        return samples.Length;
    }
}
