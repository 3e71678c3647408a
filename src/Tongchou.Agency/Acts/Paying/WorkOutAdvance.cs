using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Records;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Figures;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Paying;

/// <summary>Works out what institutions are advanced for a month 月度预付, or get as working capital 周转金 for a year. Nothing is stored.</summary>
[Clause("JS2021", "13")]
[Clause("JINHUA-PAGE", "月度预付")]
public static class WorkOutAdvance
{
    /// <summary>A month's advance, by what the month's stays cost the fund or by a twelfth of the budget, as the region says.</summary>
    public static async Task<WorkedOut> Month(Desk desk, RunOrder order, CancellationToken stop)
    {
        if (desk.Law.Law.On(order.Region, order.Period.Days.To) is not { } law)
        {
            return WorkedOut.Refused(LedgerFaults.NoBooks(order.Region));
        }

        ClearingTerms terms = ClearingTerms.Compile(law);
        RunBooks books = new(desk, order.Region, order.Fund);
        bool byBudget = terms.AdvanceBasis.Value is AdvanceBasis.BudgetTwelfth;
        FaultList faults = new();
        if (desk.Today <= order.Period.Days.To && !order.IsEarly)
        {
            faults.Add(PaymentFaults.NotOver(order.Period.Text));
        }

        if (order.Budget is { IsPositive: false } || (byBudget && order.Budget is null))
        {
            faults.Add(PaymentFaults.NoBudget);
        }

        if (await books.Holding(PayStage.Year, order.Period.YearText, stop) is { } cleared)
        {
            faults.Add(PaymentFaults.YearCleared(order.Period.YearText, cleared.RunId));
        }

        SortedDictionary<string, Money> costs = await books.StayCosts(order.Period.Days, terms, stop);
        (string[] paid, List<RunRefusal> refused) = books.Admitted(costs, order.Period);
        Money available = order.Budget is { } budget ? budget - terms.ReserveShare.Value.Of(budget).Rounded : Money.Zero;
        IReadOnlyList<Money> computed = byBudget ? MonthlyAdvance.OfBudget(available, order.Period.Days.From.Month, [.. paid.Select(code => costs[code])]) : [.. paid.Select(code => costs[code])];
        List<(string, IReadOnlyList<RunLine>, ProviderAmounts)> targets = [];
        for (int i = 0; i < paid.Length; i++)
        {
            RunDeduction[] deductions = [.. order.Deductions.Where(each => each.Institution == paid[i])];
            Advance advance = MonthlyAdvance.Of(computed[i], terms);
            Money deducted = deductions.Aggregate(Money.Zero, (sum, each) => sum + each.Amount);
            if (!computed[i].IsPositive)
            {
                refused.Add(new(paid[i], "nothing-due", new("当月住院统筹基金支付额不大于 0,没有可以预付的金额。", "The month's stays cost the fund nothing, or less: nothing is advanced."), computed[i]));
            }
            else
            {
                targets.Add((paid[i], Lines(computed[i], costs[paid[i]], byBudget, advance, deductions, terms), new(default, deducted, default, advance.Deposit, advance.Payable - deducted, default, advance.Payable - deducted)));
            }
        }

        faults.AddRange(RunMaking.Wrong(order, targets));
        IReadOnlyList<ProviderPaymentRow> rows = await books.Payments(stop);
        Money others = rows.Where(row => row.Stage == Words<PayStage>.Code(PayStage.Month) && row.Period != order.Period.Text && RunPeriod.IsIn(row.Period, order.Period.YearText)).Aggregate(Money.Zero, (sum, row) => sum + row.Advanced + row.Deposit + row.Deducted);
        Money wanted = targets.Aggregate(others, (sum, each) => sum + each.Item3.Advanced + each.Item3.Deposit + each.Item3.Deducted);
        if (order.Budget is { IsPositive: true } && wanted > available)
        {
            faults.Add(PaymentFaults.OverBudget(wanted, available));
        }

        return await RunMaking.Made(desk, order, PayStage.Month, Days.Text(order.Period.Days.To), targets, refused, rows, books, faults, stop);
    }

