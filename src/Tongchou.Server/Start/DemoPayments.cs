using System.Globalization;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Counter;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Start;

/// <summary>A month's advance of every fund that has one to pay, entered and waiting for somebody to look at it. The month is not waited for.</summary>
internal static class DemoPayments
{
    private const string Operator = "demonstration";

    public static async Task Make(Desk desk)
    {
        IReadOnlyList<SettlementRow> settled = await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table), CancellationToken.None);
        RunPeriod month = RunPeriod.Parse(PayStage.Month, desk.Today.ToString("yyyy-MM", CultureInfo.InvariantCulture))!;
        foreach (string name in settled.Select(row => row.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (Scheme scheme in Words<Scheme>.All)
            {
                if (RegionCode.TryParse(name, out RegionCode region) && (await WorkOutAdvance.Month(desk, new(region, scheme, month, null) { IsEarly = true }, CancellationToken.None)).Run is { } run)
                {
                    await PaymentOffice.Propose(desk, run, Operator, CancellationToken.None);
                }
            }
        }
    }
}
