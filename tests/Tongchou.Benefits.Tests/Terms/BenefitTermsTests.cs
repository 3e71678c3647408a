using Tongchou.Policy;

namespace Tongchou.Benefits.Tests.Terms;

public class BenefitTermsTests
{
    [Fact]
    public void A_share_of_income_takes_last_years_income_not_this_years()
    {
        Law law = TestLaw.Of(
            ("resident/serious-illness", ["deductible: { share-of-income: 50% }", "bands: 60%"]),
            ("indicators", ["resident-income: 30000"]));

        BenefitTerms terms = BenefitTerms.Compile(law.On(RegionCode.Nation, new(2001, 6, 1))!, Scheme.Resident);

        terms.SeriousIllness!.Deductible.Value.ShouldBe(Money.Yuan(15_000));
        Should.Throw<MissingLawException>(() => BenefitTerms.Compile(law.On(RegionCode.Nation, new(2000, 6, 1))!, Scheme.Resident))
            .Provision.ShouldBe(BenefitsVocabulary.Common.ResidentIncome);
    }

    [Fact]
    public void What_a_region_does_not_set_is_not_there()
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("resident/inpatient", ["ratio: 60%"]), ("employee/outpatient", ["ratio: 50%"]));

        terms.Of(VisitKind.Inpatient).ShouldNotBeNull();
        terms.Of(VisitKind.Outpatient).ShouldBeNull();
        terms.SeriousIllness.ShouldBeNull();
        terms.Supplementary.ShouldBeNull();
    }

    [Fact]
    public void The_diseases_settled_directly_elsewhere_keep_their_clause()
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("elsewhere", ["direct-diseases: [M03900, M01600]"]));

        terms.DirectDiseases!.Value.Value.ShouldBe(["M03900", "M01600"]);
        terms.DirectDiseases.Value.Source.Path.ShouldBe("elsewhere/direct-diseases");
        TestLaw.Terms(Scheme.Resident).DirectDiseases.ShouldBeNull();
    }

    [Theory]
    [InlineData("bands: 60%")]
    [InlineData("deductible: 12000")]
    public void Serious_illness_needs_both_a_deductible_and_bands(string line) =>
        TestLaw.Terms(Scheme.Resident, ("resident/serious-illness", [line])).SeriousIllness.ShouldBeNull();
}
