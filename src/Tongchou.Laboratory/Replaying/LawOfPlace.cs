using Tongchou.Agency;
using Tongchou.Benefits;
using Tongchou.Enrolment.Decision;
using Tongchou.Policy;

namespace Tongchou.Laboratory;

/// <summary>The law that settles the visits of one pooling region in a simulated year: that of one day for both schemes.</summary>
public sealed class LawOfPlace
{
    private readonly BenefitTerms[] terms;

    private LawOfPlace(RegionCode region, BenefitTerms[] terms, EnrolmentTerms enrolment)
    {
        Region = region;
        this.terms = terms;
        Enrolment = enrolment;
    }

    public RegionCode Region { get; }
    public EnrolmentTerms Enrolment { get; }

    public BenefitTerms Of(Scheme scheme) => terms[(int)scheme];

    /// <summary>The same terms as the counter's, from the same book.</summary>
    /// <exception cref="MissingLawException">The packs are incomplete for that day.</exception>
    public static LawOfPlace Compile(LawBook book, RegionCode region, DateOnly day) =>
        new(region, [book.Terms(region, Scheme.Employee, day), book.Terms(region, Scheme.Resident, day)], book.Enrolment(region, BenefitYear.Of(day)));
}
