namespace Tongchou.Agency.Reconciliation;

/// <summary>Compares an institution's statement with ours, line by line 对明细账. It only finds; nothing is changed.</summary>
/// <remarks>A settlement and its refund are two lines of one number: each side must have both or neither.</remarks>
public static class Comparison
{
    /// <param name="theirs">The institution's lines, as it sent them.</param>
    /// <param name="ours">Our lines of the period.</param>
    /// <param name="outside">Our lines outside the period that <paramref name="theirs"/> name; they tell a wrong day from a lost settlement.</param>
    /// <returns>The differences, the institution's lines first and in its order, then ours that it lacks.</returns>
    public static IReadOnlyList<Difference> Compare(IReadOnlyList<StatementLine> theirs, IReadOnlyList<StatementLine> ours, IReadOnlyList<StatementLine> outside)
    {
        Dictionary<(string, bool), StatementLine> here = ours.ToDictionary(KeyOf);
        Dictionary<(string, bool), StatementLine> elsewhere = outside.ToDictionary(KeyOf);
        HashSet<(string, bool)> there = [.. theirs.Select(KeyOf)];
        HashSet<(string, bool)> seen = [];
        List<Difference> differences = [];
        foreach (StatementLine line in theirs)
        {
            StatementLine? known = here.GetValueOrDefault(KeyOf(line));
            DifferenceCause? cause = seen.Add(KeyOf(line)) ? CauseOf(line, known) : DifferenceCause.DuplicateLine;
            if (cause is { } one)
            {
                differences.Add(new(one, line, known ?? elsewhere.GetValueOrDefault(KeyOf(line)) ?? SettlementOf(line)));
            }
        }

        differences.AddRange(ours.Where(line => !there.Contains(KeyOf(line))).Select(line => new Difference(
            line.IsRefund && there.Contains((line.SettlementId, false)) ? DifferenceCause.RefundedHere : DifferenceCause.LostThere, null, line)));
        return differences;

        DifferenceCause? CauseOf(StatementLine line, StatementLine? known) =>
            known is null ? elsewhere.ContainsKey(KeyOf(line)) ? DifferenceCause.DateDiffers
                : SettlementOf(line) is not null ? DifferenceCause.RefundedThere
                : DifferenceCause.LostHere
            : known.VisitId != line.VisitId || known.PersonId != line.PersonId ? DifferenceCause.OtherVisit
            : known.SameAmounts(line) ? null
            : DifferenceCause.AmountDiffers;

        // The settlement that a refund takes back, wherever it lies.
        StatementLine? SettlementOf(StatementLine line) =>
            line.IsRefund ? here.GetValueOrDefault((line.SettlementId, false)) ?? elsewhere.GetValueOrDefault((line.SettlementId, false)) : null;
    }

    private static (string SettlementId, bool IsRefund) KeyOf(StatementLine line) => (line.SettlementId, line.IsRefund);
}
