using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>A person's year is what its settlements and reversals changed, one after the other, and knows which of them stands last.</summary>
/// <param name="again">Decides settlements again; null where nobody asked for it.</param>
internal sealed class YearCheck(Findings findings, Recomputing? again) : BookCheck(findings)
{
    private readonly Dictionary<(string Person, string Scheme, string Year), (Accumulators Figures, string? Top)> years = [];

    protected override async ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        Dictionary<(string, string, string), Accumulators> changed = [];
        foreach (SettlementRow row in rows.OfType<SettlementRow>())
        {
            (string, string, string) key = (row.PersonId, row.Scheme, row.Year);
            (Accumulators figures, string? top) = years.GetValueOrDefault(key);
            Accumulators before = changed.TryGetValue(key, out Accumulators sum) ? sum : figures;
            changed[key] = before + YearText.Read(row.Change);
            if (row.Kind == SettlementKinds.Settle && row.Previous != top)
            {
                Found("previous-differs", SettlementRow.Table, row, $"结算 {row.SettlementId} 的上一笔记为 {row.Previous},应为 {top}。", $"{row.SettlementId} follows on {row.Previous} and should follow on {top}.");
            }

            if (again is not null && row.Kind == SettlementKinds.Settle)
            {
                await again.Check(row, before, rows);
            }
        }

        foreach (AccumulatorRow row in rows.OfType<AccumulatorRow>())
        {
            (string, string, string) key = (row.PersonId, row.Scheme, row.Year);
            Accumulators figures = YearText.Read(row.Figures);
            if (changed.TryGetValue(key, out Accumulators expected) && figures != expected)
            {
                Found("year-differs", AccumulatorRow.Table, row, $"{row.PersonId} {row.Year} 年的累计与结算的变动不符。", $"The year {row.Year} of {row.PersonId} is not what its settlements made it.");
            }

            CheckTop(rows, row);
            years[key] = (figures, row.Top);
        }
    }

    private void CheckTop(IReadOnlyList<IRecord> rows, AccumulatorRow row)
    {
        SettlementRow? last = rows.OfType<SettlementRow>().LastOrDefault(each => each.PersonId == row.PersonId && each.Scheme == row.Scheme && each.Year == row.Year);
        string? top = last?.Kind switch
        {
            SettlementKinds.Settle => last.SettlementId,
            SettlementKinds.Reverse => last.Previous,
            _ => row.Top,
        };
        if (row.Top != top)
        {
            Found("top-differs", AccumulatorRow.Table, row, $"{row.PersonId} {row.Year} 年的最后一笔结算记为 {row.Top},应为 {top}。", $"The last settlement of {row.PersonId} in {row.Year} is said to be {row.Top} and is {top}.");
        }
    }
}
