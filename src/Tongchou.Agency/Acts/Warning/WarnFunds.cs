using System.Text.Json;
using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Warning;
using Tongchou.Fund;
using Tongchou.Fund.Warning;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Warning;

/// <summary>What a look at a region's funds came to.</summary>
/// <param name="Raised">Alerts as they stand, those that were there before as well.</param>
/// <param name="New">How many are new.</param>
public sealed record Warned(IReadOnlyList<FundAlertRow> Raised, int New);

/// <summary>Looks at the funds of a region on a day and raises alerts 预警监测. Looking again never doubles one.</summary>
[Clause("JS2021", "12")]
[Clause("FX2019", "五(二)")]
[Clause("SC2023", "十一")]
public static class WarnFunds
{
    /// <param name="region">A city, or a province for all its cities.</param>
    public static async Task<Outcome<Warned>> Of(Desk desk, RegionCode region, DateOnly day, string by, CancellationToken stop)
    {
        if (day > desk.Today)
        {
            return LedgerFaults.FutureDay(day, desk.Today);
        }

        List<FundAlertRow> raised = [];
        int found = 0;
        foreach (RegionCode city in region.IsProvince ? ReadBudgets.CitiesOf(desk.Law, region) : [region])
        {
            Outcome<IReadOnlyList<Alert>> alerts = await Find(desk, city, day, stop);
            if (alerts.IsRefused)
            {
                return Outcome<Warned>.Refused(alerts.Faults);
            }

            foreach (Alert alert in alerts.Value!)
            {
                Outcome<Done<RaisedAlert>> outcome = await desk.Lanes.DoPatiently(new RaiseAlert(city, alert, day, by), stop);
                if (outcome.IsRefused)
                {
                    return Outcome<Warned>.Refused(outcome.Faults);
                }

                RaisedAlert answer = outcome.Value!.Value!;
                raised.Add(answer.Row);
                found += answer.IsNew ? 1 : 0;
            }
        }

        return new Warned(raised, found);
    }

    /// <summary>What is to be warned of; nothing is stored.</summary>
    public static async Task<Outcome<IReadOnlyList<Alert>>> Find(Desk desk, RegionCode city, DateOnly day, CancellationToken stop)
    {
        Outcome<IReadOnlyList<FundMonths>> measured = await MeasureFunds.Of(desk.Law, desk.Reader, city.ToString(), day, stop);
        if (measured.Value is not { } schemes)
        {
            return Outcome<IReadOnlyList<Alert>>.Refused(measured.Faults);
        }

        try
        {
            LawOn law = desk.Law.Law.On(city, day)!;
            List<Alert> alerts = [.. schemes.Select(each => Warnings.OfMonths(each.Measure, each.Grade, law)).OfType<Alert>()];
            int through = day.AddDays(1).Day == 1 ? day.Month : day.Month - 1;
            foreach (FundKind fund in new[] { FundKind.EmployeePooled, FundKind.Resident })
            {
                // A fund without a budget has nothing to be held against; that is no fault of the day.
                if ((await ExecuteBudget.Of(desk, city, fund, day.Year, through, stop)).Value is { } executed)
                {
                    alerts.AddRange(Warnings.OfExecution(executed.Execution, law));
                }
            }

            return new(alerts, []);
        }
        catch (MissingLawException missing)
        {
            return missing.Fault;
        }
    }

    /// <summary>The alerts of a region, of a province those of its cities, as they stand, the newest first.</summary>
    public static async Task<IReadOnlyList<FundAlertRow>> Alerts(Desk desk, RegionCode region, CancellationToken stop)
    {
        List<FundAlertRow> alerts = [];
        foreach (RegionCode city in region.IsProvince ? ReadBudgets.CitiesOf(desk.Law, region) : [region])
        {
            alerts.AddRange(await desk.Reader.Read(new RecordQuery<FundAlertRow>(FundAlertRow.Table).In(RegionPeriods.PartitionOf(city.ToString())).Where("region", city.ToString()).Latest(), stop));
        }

        return [.. alerts.OrderBy(row => row.State == Words<AlertState>.Code(AlertState.Closed)).ThenBy(row => row.Due, StringComparer.Ordinal).ThenBy(row => row.AlertId, StringComparer.Ordinal)];
    }

    /// <summary>Every row of an alert, oldest first; none where there is no such alert.</summary>
    public static async Task<IReadOnlyList<FundAlertRow>> History(Desk desk, string id, CancellationToken stop) => Partitions.In(id) is { } partition
        ? await desk.Reader.Read(new RecordQuery<FundAlertRow>(FundAlertRow.Table).In(partition).Where("alert_id", id), stop) : [];

    /// <summary>Numerator, denominator and limit as they were the day that raised an alert.</summary>
    public static Phrase FiguresOf(FundAlertRow row) => JsonSerializer.Deserialize<Phrase>(row.Figures, AgencyJson.Options);

    /// <summary>Whether what is due was not done in time 逾期.</summary>
    public static bool IsOverdue(FundAlertRow row, DateOnly today) => row.State != Words<AlertState>.Code(AlertState.Closed) && row.Due is { } due && string.CompareOrdinal(due, Days.Text(today)) < 0;
}
