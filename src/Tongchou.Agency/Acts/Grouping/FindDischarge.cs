using System.Text;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Acts.Grouping;

/// <summary>Finds one stay in a file by its number.</summary>
public static class FindDischarge
{
    /// <returns>Null with a fault if the columns are not those of stays, or none has the number; the first if several have it.</returns>
    public static DischargeText? Find(string file, Stream input, string number, FaultList faults)
    {
        using MemoryStream whole = new();
        input.CopyTo(whole);
        byte[] sought = Encoding.UTF8.GetBytes(number);
        CsvReader rows = new(whole.GetBuffer().AsSpan(0, (int)whole.Length));
        rows.Read();
        if (DischargeColumns.Find(ref rows, file, faults) is not { } columns)
        {
            return null;
        }

        while (rows.Read())
        {
            if (columns.Id(ref rows).Trim((byte)' ').SequenceEqual(sought))
            {
                return columns.Text(ref rows);
            }
        }

        faults.Add("no-such-stay", Place.At(file), new($"没有病案号为 {number} 的病案。", $"No stay has the number {number}."));
        return null;
    }
}
