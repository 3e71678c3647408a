using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Paying;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Fund;
using Tongchou.Payment.Cases;

namespace Tongchou.Agency.Acts.Paying;

/// <summary>Reads runs of payments and what institutions hold, beside the acts.</summary>
public static class ReadPayments
{
    private const int MostTasks = 1000;

    /// <summary>The runs of a region, each as it stands, the newest first.</summary>
    public static async Task<IReadOnlyList<TaskRow>> Tasks(Desk desk, string region, CancellationToken stop) =>
        [.. (await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(RegionPeriods.PartitionOf(region)).Where("kind", RunTask.Kind).Latest().Newest(MostTasks), stop)).Where(row => RunTask.Of(row).Region == region)];

    public static Task<TaskRow?> Find(Desk desk, string id, CancellationToken stop) => FindTask.Find(desk, id, RunTask.Kind, stop);

    /// <summary>What a run was worked out as; null where its bytes are not what its digest says.</summary>
    public static async Task<PaymentRun?> Content(Desk desk, TaskRow task, CancellationToken stop)
    {
        IReadOnlyList<PaymentContentRow> rows = await desk.Reader.Read(new RecordQuery<PaymentContentRow>(PaymentContentRow.Table).In(task.Partition).Where("run_id", task.TaskId), stop);
        if (rows is not [var row])
        {
            return null;
        }

        byte[] content = PackedAnswer.Open(row.Content);
        string digest = Sm3.Of(content);
        return digest == row.Digest && digest == RunTask.Of(task).Digest ? PaymentRun.Read(content) : null;
    }

    /// <summary>What a run booked, by institution.</summary>
    public static async Task<IReadOnlyList<ProviderPaymentRow>> Rows(Desk desk, string region, string run, CancellationToken stop) =>
        [.. (await desk.Reader.Read(new RecordQuery<ProviderPaymentRow>(ProviderPaymentRow.Table).Where("region", region).Where("run_id", run), stop)).OrderBy(row => row.Institution, StringComparer.Ordinal)];

    /// <summary>How a fund stands with every institution it owes anything or ever paid, by code.</summary>
    public static async Task<IReadOnlyList<ProviderBalance>> Balances(Desk desk, RegionCode region, FundKind fund, CancellationToken stop)
    {
        RunBooks books = new(desk, region, fund);
        ILookup<string, ProviderPaymentRow> payments = (await books.Payments(stop)).ToLookup(row => row.Institution, StringComparer.Ordinal);
        Dictionary<string, Money> owed = new(StringComparer.Ordinal);
        if (desk.Law.Chart(region, desk.Today).Find(fund, AccountRole.InstitutionPayable) is { } account)
        {
            foreach (PostingRow row in await desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).Where("region", region.ToString()).Where("fund", books.Fund).Where("account", account.Code.ToString()), stop))
            {
                if (row.Institution is { } code)
                {
                    owed[code] = owed.GetValueOrDefault(code) + row.Credit - row.Debit;
                }
            }
        }

        return
        [
            .. owed.Keys.Union(payments.Select(each => each.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code =>
            {
                ProviderAmounts sum = ProviderAmounts.Sum(payments[code].Select(ProviderAmounts.Of));
                return new ProviderBalance(code, books.NameOf(code), books.Fund, owed.GetValueOrDefault(code), sum.Advanced, sum.Capital, sum.Deposit, sum.Deducted + sum.Withheld, sum.Paid);
            }),
        ];
    }

    /// <summary>What the year-end clearing that holds came to for an institution's cases of a month's year, by settlement; none before there is one.</summary>
    public static async Task<IReadOnlyDictionary<string, PaidCaseResult>> CasesOf(Desk desk, RegionCode region, string institution, string month, CancellationToken stop)
    {
        Dictionary<string, PaidCaseResult> results = new(StringComparer.Ordinal);
        foreach (Scheme scheme in Words<Scheme>.All)
        {
            if (await new RunBooks(desk, region.City, PayFunds.Of(scheme)).Holding(PayStage.Year, month[..4], stop) is { } held && await Find(desk, held.RunId, stop) is { } task && await Content(desk, task, stop) is { Cases: { } cases })
            {
                foreach (RunCase each in cases.Paid.Where(each => each.Institution == institution))
                {
                    results[each.Id] = new(held.RunId, each.Method == Words<PaymentMethod>.Code(PaymentMethod.Dip), each.Group, each.Points, each.Standard);
                }
            }
        }

        return results;
    }
}
