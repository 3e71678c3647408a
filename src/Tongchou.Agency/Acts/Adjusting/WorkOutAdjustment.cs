using Tongchou.Agency.Adjustments;
using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;
using Tongchou.Fund.Adjusting;

namespace Tongchou.Agency.Acts.Adjusting;

/// <summary>Works a run of the adjustment fund out: a year's figures, what they come to, and what of it is not booked yet. Nothing is stored.</summary>
[Clause("SC2023", "四")]
public static class WorkOutAdjustment
{
    /// <param name="day">The day the money moves.</param>
    public static async Task<Outcome<AdjustmentRun>> Of(Desk desk, ReadOnlyMemory<byte> figures, string file, AdjustmentStage stage, DateOnly day, CancellationToken stop)
    {
        Outcome<AdjustedYear> worked = AdjustFund.Year(desk.Law, figures, file);
        if (worked.Value is not { } year)
        {
            return Outcome<AdjustmentRun>.Refused(worked.Faults);
        }

        AdjustmentQuestion question = year.Question;
        if (!question.Region.IsProvince)
        {
            return AdjustmentFaults.NotProvince(question.Region);
        }

        FaultList faults = new();
        DateOnly first = new(question.Year, 1, 1);
        if (day < first || day > desk.Today)
        {
            faults.Add(AdjustmentFaults.DayOutside(day, first, desk.Today));
        }

        string region = question.Region.ToString(), code = Words<AdjustmentStage>.Code(stage);
        StandingRuns standing = new(await ReadAdjustments.Approved(desk, region, stop));
        AdjustmentFigures canonical = AdjustmentFigures.Of(question);
        HashSet<string> told = [.. canonical.Cities.Select(city => city.City)];
        faults.AddRange((await GatherAdjustment.Cities(desk, question.Region, new(first, new(question.Year, 12, 31)), stop)).Where(city => !told.Contains(city.ToString())).Select(city => AdjustmentFaults.CityMissing(city, question.Year)));
        AdjustmentRun run = new(region, question.Year, code, Days.Text(day), null, null, null, Closing(year.Results), canonical, year.Form, []);
        AdjustmentRunRow? previous = standing.Holding(code, run.YearText), opens = standing.Before(run.YearText), remittance = stage is AdjustmentStage.Pay ? standing.Remittance(run.YearText) : null;
        IReadOnlyList<AdjustmentRow> booked = await ReadAdjustments.Booked(desk, region, run.YearText, stop);
        run = run with { Previous = previous?.RunId, Opens = opens?.RunId, Remittance = remittance?.RunId, Shares = Shares(year, stage, [.. booked.Where(row => row.Stage == code)]) };
        foreach (AdjustmentRunRow before in new[] { previous, remittance }.OfType<AdjustmentRunRow>())
        {
            if (await Unfinished(desk, before, booked, stop) is { } half)
            {
                faults.Add(half);
            }
        }

        faults.AddRange(standing.Against(AdjustmentTask.Of(run, "")));
        faults.AddRange(await Opening(desk, question, opens, stop));
        faults.AddRange(remittance is null ? [] : Remitted(year, booked));
        if (faults.IsEmpty && run.Shares.All(share => share.Change.IsZero))
        {
            faults.Add(AdjustmentFaults.Nothing);
        }

        return faults.IsEmpty ? run : Outcome<AdjustmentRun>.Refused(faults.All);
    }

    private static string Closing(IReadOnlyList<AdjustmentResult> results) => new YearClosing(Of(results, Scheme.Employee).Closing, Of(results, Scheme.Resident).Closing).ToString();

    private static AdjustmentResult Of(IReadOnlyList<AdjustmentResult> results, Scheme scheme) => results.Single(result => result.Scheme == scheme);

    private static async Task<Fault?> Unfinished(Desk desk, AdjustmentRunRow row, IReadOnlyList<AdjustmentRow> booked, CancellationToken stop) =>
        await ReadAdjustments.Find(desk, row.RunId, stop) is { } task && await ReadAdjustments.Content(desk, task, stop) is { } run && ReadAdjustments.IsBooked(run, row.RunId, booked) ? null : AdjustmentFaults.Unfinished(row.RunId);

