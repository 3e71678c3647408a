using System.Globalization;

namespace Tongchou.Laboratory;

/// <summary>The small tables beside the columns: what a row number in a column means.</summary>
internal static class PopulationTables
{
    public const string Providers = "providers.csv";

    public static IEnumerable<(string File, string Text)> Of(PopulationPlan plan)
    {
        int number = 0;
        yield return (Providers, Table("provider,area,level", plan.Areas.SelectMany(area => PopulationPlan.ProvidersOfCounty.Select(level =>
            string.Create(CultureInfo.InvariantCulture, $"{number++},{area},{(int)level}")))));
        yield return ("diseases.csv", Table("disease,name,kind", plan.Statistics.Diseases.Select((disease, row) =>
            string.Create(CultureInfo.InvariantCulture, $"{row},{disease.Name},{Words<VisitKind>.Code(disease.Kind)}"))));
        yield return ("diagnoses.csv", Table("diagnosis,icd10,name,icd9cm3", plan.Statistics.Diagnoses.Select((diagnosis, row) =>
            string.Create(CultureInfo.InvariantCulture, $"{row},{diagnosis.Code},{diagnosis.Name},{diagnosis.Operation}"))));
    }

    /// <summary>Where each provider stands, by its number.</summary>
    public static int[] AreasOfProviders(IReadOnlyList<RegionCode> areas) =>
        [.. areas.SelectMany(area => PopulationPlan.ProvidersOfCounty.Select(_ => area.Number))];

    private static string Table(string headings, IEnumerable<string> rows) => $"{headings}\n{string.Concat(rows.Select(row => $"{row}\n"))}";
}
