using Tongchou.Agency.Imports;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Paying;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Points;

namespace Tongchou.Agency.Acts.Paying;

/// <summary>The cases of a clearing as its run keeps them: counted, each with what it came to, and those that were not paid with the reason.</summary>
internal static class RunCasesMaking
{
    /// <param name="material">Everything that was handed in, by row; a row that could not be read has no case.</param>
    /// <param name="stays">The settled stays of the books, by which cases from elsewhere are told, and stays that no case stands for.</param>
    public static RunCases Of(PoolStatement statement, PayOrder order, IReadOnlyDictionary<int, PaidCase> material, IReadOnlyList<PaidCase> stays)
    {
        HashSet<string> known = [.. stays.Select(each => each.Id)], handedIn = [.. material.Values.Select(each => each.Id)];
        RunRefusedCase[] unpaid =
        [
            .. order.CaseReport.RejectedRows.Select(row => material.TryGetValue(row.Row, out PaidCase? of)
                ? new RunRefusedCase(of.Id, of.Hospital, row.Faults[0].Code, row.Faults[0].Message)
                : new RunRefusedCase($"{row.Row}", "", row.Faults[0].Code, row.Faults[0].Message)),
            .. stays.Where(each => !handedIn.Contains(each.Id)).Select(each => new RunRefusedCase(each.Id, each.Hospital, "left-out", new("账上已结算,但不在清算材料里。", "Settled in the books, and not among the cases of the order."))),
        ];
        return new(
            order.CaseReport.Read, unpaid.Length, unpaid.GroupBy(each => each.Code).OrderBy(each => each.Key, StringComparer.Ordinal).ToDictionary(each => each.Key, each => each.Count()),
            order.Grouped?.Version, order.Grouped?.Ungrouped.Count ?? 0, statement.Cases.Count(each => !known.Contains(each.Case.Id)), statement.PointValue is { } value ? Rounding.Show(value) : null,
            [.. statement.Cases.Select(each => Case(each, statement.PointValue ?? 0))], unpaid);
    }

    private static RunCase Case(PricedCase priced, decimal value) => new(
        priced.Case.Id, priced.Case.Hospital, Words<PaymentMethod>.Code(priced.Method), Words<CaseKind>.Code(priced.Kind), priced.Group, priced.Points, priced.Standard ?? PointValues.Worth(priced.Points, value));
}
