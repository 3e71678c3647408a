using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Tests.Catalogues;

public class RestrictionTests
{
    private static readonly LineFacts line = new(HospitalLevel.Level2, VisitKind.Outpatient, Sex.Female, 40, ["E11.900", "I10.x00"], Quantity.Of(2), Quantity.Of(5));

    public static TheoryData<Restriction, string> Table => new()
    {
        { Restriction.None, "" },
        { new(Text: "限说不清的情形"), "" },
        { new(LowestLevel: HospitalLevel.Level2), "" },
        { new(LowestLevel: HospitalLevel.Level3), "Paid from level 3 upwards only." },
        { new(Visits: SetOf<VisitKind>.Of(VisitKind.Outpatient, VisitKind.Inpatient)), "" },
        { new(Visits: SetOf<VisitKind>.Of(VisitKind.Inpatient)), "Paid for these visits only: inpatient stay." },
        { new(Sexes: SetOf<Sex>.Of(Sex.Female)), "" },
        { new(Sexes: SetOf<Sex>.Of(Sex.Male)), "Paid for these patients only: male." },
        { new(FromAge: 40, ToAge: 40), "" },
        { new(FromAge: 41), "Paid from the age of 41 only." },
        { new(ToAge: 39), "Paid up to the age of 39 only." },
        { new(FromAge: 1, ToAge: 6), "Paid from the age of 1 to 6 only." },
        { new(Diagnoses: Prefixes("i10 C34")), "" },
        { new(Diagnoses: Prefixes("C34,E10")), "Paid only with a diagnosis whose code begins with: C34 E10." },
        { new(MostPerDay: Quantity.Of(2), MostPerVisit: Quantity.Of(5)), "" },
        { new(MostPerDay: Quantity.Of(1)), "At most 1 a day; that day has 2." },
        { new(MostPerVisit: Quantity.Of(4)), "At most 4 a visit; this one has 5." },
        { new(LowestLevel: HospitalLevel.Level3, ToAge: 17), "Paid from level 3 upwards only. Paid up to the age of 17 only." },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_line_is_told_every_part_that_it_breaks(Restriction restriction, string told) =>
        string.Join(' ', restriction.Broken(line).Select(reason => reason.En)).ShouldBe(told);

    [Fact]
    public void An_unstated_sex_breaks_nothing_and_a_missing_diagnosis_does()
    {
        new Restriction(Sexes: SetOf<Sex>.Of(Sex.Male)).Broken(line with { Sex = Sex.Unknown }).ShouldBeEmpty();
        new Restriction(Diagnoses: Prefixes("C34")).Broken(line with { Diagnoses = [] }).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("e11 I10", "I10,E11", true)]
    [InlineData("E11", "E11;E11", true)]
    [InlineData("E11", "E12", false)]
    public void Prefixes_are_equal_when_they_mean_the_same(string left, string right, bool equal) => (Prefixes(left) == Prefixes(right)).ShouldBe(equal);

    private static DiagnosisPrefixes Prefixes(string text) => DiagnosisPrefixes.TryParse(text, out DiagnosisPrefixes prefixes) ? prefixes : throw new ArgumentException(text);
}
