using Tongchou.Enrolment.Financing;
using Tongchou.Policy;

namespace Tongchou.Agency.Cases;

/// <summary><c>financing</c>: a year's dues and subsidy of residents, and which government pays how much of it.</summary>
internal static class FinancingCases
{
    private const int MostLived = 1_000;

    public static Figures? Financing(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CasePack pack = new();
        if (given.Amount("subsidy", "subsidy-per-head", "subsidy-standard") is { } subsidy)
        {
            pack.Set(DuesProvisions.Subsidy, subsidy);
        }

        if (given.Amount("personal", "personal-dues", "own") is { } personal)
        {
            pack.Set(DuesProvisions.Personal, personal);
        }

        Rate? share = given.Ratio("central-share", "centre-share");
        if (share is { } centre)
        {
            pack.Set(DuesProvisions.CentralShare, centre);
        }

        int people = given.Count("people", "persons", "insured") ?? 1;
        Money? national = given.Amount("national-standard", "national-subsidy");
        given.Finish();
        if (law.With(pack, @case.Faults) is not { } on)
        {
            return null;
        }

        if (DuesTerms.Compile(on) is not { } dues)
        {
            @case.Faults.Add("no-dues", Place.At(""), new("当地没有个人缴费标准,算例也没有给出。", "The region sets no personal premium, and the case carries none."));
            return null;
        }

        Story? Life()
        {
            if (people > MostLived)
            {
                @case.Faults.Add("too-many-people", Place.At("people"), new($"经办路径最多走 {MostLived} 人。", $"At most {MostLived} people are enrolled one by one."));
            }

            return people > MostLived || law.Read(pack, @case.Faults) is not { } whole ? null : new(whole, YearOf(whole, law.Day, national ?? dues.Subsidy.Value), StoryAsks.Dues) { People = people };
        }

        Figures figures = new Figures(@case.Unit) { Story = Life }
            .Add(new Money((dues.Personal.Value + dues.Subsidy.Value).Fen * people), "total", "financing")
            .Add(new Money(dues.Personal.Value.Fen * people), "personal", "own")
            .Add(new Money(dues.Subsidy.Value.Fen * people), "subsidy");
        if (share is null && on.Value(DuesProvisions.CentralShare) is null || SubsidyTerms.Compile(on) is not { } terms)
        {
            return figures;
        }

        // A case states the standard itself; what a region adds above the nation's is its own matter only where the case says both.
        SubsidySplit split = SubsidySplit.Of(terms with { National = national is { } standard ? terms.National.With(standard) : terms.PerHead }, people);
        return figures
            .Add(split.Of(Government.Centre), "central", "centre")
            .Add(split.Local, "local")
            .Add(split.Of(Government.Province), "province", "provincial")
            .Add(split.Of(Government.City), "city")
            .Add(split.Of(Government.County), "county");
    }

    // The year whose national standard is the case's: what a region adds above it would be its own matter.
    private static BenefitYear YearOf(Law law, DateOnly newest, Money standard)
    {
        for (int year = newest.Year; year > newest.Year - 20; year--)
        {
            if (law.On(RegionCode.Nation, new(year, 1, 1))?.Value(DuesProvisions.Subsidy)?.Value == standard)
            {
                return new(year);
            }
        }

        return new(newest.Year);
    }
}
