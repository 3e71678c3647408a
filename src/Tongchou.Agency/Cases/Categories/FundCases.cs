using Tongchou.Fund.Measures;

namespace Tongchou.Agency.Cases;

/// <summary><c>fund_months</c>, <c>fund_balance</c> and <c>fund_balance_check</c>: figures of a fund's statement.</summary>
internal static class FundCases
{
    private const int MonthsInYear = 12;

    private static readonly Dictionary<string, BalanceKind> balances = new() { ["total"] = BalanceKind.Total, ["cumulative"] = BalanceKind.Total, ["pool"] = BalanceKind.Pool, ["pooled"] = BalanceKind.Pool };
    private static readonly Dictionary<string, SpendingKind> spendings = new() { ["all"] = SpendingKind.All, ["total"] = SpendingKind.All, ["benefits"] = SpendingKind.Benefits };

    public static Figures? Months(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        Money? whole = given.FundAmount("cumulative-balance", "balance", "total-balance", "closing-balance", "accumulated-balance");
        Money? pool = given.FundAmount("pool-balance", "pooled-balance", "cumulative-pool-balance", "pool-cumulative-balance"), accounts = given.FundAmount("account-balance", "cumulative-account-balance", "account-cumulative-balance");
        Money? all = given.FundAmount("annual-expenditure", "expenditure", "year-expenditure", "total-expenditure");
        Money? poolSpent = given.FundAmount("pool-expenditure", "annual-pool-expenditure"), accountSpent = given.FundAmount("account-expenditure", "annual-account-expenditure");
        Money? benefits = given.FundAmount("benefit-expenditure", "annual-benefit-expenditure", "benefits");
        Money? monthly = given.FundAmount("monthly-expenditure", "average-monthly-expenditure");
        BalanceKind? balance = given.Choice(balances, "balance-kind", "numerator", "basis");
        SpendingKind? spending = given.Choice(spendings, "spending-kind", "denominator");
        given.Finish();

        // Where a statement tells the pool apart and nothing says which is meant, what it names alone decides; both named, the whole.
        Money? left = balance is BalanceKind.Pool ? pool : whole ?? (accounts is { } own && pool is { } shared ? shared + own : pool);
        Money? spent = spending is SpendingKind.Benefits ? benefits
            : balance is BalanceKind.Pool && poolSpent is not null ? poolSpent
            : all ?? (poolSpent is { } one && accountSpent is { } other && whole is not null ? one + other : poolSpent) ?? benefits;
        spent ??= monthly is { } month ? new(month.Fen * MonthsInYear) : null;
        if (left is null)
        {
            given.Missing("cumulative_balance");
        }

        if (spent is null)
        {
            given.Missing("annual_expenditure");
        }
        else if (spent.Value.IsNegative)
        {
            given.Refuse(new("支出不能小于 0。", "Expenditure is below nothing."));
        }

        if (!@case.Faults.IsEmpty || left is not { } numerator || spent is not { } denominator)
        {
            return null;
        }

        PayableMonths months = PayableMonths.Of(numerator, denominator);
        Figures figures = new Figures(@case.Unit)
            .Add(months.Months, "payable-months", "months")
            .Add(new Money(denominator.Fen / MonthsInYear), "monthly-expenditure");
        return MeasureTerms.Compile(law.Standing)?.GradeOf(@case.Scheme, months) is { } grade ? figures.AddWord([Words<MonthsGrade>.Code(grade.Value)], "grade") : figures;
    }

