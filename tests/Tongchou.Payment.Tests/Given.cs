using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Dip;
using Tongchou.Payment.OtherMethods;
using Tongchou.Payment.Points;
using Tongchou.Payment.Rates;
using Tongchou.Payment.Weights;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Payment.Tests;

/// <summary>The nation's values, and cases to begin with.</summary>
internal static class Given
{
    private static readonly DateOnly day = new(2025, 12, 31);

    public static readonly Cited<int> Nothing = new(0, new(new("EXAMPLE", "示例"), Standing.Illustrative, RegionCode.Nation, "test", new(day, day), null));
    public static readonly LawOn Law = ReadLaw();
    public static readonly WeightTerms Weights = WeightTerms.Compile(Law);
    public static readonly PointTerms Points = PointTerms.Compile(Law);
    public static readonly RateTerms Rates = RateTerms.Compile(Law);
    public static readonly DipTerms Dip = DipTerms.Compile(Law);
    public static readonly OtherTerms Other = OtherTerms.Compile(Law);
    public static readonly ClearingTerms Clearing = ClearingTerms.Compile(Law);

    public static Cited<T> Cited<T>(T value) => Nothing.With(value);

    public static PaidCase Case(string id, string hospital, string group, long yuan, long paid = 0, HospitalLevel level = HospitalLevel.Level3) =>
        new() { Id = id, Hospital = hospital, Group = group, Cost = Money.Yuan(yuan), PatientPaid = Money.Yuan(paid), Level = level, Scheme = Scheme.Employee };

    /// <summary>A case that earned points, whatever for.</summary>
    public static PricedCase Earned(PaidCase @case, decimal points) => new(@case, PaymentMethod.DrgPoints, CaseKind.Normal, @case.Group, points, null, 1, []);

    public static PricedCase Standard(PaidCase @case, Money standard) => new(@case, PaymentMethod.BedDay, CaseKind.Separate, @case.Group, 0, standard, null, []);

    private static LawOn ReadLaw()
    {
        string root = Root();
        string[] files = [Path.Combine(root, "CN", "pack.yaml"), .. Directory.EnumerateFiles(Path.Combine(root, "CN", "payment"), "*.yaml"), .. Directory.EnumerateFiles(Path.Combine(root, "sources"), "*.yaml")];
        LawReading reading = Policy.Law.Read([.. files.Select(file => new PolicyFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))], new PolicyVocabulary(PaymentVocabulary.All));
        reading.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return reading.Law!.On(RegionCode.Nation, day)!;
    }

    private static string Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tongchou.slnx")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, "policies");
    }
}
