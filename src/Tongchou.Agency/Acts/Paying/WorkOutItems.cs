using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Fund;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Figures;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Paying;

/// <summary>
/// Works out what a fund pays institutions for a month's care that no group pays for 按项目月结: outpatient visits, chronic and special diseases, pharmacies, and of the funds beside
/// the pooled one everything. What was settled is owed and paid for good, less deductions. Nothing is stored.
/// </summary>
[Clause("JS2021", "13")]
[Clause("FX2019", "四(四)")]
public static class WorkOutItems
{
    public static async Task<WorkedOut> Month(Desk desk, RunOrder order, CancellationToken stop)
    {
        if (desk.Law.Law.On(order.Region, order.Period.Days.To) is not { } law)
        {
            return WorkedOut.Refused(LedgerFaults.NoBooks(order.Region));
        }

        FaultList faults = new();
        if (desk.Today <= order.Period.Days.To && !order.IsEarly)
        {
            faults.Add(PaymentFaults.NotOver(order.Period.Text));
        }

        if (order.Budget is { IsPositive: false })
        {
            faults.Add(PaymentFaults.NoBudget);
        }

        // The insurer of a product pays itself; the agency only passes its money on.
        if (order.Fund is FundKind.Supplementary)
        {
            faults.Add(PaymentFaults.InsurersOwn);
            return WorkedOut.Refused(faults.All);
        }

        ClearingTerms terms = ClearingTerms.Compile(law);
        RunBooks books = new(desk, order.Region, order.Fund);
        Chart chart = desk.Law.Chart(order.Region, order.Period.Days.To);
        SortedDictionary<string, SortedDictionary<AccountRole, Money>> costs = await books.Costs(order.Period.Days, CareAccounts.ByItem(order.Fund, terms), stop);
        (string[] paid, List<RunRefusal> refused) = books.Admitted(costs.Select(each => KeyValuePair.Create(each.Key, Sum(each.Value))), order.Period);
        List<(string, IReadOnlyList<RunLine>, ProviderAmounts)> targets = [];
        foreach (string code in paid)
        {
            Money cost = Sum(costs[code]);
            if (!cost.IsPositive)
            {
                refused.Add(new(code, "nothing-due", new("当月按项目结算的基金支付额不大于 0,没有应拨付的金额。", "The month's items cost the fund nothing, or less: nothing is due."), cost));
                continue;
            }

            RunDeduction[] deductions = [.. order.Deductions.Where(each => each.Institution == code)];
            Money deducted = deductions.Aggregate(Money.Zero, (sum, each) => sum + each.Amount);
            RunLine[] lines = [.. costs[code].Where(each => !each.Value.IsZero).Select(each => Line(each.Key, each.Value, chart, order.Fund, terms)), .. RunMaking.Lines(deductions)];
            targets.Add((code, lines, new(default, deducted, default, default, default, default, cost - deducted)));
        }

        faults.AddRange(RunMaking.Wrong(order, targets));
        Money wanted = targets.Aggregate(Money.Zero, (sum, each) => sum + each.Item3.Paid + each.Item3.Deducted);
        if (order.Budget is { IsPositive: true } most && wanted > most)
        {
            faults.Add(PaymentFaults.OverBudget(wanted, most));
        }

        return await RunMaking.Made(desk, order, PayStage.Items, Days.Text(order.Period.Days.To), targets, refused, await books.Payments(stop), books, faults, stop);
    }

    private static RunLine Line(AccountRole role, Money amount, Chart chart, FundKind fund, ClearingTerms terms) => RunMaking.Line(
        Words<AccountRole>.Code(role), Words<AccountRole>.Phrase(role), amount, $"{chart.Find(fund, role)!.Code}", PaymentClauses.Mixed, role is AccountRole.MaternityExpense ? [terms.Maternity.Source] : []);

    private static Money Sum(SortedDictionary<AccountRole, Money> own) => own.Values.Aggregate(Money.Zero, (sum, each) => sum + each);
}
