using System.Text.Json;

namespace Tongchou.Agency;

/// <summary>Keeps a trial bill 保存试算单, so that it can be opened again by its number.</summary>
public static class SaveTrialBill
{
    public static async Task<TrialBillId> Save(ITrialBills kept, Bill bill, DateTimeOffset now, CancellationToken stop)
    {
        string plainest = JsonSerializer.Serialize(BillWriter.Write(bill), AgencyJson.Options);
        foreach (TrialBillId id in TrialBillId.For(plainest))
        {
            if (await kept.Keep(id, plainest, now, stop))
            {
                return id;
            }
        }

        throw new InvalidOperationException("two bills have the same SM3");
    }
}
