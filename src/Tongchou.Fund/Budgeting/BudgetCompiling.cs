namespace Tongchou.Fund.Budgeting;

/// <summary>Compiles the budget of a fund 编制预算, account by account: income follows enrolment, wages and standards, spending follows use and trend.</summary>
[Clause("SC2023", "三")]
[Clause("JS2021", "12")]
public sealed class BudgetCompiling
{
    private const int MonthsInYear = 12;

    private readonly BudgetFacts facts;
    private readonly BudgetStandards standards;
    private readonly Rate trend;
    private readonly IReadOnlyList<Citation> trendRests;
    private readonly string trendSum;

    private BudgetCompiling(BudgetFacts facts, BudgetStandards standards)
    {
        this.facts = facts;
        this.standards = standards;
        Rate wanted = facts.Trend ?? standards.Trend?.Value ?? Rate.Zero;

        // What the evaluation of last year takes back it takes of the growth, never of what was spent.
        bool cut = standards.TrendKept is { } kept && kept.Value < Rate.Whole && wanted > Rate.Zero;
        trend = cut ? new((int)((long)wanted.TenThousandths * standards.TrendKept!.Value.Value.TenThousandths / Rate.Whole.TenThousandths)) : wanted;
        trendSum = cut ? $"(1 + {wanted} × {standards.TrendKept!.Value.Value})" : $"(1 + {wanted})";
        trendRests = [.. Source(facts.Trend is null ? standards.Trend : null), .. Source(cut ? standards.TrendKept : null)];
    }

    /// <summary>The budget that the facts make.</summary>
    /// <param name="chart">Its income and expense accounts are the lines.</param>
    /// <exception cref="OverflowException">The amounts are beyond all measure.</exception>
    public static Budget Compile(Chart chart, BudgetFacts facts, BudgetStandards standards)
    {
        BudgetCompiling compiling = new(facts, standards);
        List<BudgetLine> lines = [];
        foreach (LedgerAccount account in chart.Of(facts.Fund).Where(BudgetLine.IsPlanned))
        {
            Money income = lines.Where(line => line.Nature is AccountNature.Income && line.Role is not AccountRole.AdjustmentReceived).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
            if (compiling.Line(account, income) is { } line)
            {
                lines.Add(line);
            }
        }

        return new(facts.Fund, facts.Year, facts.Opening, lines);
    }

    /// <param name="income">The fund's own income of the year, as far as it is compiled: accounts of income come first in a chart.</param>
    private BudgetLine? Line(LedgerAccount account, Money income)
    {
        AccountRole role = account.Role!.Value;
        return facts.Given.TryGetValue(role, out GivenAmount? given) ? Made(account, given.Amount, BudgetMethod.Given, BudgetIndicator.None, given.Reason)
            : (role, facts.Fund) switch
            {
                (AccountRole.DuesIncome, FundKind.Resident) when standards.Personal is { } personal => Standard(account, personal, facts.Collected),
                (AccountRole.SubsidyIncome, FundKind.Resident) when standards.Subsidy is { } subsidy => Standard(account, subsidy, Rate.Whole),
                (AccountRole.DuesIncome, FundKind.EmployeePooled) when standards is { EmployerRate: not null, PersonRate: not null } => Wages(account),
                (AccountRole.AdjustmentPaid, _) when standards.RaiseRate is { } raise =>
                    Made(account, raise.Value.Of(income).Rounded, BudgetMethod.ShareOfIncome, BudgetIndicator.Income, $"{income} × {raise.Value}", raise.Source),
                _ => Used(account, role),
            };
    }

    private BudgetLine Standard(LedgerAccount account, Cited<Money> standard, Rate collected)
    {
        Money whole = Times(standard.Value, facts.Heads);
        string part = collected == Rate.Whole ? "" : $" × {collected}";
        return Made(account, collected.Of(whole).Rounded, BudgetMethod.HeadsStandard, BudgetIndicator.Heads, $"{facts.Heads} × {standard.Value}{part}", standard.Source);
    }

    private BudgetLine Wages(LedgerAccount account)
    {
        Rate rate = standards.EmployerRate!.Value.Value + standards.PersonRate!.Value.Value - (standards.AccountShare?.Value ?? Rate.Zero);
        Money bases = Times(facts.MonthlyBase, facts.Heads * MonthsInYear);
        Money owed = rate.Of(bases).Rounded;
        string share = standards.AccountShare is { } kept ? $" − {kept.Value}" : "";
        string part = facts.Collected == Rate.Whole ? "" : $" × {facts.Collected}";
        return Made(account, facts.Collected.Of(owed).Rounded, BudgetMethod.WageRate, BudgetIndicator.WageBase,
            $"{facts.Heads} × {facts.MonthlyBase} × {MonthsInYear} × ({standards.EmployerRate.Value.Value} + {standards.PersonRate.Value.Value}{share}){part}",
            [standards.EmployerRate.Value.Source, standards.PersonRate.Value.Source, .. Source(standards.AccountShare)]);
    }

    private BudgetLine? Used(LedgerAccount account, AccountRole role)
    {
        bool grows = account.Nature is AccountNature.Expense;
        if (facts.Care.TryGetValue(role, out CareVolume? care))
        {
            Money cost = Times(care.CostPerVisit, care.Visits);
            return Made(account, (Rate.Whole + trend).Of(cost).Rounded, BudgetMethod.VisitsCost, BudgetIndicator.Visits, $"{care.Visits} × {care.CostPerVisit} × {trendSum}", [.. trendRests]);
        }

        return facts.LastYear.TryGetValue(role, out Money last)
            ? Made(account, grows ? (Rate.Whole + trend).Of(last).Rounded : last, BudgetMethod.Trend, BudgetIndicator.LastYear, grows ? $"{last} × {trendSum}" : $"{last}", grows ? [.. trendRests] : [])
            : null;
    }

    private BudgetLine Made(LedgerAccount account, Money amount, BudgetMethod method, BudgetIndicator indicator, string sum, params Citation[] rests) => new(
        account.Role!.Value, account.Nature, amount, facts.LastYear.TryGetValue(account.Role.Value, out Money last) ? last : null, method, indicator, sum, rests);

    private static Money Times(Money amount, long times) => new(amount.Fen * times);

    private static IEnumerable<Citation> Source<T>(Cited<T>? cited) => cited is { } value ? [value.Source] : [];
}
