using FsCheck;
using FsCheck.Fluent;
using Tongchou.Supervision.Auditing;

namespace Tongchou.Supervision.Tests.Auditing;

public class AuditTests
{
    private static readonly AuditLine drug = new("", "甲药", IsDrug: true);
    private static readonly AuditCase plain = new([drug]) { Sex = Sex.Male, AgeYears = 40, Insurance = Insurance.Medical, Visit = VisitKind.Outpatient, Level = HospitalLevel.Level1, Diagnoses = ["J18.9"] };

    public static TheoryData<string, UseLimit, bool> Limits => new()
    {
        { "sex", new("", "甲药") { Sex = Sex.Female }, true },
        { "sex", new("", "甲药") { Sex = Sex.Male }, false },
        { "age", new("", "甲药") { Age = AgeGroup.Child }, true },
        { "age", new("", "甲药") { MostAge = 40 }, false },
        { "age", new("", "甲药") { LeastAge = 41 }, true },
        { "insurance", new("", "甲药") { Insurance = Insurance.WorkInjury }, true },
        { "visit", new("", "甲药") { Visit = VisitKind.Inpatient }, true },
        { "level", new("", "甲药") { Level = HospitalLevel.Level2 }, true },
        { "level", new("", "甲药") { Level = HospitalLevel.Level1 }, false },
        { "second line", new("", "甲药") { FirstLine = ["乙药"] }, true },
        { "indication", new("", "甲药") { Indications = ["C"] }, true },
        { "indication", new("", "甲药") { Indications = ["C", "J18"] }, false },
    };

    [Theory, MemberData(nameof(Limits))]
    public void A_limit_hits_what_is_outside_it(string about, UseLimit limit, bool hit) =>
        Audit.Of(plain, Sample.Bases, _ => limit).ShouldHaveSingleItem(about).Hit.ShouldBe(hit);

    [Fact]
    public void What_is_not_known_of_a_patient_is_no_hit() =>
        Audit.Of(new([drug]), Sample.Bases, _ => new("", "甲药") { Sex = Sex.Female, Age = AgeGroup.Child, Visit = VisitKind.Inpatient, Level = HospitalLevel.Level3, Insurance = Insurance.Maternity, Indications = ["C"] }).ShouldBeEmpty();

    [Fact]
    public void Two_items_of_which_one_includes_the_other_hit_on_the_same_day_only()
    {
        AuditLine[] lines = [new("", "骨髓活检术", false, Day: 1), new("", "骨髓穿刺术", false, Day: 1), new("", "骨髓穿刺", false, Day: 2)];

        Audit.Of(new(lines), Sample.Bases).Where(each => each.Hit).ShouldHaveSingleItem().Line.ShouldBe(1);
    }

    [Fact]
    public void Times_are_counted_over_the_period_and_not_over_the_stay()
    {
        UseLimit weekly = new("", "丙项") { Frequency = new(1, AuditPeriod.Week) };
        AuditLine Line(int day) => new("", "丙项", false, day);

        Audit.Of(new([Line(0), Line(7), Line(14)]), Sample.Bases, _ => weekly).ShouldAllBe(each => !each.Hit);
        Audit.Of(new([Line(0), Line(6)]), Sample.Bases, _ => weekly).Count(each => each.Hit).ShouldBe(1);
    }

    [Theory]
    [InlineData(15, true, false, true)]
    [InlineData(16, true, false, false)]
    [InlineData(3, false, false, false)]
    [InlineData(3, true, true, false)]
    public void A_stay_soon_after_another_is_suspected_of_being_split(int days, bool sameGroup, bool hasReason, bool hit)
    {
        AuditFinding finding = Audit.Of(new([]) { Earlier = new(days, sameGroup, hasReason) }, Sample.Bases).ShouldHaveSingleItem();

        (finding.Rule, finding.Hit, finding.Outcome).ShouldBe((AuditRule.SplitStay, hit, AuditOutcome.Suspected));
    }

    [Fact]
    public void Every_rule_of_the_rule_base_says_where_it_comes_from() =>
        Words<AuditRule>.All.Select(rule => Sample.Bases.Rules.At((int)rule).Source.Clause.Document).Distinct().ShouldBe(["AUDITBASES2025", "REG735"], ignoreOrder: true);

    [Fact]
    public void The_order_of_the_lines_changes_nothing_but_their_numbers()
    {
        string[] names = ["骨髓活检术", "骨髓穿刺术", "牵引", "新生儿监护", "多胎接生"];
        Gen<AuditLine> line = from name in Gen.Elements(names) from day in Gen.Choose(0, 3) from quantity in Gen.Choose(1, 3) select new AuditLine("", name, false, day, quantity);

        Prop.ForAll(Gen.ArrayOf(line).ToArbitrary(), lines =>
        {
            AuditCase forth = new(lines) { Sex = Sex.Male, AgeYears = 30 }, back = forth with { Lines = [.. lines.Reverse()] };

            return Hits(forth).SequenceEqual(Hits(back));
        }).QuickCheckThrowOnFailure();

        static IEnumerable<AuditRule> Hits(AuditCase about) => Audit.Of(about, Sample.Bases).Where(each => each.Hit).Select(each => each.Rule).Order();
    }
}
