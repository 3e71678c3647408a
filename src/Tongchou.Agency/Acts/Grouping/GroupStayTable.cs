using Tongchou.Agency.Grouping;
using Tongchou.Agency.Imports;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Acts.Grouping;

/// <summary>A stay of a table with its group.</summary>
/// <param name="Row">Its number as a spreadsheet shows it.</param>
/// <param name="Name">Of the group; empty without one.</param>
public sealed record GroupedStay(int Row, string Id, GroupCodes Result, string Name, GroupingOutcome Outcome, IReadOnlyList<Fault> Faults);

/// <summary>Groups the stays of a spreadsheet one by one, each with what is wrong with it. Files of millions go through <see cref="GroupDischarges"/>.</summary>
public sealed class GroupStayTable(Grouper grouper)
{
    public static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new(new("病案号", "stay")), new(new("MDC", "MDC")), new(new("ADRG", "ADRG")), new(new("DRG", "DRG")), new(new("名称", "name")), new(new("结果", "outcome")), new(new("问题", "faults")),
    ];

    /// <param name="report">Told what is wrong with the table as a whole, and of rows that can't be read at all.</param>
    public IEnumerable<GroupedStay> Run(Stream table, ImportReport report)
    {
        TextGrouping grouping = new(grouper);
        HashSet<string> numbers = new(StringComparer.Ordinal);
        foreach (ReadRow<DischargeText> row in ImportTable.ReadRows(new StayForm(), table, report))
        {
            DischargeText stay = row.Record;
            Grouped grouped = grouping.Group(stay);
            List<Fault> faults = [.. StayCheck.Of(stay, grouper)];
            if (stay.Id.Length > 0 && !numbers.Add(stay.Id))
            {
                Phrase twice = Words<DischargeFaults>.Phrase(DischargeFaults.DuplicateId);
                faults.Add(new(Words<DischargeFaults>.Code(DischargeFaults.DuplicateId), Place.At("id"), new($"{twice.Zh}:{stay.Id}。", $"{twice.En}: {stay.Id}."), GroupingReport.Hint(DischargeFaults.DuplicateId)));
            }

            yield return new(row.Row, stay.Id, grouper.Codes(grouped), grouped.IsGrouped ? grouper.Groups[grouped.Group].Name : "", grouped.Outcome, faults);
        }
    }

    public static IReadOnlyList<string> Cells(GroupedStay stay, Language language) =>
    [
        stay.Id, stay.Result.Mdc, stay.Result.Adrg, stay.Result.Drg, stay.Name, Words<GroupingOutcome>.Phrase(stay.Outcome).In(language), string.Join(' ', stay.Faults.Select(fault => fault.Message.In(language))),
    ];
}
