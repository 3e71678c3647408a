using System.Globalization;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Acts.Warning;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Agency.Warning;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;
using Tongchou.Fund.Warning;

namespace Tongchou.Server.Apis.Budgets;

/// <summary>Writes the survey of a fund: cities, flows of money, months against the budget, alerts.</summary>
internal static class OverviewWriter
{
    private const string Fund = "fund";
    private const string Kept = "kept";
    private const string Used = "used";

    public static FundOverviewForm Write(Desk desk, RegionCode region, FundKind fund, DateOnly day, IReadOnlyList<CityFund> cities, ExecutedBudget? executed, User user)
    {
        Chart chart = desk.Law.Chart(region, day);
        Dictionary<AccountRole, Money> flows = [];
        foreach ((AccountRole role, Money amount) in cities.SelectMany(city => city.Flows))
        {
            flows[role] = flows.GetValueOrDefault(role) + amount;
        }

        (List<MoneyNode> nodes, List<MoneyLink> links) = Picture(chart, fund, flows);
        Money? twelfth = executed?.Execution.Planned(AccountNature.Expense) is { } planned ? new(planned.Fen / BudgetExecution.MonthsInYear) : null;
        return new(
            Regions.Name(desk.Law, region), CodedWord.Of(fund), Days.Text(day), Sum(cities.Select(city => city.Balance)).ToPlain(), [.. cities.Select(city => City(desk, chart, fund, city))], nodes, links,
            [.. Enumerable.Range(0, day.Month).Select(month => new MonthForm($"{day.Year:0000}-{month + 1:00}", Month(chart, fund, cities, month, AccountNature.Income).ToPlain(), Month(chart, fund, cities, month, AccountNature.Expense).ToPlain(), twelfth?.ToPlain()))],
            executed is null ? null : BudgetWriter.Execution(desk, executed), [.. cities.SelectMany(city => city.Alerts).Select(alert => BudgetWriter.Alert(desk, alert, user))]);
    }

    private static CityFundForm City(Desk desk, Chart chart, FundKind fund, CityFund of)
    {
        FundAlertRow[] open = [.. of.Alerts.Where(row => row.State != Words<AlertState>.Code(AlertState.Closed))];
        BudgetExecution? execution = of.Executed?.Execution;
        string level = open.Any(row => row.Level == Words<AlertLevel>.Code(AlertLevel.Red)) ? Words<AlertLevel>.Code(AlertLevel.Red) : Words<AlertLevel>.Code(open.Length > 0 ? AlertLevel.Yellow : AlertLevel.None);
        return new(
            Regions.Name(desk.Law, of.City), of.Balance.ToPlain(), of.Measure?.Months.Months?.ToString(CultureInfo.InvariantCulture), of.Grade is { } grade ? CodedWord.Of(grade.Value) : null, of.Grade is { } graded ? BudgetReview.Cite(graded.Source) : null,
            of.Measure?.Months.Balance.ToPlain(), of.Measure?.Months.Spending.ToPlain(), Flow(chart, fund, of.Flows, AccountNature.Income).ToPlain(), Flow(chart, fund, of.Flows, AccountNature.Expense).ToPlain(),
            Share(execution, AccountNature.Income), Share(execution, AccountNature.Expense), execution?.Deviation(AccountNature.Expense)?.ToString(), level, open.Length, open.Count(row => WarnFunds.IsOverdue(row, desk.Today)));
    }

    // What came and was not spent stays; what was spent beyond it came out of the balance: so both sides of the fund are as wide.
    private static (List<MoneyNode> Nodes, List<MoneyLink> Links) Picture(Chart chart, FundKind fund, Dictionary<AccountRole, Money> flows)
    {
        List<MoneyNode> nodes = [];
        List<MoneyLink> links = [];
        Money net = Money.Zero;
        foreach (LedgerAccount account in chart.Of(fund).Where(account => account.Role is { } role && flows.GetValueOrDefault(role).IsPositive))
        {
            string id = Words<AccountRole>.Code(account.Role!.Value);
            Money amount = flows[account.Role.Value];
            bool income = account.Nature is AccountNature.Income;
            net += income ? amount : -amount;
            nodes.Add(new(id, account.Name, income ? "income" : "spending", $"{account.Code}"));
            links.Add(income ? new(id, Fund, amount.ToPlain()) : new(Fund, id, amount.ToPlain()));
        }

        if (links.Count > 0)
        {
            nodes.Add(new(Fund, Words<FundKind>.Phrase(fund), "fund", null));
        }

        if (net.IsPositive)
        {
            nodes.Add(new(Kept, new("转入结余", "added to the balance"), "balance", null));
            links.Add(new(Fund, Kept, net.ToPlain()));
        }
        else if (net.IsNegative)
        {
            nodes.Add(new(Used, new("动用结余", "taken from the balance"), "balance", null));
            links.Add(new(Used, Fund, (-net).ToPlain()));
        }

        return (nodes, links);
    }

    private static Money Month(Chart chart, FundKind fund, IReadOnlyList<CityFund> cities, int month, AccountNature nature) =>
        Sum(cities.Select(city => Flow(chart, fund, city.Months[month].Select(each => (each.Key, each.Value)), nature)));

    private static Money Flow(Chart chart, FundKind fund, IEnumerable<(AccountRole Role, Money Amount)> flows, AccountNature nature) =>
        Sum(flows.Where(flow => chart.Find(fund, flow.Role)?.Nature == nature).Select(flow => flow.Amount));

    private static string? Share(BudgetExecution? execution, AccountNature nature) => execution is null ? null : Rate.Share(execution.Executed(nature), execution.Planned(nature))?.ToString();
    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
