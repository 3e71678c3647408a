using Tongchou.Payment.Cases;
using Tongchou.Payment.Dip;

namespace Tongchou.Payment.Tests.Dip;

public class DipMatchingTests
{
    private static readonly DipCatalogue catalogue = new(
        [
            Core("A", "I74.8", "38.45", 40_000, 4_000), Core("AB", "I74.8", "38.45+39.73", 60_000, 6_000), Core("ABX", "I74.8", "38.45+39.73/39.74", 65_000, 6_500),
            Core("none", "I74.8", "", 8_000, 800), Core("twin1", "J18.9", "33.24", 5_000, 500), Core("twin2", "J18.9", "33.24", 5_000, 510),
            Rest("cat", "I74", TreatmentAttribute.Surgery), Rest("section", "I70-I79", TreatmentAttribute.Surgery), Rest("chapter", "I00-I99", TreatmentAttribute.Conservative), Rest("wide", "I00-I99", TreatmentAttribute.Surgery),
        ],
        Money.Yuan(10_000), new Dictionary<string, TreatmentAttribute> { ["99.99"] = TreatmentAttribute.Surgery });

    [Theory]
    [InlineData("I74.800x021", "38.45", 1, "A", MatchStep.Exact)]
    [InlineData("I74.800x021", "", 1, "none", MatchStep.Conservative)]
    [InlineData("I74.800", "38.45|39.74", 1, "ABX", MatchStep.Exact)] // the "/" takes either
    [InlineData("I74.800", "38.45|88.77", 1, "A", MatchStep.MostProcedures)] // one procedure more than the group needs
    [InlineData("I74.800", "38.45|39.73", 61_000, "AB", MatchStep.NearestMean)]
    [InlineData("I74.800", "38.45|39.73", 64_000, "ABX", MatchStep.NearestMean)]
    [InlineData("J18.900", "33.24", 9_000, "twin2", MatchStep.HigherScore)]
    [InlineData("I74.800", "99.99", 1, "cat", MatchStep.Comprehensive)]
    [InlineData("I71.000", "99.99", 1, "section", MatchStep.Comprehensive)]
    [InlineData("I10.x00", "99.99", 1, "wide", MatchStep.Comprehensive)]
    [InlineData("I10.x00", "", 1, "chapter", MatchStep.Comprehensive)]
    [InlineData("K35.900", "", 1, null, MatchStep.Ungrouped)]
    [InlineData("", "", 1, null, MatchStep.Ungrouped)]
    public void A_case_goes_through_the_steps_until_one_finds_its_group(string diagnosis, string procedures, long cost, string? code, MatchStep step)
    {
        PaidCase facts = Given.Case("1", "H", "", cost) with { Diagnosis = diagnosis, Procedures = procedures.Length == 0 ? [] : procedures.Split('|') };

        DipMatch match = DipMatching.Match(facts, catalogue, Given.Dip);

        (match.Group?.Code, match.Step).ShouldBe((code, step));
    }

    [Theory]
    [InlineData("A+B/C", "A|C", true)]
    [InlineData("A+B/C", "B|C", false)]
    [InlineData("A", "A|Z", true)]
    [InlineData("", "Z", true)]
    public void A_plus_needs_all_and_a_slash_any_one(string pattern, string done, bool holds)
    {
        ProcedurePattern.TryParse(pattern, out ProcedurePattern parsed).ShouldBeTrue();

        parsed.Holds(done.Split('|')).ShouldBe(holds);
    }

    [Theory]
    [InlineData("A++B")]
    [InlineData("/A")]
    public void A_sign_without_a_code_beside_it_is_refused(string pattern) => ProcedurePattern.TryParse(pattern, out _).ShouldBeFalse();

    [Theory]
    [InlineData("I74.800x021", 4, "I74.8")]
    [InlineData("i10.x00", 4, "I10.X")]
    [InlineData("I74", 4, "I74")]
    [InlineData("I74.800x021", 3, "I74")]
    public void The_unit_is_the_first_characters_of_the_diagnosis(string diagnosis, int characters, string unit) => DiagnosisRange.Unit(diagnosis, characters).ShouldBe(unit);

    private static DipGroup Core(string code, string diagnosis, string procedures, long mean, decimal score)
    {
        ProcedurePattern.TryParse(procedures, out ProcedurePattern pattern);
        return new(code, DipKind.Core, new(diagnosis, diagnosis), pattern, TreatmentAttribute.Surgery, Money.Yuan(mean), score / 1_000, score);
    }

    private static DipGroup Rest(string code, string range, TreatmentAttribute attribute)
    {
        DiagnosisRange.TryParse(range, out DiagnosisRange parsed).ShouldBeTrue();
        return new(code, DipKind.Comprehensive, parsed, ProcedurePattern.Conservative, attribute, Money.Yuan(9_000), 0.9m, 900);
    }
}
