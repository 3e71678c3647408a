namespace Tongchou.Fund.Budgeting;

/// <summary>What an adjustment plan changes of one line 调整额: above nothing more, below nothing less.</summary>
public sealed record BudgetChange(AccountRole Role, Money By);

/// <summary>Budgets out of budgets: by an adjustment plan 预算调整方案, and by adding the cities up 全省统一预算.</summary>
[Clause("SC2023", "三")]
public static class BudgetChanges
{
    /// <summary>The budget that holds once a plan is approved; null, with every fault, where the plan can't be.</summary>
    public static Budget? Apply(Chart chart, Budget budget, IReadOnlyList<BudgetChange> changes, FaultList faults)
    {
        int before = faults.Count;
        if (changes.All(change => change.By.IsZero))
        {
            faults.Add("no-change", Place.At("lines"), new("调整方案没有调增或调减任何科目。", "The plan changes no line."), new("写明科目和调增、调减的金额。", "Name lines and by how much each changes."));
        }

        foreach (AccountRole twice in changes.GroupBy(change => change.Role).Where(each => each.Count() > 1).Select(each => each.Key))
        {
            faults.Add("line-twice", Place.At($"lines.{Words<AccountRole>.Code(twice)}"), new($"科目“{Words<AccountRole>.Phrase(twice).Zh}”写了两次。", $"'{Words<AccountRole>.Phrase(twice).En}' is there twice."), new("合并成一行。", "Make it one line."));
        }

        List<BudgetLine> lines = [.. budget.Lines];
        foreach (BudgetChange change in changes)
        {
            Place place = Place.At($"lines.{Words<AccountRole>.Code(change.Role)}");
            Phrase name = Words<AccountRole>.Phrase(change.Role);
            if (chart.Find(budget.Fund, change.Role) is not { } account || !BudgetLine.IsPlanned(account))
            {
                faults.Add("no-such-line", place, new($"该基金没有预算科目“{name.Zh}”。", $"The fund has no line '{name.En}'."), new("请从预算表中选择科目。", "Choose a line of the budget."));
                continue;
            }

            int at = lines.FindIndex(line => line.Role == change.Role);
            Money was = at < 0 ? Money.Zero : lines[at].Amount;
            if ((was + change.By).IsNegative)
            {
                faults.Add("below-nothing", place, new($"“{name.Zh}”预算为 {was},不能调减 {-change.By}。", $"'{name.En}' has {was} and can't be cut by {-change.By}."), new("调减额不能超过预算。", "Cut it by no more than there is."));
                continue;
            }

            string sum = $"{was} {(change.By.IsNegative ? "−" : "+")} {(change.By.IsNegative ? -change.By : change.By)}";
            BudgetLine changed = at < 0
                ? new(change.Role, account.Nature, change.By, null, BudgetMethod.Given, BudgetIndicator.None, sum, [])
                : lines[at] with { Amount = was + change.By, Sum = sum };
            lines.Add(changed);
            if (at >= 0)
            {
                lines.RemoveAt(at);
            }
        }

        return faults.Count > before ? null : budget with { Lines = InOrder(chart, budget.Fund, lines) };
    }

    /// <summary>A province's budget: line by line the sum of its cities'.</summary>
    public static Budget Unify(Chart chart, FundKind fund, int year, IReadOnlyList<Budget> cities)
    {
        IEnumerable<BudgetLine> lines = cities.SelectMany(city => city.Lines).GroupBy(line => line.Role).Select(same => new BudgetLine(
            same.Key, same.First().Nature, Sum(same.Select(line => line.Amount)), same.Any(line => line.LastYear is null) ? null : Sum(same.Select(line => line.LastYear!.Value)),
            BudgetMethod.Given, BudgetIndicator.None, string.Join(" + ", same.Select(line => line.Amount)), []));
        return new(fund, year, Sum(cities.Select(city => city.Opening)), InOrder(chart, fund, [.. lines]));
    }

    private static IReadOnlyList<BudgetLine> InOrder(Chart chart, FundKind fund, IReadOnlyList<BudgetLine> lines) =>
        [.. lines.OrderBy(line => chart.Find(fund, line.Role)?.Code ?? default)];

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
