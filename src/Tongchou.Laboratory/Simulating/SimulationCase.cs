using Tongchou.Agency;
using Tongchou.Benefits;
using Tongchou.Policy;
using Tongchou.Policy.Reforms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Laboratory;

/// <summary>What is simulated: the law of a day for the areas of a region, and perhaps a reform of it.</summary>
public sealed record SimulationCase(
    RegionCode Region,
    DateOnly Day,
    RegionCode? StandIn,
    Law Law,
    string LawDigest,
    YearOfLaw Baseline,
    YearOfLaw? Reformed,
    Reform? Reform,
    PolicyFile? ReformFile,
    IReadOnlyList<ReformPower> Powers)
{
    /// <param name="book">The packs.</param>
    /// <param name="areas">The counties of the population.</param>
    /// <param name="region">The region whose persons are simulated, the population's own or a part of it.</param>
    /// <param name="day">The day whose law is in force all year.</param>
    /// <param name="standIn">Whose law settles where no pack offers stays; null refuses.</param>
    /// <param name="reform">The reform's file; null for the law as it is.</param>
    /// <param name="faults">Everything that is wrong with the region and the reform.</param>
    /// <returns>Null where there are faults.</returns>
    /// <exception cref="MissingLawException">The packs are incomplete for that day.</exception>
    public static SimulationCase? Make(LawBook book, IReadOnlyList<RegionCode> areas, RegionCode region, DateOnly day, RegionCode? standIn, PolicyFile? reform, FaultList faults)
    {
        int before = faults.Count;
        RegionCode[] own = [.. areas.Where(area => Inside(area, region))];
        if (own.Length == 0)
        {
            faults.Add("not-in-population", Place.At("--region"), new($"人口里没有 {region} 的人。", $"Nobody of the population lives in {region}."), new("换一个人口,或换一个地区。", "Choose another population or another region."));
        }

        YearOfLaw? baseline = YearOfLaw.Compile(book, own, day, standIn, faults);
        if (reform is not { } file)
        {
            return faults.Count == before ? new(region, day, standIn, book.Law, book.Digest, baseline!, null, null, null, []) : null;
        }

        ReformReading reading = book.Law.With(file, region, day);
        faults.AddRange(reading.Faults);
        YearOfLaw? reformed = reading.Law is { } law ? YearOfLaw.Compile(book.With(law, file.Text), own, day, standIn, new FaultList()) : null;
        return faults.Count == before && reformed is not null ? new(region, day, standIn, book.Law, book.Digest, baseline!, reformed, reading.Reform, file, reading.Powers) : null;
    }

    /// <summary>What names a simulation: the same population, law and reform come to the same figures, whoever asks.</summary>
    public string KeyOf(PopulationFolder population) =>
        Sm3.Of($"{population.Manifest.Digest} {LawDigest} {Region} {Day:yyyy-MM-dd} {StandIn} {ReformFile?.Text}");

    /// <summary>The provisions of benefits in force that are made up for want of an official text, on either side.</summary>
    public IReadOnlyList<Citation> Illustrative() =>
    [
        .. from year in new[] { Baseline, Reformed }.OfType<YearOfLaw>()
           from place in year.Places
           from provision in BenefitsVocabulary.All
           let edition = place.Of(Scheme.Resident).Law.Origin(provision).FirstOrDefault()
           where edition?.Source.Standing is Standing.Illustrative && !provision.IsReading
           select edition.Source,
    ];

    private static bool Inside(RegionCode area, RegionCode region) => region.Tier switch
    {
        RegionTier.Nation => true,
        RegionTier.Province => area.Province == region,
        RegionTier.City => area.City == region,
        _ => area == region,
    };
}
