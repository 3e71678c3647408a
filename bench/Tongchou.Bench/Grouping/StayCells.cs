using System.Globalization;
using System.Text;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;
using Tongchou.Reference.Grouping;

namespace Tongchou.Bench.Grouping;

/// <summary>Stays in memory as their cells in UTF-8, side by side in one array: what a reader of a file hands on.</summary>
internal sealed class StayCells
{
    private const int CellsPerStay = 6;

    private readonly byte[] bytes;
    private readonly int[] ends;

    private StayCells(IReadOnlyList<DischargeText> stays)
    {
        Stays = stays;
        using MemoryStream text = new();
        List<int> written = [];
        foreach (DischargeText stay in stays)
        {
            foreach (string cell in new[] { stay.Sex, stay.Age, stay.AgeDays, stay.Weight, stay.Diagnoses, stay.Procedures })
            {
                text.Write(Encoding.UTF8.GetBytes(cell));
                written.Add((int)text.Length);
            }
        }

        bytes = text.ToArray();
        ends = [.. written];
    }

    public IReadOnlyList<DischargeText> Stays { get; }
    public int Count => Stays.Count;

    public static StayCells Of(IEnumerable<PlainDischarge> stays) => new([.. stays.Select(Text)]);

    /// <returns>Null with a fault if the columns are not those of stays.</returns>
    public static StayCells? Read(string file, ReadOnlySpan<byte> text, FaultList faults)
    {
        CsvReader rows = new(text);
        rows.Read();
        if (DischargeColumns.Find(ref rows, file, faults) is not { } columns)
        {
            return null;
        }

        List<DischargeText> stays = [];
        while (rows.Read())
        {
            stays.Add(columns.Text(ref rows));
        }

        return new(stays);
    }

    public DischargeCells this[int stay]
    {
        get
        {
            int cell = stay * CellsPerStay;
            return new()
            {
                Sex = Cell(cell),
                Age = Cell(cell + 1),
                AgeDays = Cell(cell + 2),
                Weight = Cell(cell + 3),
                Diagnoses = Cell(cell + 4),
                Procedures = Cell(cell + 5),
            };
        }
    }

    /// <summary>The stays that the plain interpreter can read, by position.</summary>
    public IEnumerable<(int Position, PlainDischarge Stay)> Plain()
    {
        for (int i = 0; i < Count; i++)
        {
            DischargeText stay = Stays[i];
            if (int.TryParse(stay.Age, NumberStyles.None, CultureInfo.InvariantCulture, out int age) && Number(stay.AgeDays, out int? days) && Number(stay.Weight, out int? weight))
            {
                yield return (i, new(stay.Id, stay.Sex, age, days, weight, stay.DiagnosisCodes, stay.ProcedureCodes));
            }
        }
    }

    /// <summary>The file that these stays would be, again and again until it has so many, each with a number of its own.</summary>
    public void WriteFile(Stream to, int records)
    {
        using StreamWriter writer = new(to, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        writer.Write("id,sex,age,age_days,weight_g,diagnoses,procedures\n");
        for (int i = 0; i < records; i++)
        {
            DischargeText stay = Stays[i % Count];
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"B{i},{stay.Sex},{stay.Age},{stay.AgeDays},{stay.Weight},{stay.Diagnoses.Replace(',', '|')},{stay.Procedures.Replace(',', '|')}\n"));
        }
    }

    private ReadOnlySpan<byte> Cell(int cell)
    {
        int start = cell == 0 ? 0 : ends[cell - 1];
        return bytes.AsSpan(start, ends[cell] - start);
    }

    private static bool Number(string text, out int? number)
    {
        number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int read) ? read : null;
        return number is not null || text.Length == 0;
    }

    private static DischargeText Text(PlainDischarge stay) => new(
        stay.Id, stay.Sex, stay.Age.ToString(CultureInfo.InvariantCulture), stay.AgeDays?.ToString(CultureInfo.InvariantCulture) ?? "", stay.Weight?.ToString(CultureInfo.InvariantCulture) ?? "",
        string.Join('|', stay.Diagnoses), string.Join('|', stay.Procedures));
}
