namespace Tongchou.Fund.Budgeting;

/// <summary>One line of a budget against the books 预算执行.</summary>
/// <param name="Months">What was booked in each month of the year, twelve of them; those to come are nothing.</param>
/// <param name="Forecast">全年预计.</param>
/// <param name="Deviation">预计偏离: the forecast beyond the budget, below nothing short of it; null of a line without a budget.</param>
/// <param name="Flagged">Whether the deviation is beyond what the pack lets pass, or money went where nothing was planned.</param>
public sealed record ExecutionLine(
    AccountRole Role, AccountNature Nature, Money Budget, IReadOnlyList<Money> Months, Money Executed, Money Forecast, ForecastMethod Method, Rate? Deviation, bool Flagged)
{
    /// <summary>预算余额.</summary>
    public Money Remaining => Budget - Executed;

    /// <summary>执行进度.</summary>
    public Rate? Share => Rate.Share(Executed, Budget);
}

/// <summary>A budget month by month against the books 预算执行与预测.</summary>
/// <param name="Through">The last month that counts, from nothing to twelve.</param>
[Clause("SC2023", "三")]
[Clause("JS2021", "12")]
public sealed record BudgetExecution(Budget Budget, int Through, IReadOnlyList<ExecutionLine> Lines)
{
    public const int MonthsInYear = 12;

    private const int FurthestDeviation = 10_000_000;

    public Money Executed(AccountNature nature) => Sum(nature, line => line.Executed);
    public Money Forecast(AccountNature nature) => Sum(nature, line => line.Forecast);
    public Money Planned(AccountNature nature) => Sum(nature, line => line.Budget);
    public Rate? Deviation(AccountNature nature) => DeviationOf(Forecast(nature), Planned(nature));

    /// <summary>预计年末滚存结余.</summary>
    public Money ForecastClosing => Budget.Opening + Forecast(AccountNature.Income) - Forecast(AccountNature.Expense);

    /// <param name="booked">Twelve amounts by account; accounts that nothing was budgeted for as well.</param>
    /// <param name="lastYear">The same of the year before; an account that is not there gives no pace.</param>
    public static BudgetExecution Of(
        Chart chart, Budget budget, IReadOnlyDictionary<AccountRole, IReadOnlyList<Money>> booked, IReadOnlyDictionary<AccountRole, IReadOnlyList<Money>> lastYear, int through, Rate tolerance)
    {
        List<ExecutionLine> lines = [];
        foreach (LedgerAccount account in chart.Of(budget.Fund).Where(BudgetLine.IsPlanned))
        {
            AccountRole role = account.Role!.Value;
            BudgetLine? line = budget.Line(role);
            Money[] months = [.. Enumerable.Range(0, MonthsInYear).Select(month => month < through && booked.TryGetValue(role, out IReadOnlyList<Money>? amounts) ? amounts[month] : Money.Zero)];
            if (line is not null || months.Any(month => !month.IsZero))
            {
                lines.Add(Line(account, line?.Amount ?? Money.Zero, months, lastYear.GetValueOrDefault(role), through, tolerance));
            }
        }

        return new(budget, through, lines);
    }

    private static ExecutionLine Line(LedgerAccount account, Money budget, Money[] months, IReadOnlyList<Money>? lastYear, int through, Rate tolerance)
    {
        Money executed = months.Aggregate(Money.Zero, (sum, month) => sum + month);
        (Money forecast, ForecastMethod method) = Forecasting(executed, budget, lastYear, through);
        Rate? deviation = DeviationOf(forecast, budget);
        bool flagged = deviation is { } off ? off > tolerance || off < Rate.Zero - tolerance : !forecast.IsZero;
        return new(account.Role!.Value, account.Nature, budget, months, executed, forecast, method, deviation, flagged);
    }

    private static (Money Forecast, ForecastMethod Method) Forecasting(Money executed, Money budget, IReadOnlyList<Money>? lastYear, int through)
    {
        Money whole = Sum(lastYear, MonthsInYear), sofar = Sum(lastYear, through);
        return through == MonthsInYear ? (executed, ForecastMethod.WholeYear)
            : through == 0 ? (budget, ForecastMethod.AsBudgeted)
            : sofar.IsPositive && whole >= sofar ? (Times(executed, whole.Fen, sofar.Fen), ForecastMethod.LastYearShare)
            : (Times(executed, MonthsInYear, through), ForecastMethod.Linear);
    }

    private static Money Sum(IReadOnlyList<Money>? months, int through) => (months ?? []).Take(through).Aggregate(Money.Zero, (sum, month) => sum + month);

    // Half away from zero, exactly.
    private static Money Times(Money amount, long by, long over) => new((long)Halved((Int128)amount.Fen * by, over));

    private static Rate? DeviationOf(Money forecast, Money budget) => budget.IsPositive
        ? new((int)Int128.Clamp(Halved((Int128)(forecast - budget).Fen * Rate.Whole.TenThousandths, budget.Fen), -FurthestDeviation, FurthestDeviation)) : null;

    private static Int128 Halved(Int128 part, long over) => ((2 * part) + (part < 0 ? -over : over)) / (2 * (Int128)over);

    private Money Sum(AccountNature nature, Func<ExecutionLine, Money> of) => Lines.Where(line => line.Nature == nature).Aggregate(Money.Zero, (sum, line) => sum + of(line));
}
