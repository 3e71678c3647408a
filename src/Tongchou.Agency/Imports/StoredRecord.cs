using System.Text.Json;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Imports.Tables;

namespace Tongchou.Agency.Imports;

/// <summary>A record as the text a reference table keeps: a JSON object of the columns of its form that are not empty. Reading gives the same record.</summary>
public static class StoredRecord
{
    public static string Write<T>(TableForm<T> form, T record)
        where T : class
    {
        Dictionary<string, string> cells = [];
        foreach (Column<T> column in form.Columns)
        {
            string cell = column.Write(record);
            if (cell.Length > 0)
            {
                cells[column.Key] = cell;
            }
        }

        return JsonSerializer.Serialize(cells, AgencyJson.Options);
    }

    /// <exception cref="FormatException">The text is no record of the form: the store was altered, or a later version wrote it.</exception>
    public static T Read<T>(TableForm<T> form, string text)
        where T : class
    {
        Dictionary<string, string> cells = JsonSerializer.Deserialize<Dictionary<string, string>>(text, AgencyJson.Options)!;
        FaultList faults = new();
        using OneRow row = new([.. form.Columns.Select(column => cells.GetValueOrDefault(column.Key, ""))]);
        return form.Read(new TableRow(row, [.. Enumerable.Range(0, form.Columns.Count)], "", faults))
            ?? throw new FormatException(string.Join(' ', faults.All.Select(fault => fault.In(Language.En))));
    }

    /// <summary>Reads a record typed field by field, by the keys of its form; what is wrong is noted at the field.</summary>
    /// <returns>Null where any fault was noted.</returns>
    public static T? Read<T>(TableForm<T> form, IReadOnlyDictionary<string, string> cells, FaultList faults)
        where T : class
    {
        FaultList found = new();
        using OneRow row = new([.. form.Columns.Select(column => cells.GetValueOrDefault(column.Key, ""))]);
        T? record = form.Read(new TableRow(row, [.. Enumerable.Range(0, form.Columns.Count)], "", found));
        foreach (Fault fault in found.All)
        {
            // The columns of the one row stand in the order of the form.
            string key = fault.Place.Column > 0 && fault.Place.Column <= form.Columns.Count ? form.Columns[fault.Place.Column - 1].Key : fault.Place.Path;
            faults.Add(fault.Code, Place.At(key), fault.Message, fault.Hint);
        }

        return found.IsEmpty ? record : null;
    }

    /// <summary>The cells of a record in the order of its form, each with its key and heading; empty ones too.</summary>
    public static IReadOnlyList<(string Key, Phrase Heading, string Cell)> Cells<T>(TableForm<T> form, T record)
        where T : class => [.. form.Columns.Select(column => (column.Key, column.Heading, column.Write(record)))];

    private sealed class OneRow : TableReader
    {
        public OneRow(string[] cells) => Cells = cells;

        public override bool Read() => false;

        public override void Dispose()
        {
        }
    }
}
