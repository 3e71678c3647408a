using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.Financing;
using Tongchou.Enrolment.Waiting;
using Tongchou.Enrolment.Windows;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Enrolment.Tests.Policies;

public class EnrolmentPackTests
{
    [Fact]
    public void The_packs_have_no_fault() => TestLaw.Read(TestLaw.Files).Faults.ShouldBeEmpty();

    [Fact]
    public void Every_reading_has_a_default_in_the_national_pack_and_it_is_the_first_alternative()
    {
        LawOn nation = TestLaw.Law.On(RegionCode.Nation, new(2026, 1, 1))!;

        foreach (Provision reading in EnrolmentVocabulary.All.Where(provision => provision.IsReading))
        {
            Edition edition = nation.Origin(reading).ShouldHaveSingleItem(reading.Path);
            edition.Rows(Language.En)[0].Value.ShouldBe(reading.Alternatives[0].Meaning.En);
        }
    }

    [Fact]
    public void Every_default_that_is_ours_says_why()
    {
        IEnumerable<Edition> ours = TestLaw.Law.Packs.SelectMany(pack => pack.Editions.Values).SelectMany(each => each)
            .Where(edition => edition.Source.Standing is Standing.Illustrative);

        ours.ShouldAllBe(edition => !edition.Source.Note.IsEmpty);
    }

    [Fact]
    public void Where_a_region_has_no_rule_nobody_waits_and_no_ceiling_moves()
    {
        EnrolmentTerms terms = EnrolmentTerms.Compile(TestLaw.Law.On(RegionCode.Nation, new(2026, 1, 1))!);

        terms.Waiting.ShouldBeNull();
        terms.Incentives.ShouldBeNull();
        terms.Start.Windows.ShouldBeNull();
    }

    [Theory]
    [InlineData(2023, 380, 640, Standing.Official)]
    [InlineData(2024, 400, 670, Standing.Secondary)]
    [InlineData(2025, 400, 700, Standing.Secondary)]
    [InlineData(2026, 400, 724, Standing.Secondary)]
    public void Dues_are_those_of_the_year(int year, long personal, long subsidy, Standing standing)
    {
        DuesTerms dues = DuesTerms.Compile(TestLaw.Law.On(TestLaw.Puer, new(year, 6, 1))!)!;

        dues.Personal.Value.ShouldBe(Money.Yuan(personal));
        dues.Subsidy.Value.ShouldBe(Money.Yuan(subsidy));
        dues.Personal.Source.Standing.ShouldBe(standing);
    }

    [Fact]
    public void A_prefecture_closes_its_window_earlier_and_shares_the_rest()
    {
        EnrolmentTerms puer = TestLaw.TermsOf(TestLaw.Puer);
        EnrolmentTerms yunnan = TestLaw.Terms();

        puer.Start.Windows!.Value.Value.LastDayOnTime(new(2026)).ShouldBe(new(2026, 2, 25));
        yunnan.Start.Windows!.Value.Value.LastDayOnTime(new(2026)).ShouldBe(new(2026, 2, 28));
        yunnan.Start.Windows!.Value.Value.LastDayOnTime(new(2028)).ShouldBe(new(2028, 2, 29));
        puer.Waiting!.FixedMonths.ShouldBe(yunnan.Waiting!.FixedMonths);
    }

    [Theory]
    [InlineData("CN-5308-puer/enrolment/waiting.yaml", "fixed-months", "1", "outside-authority")]
    [InlineData("CN-5308-puer/enrolment/incentives.yaml", "step-continuous", "5000", "outside-authority")]
    [InlineData("CN-53-yunnan/enrolment/incentives.yaml", "step-continuous", "999.99", "outside-bounds")]
    [InlineData("CN-53-yunnan/enrolment/incentives.yaml", "limit-up", "20.01%", "outside-bounds")]
    public void A_region_that_sets_more_than_it_may_is_refused(string path, string key, string value, string code)
    {
        string text = $"{key}:\n  - {{ from: 2025-01-01, cite: YN2024 六, standing: official, value: {value} }}\n";
        IEnumerable<PolicyFile> files = TestLaw.Files.Where(file => file.Path != path).Append(new(path, text));

        TestLaw.Read(files).Faults.Select(fault => fault.Code).ShouldContain(code);
    }

    [Theory]
    [InlineData("[{ from: benefit-year 13-01, to: benefit-year 02-end }]", "bad-window-day")]
    [InlineData("[{ from: 09-01, to: benefit-year 02-end }]", "bad-window-day")]
    [InlineData("[{ from: previous-year 09-31, to: benefit-year 02-end }]", "bad-window-day")]
    [InlineData("[{ from: benefit-year 03-01, to: benefit-year 02-end }]", "windows-order")]
    [InlineData("[{ from: previous-year 09-01, to: benefit-year 02-end }, { from: benefit-year 02-01, to: benefit-year 06-30, plus-months: 3 }]", "windows-order")]
    [InlineData("[{ from: benefit-year 03-01, to: benefit-year 06-30, plus-months: 3 }]", "windows-count")]
    [InlineData("[{ from: previous-year 09-01, to: benefit-year 02-end, payer-bears-subsidy: yes }]", "bad-flag")]
    [InlineData("[]", "windows-count")]
    public void Windows_that_make_no_sense_are_faults(string value, string code)
    {
        string text = $"payment:\n  - {{ from: 2025-01-01, cite: YN2024 一, standing: official, value: {value} }}\n";
        IEnumerable<PolicyFile> files = TestLaw.Files.Where(file => file.Path != "CN-5308-puer/enrolment/windows.yaml").Append(new("CN-5308-puer/enrolment/windows.yaml", text));

        TestLaw.Read(files).Faults.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Windows_and_groups_are_shown_in_both_languages()
    {
        PaymentWindows windows = TestLaw.Terms().Start.Windows!.Value.Value;

        PaymentWindowsForm.Instance.Show(windows, Language.Zh).ShouldBe("上年9月1日至当年2月末");
        PaymentWindowsForm.Instance.Show(windows, Language.En).ShouldBe("September 1 of the year before to the last day of February");
        ExemptGroupsForm.Instance.Show([new("employee-leaver", new("转保人员", "leaver"), 3)], Language.Zh).ShouldBe("转保人员(3个月内)");
    }
}
