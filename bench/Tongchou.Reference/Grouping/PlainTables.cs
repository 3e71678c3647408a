namespace Tongchou.Reference.Grouping;

/// <summary>The tables of a version as sets and dictionaries of strings, read by splitting lines.</summary>
/// <param name="files">Text by file name, such as <c>mdc.csv</c>.</param>
public sealed class PlainTables(IReadOnlyDictionary<string, string> files)
{
    public IReadOnlyList<Dictionary<string, string>> Mdcs { get; } = Rows(files["mdc.csv"]);
    public ILookup<string, Dictionary<string, string>> RulesOfMdc { get; } = Rows(files["rule.csv"]).ToLookup(row => row["mdc"]);
    public ILookup<string, Dictionary<string, string>> GroupsOfRule { get; } = Rows(files["drg.csv"]).ToLookup(row => row["rule"]);

    /// <summary>Region by category and code; zero where the list has no regions.</summary>
    public Dictionary<(string Mdc, string Code), int> MdcDiagnoses { get; } =
        Rows(files["mdc_diagnosis.csv"]).ToDictionary(row => (row["mdc"], row["icd10"]), row => row["region_no"] is { Length: > 0 } region ? int.Parse(region, System.Globalization.CultureInfo.InvariantCulture) : 0);

    public HashSet<(string Rule, string List, string Code)> RuleDiagnoses { get; } = [.. Rows(files["rule_diagnosis.csv"]).Select(row => (row["rule"], row["list_no"], row["icd10"]))];
    public HashSet<(string Rule, string List, string Code)> RuleProcedures { get; } = [.. Rows(files["rule_procedure.csv"]).Select(row => (row["rule"], row["list_no"], row["icd9cm3"]))];
    public Dictionary<string, string> Mcc { get; } = Rows(files["mcc.csv"]).ToDictionary(row => row["icd10"], row => row["exclusion_table"]);
    public Dictionary<string, string> Cc { get; } = Rows(files["cc.csv"]).ToDictionary(row => row["icd10"], row => row["exclusion_table"]);
    public HashSet<(string Code, string Table)> Exclusions { get; } = [.. Rows(files["exclusion.csv"]).Select(row => (row["main_icd10"], row["exclusion_table"]))];
    public HashSet<string> Operations { get; } = [.. Rows(files["valid_procedure.csv"]).Select(row => row["icd9cm3"])];
    public IReadOnlyList<string> DiagnosisCodes { get; } = [.. Rows(files["icd10.csv"]).Select(row => row["code"])];
    public IReadOnlyList<string> ProcedureCodes { get; } = [.. Rows(files["icd9cm3.csv"]).Select(row => row["code"])];

    /// <summary>Rows by heading. Names of groups may be quoted; nothing else is.</summary>
    private static List<Dictionary<string, string>> Rows(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] headings = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => Cells(line).Zip(headings).ToDictionary(pair => pair.Second, pair => pair.First))];
    }

    private static string[] Cells(string line) =>
        line.Contains('"', StringComparison.Ordinal)
            ? [.. line.Split('"').Select((part, i) => i % 2 == 0 ? part.Replace(',', '\u0001') : part).Aggregate("", (all, part) => all + part).Split('\u0001')]
            : line.Split(',');
}
