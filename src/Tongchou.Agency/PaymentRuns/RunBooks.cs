using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;
using Tongchou.Payment.Clearing;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>What a run needs of the books: what stays cost, what was booked of earlier runs, which institutions are under agreement.</summary>
internal sealed class RunBooks(Desk desk, RegionCode region, FundKind fund)
{
    public string Fund { get; } = Words<FundKind>.Code(fund);

    private string Region => region.ToString();

    /// <summary>What care of the region's own insured cost the fund over some business dates, by institution of the region, item by item.</summary>
    /// <param name="roles">The accounts of cost that are looked at.</param>
    public async Task<SortedDictionary<string, SortedDictionary<AccountRole, Money>>> Costs(DateSpan days, IEnumerable<AccountRole> roles, CancellationToken stop)
    {
        SortedDictionary<string, SortedDictionary<AccountRole, Money>> costs = new(StringComparer.Ordinal);
        Chart chart = desk.Law.Chart(region, days.To);
        foreach (AccountRole role in roles)
        {
            if (chart.Find(fund, role) is not { } account)
            {
                continue;
            }

            RecordQuery<PostingRow> query = new RecordQuery<PostingRow>(PostingRow.Table).Where("region", Region).Where("fund", Fund).Where("account", account.Code.ToString()).From("business_date", Days.Text(days.From)).Through("business_date", Days.Text(days.To));
            foreach (PostingRow row in await desk.Reader.Read(query, stop))
            {
                // Only what settlements booked: what clearing and closing add is no cost of care.
                if (row.Institution is { } code && IsCare(row) && IsHere(code))
                {
                    SortedDictionary<AccountRole, Money> own = costs.TryGetValue(code, out SortedDictionary<AccountRole, Money>? known) ? known : costs[code] = [];
                    own[role] = own.GetValueOrDefault(role) + row.Debit - row.Credit;
                }
            }
        }

        return costs;
    }

    /// <summary>What stays alone cost the fund, by institution.</summary>
    public async Task<SortedDictionary<string, Money>> StayCosts(DateSpan days, ClearingTerms terms, CancellationToken stop)
    {
        SortedDictionary<string, Money> costs = new(StringComparer.Ordinal);
        foreach ((string code, SortedDictionary<AccountRole, Money> own) in await Costs(days, CareAccounts.OfStays(terms), stop))
        {
            costs[code] = own.Values.Aggregate(Money.Zero, (sum, each) => sum + each);
        }

        return costs;
    }

    /// <summary>Institutions that may be paid for a period, and those that may not, each with what it would have been about.</summary>
    public (string[] Paid, List<RunRefusal> Refused) Admitted(IEnumerable<KeyValuePair<string, Money>> costs, RunPeriod period)
    {
        List<string> paid = [];
        List<RunRefusal> refused = [];
        foreach ((string code, Money cost) in costs)
        {
            if (Barred(code, period) is { } fault)
            {
                refused.Add(new(code, fault.Code, fault.Message, cost));
            }
            else
            {
                paid.Add(code);
            }
        }

        return ([.. paid], refused);
    }

    /// <summary>What runs booked for every institution, all stages and periods.</summary>
    public Task<IReadOnlyList<ProviderPaymentRow>> Payments(CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<ProviderPaymentRow>(ProviderPaymentRow.Table).Where("region", Region).Where("fund", Fund), stop);

    /// <summary>The run that holds for a stage and period; null where none was approved.</summary>
    public async Task<PaymentRunRow?> Holding(PayStage stage, string period, CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<PaymentRunRow>(PaymentRunRow.Table).In(RegionPeriods.PartitionOf(Region)).Where("region", Region).Where("fund", Fund).Where("stage", Words<PayStage>.Code(stage)).Where("period", period).Newest(1), stop)).FirstOrDefault();

    public bool IsHere(string institution) => desk.References.Institution(institution) is { } known && known.Region.City == region.City;

    public string NameOf(string institution) => desk.References.Institution(institution)?.Name ?? institution;

    /// <summary>Why an institution is not paid for a period; null where it is. An agreement on one day of it is enough: what was earned under it is paid.</summary>
    [Clause("JS2021", "14")]
    public Fault? Barred(string institution, RunPeriod period)
    {
        if (desk.References.Institution(institution) is not { } known)
        {
            return Settlements.Faults.UnknownInstitution(institution);
        }

        Payment.Agreements.Agreement[] all = [.. desk.References.AgreementsOf(institution)!.All];
        return Enumerable.Range(0, period.Days.To.DayNumber - period.Days.From.DayNumber + 1).Any(after => all.Any(each => each.IsInForce(period.Days.From.AddDays(after))))
            ? null : PaymentFaults.NoAgreement(known.Name, period.Text);
    }

    private static bool IsCare(PostingRow row) => row.Kind == Words<VoucherKind>.Code(VoucherKind.Benefit) || row.Kind == Words<VoucherKind>.Code(VoucherKind.Difference);
}
