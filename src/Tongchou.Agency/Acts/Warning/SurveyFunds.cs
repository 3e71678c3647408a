using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;
using Tongchou.Fund.Measures;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Warning;

/// <summary>A fund of one city at the end of a day.</summary>
/// <param name="Months">What went through its accounts of income and expense, by month of the year so far.</param>
/// <param name="Measure">Null of a fund that is no scheme's pool.</param>
/// <param name="Executed">Null before a budget is approved.</param>
public sealed record CityFund(
    RegionCode City, Money Balance, IReadOnlyList<IReadOnlyDictionary<AccountRole, Money>> Months, SchemeMeasure? Measure, Cited<MonthsGrade>? Grade, ExecutedBudget? Executed, IReadOnlyList<FundAlertRow> Alerts)
{
    public IEnumerable<(AccountRole Role, Money Amount)> Flows => Months.SelectMany(month => month).GroupBy(each => each.Key).Select(each => (each.Key, each.Aggregate(Money.Zero, (sum, one) => sum + one.Value))).OrderBy(each => each.Key);
}

/// <summary>One fund over a region's cities 基金总览: balances, months, flows, budgets and alerts.</summary>
[Clause("JS2021", "12")]
[Clause("SC2023", "十一")]
public static class SurveyFunds
{
    /// <param name="region">A city, or a province for all its cities.</param>
    /// <param name="day">The last day that counts.</param>
    public static async Task<Outcome<IReadOnlyList<CityFund>>> Of(Desk desk, RegionCode region, FundKind fund, DateOnly day, CancellationToken stop)
    {
        FundLedger ledger = new(desk.Law, desk.Reader);
        List<CityFund> cities = [];
        try
        {
            foreach (RegionCode city in region.IsProvince ? ReadBudgets.CitiesOf(desk.Law, region) : [region])
            {
                Book book = new(city, fund);
                List<IReadOnlyDictionary<AccountRole, Money>> months = [];
                for (AccountingMonth month = new(day.Year, 1); month <= AccountingMonth.Of(day); month = month.Next)
                {
                    months.Add(await ledger.Flows(book, new(month.FirstDay, month.LastDay < day ? month.LastDay : day), stop));
                }

                FundMonths? measured = CompileBudget.SchemeOf(fund) is { } scheme && (await MeasureFunds.Of(desk.Law, desk.Reader, city.ToString(), day, stop)).Value is { } schemes ? schemes.Single(each => each.Scheme == scheme) : null;
                ExecutedBudget? executed = (await ExecuteBudget.Of(desk, city, fund, day.Year, day.AddDays(1).Day == 1 ? day.Month : day.Month - 1, stop)).Value;
                string code = Words<FundKind>.Code(fund);
                cities.Add(new(city, (await ledger.Position(book, day, stop)).Surplus, months, measured?.Measure, measured?.Grade, executed, [.. (await WarnFunds.Alerts(desk, city, stop)).Where(row => row.Fund == code)]));
            }
        }
        catch (MissingLawException missing)
        {
            return missing.Fault;
        }

        return new(cities, []);
    }
}
