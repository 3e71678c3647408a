using Tongchou.Agency.Adjustments;
using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Fund;
using Tongchou.Fund.Adjusting;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Adjusting;

/// <summary>
/// Gathers a year's figures of a province's cities from their books 年度数据归集, in the form that is handed in. What no book tells (breaches, how work was
/// assessed, cities that keep their books elsewhere) is for people to add.
/// </summary>
/// <remarks>What moved by the adjustment fund itself is neither income nor expenditure of a city: else the fund would be raised on what it gave.</remarks>
[Clause("SC2023", "四")]
public static class GatherAdjustment
{
    private const int AgedFrom = 60;

    private static readonly string normal = Words<CoverageStatus>.Code(CoverageStatus.Normal);

    public static async Task<Outcome<AdjustmentFigures>> Of(Desk desk, RegionCode province, int year, CancellationToken stop)
    {
        if (!province.IsProvince || desk.Law.Law.On(province, new(year, 1, 1)) is null)
        {
            return AdjustmentFaults.NotProvince(province);
        }

        DateSpan days = new(new(year, 1, 1), new(year, 12, 31));
        RegionCode[] cities = [.. await Cities(desk, province, days, stop)];
        if (cities.Length == 0)
        {
            return new Fault("no-cities", Place.At("region"), new($"{province} 没有一个市(州)在 {year} 年有账。", $"No city of {province} has books of {year}."), new("请核对省和年度,或用文件录入数据。", "Check province and year, or hand the figures in."));
        }

        Dictionary<(RegionCode, Scheme), (long Enrolled, long Aged)> people = await People(desk, province, days.To, stop);
        List<CityFigures> figures = [];
        foreach (RegionCode city in cities)
        {
            figures.Add(new(city.ToString(), desk.Law.Law.Pack(city)?.Name.Zh, await Figures(desk, city, Scheme.Employee, days, people, stop), await Figures(desk, city, Scheme.Resident, days, people, stop)));
        }

        string region = province.ToString();
        AdjustmentRunRow? before = new StandingRuns(await ReadAdjustments.Approved(desk, region, stop)).Before($"{year:0000}");
        YearClosing? closing = before is null ? null : YearClosing.Parse(before.Closing);
        SchemeOpenings openings = new(await Opening(Scheme.Employee), await Opening(Scheme.Resident));
        return new AdjustmentFigures("由账上归集;违规损失、考核系数和不在本系统记账的市(州)请补录。Gathered from the books; add breaches, assessments and cities that keep their books elsewhere.", year, region, null, openings, figures);

        async Task<OpeningFigures> Opening(Scheme scheme) =>
            OpeningFigures.Of(closing?.Of(scheme) ?? new(await WorkOutAdjustment.ReserveHeld(desk, province, scheme, year, stop), Money.Zero), Money.Zero);
    }

    /// <summary>The cities of a province whose books have any entry of these days, in the order of their codes.</summary>
    internal static async Task<IEnumerable<RegionCode>> Cities(Desk desk, RegionCode province, DateSpan days, CancellationToken stop)
    {
        HashSet<RegionCode> cities = [];
        foreach (Scheme scheme in Words<Scheme>.All)
        {
            IReadOnlyList<Records.Turnover> sums = [.. await desk.Reader.Turnovers(null, AdjustmentFunds.CodeOf(scheme), days.From, days.To, stop), .. await desk.Reader.ClosedTurnovers(null, AdjustmentFunds.CodeOf(scheme), days.From, days.To, stop)];
            foreach (Records.Turnover sum in sums)
            {
                if (RegionCode.TryParse(sum.Region, out RegionCode region) && region.Tier is RegionTier.City && region.Province == province)
                {
                    cities.Add(region);
                }
            }
        }

        return cities.Order();
    }

    private static async Task<SchemeFigures> Figures(Desk desk, RegionCode city, Scheme scheme, DateSpan days, Dictionary<(RegionCode, Scheme), (long Enrolled, long Aged)> people, CancellationToken stop)
    {
        Book book = new(city, AdjustmentFunds.Of(scheme));
        FundLedger ledger = new(desk.Law, desk.Reader);
        IReadOnlyDictionary<LedgerAccount, Money> moved = await ledger.Movements(book, days, stop);
        Money income = -Sum(AccountNature.Income, AccountRole.AdjustmentReceived, AccountRole.AdjustmentRaised), expenditure = Sum(AccountNature.Expense, AccountRole.AdjustmentPaid, AccountRole.AdjustmentDistributed);
        Money balance = (await ledger.Position(book, days.From.AddDays(-1), stop)).Surplus;
        (long enrolled, long aged) = people.GetValueOrDefault((city, scheme));
        string text = income.ToPlain();
        return new(scheme is Scheme.Employee ? text : null, scheme is Scheme.Employee ? null : text, expenditure.ToPlain(), balance.ToPlain(), enrolled, aged, null, null, null, null, null);

        Money Sum(AccountNature nature, params AccountRole[] not) =>
            moved.Where(each => each.Key.Nature == nature && !(each.Key.Role is { } role && not.Contains(role))).Aggregate(Money.Zero, (sum, each) => sum + each.Value);
    }

    /// <summary>Who is insured on the year's last day, city by city: partition by partition, so that no more than one share of the persons is held at a time.</summary>
    private static async Task<Dictionary<(RegionCode, Scheme), (long Enrolled, long Aged)>> People(Desk desk, RegionCode province, DateOnly day, CancellationToken stop)
    {
        Dictionary<(RegionCode, Scheme), (long Enrolled, long Aged)> counts = [];
        string on = Days.Text(day), agedBorn = Days.Text(day.AddYears(-AgedFrom));
        for (short partition = 0; partition < Partitions.Count; partition++)
        {
            IReadOnlyList<CoverageRow> rows = await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(partition).Latest(), stop);
            ILookup<string, CoverageRow> covered = rows.Where(row => row.State == normal && string.CompareOrdinal(row.From, on) <= 0 && string.CompareOrdinal(row.To, on) >= 0 && RegionCode.TryParse(row.Region, out RegionCode region) && region.Province == province).ToLookup(row => row.PersonId, StringComparer.Ordinal);
            if (covered.Count == 0)
            {
                continue;
            }

            Dictionary<string, string> born = [];
            await foreach (PersonRow person in desk.Reader.Scan(PersonRow.Table, partition, stop))
            {
                born[person.PersonId] = person.Born;
            }

            foreach (IGrouping<string, CoverageRow> person in covered)
            {
                foreach (((string region, string scheme), bool retired) in person.GroupBy(row => (row.Region, row.Scheme)).Select(each => (each.Key, each.Any(row => row.Group == Words<PersonGroup>.Code(PersonGroup.Retired)))))
                {
                    _ = RegionCode.TryParse(region, out RegionCode code);
                    _ = Words<Scheme>.TryParse(scheme, out Scheme known);
                    bool aged = known is Scheme.Employee ? retired : string.CompareOrdinal(born.GetValueOrDefault(person.Key, on), agedBorn) <= 0;
                    (long enrolled, long old) = counts.GetValueOrDefault((code.City, known));
                    counts[(code.City, known)] = (enrolled + 1, old + (aged ? 1 : 0));
                }
            }
        }

        return counts;
    }
}