    /// <summary>Every <c>…_income</c> with its <c>…_expenditure</c> makes a <c>…_balance</c>; with an opening balance also what it closes with.</summary>
    public static Figures? Balance(Case @case, CaseLaw law)
    {
        _ = law;
        Given given = @case.Given;
        Figures figures = new(@case.Unit);
        Dictionary<string, Money> income = Ending(given, "income"), expenditure = Ending(given, "expenditure"), opening = Ending(given, "opening-balance");
        AddParts(income);
        AddParts(expenditure);
        given.Finish();
        if (!@case.Faults.IsEmpty)
        {
            return null;
        }

        if (!income.Keys.Any(expenditure.ContainsKey))
        {
            given.Missing("income");
            return null;
        }

        foreach ((string name, Money earned) in income.Where(each => expenditure.ContainsKey(each.Key)))
        {
            Money balance = earned - expenditure[name];
            figures.Add(balance, $"{name}balance", $"{name}current-balance", $"{name}year-balance").Add(-balance, $"{name}deficit").Add(balance, $"{name}surplus");
            if (opening.TryGetValue(name, out Money before))
            {
                figures.Add(before + balance, $"{name}closing-balance", $"{name}cumulative-balance");
            }
        }

        foreach ((string name, Money earned) in income)
        {
            figures.Add(earned, $"{name}income");
        }

        foreach ((string name, Money spent) in expenditure)
        {
            figures.Add(spent, $"{name}expenditure");
        }

        return figures;
    }

    public static Figures? BalanceCheck(Case @case, CaseLaw law)
    {
        _ = law;
        Given given = @case.Given;
        Money? stated = given.FundAmount("stated-balance", "published-balance", "balance");
        Money before = given.FundAmount("opening-balance", "balance-before") ?? Money.Zero;
        Money tolerance = given.FundAmount("tolerance") ?? Money.Zero;
        Dictionary<string, Money> income = Ending(given, "income"), expenditure = Ending(given, "expenditure"), parts = Ending(given, "balance");
        given.Finish();
        if (!@case.Faults.IsEmpty)
        {
            return null;
        }

        // The whole where it is told, else what its parts come to.
        Money? earned = Whole(income), spent = Whole(expenditure);
        Money? computed = earned is { } plus && spent is { } minus ? before + plus - minus : null;
        Money? sum = parts.Count > 0 ? parts.Values.Aggregate(Money.Zero, (all, part) => all + part) : null;
        BalanceCheck check = new(computed, sum, stated);
        if (computed is null && sum is null)
        {
            given.Missing("income");
            return null;
        }

        Figures figures = new Figures(@case.Unit).Add(check.IsConsistent(tolerance), "stated-is-consistent", "is-consistent", "consistent");
        if (computed is { } known)
        {
            figures.Add(known, "computed-balance");
            if (stated is { } said)
            {
                figures.Add(said - known, "difference", "stated-difference");
            }
        }

        return sum is { } whole ? figures.Add(whole, "parts-sum") : figures;

        static Money? Whole(Dictionary<string, Money> amounts) =>
            amounts.Count == 0 ? null : amounts.OrderBy(each => each.Key.Count(sign => sign == '-')).ThenBy(each => each.Key.Length).First() is var (name, first) && !IsPart(name) ? first : amounts.Values.Aggregate(Money.Zero, (all, each) => all + each);

        static bool IsPart(string name) => name.Contains("pool", StringComparison.Ordinal) || name.Contains("account", StringComparison.Ordinal);
    }

    /// <summary>The amounts whose name ends so, by what stands before it: of <c>employee-pool-income</c> it is <c>employee-pool-</c>.</summary>
    private static Dictionary<string, Money> Ending(Given given, string end)
    {
        Dictionary<string, Money> found = [];
        foreach (string name in given.Names.Where(name => name == end || name.EndsWith($"-{end}", StringComparison.Ordinal)).ToArray())
        {
            if (name is not ("stated-balance" or "published-balance" or "balance-before") && (end == "opening-balance" || !name.EndsWith("opening-balance", StringComparison.Ordinal)) && given.FundAmount(name) is { } amount)
            {
                found[name[..^end.Length]] = amount;
            }
        }

        return found;
    }

    // A whole that isn't told is the pool and the accounts together.
    private static void AddParts(Dictionary<string, Money> amounts)
    {
        foreach (string name in amounts.Keys.Where(name => name.EndsWith("pool-", StringComparison.Ordinal)).ToArray())
        {
            string whole = name[..^"pool-".Length];
            if (!amounts.ContainsKey(whole) && amounts.TryGetValue($"{whole}account-", out Money accounts))
            {
                amounts[whole] = amounts[name] + accounts;
            }
        }
    }
}