    /// <summary>What closes one year opens the next; before the first year stands what the books hold as reserve.</summary>
    private static async Task<IReadOnlyList<Fault>> Opening(Desk desk, AdjustmentQuestion question, AdjustmentRunRow? opens, CancellationToken stop)
    {
        List<Fault> faults = [];
        foreach (SchemeQuestion each in question.Schemes)
        {
            Scheme scheme = each.Inputs.Scheme;
            AdjustmentOpening held = opens is null ? new(await ReserveHeld(desk, question.Region, scheme, question.Year, stop), each.Opening.Carried) : YearClosing.Parse(opens.Closing).Of(scheme);
            if (each.Opening.Reserve != held.Reserve)
            {
                faults.Add(AdjustmentFaults.Opening(scheme, "reserve", each.Opening.Reserve, held.Reserve, opens?.RunId ?? ""));
            }

            if (each.Opening.Carried != held.Carried)
            {
                faults.Add(AdjustmentFaults.Opening(scheme, "carried", each.Opening.Carried, held.Carried, opens?.RunId ?? ""));
            }
        }

        return faults;
    }

    /// <summary>The reserve in the province's books, without what runs of the year itself and of later ones moved.</summary>
    internal static async Task<Money> ReserveHeld(Desk desk, RegionCode region, Scheme scheme, int year, CancellationToken stop)
    {
        Book book = new(region, AdjustmentFunds.Of(scheme));
        RecordQuery<AdjustmentRow> since = new RecordQuery<AdjustmentRow>(AdjustmentRow.Table).In(RegionPeriods.PartitionOf($"{region}")).Where("region", $"{region}").Where("fund", AdjustmentFunds.CodeOf(scheme)).From("fund_year", $"{year:0000}");
        TrialBalance balance = await new FundLedger(desk.Law, desk.Reader).TrialBalance(book, new(new(desk.Today.Year, 1, 1), desk.Today), stop);
        Money held = -(balance.Lines.FirstOrDefault(line => line.Account.Role is AccountRole.RiskReserve)?.Closing ?? Money.Zero);
        return (await desk.Reader.Read(since, stop)).Aggregate(held, (sum, row) => sum - row.Reserved + row.Drawn);
    }

    private static IReadOnlyList<Fault> Remitted(AdjustedYear year, IReadOnlyList<AdjustmentRow> booked)
    {
        List<Fault> faults = [];
        foreach (AdjustmentResult result in year.Results)
        {
            string fund = AdjustmentFunds.CodeOf(result.Scheme);
            Dictionary<string, Money> up = booked.Where(row => row.Fund == fund && row.Region != row.Province).GroupBy(row => row.City, StringComparer.Ordinal).ToDictionary(each => each.Key, each => AdjustmentAmounts.Sum(each.Select(AdjustmentAmounts.Of)).Up, StringComparer.Ordinal);
            Dictionary<string, Money> told = result.Cities.ToDictionary(city => city.City.ToString(), city => city.Remitted, StringComparer.Ordinal);
            faults.AddRange(up.Keys.Union(told.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(city => up.GetValueOrDefault(city) != told.GetValueOrDefault(city))
                .Select(city => AdjustmentFaults.RemittanceDiffers(city, result.Scheme, $"{up.GetValueOrDefault(city)}", $"{told.GetValueOrDefault(city)}")));
        }

        return faults;
    }

    private static IReadOnlyList<RunShare> Shares(AdjustedYear year, AdjustmentStage stage, IReadOnlyList<AdjustmentRow> booked)
    {
        string province = year.Question.Region.ToString();
        List<RunShare> shares = [];
        foreach (AdjustmentResult result in year.Results)
        {
            string fund = AdjustmentFunds.CodeOf(result.Scheme);
            Dictionary<string, string> names = year.Form.Schemes.Single(scheme => scheme.Scheme.Code == Words<Scheme>.Code(result.Scheme)).Cities.ToDictionary(city => city.City.Code, city => city.City.Name.Zh, StringComparer.Ordinal);

            // A city's own row tells what was booked of it; with the province's own code stands what the province sets aside.
            Dictionary<string, AdjustmentAmounts> before = booked.Where(row => row.Fund == fund && row.Region == row.City).GroupBy(row => row.City, StringComparer.Ordinal)
                .ToDictionary(each => each.Key, each => AdjustmentAmounts.Sum(each.Select(AdjustmentAmounts.Of)), StringComparer.Ordinal);
            Dictionary<string, AdjustmentAmounts> targets = result.Cities.ToDictionary(city => city.City.ToString(), city => stage is AdjustmentStage.Remit ? new AdjustmentAmounts(city.Remitted, default) : new(default, city.Received), StringComparer.Ordinal);
            if (stage is AdjustmentStage.Pay)
            {
                targets[province] = new(default, default, result.Reserve.Taken, result.Inputs.Drawn);
            }

            // Who was in an earlier run and is not in this one gives back, or is given back, all of it.
            shares.AddRange(targets.Keys.Union(before.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(city => new RunShare(city, city == province ? year.Form.Region.Name.Zh : names.GetValueOrDefault(city, city), fund, targets.GetValueOrDefault(city), before.GetValueOrDefault(city))));
        }

        return shares;
    }
}
