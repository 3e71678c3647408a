using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Reforms;

/// <summary>A provision as somebody would set it otherwise: a value alone, or a row for every case.</summary>
public sealed record ProvisionDraft(string Path, IReadOnlyList<RowDraft> Rows);

/// <param name="Cells">The conditions by column; none for a value that always holds.</param>
/// <param name="Value">The value as a pack writes it, on one line.</param>
public sealed record RowDraft(IReadOnlyDictionary<string, IReadOnlyList<string>> Cells, string Value);

/// <summary>Writes a reform as the YAML that is read everywhere else, so that what is tried on a page is the same file as at the command line.</summary>
public static partial class ReformText
{
    private const int LongestValue = 4_000;

    /// <param name="from">The day it would begin.</param>
    /// <param name="faults">What can't be part of a file: signs that would mean something to YAML itself. Whether a value is lawful is for the reader.</param>
    /// <returns>Null where there are faults.</returns>
    public static string? Write(Phrase name, RegionCode region, DateOnly from, IReadOnlyList<ProvisionDraft> drafts, FaultList faults)
    {
        int before = faults.Count;
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"name: {{ zh: {Quoted(name.Zh)}, en: {Quoted(name.En)} }}\nregion: \"{region}\"\nfrom: {from:yyyy-MM-dd}\nprovisions:\n");
        foreach (ProvisionDraft draft in drafts)
        {
            Place place = Place.At(draft.Path);
            Hold(Path().IsMatch(draft.Path), place, draft.Path, faults);
            if (draft.Rows is [{ Cells.Count: 0 } only])
            {
                Hold(IsValue(only.Value), place, only.Value, faults);
                text.Append(CultureInfo.InvariantCulture, $"  {draft.Path}: {{ value: {only.Value} }}\n");
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"  {draft.Path}:\n    table:\n");
            foreach (RowDraft row in draft.Rows)
            {
                Hold(IsValue(row.Value), place, row.Value, faults);
                text.Append("      - { ");
                foreach ((string column, IReadOnlyList<string> cells) in row.Cells)
                {
                    Hold(Cell().IsMatch(column) && cells.All(Cell().IsMatch), place, $"{column} {string.Join(' ', cells)}", faults);
                    text.Append(CultureInfo.InvariantCulture, $"{column}: [{string.Join(", ", cells)}], ");
                }

                text.Append(CultureInfo.InvariantCulture, $"value: {row.Value} }}\n");
            }
        }

        return faults.Count == before ? text.ToString() : null;
    }

    /// <summary>A provision as an edition sets it; null where its form can't be written on one line.</summary>
    public static ProvisionDraft? Of(Edition edition)
    {
        IReadOnlyList<string?> written = edition.Written;
        return written.Contains(null) ? null : new(edition.Provision.Path, [.. edition.Rows(Language.Zh).Select((row, i) => new RowDraft(row.Cells, written[i]!))]);
    }

    private static bool IsValue(string value) => value.Length <= LongestValue && Value().IsMatch(value);

    private static void Hold(bool sound, Place place, string text, FaultList faults)
    {
        if (!sound)
        {
            string shown = text.Length > 30 ? text[..30] : text;
            faults.Add("bad-value", place, new($"“{shown}”不是政策值的写法。", $"'{shown}' is no way to write a value of law."), new("写数字、百分比或 none。", "Write a number, a percentage or none."));
        }
    }

    private static string Quoted(string text) => $"\"{string.Concat(text.Select(letter => letter is '"' or '\\' ? $"\\{letter}" : char.IsControl(letter) ? " " : $"{letter}"))}\"";

    [GeneratedRegex(@"\A[a-z0-9]+(?:[-/][a-z0-9]+)*\z")]
    private static partial Regex Path();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9+-]*\z")]
    private static partial Regex Cell();

    // A word or number, or bands in brackets: nothing that opens or ends a part of the file around it.
    [GeneratedRegex(@"\A(?:[a-z0-9][a-z0-9.%-]*|\[(?: ?\{ (?:to: [0-9.]+, )?rate: [0-9.]+%? \},?)+\])\z")]
    private static partial Regex Value();
}
