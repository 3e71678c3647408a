using Tongchou.Payment.Grouping;
using Tongchou.Reference.Grouping;

namespace Tongchou.Payment.Tests.Grouping;

/// <summary>What holds of every stay, tried on random ones.</summary>
public class LawsOfGroupingTests
{
    private const int Stays = 4_000;

    private static readonly Grouper grouper = Versions.Grouper(Versions.Standard);

    [Theory]
    [InlineData("chs-drg-1.1")]
    [InlineData("suzhou-2023")]
    [InlineData("yunnan-2022")]
    public void Listening_changes_no_group(string version)
    {
        Grouper tried = Versions.Grouper(version);
        DischargeReader reader = new(tried.Tables.Diagnoses, tried.Tables.Procedures);
        int open = 0;
        foreach (PlainDischarge stay in Random(seed: 2, version))
        {
            Discharge read = reader.Read(stay);
            Listening trace = new([]);
            Grouped heard = tried.Group(in read, ref trace);

            heard.ShouldBe(tried.Group(in read));
            open += trace.Held.Count;
            if (heard.IsGrouped)
            {
                trace.Held[^1].ShouldBe(heard.Group);
            }
        }

        open.ShouldBeGreaterThan(Stays / 2);
    }

    [Fact]
    public void A_secondary_diagnosis_that_is_repeated_changes_nothing() => Unchanged(stay => stay.Diagnoses.Count > 1 ? stay with { Diagnoses = [.. stay.Diagnoses, stay.Diagnoses[^1], stay.Diagnoses[1]] } : stay);

    [Fact]
    public void The_order_of_the_secondary_diagnoses_changes_nothing() => Unchanged(stay => stay with { Diagnoses = [stay.Diagnoses[0], .. stay.Diagnoses.Skip(1).Reverse()] });

    [Fact]
    public void The_order_of_the_procedures_behind_the_first_changes_nothing() => Unchanged(stay => stay with { Procedures = [.. stay.Procedures.Take(1), .. stay.Procedures.Skip(1).Reverse()] });

    [Fact]
    public void A_code_that_nobody_knows_changes_nothing_behind_the_first() => Unchanged(stay => stay with
    {
        Diagnoses = [.. stay.Diagnoses, "Z00.000x99999", "i10.X00", "a-code-longer-than-any-that-is-known"],
        Procedures = stay.Procedures.Count == 0 ? [] : [.. stay.Procedures, "99.99999"],
    });

    [Fact]
    public void Weight_and_days_change_nothing_above_age_zero() => Unchanged(stay => stay.Age == 0 ? stay : stay with { Weight = 1200, AgeDays = 2 });

    [Fact]
    public void One_more_complication_never_makes_a_stay_less_severe_within_its_rule()
    {
        string[] added = [.. Versions.Plain(Versions.Standard).Mcc.Keys.Take(300)];
        int worse = 0, at = 0;
        foreach (PlainDischarge stay in Random(seed: 5).Where(stay => stay.Age > 0))
        {
            string code = added[at++ % added.Length];
            (string before, string after) = (grouper.CodesOf(stay), grouper.CodesOf(stay with { Diagnoses = [.. stay.Diagnoses, code] }));
            if (before[..8] == after[..8] && before != PlainGrouper.None)
            {
                // The last sign of a group: 1 worst, 5 or 9 least.
                after[^1].ShouldBeLessThanOrEqualTo(before[^1], $"{stay} + {code}");
                worse += after[^1] < before[^1] ? 1 : 0;
            }
        }

        worse.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData(1499, "PS1")]
    [InlineData(1500, "PS2")]
    [InlineData(1999, "PS2")]
    [InlineData(2000, "PS3")]
    [InlineData(2499, "PS3")]
    [InlineData(2500, "PS4")]
    public void The_bounds_of_weight_at_birth_lie_where_the_scheme_puts_them(int grams, string adrg) =>
        grouper.CodesOf(new("W", "2", 0, 10, grams, ["P07.300"], [])).Split(',')[1].ShouldBe(adrg);

    [Theory]
    [InlineData(28, "PR1")]
    [InlineData(29, "PV1")]
    public void A_newborn_is_one_of_at_most_28_days(int days, string adrg) =>
        grouper.CodesOf(new("D", "1", 0, days, 3000, ["P22.000"], [])).Split(',')[1].ShouldBe(adrg);

    [Fact]
    public void One_procedure_that_stands_on_both_lists_of_FE1_is_enough()
    {
        PlainTables tables = Versions.Plain(Versions.Standard);
        string both = tables.RuleProcedures.Where(each => each.Rule == "FE1").GroupBy(each => each.Code).Single(each => each.Count() == 2).Key;

        grouper.CodesOf(new("F", "1", 60, null, null, ["I35.000"], ["89.5000", both])).ShouldStartWith("MDCF,FE1,");
    }

    private static void Unchanged(Func<PlainDischarge, PlainDischarge> change)
    {
        foreach (PlainDischarge stay in Random(seed: 3))
        {
            PlainDischarge changed = change(stay);
            grouper.CodesOf(changed).ShouldBe(grouper.CodesOf(stay), $"{stay} → {changed}");
        }
    }

    private static IEnumerable<PlainDischarge> Random(int seed, string version = Versions.Standard)
    {
        RandomDischarges random = new(Versions.Plain(version), seed);
        return Enumerable.Range(0, Stays).Select(_ => random.Next());
    }

    private readonly struct Listening(List<int> held) : IGroupingTrace
    {
        public static bool Records => true;
        public List<int> Held => held;

        public void Category(int mdc, CategoryAnswer answer)
        {
        }

        public void Way(int rule, IReadOnlyList<Atom> missing)
        {
        }

        public void Secondary(int position, Complication kind, int table, bool excluded)
        {
        }

        public void Group(int group, bool holds)
        {
            if (holds)
            {
                held.Add(group);
            }
        }
    }
}
