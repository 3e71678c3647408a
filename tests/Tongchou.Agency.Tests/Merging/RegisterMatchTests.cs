using FsCheck;
using FsCheck.Fluent;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Tests.Merging;

public sealed class RegisterMatchTests
{
    private static readonly DateSpan year = new(new(2019, 1, 1), new(2019, 12, 31));
    private static readonly DateOnly cutOver = new(2019, 7, 1);
    private static readonly Dictionary<string, ClashDecision> none = [];

    [Fact]
    public void One_number_and_one_name_in_both_registers_is_one_person_and_the_rule_refunds_the_rural_dues()
    {
        RegisterMatch match = RegisterMatch.Of([Line(OldScheme.Rural, "2", "99999919700101001"), Line(OldScheme.Urban, "1", "99999919700101001")], none);

        MergedPerson person = match.Persons.ShouldHaveSingleItem();
        person.Kept.Key.ShouldBe("urban/1");
        person.Refunded.ShouldBe(["rural/2"]);
        person.Refund.ShouldBe(Money.Yuan(220));
        match.Undecided.ShouldBeEmpty();
    }

    [Fact]
    public void Somebody_may_decide_that_other_dues_go_back_or_none()
    {
        Registration[] lines = [Line(OldScheme.Rural, "2", "99999919700101001"), Line(OldScheme.Urban, "1", "99999919700101001")];
        string id = RegisterMatch.Of(lines, none).Clashes.ShouldHaveSingleItem().Id;

        RegisterMatch.Of(lines, Decided(new(id, null, "", "", "urban/1"))).Persons[0].Refunded.ShouldBe(["urban/1"]);
        RegisterMatch.Of(lines, Decided(new(id, null, "", "", ClashDecision.NoRefund))).Persons[0].Refund.ShouldBe(Money.Zero);
    }

    [Fact]
    public void One_number_with_two_names_bars_the_cut_over_until_it_is_decided_and_the_right_number_is_known()
    {
        Registration[] lines = [Line(OldScheme.Rural, "2", "99999919700101001") with { Name = "例乙" }, Line(OldScheme.Urban, "1", "99999919700101001")];
        Clash clash = RegisterMatch.Of(lines, none).Undecided.ShouldHaveSingleItem();
        string other = Card("99999919700101003").Text;

        clash.Kind.ShouldBe(ClashKind.TwoNames);
        DecisionCheck.Faults(new(clash.Id, false, "urban/1", "", ""), clash).ShouldHaveSingleItem().Code.ShouldBe("identity-needed");
        RegisterMatch.Of(lines, Decided(new(clash.Id, false, "urban/1", "", ""))).Undecided.ShouldHaveSingleItem();
        RegisterMatch apart = RegisterMatch.Of(lines, Decided(new(clash.Id, false, "urban/1", other, "")));
        apart.Undecided.ShouldBeEmpty();
        apart.Persons.Select(person => person.Kept.Identity.Text).ShouldBe([other, lines[1].Identity.Text]);
        RegisterMatch one = RegisterMatch.Of(lines, Decided(new(clash.Id, true, "rural/2", "", "")));
        one.Undecided.ShouldBeEmpty();
        one.Persons.ShouldHaveSingleItem().Kept.Name.ShouldBe("例乙");
    }

    [Fact]
    public void A_corrected_number_that_is_another_persons_is_a_new_clash()
    {
        Registration[] lines = [Line(OldScheme.Rural, "2", "99999919700101001") with { Name = "例乙" }, Line(OldScheme.Urban, "1", "99999919700101001"), Line(OldScheme.Urban, "3", "99999919800101001") with { Name = "例丙" }];

        RegisterMatch match = RegisterMatch.Of(lines, Decided(new("rural/2+urban/1", false, "urban/1", lines[2].Identity.Text, "")));

        match.Undecided.ShouldHaveSingleItem().Id.ShouldBe("rural/2+urban/3");
    }

