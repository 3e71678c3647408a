using Tongchou.Agency.Booking;
using Tongchou.Enrolment.Financing;
using Tongchou.Policy;

namespace Tongchou.Agency;

/// <summary>The subsidy of a region and year for a number of insured residents, government by government.</summary>
public sealed record SubsidyQuote(RegionCode Region, Phrase Name, BenefitYear Year, SubsidyTerms Terms, SubsidySplit Split);

/// <summary>Works out which government pays how much of a year's subsidy 财政补助.</summary>
[Clause("CN2023", "一")]
public static class QuoteSubsidy
{
    public static Outcome<SubsidyQuote> Of(Law law, string region, int year, long people)
    {
        FaultList faults = new();
        Policy.Packs.Pack? pack = null;
        if (!RegionCode.TryParse(region, out RegionCode code) || (pack = law.PackFor(code)) is null)
        {
            faults.Add("unknown-region", Place.At("region"), new($"没有 {region} 的政策包。", $"There is no policy pack for {region}."), new("区划代码是六位数字,如 530100。", "A division has six digits, such as 530100."));
        }

        if (year is < BenefitYear.Earliest or > BenefitYear.Latest)
        {
            faults.Add("bad-year", Place.At("year"), new($"没有 {year} 这个待遇年度。", $"There is no benefit year {year}."));
        }

        if (people is < 0 or > SubsidySplit.MostPeople)
        {
            faults.Add("bad-people", Place.At("people"), new($"人数 {people} 不在 0 到 {SubsidySplit.MostPeople:N0} 之间。", $"{people} people is not between 0 and {SubsidySplit.MostPeople:N0}."));
        }

        if (!faults.IsEmpty)
        {
            return Outcome<SubsidyQuote>.Refused(faults.All);
        }

        BenefitYear benefit = new(year);
        try
        {
            if (SubsidyTerms.Compile(law.On(code, benefit.FirstDay)!) is not { } terms)
            {
                return new Fault("no-subsidy", Place.At("year"), new($"{pack!.Name.Zh} {year} 年没有财政补助标准。", $"{pack.Name.En} has no subsidy for {year}."), new("请换一个年度,或在政策包里补上。", "Choose another year, or add it to the pack."));
            }

            return terms.Fault is { } wrong ? wrong : new SubsidyQuote(code, pack!.Name, benefit, terms, SubsidySplit.Of(terms, people));
        }
        catch (MissingLawException missing)
        {
            return missing.Fault;
        }
    }
}
