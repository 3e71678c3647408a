using System.Text;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>Where the columns that grouping reads stand in a file of stays; other columns are passed over, and their order is free.</summary>
public sealed class DischargeColumns
{
    public static readonly IReadOnlyList<string> Headings = ["id", "sex", "age", "age_days", "weight_g", "diagnoses", "procedures"];

    private readonly int id, sex, age, ageDays, weight, diagnoses, procedures;

    private DischargeColumns(int[] at, int count)
    {
        (id, sex, age, ageDays, weight, diagnoses, procedures) = (at[0], at[1], at[2], at[3], at[4], at[5], at[6]);
        Count = count;
    }

    /// <summary>How many columns the file has.</summary>
    public int Count { get; }

    /// <returns>Null if columns are missing: one fault names them all.</returns>
    public static DischargeColumns? Find(ref CsvReader heading, string file, FaultList faults)
    {
        List<string> found = [];
        for (int i = 0; i < heading.Count; i++)
        {
            found.Add(Encoding.UTF8.GetString(heading[i]).Trim().ToLowerInvariant());
        }

        string[] missing = [.. Headings.Where(each => !found.Contains(each))];
        if (missing.Length > 0)
        {
            faults.Add("no-column", Place.At(file), new($"缺少列:{string.Join('、', missing)}。", $"Columns are missing: {string.Join(", ", missing)}."), new($"首行应有列名 {string.Join(',', Headings)},顺序不限,可有其他列。", $"The first row names the columns {string.Join(',', Headings)} in any order; others may stand beside them."));
            return null;
        }

        return new([.. Headings.Select(each => found.IndexOf(each))], found.Count);
    }

    public ReadOnlySpan<byte> Id(ref CsvReader row) => row[id];

    public Discharge Read(ref CsvReader row, DischargeReader reader) => reader.Read(new DischargeCells
    {
        Sex = row[sex],
        Age = row[age],
        AgeDays = row[ageDays],
        Weight = row[weight],
        Diagnoses = row[diagnoses],
        Procedures = row[procedures],
    });

    /// <summary>The same in words, for one stay that somebody looks at.</summary>
    public DischargeText Text(ref CsvReader row) => new(Cell(ref row, id), Cell(ref row, sex), Cell(ref row, age), Cell(ref row, ageDays), Cell(ref row, weight), Cell(ref row, diagnoses), Cell(ref row, procedures));

    private static string Cell(ref CsvReader row, int column) => Encoding.UTF8.GetString(row[column]).Trim();
}

/// <summary>The facts of a stay as they were written.</summary>
public sealed record DischargeText(string Id, string Sex, string Age, string AgeDays, string Weight, string Diagnoses, string Procedures)
{
    public IReadOnlyList<string> DiagnosisCodes => Codes(Diagnoses);
    public IReadOnlyList<string> ProcedureCodes => Codes(Procedures);

    public static IReadOnlyList<string> Codes(string list) => list.Trim().Length == 0 ? [] : [.. list.Split('|', ',').Select(code => code.Trim())];
}