    [Theory]
    [InlineData("99999919700101002", true)] // the same birthday and sex
    [InlineData("99999919700101003", false)] // the same birthday, another sex, and three signs of the number apart
    public void One_name_with_two_numbers_is_likely_one_person(string digits, bool sameSex)
    {
        Registration[] lines = [Line(OldScheme.Rural, "2", digits), Line(OldScheme.Urban, "1", "99999919700101000")];

        Clash clash = RegisterMatch.Of(lines, none).Undecided.ShouldHaveSingleItem();

        clash.Kind.ShouldBe(ClashKind.Likely);
        (lines[0].Sex == lines[1].Sex).ShouldBe(sameSex);
        RegisterMatch.Of(lines, Decided(new(clash.Id, false, "", "", ""))).Persons.Count.ShouldBe(2);
        RegisterMatch.Of(lines, Decided(new(clash.Id, true, "rural/2", "", ""))).Persons.ShouldHaveSingleItem().Kept.Key.ShouldBe("rural/2");
    }

    [Fact]
    public void A_decision_about_another_line_or_clash_is_refused()
    {
        Clash clash = Clash.Of(ClashKind.Likely, [Line(OldScheme.Rural, "2", "99999919700101002"), Line(OldScheme.Urban, "1", "99999919700101000")]);

        DecisionCheck.Faults(new("no such", true, "", "", ""), null).ShouldHaveSingleItem().Code.ShouldBe("unknown-clash");
        DecisionCheck.Faults(new(clash.Id, null, "urban/9", "", ""), clash).Select(fault => fault.Code).ShouldBe(["unknown-line", "same-missing"]);
        DecisionCheck.Faults(new(clash.Id, true, "urban/1", "", ""), clash).ShouldBeEmpty();
    }

    [Fact]
    public void A_day_insured_twice_before_the_cut_over_is_the_kept_lines_and_a_gap_stays_a_gap()
    {
        Registration urban = Line(OldScheme.Urban, "1", "99999919700101001") with { Days = year with { To = new(2019, 3, 31) } };
        Registration rural = Line(OldScheme.Rural, "2", "99999919700101001") with { Days = year with { From = new(2019, 3, 1) } };
        Registration late = Line(OldScheme.Rural, "3", "99999919800101001") with { Name = "例丙", Days = year with { From = new(2019, 9, 1) } };
        Registration early = Line(OldScheme.Urban, "4", "99999919800101001") with { Name = "例丙", Days = year with { To = new(2019, 8, 15) } };

        IReadOnlyList<MergedPerson> persons = RegisterMatch.Of([urban, rural, late, early], none).Persons;

        persons[0].Before(cutOver).Select(span => (span.Row.Key, span.Days)).ShouldBe([("rural/2", new DateSpan(new(2019, 3, 1), new(2019, 6, 30))), ("urban/1", new DateSpan(new(2019, 1, 1), new(2019, 2, 28)))]);
        persons[0].After(cutOver).ShouldBe([new(cutOver, year.To)]);
        persons[0].Overlaps.ShouldBeTrue();
        persons[1].LeavesAGap.ShouldBeTrue();
        persons[1].After(cutOver).ShouldBe([new(cutOver, new(2019, 8, 15)), new(new(2019, 9, 1), year.To)]);
    }

    [Fact]
    public void Every_day_of_every_line_is_insured_once_whatever_the_lines() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte[]>(), Holds).QuickCheckThrowOnFailure();

    private static void Holds(byte[] starts, byte[] lengths)
    {
        Registration[] lines = [.. starts.Zip(lengths).Take(12).Select((each, place) => Line(place % 2 == 0 ? OldScheme.Urban : OldScheme.Rural, $"{place}", "99999919700101001")
            with { Days = new(year.From.AddDays(each.First), year.From.AddDays(Math.Min(364, each.First + each.Second))) })];
        foreach (MergedPerson person in RegisterMatch.Of(lines, none).Persons)
        {
            DateSpan[] made = [.. person.Before(cutOver).Select(span => span.Days), .. person.After(cutOver)];

            for (DateOnly day = year.From; day <= year.To; day = day.AddDays(1))
            {
                made.Count(span => span.Contains(day)).ShouldBe(lines.Any(line => line.Days.Contains(day)) ? 1 : 0);
            }
        }
    }

    private static Dictionary<string, ClashDecision> Decided(ClashDecision decision) => new() { [decision.Clash] = decision };

    private static IdentityNumber Card(string digits) => IdentityNumber.Read(IdentityDocument.ResidentCard, $"{digits}{IdentityNumber.CheckDigit(digits)}", out _)!;

    private static Registration Line(OldScheme scheme, string number, string digits) => new(
        scheme, number, Card(digits), "例甲", Card(digits).Sex, Card(digits).Born!.Value, "", "", PersonGroup.Adult, AssistanceCategory.None, Money.Yuan(220), year, Money.Zero);
}
