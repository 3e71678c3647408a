using System.Text.Json;

namespace Tongchou.Agency;

/// <summary>Opens a trial bill 打开试算单 as it was kept.</summary>
public static class OpenTrialBill
{
    /// <returns>Null where no bill has this number.</returns>
    public static async Task<BillForm?> Open(ITrialBills kept, string number, CancellationToken stop) =>
        TrialBillId.TryParse(number, out TrialBillId? id) && await kept.Find(id, stop) is { } bill
            ? JsonSerializer.Deserialize<BillForm>(bill, AgencyJson.Options)
            : null;
}
