using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Tests.Persons;

public class PersonTests
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private static readonly PersonId id = PersonId.FromSequence(1);

    [Fact]
    public void Every_mistyped_letter_and_every_swap_of_neighbours_in_a_person_number_is_found()
    {
        string text = PersonId.New().Text;
        PersonId.TryParse(text, out PersonId? read).ShouldBeTrue();
        read!.Text.ShouldBe(text);
        text.Length.ShouldBe(PersonId.Length);

        for (int i = 1; i < text.Length; i++)
        {
            foreach (char letter in Letters.Where(letter => letter != text[i]))
            {
                PersonId.TryParse($"{text[..i]}{letter}{text[(i + 1)..]}", out _).ShouldBeFalse();
            }

            if (i + 1 < text.Length && text[i] != text[i + 1])
            {
                PersonId.TryParse($"{text[..i]}{text[i + 1]}{text[i]}{text[(i + 2)..]}", out _).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Numbers_from_a_sequence_are_all_different_and_the_same_each_time()
    {
        PersonId[] ids = [.. Enumerable.Range(0, 2_000).Select(place => PersonId.FromSequence(place))];

        ids.Distinct().Count().ShouldBe(ids.Length);
        ids.Count(each => PersonId.TryParse(each.Text, out _)).ShouldBe(ids.Length);
        PersonId.FromSequence(1_999).ShouldBe(ids[^1]);
    }

    [Theory]
    [InlineData("999999197001010017", true)]
    [InlineData("999999197001010018", false)] // check digit
    [InlineData("999999197013010017", false)] // month 13
    [InlineData("99999919700101001", false)]
    [InlineData("99999919700101001A", false)]
    [InlineData("", false)]
    public void An_identity_card_s_number_is_held_to_its_birthday_and_check_digit(string text, bool sound)
    {
        IdentityNumber? number = IdentityNumber.Read(IdentityDocument.ResidentCard, text, out Phrase why);

        (number is not null).ShouldBe(sound);
        why.IsEmpty.ShouldBe(sound);
    }

    [Fact]
    public void An_identity_number_is_masked_wherever_it_is_printed()
    {
        IdentityNumber number = IdentityNumber.Read(IdentityDocument.ResidentCard, "999999197001010017", out _)!;

        $"{number}".ShouldBe("999999********0017");
        number.Born.ShouldBe(new DateOnly(1970, 1, 1));
        number.Sex.ShouldBe(Sex.Male);
        new Person(id, number, "例", Sex.Male, new(1970, 1, 1), "").ToString().ShouldNotContain("0101");
    }

    [Fact]
    public void Coverages_suffice_to_make_the_person_of_a_bill()
    {
        CoverageSpan early = Span(new(new(2024, 1, 1), new(2024, 12, 31)));
        CoverageSpan late = Span(DateSpan.Since(new(2025, 1, 1))) with { Category = AssistanceCategory.MinimumLiving, SupplementaryProduct = true };
        ChronicDisease disease = new(id, "M1", "一", VisitKind.Special, DateSpan.Since(new(2025, 1, 1)), null);
        PersonFile file = File([early, late], [disease, disease with { Code = "M2" }, disease with { Code = "M3", Visit = VisitKind.Chronic }, disease with { Code = "M4", Days = early.Days }]);
        DateOnly day = new(2025, 5, 1);

        CoverageSpan coverage = file.CoverageOn(day)!;
        BillPerson person = file.ForBill(coverage, VisitKind.Special, day, Money.Yuan(3), Money.Zero);

        coverage.ShouldBe(late);
        person.ShouldBe(new BillPerson(new(1970, 1, 1), PersonGroup.Adult, AssistanceCategory.MinimumLiving, Supplement.None, true, 2, Money.Yuan(3), Money.Zero, null));
        file.ForBill(coverage, VisitKind.Inpatient, day, Money.Zero, Money.Zero).Diseases.ShouldBe(1);
        file.CoverageOn(new(2023, 12, 31)).ShouldBeNull();
    }

    [Theory]
    [InlineData(110102, false, CarePlace.Local)]
    [InlineData(310115, true, CarePlace.ElsewhereFiled)]
    [InlineData(320500, true, CarePlace.ElsewhereEmergency)]
    [InlineData(320500, false, CarePlace.ElsewhereUnfiled)]
    public void Care_is_at_home_filed_an_emergency_or_neither(int care, bool emergency, CarePlace place)
    {
        CoverageSpan coverage = Span(DateSpan.Since(new(2025, 1, 1)));
        PersonFile file = File([coverage], []) with { Elsewhere = [new(id, ElsewhereKind.LongTermResident, new(310000), DateSpan.Since(new(2025, 1, 1)))] };

        file.CareIn(new(care), coverage, new(2025, 5, 1), emergency).ShouldBe(place);
    }

    [Fact]
    public void Two_coverages_in_force_at_once_are_found()
    {
        CoverageSpan year = Span(new(new(2025, 1, 1), new(2025, 12, 31)));
        CoverageSpan inside = Span(new(new(2025, 3, 1), new(2025, 3, 31)));
        CoverageSpan after = Span(new(new(2025, 6, 1), new(2026, 5, 31)));

        PersonFile.DoubleCoverage([after, year, inside]).ShouldBe([(year, inside), (year, after)]);
        PersonFile.DoubleCoverage([year, after with { Status = CoverageStatus.Ended }, inside with { Person = PersonId.FromSequence(2) }]).ShouldBeEmpty();
    }

    private static CoverageSpan Span(DateSpan days) =>
        new(id, new(110100), PersonGroup.Adult, AssistanceCategory.None, Supplement.None, false, days, "", CoverageStatus.Normal, Money.Zero);

    private static PersonFile File(IReadOnlyList<CoverageSpan> coverages, IReadOnlyList<ChronicDisease> diseases) =>
        new(id, Sex.Male, new(1970, 1, 1), coverages, diseases, [], [], []);
}