    /// <summary>Working capital of a year: some months of what the stays of the year before cost the fund.</summary>
    public static async Task<WorkedOut> Capital(Desk desk, RunOrder order, CancellationToken stop)
    {
        if (desk.Law.Law.On(order.Region, order.Period.Days.From) is not { } law)
        {
            return WorkedOut.Refused(LedgerFaults.NoBooks(order.Region));
        }

        ClearingTerms terms = ClearingTerms.Compile(law);
        RunBooks books = new(desk, order.Region, order.Fund);
        FaultList faults = new();
        if (desk.Today < order.Period.Days.From)
        {
            faults.Add(PaymentFaults.NotOver($"{order.Period.Year - 1}"));
        }

        if (order.Budget is { IsPositive: false })
        {
            faults.Add(PaymentFaults.NoBudget);
        }

        if (await books.Holding(PayStage.Year, order.Period.Text, stop) is { } cleared)
        {
            faults.Add(PaymentFaults.YearCleared(order.Period.Text, cleared.RunId));
        }

        SortedDictionary<string, Money> lastYear = await books.StayCosts(new(order.Period.Days.From.AddYears(-1), order.Period.Days.From.AddDays(-1)), terms, stop);

        // Working capital is for what comes: an agreement of today counts, not one of some other day.
        RunPeriod today = new(Days.Text(desk.Today), new(desk.Today, desk.Today));
        (string[] paid, List<RunRefusal> refused) = books.Admitted(lastYear, today);
        List<(string, IReadOnlyList<RunLine>, ProviderAmounts)> targets = [];
        foreach (string code in paid)
        {
            Money amount = MonthlyAdvance.WorkingCapital(lastYear[code], terms).OrZero;
            if (amount.IsZero)
            {
                refused.Add(new(code, "nothing-due", new("上年没有住院统筹基金支付额。", "Its stays cost the fund nothing the year before."), lastYear[code]));
                continue;
            }

            RunLine line = RunMaking.Line("working-capital", Words<PayStage>.Phrase(PayStage.Capital), amount, $"{lastYear[code]} × {terms.WorkingCapitalMonths.Value} ÷ 12", PaymentClauses.Mixed, terms.WorkingCapitalMonths.Source);
            targets.Add((code, [line], new(default, default, default, default, default, amount, amount)));
        }

        Money wanted = targets.Aggregate(Money.Zero, (sum, each) => sum + each.Item3.Capital);
        if (order.Budget is { IsPositive: true } most && wanted > most)
        {
            faults.Add(PaymentFaults.OverBudget(wanted, most));
        }

        return await RunMaking.Made(desk, order, PayStage.Capital, Days.Text(order.Period.Days.From), targets, refused, await books.Payments(stop), books, faults, stop);
    }

    private static IReadOnlyList<RunLine> Lines(Money computed, Money cost, bool byBudget, Advance advance, RunDeduction[] deductions, ClearingTerms terms) =>
    [
        RunMaking.Line("computed", Words<AdvanceBasis>.Phrase(terms.AdvanceBasis.Value), computed, byBudget ? $"1/12, {cost}" : $"{cost}", PaymentClauses.Mixed, terms.AdvanceBasis.Source),
        RunMaking.Line(Words<ClearingItem>.Code(ClearingItem.DepositRetained), Words<ClearingItem>.Phrase(ClearingItem.DepositRetained), -advance.Deposit,
            $"{computed} × {terms.DepositShare.Value}, ≤ {computed} × (1 − {terms.AdvanceLeast.Value})", PaymentClauses.Mixed, terms.DepositShare.Source, terms.AdvanceLeast.Source),
        .. RunMaking.Lines(deductions),
    ];
}
