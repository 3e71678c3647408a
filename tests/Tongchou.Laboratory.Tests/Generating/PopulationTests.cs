using System.Text;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;

namespace Tongchou.Laboratory.Tests.Generating;

public class PopulationTests
{
    [Theory]
    [InlineData("510100")]
    [InlineData("530000")]
    [InlineData("210900")]
    public void Every_fitted_figure_is_met_within_two_percent(string region)
    {
        PopulationPlan plan = Given.Plan(region, 2 * BlockMaker.Size + 5_000, seed: 3);
        PopulationTotals totals = new();
        for (int block = 0; block < BlockMaker.Blocks(plan.Persons); block++)
        {
            totals.Add(Given.Slice(plan, block), plan.Year);
        }

        IReadOnlyList<FigureCompared> figures = totals.Compare(plan.Statistics.Published, plan.Region);

        figures.Count(figure => figure.IsFitted).ShouldBeGreaterThan(25);
        figures.Where(figure => figure.IsFitted && Math.Abs(figure.Difference) > 2).Select(figure => $"{figure.Figure} {figure.Difference}%").ShouldBeEmpty();
    }

    [Fact]
    public void Another_seed_makes_other_persons()
    {
        PopulationSlice one = Given.Slice(Given.Plan(Given.City, 1_000, seed: 1)), other = Given.Slice(Given.Plan(Given.City, 1_000, seed: 2));

        one.Born.Rows.SequenceEqual(other.Born.Rows).ShouldBeFalse();
    }

    [Fact]
    public void A_household_lives_in_one_area_and_has_a_grown_up()
    {
        PopulationPlan plan = Given.Plan(Given.City, 4_000);
        PopulationSlice slice = Given.Slice(plan);
        ushort grown = (ushort)(plan.Year.FirstDay.AddYears(-15).DayNumber - PopulationSlice.DayZero.DayNumber);

        int[] areas = slice.Area.Rows.ToArray(), homes = slice.Household.Rows.ToArray();
        ushort[] born = slice.Born.Rows.ToArray();
        var households = Enumerable.Range(0, slice.Persons).GroupBy(person => homes[person]).ToArray();

        households.ShouldAllBe(members => members.Select(person => areas[person]).Distinct().Count() == 1);
        households.ShouldAllBe(members => members.Any(person => born[person] <= grown));
        households.ShouldAllBe(members => members.Last() - members.First() == members.Count() - 1);
        households.Length.ShouldBeInRange(1_200, 2_000);
    }

    [Fact]
    public void Visits_follow_the_days_of_the_year_and_end_in_it()
    {
        PopulationSlice slice = Given.Slice(Given.Plan(Given.City, 3_000));
        int visit = 0, stays = 0;
        for (int person = 0; person < slice.Persons; person++)
        {
            int day = 0;
            for (int end = visit + slice.VisitCount[person]; visit < end; visit++)
            {
                (slice.Day[visit] + slice.Days[visit]).ShouldBeLessThanOrEqualTo(365);
                bool isStay = slice.Kind[visit] == (byte)VisitKind.Inpatient;
                (slice.Days[visit] > 0).ShouldBe(isStay);
                stays += isStay ? 1 : 0;
                day = slice.Day[visit];
                day.ShouldBeGreaterThan(0);
            }
        }

        visit.ShouldBe(slice.Visits);
        stays.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Only_residents_are_assistance_targets_and_only_employees_have_accounts()
    {
        PopulationSlice slice = Given.Slice(Given.Plan(Given.City, 5_000));

        for (int person = 0; person < slice.Persons; person++)
        {
            bool employee = slice.Group[person] < (byte)PersonGroup.Adult;
            (employee && slice.Category[person] > 0).ShouldBeFalse();
            (slice.Account[person] > 0).ShouldBe(employee);
        }
    }

    [Fact]
    public void Wrong_figures_are_all_told()
    {
        FaultList faults = new();

        PublishedFigures.Read(["head", "510100,2024,employee,enrolled,many,person,x,stated", "1,2,3", "000000,2024,employee,enrolled,5,person,x,guessed"], faults);

        faults.All.Select(fault => (fault.Code, fault.Place.Line)).ShouldBe([("bad-figure", 2), ("row-length", 3), ("bad-figure", 4)]);
    }

    [Fact]
    public void Every_diagnosis_of_a_stay_finds_a_group()
    {
        FaultList faults = new();
        IReadOnlyList<Diagnosis> diagnoses = Statistics.Read(Path.Combine(Given.Policies, "statistics"), faults).Diagnoses;
        Grouper grouper = new DrgVersions(Given.Policies).Grouper("chs-drg-1.1", [], faults)!;
        faults.All.ShouldBeEmpty();

        List<string> ungrouped = [];
        foreach (Diagnosis diagnosis in diagnoses)
        {
            foreach (string operation in new[] { "", diagnosis.Operation }.Distinct())
            {
                DischargeReader reader = new(grouper.Tables.Diagnoses, grouper.Tables.Procedures);
                Grouped grouped = grouper.Group(reader.Read(new DischargeCells
                {
                    Sex = diagnosis.Sex is Sex.Female ? "2"u8 : "1"u8,
                    Age = Encoding.UTF8.GetBytes($"{diagnosis.AgeFrom}"),
                    AgeDays = diagnosis.AgeFrom == 0 ? "10"u8 : ""u8,
                    Weight = diagnosis.AgeFrom == 0 ? "3200"u8 : ""u8,
                    Diagnoses = Encoding.UTF8.GetBytes(diagnosis.Code),
                    Procedures = Encoding.UTF8.GetBytes(operation),
                }));
                ungrouped.AddRange(grouped.IsGrouped || (operation.Length == 0 && diagnosis.Operated == 100) ? [] : [$"{diagnosis.Code} {operation}: {grouped.Outcome}"]);
            }
        }

        diagnoses.Count.ShouldBeGreaterThan(30);
        ungrouped.ShouldBeEmpty();
    }
}
