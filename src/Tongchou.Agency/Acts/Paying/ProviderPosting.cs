using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts.Paying;

/// <summary>
/// Books what an approved run comes to for one institution: the difference to what earlier runs of the same stage and period booked. A run is booked for an
/// institution once, however often it is asked for.
/// </summary>
[Clause("JS2021", "13")]
[Clause("FX2019", "二(六)")]
internal sealed class ProviderPosting(Desk desk, PaymentRun run, string runId, RunInstitution institution, string by) : Act<ProviderAmounts>(Partitions.Of(institution.Institution), "post-payment", by)
{
    /// <summary>The kind of document of its vouchers; the number is the run's.</summary>
    public const string Document = "payment-run";

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.ProviderPayments.Add((Partition, institution.Institution, run.Region, run.Fund));
    }

    protected override string? SubjectOf(ProviderAmounts answer) => runId;

    protected override Outcome<ProviderAmounts> Decide(Entry entry, OpenBooks books)
    {
        IReadOnlyList<ProviderPaymentRow> known = books.ProviderPayments(institution.Institution, run.Region, run.Fund);
        if (known.FirstOrDefault(row => row.RunId == runId) is { } there)
        {
            return ProviderAmounts.Of(there);
        }

        ProviderAmounts change = institution.Target - ProviderAmounts.Sum(known.Where(row => row.Stage == run.Stage && row.Period == run.Period).Select(ProviderAmounts.Of));
        if (change.IsZero)
        {
            return change;
        }

        _ = RegionCode.TryParse(run.Region, out RegionCode region);
        _ = Words<FundKind>.TryParse(run.Fund, out FundKind fund);
        _ = Words<PayStage>.TryParse(run.Stage, out PayStage stage);
        DateOnly day = Instants.Day(entry.RecordedAt), bookedOn = entry.BookedOn(run.Region, day);
        try
        {
            int number = 0;
            foreach (Voucher voucher in RunVouchers.Of(desk.Law.Chart(region, bookedOn), new(new(region, fund), day, bookedOn, new(Document, runId)), stage, change))
            {
                SettlementVouchers.Book(entry, voucher, number++, institution.Institution);
            }
        }
        catch (UnbookableException why)
        {
            return Outcome<ProviderAmounts>.Refused(why.Faults);
        }

        entry.Add(ProviderPaymentRow.Table, new(
            entry.Partition, entry.Seq, entry.Next(ProviderPaymentRow.Table), institution.Institution, run.Region, run.Fund, run.Stage, run.Period, runId,
            change.Adjusted, change.Deducted, change.Withheld, change.Deposit, change.Advanced, change.Capital, change.Paid, Days.Text(bookedOn)));
        return change;
    }
}
