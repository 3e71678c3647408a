using Tongchou.Agency;

namespace Tongchou.Laboratory.Tests;

/// <summary>The committed packs and figures, and populations made from them.</summary>
internal static class Given
{
    public const string City = "510100";
    public static readonly DateOnly Day = new(2025, 7, 1);

    public static string Policies { get; } = Find();
    public static LawBook Book { get; } = LawBook.Read(PolicyFolder.Read(Policies)).Book!;

    public static RegionCode Region(string code) => RegionCode.TryParse(code, out RegionCode region) ? region : throw new ArgumentException(code);

    public static PopulationPlan Plan(string region, int persons, ulong seed = 1)
    {
        FaultList faults = new();
        PopulationPlan? plan = PopulationPlan.Make(Statistics.Read(Path.Combine(Policies, "statistics"), faults), Region(region), persons, seed, BenefitYear.Of(Day), faults);
        faults.All.ShouldBeEmpty();
        return plan!;
    }

    public static PopulationSlice Slice(PopulationPlan plan, int block = 0)
    {
        PopulationSlice slice = new();
        new BlockMaker(plan).Make(block, slice);
        return slice;
    }

    public static YearOfLaw Law(PopulationPlan plan, LawBook? book = null, string? standIn = null)
    {
        FaultList faults = new();
        YearOfLaw? law = YearOfLaw.Compile(book ?? Book, plan.Areas, Day, standIn is null ? null : Region(standIn), faults);
        faults.All.ShouldBeEmpty();
        return law!;
    }

    private static string Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !Directory.Exists(Path.Combine(at.FullName, "policies", "sources")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, "policies");
    }
}
