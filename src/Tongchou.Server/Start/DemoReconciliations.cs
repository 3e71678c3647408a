using Tongchou.Agency.Acts;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Reconciliation;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Files;

namespace Tongchou.Server.Start;

/// <summary>Statements that the institutions of a demonstration would send: most agree with ours, the first one differs in every way that is worth seeing.</summary>
internal static class DemoReconciliations
{
    private const string Operator = "demonstration";
    private const string AllKinds = "99";
    private const int Needed = 5;

    public static async Task Make(Desk desk)
    {
        bool spoiled = false;
        IReadOnlyList<SettlementRow> settled = await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table), CancellationToken.None);
        foreach (string institution in settled.Select(row => row.Institution).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            IReadOnlyList<StatementLine> ours = await OurStatement.Read(desk.Reader, new(institution, null, null, SetOf<VisitKind>.Empty, new(desk.Today, desk.Today), WithRefunds: true), CancellationToken.None);
            bool spoil = !spoiled && ours.Count >= Needed;
            spoiled |= spoil;
            await Keep(desk, institution, spoil ? Spoiled(ours) : ours, ours);
        }
    }

    private static async Task Keep(Desk desk, string institution, IReadOnlyList<StatementLine> theirs, IReadOnlyList<StatementLine> ours)
    {
        IReadOnlyList<Difference> differences = Comparison.Compare(theirs, ours, []);
        string name = $"stmt_{institution}_{desk.Today:yyyyMMdd}_{desk.Today:yyyyMMdd}.txt";
        byte[] result = new KeptFile($"{name}.zip", StatementFile.Write(differences, name)).Write();
        Reconciled reconciled = new("", institution, desk.Today, desk.Today, null, AllKinds, StatementTotals.Of(theirs), StatementTotals.Of(ours), differences.Count);
        await desk.Lanes.Do(new KeepReconciliation(reconciled, differences, KeptFile.Kind, result, Operator));
    }

    /// <summary>One line is lost, one dearer, one told twice, one refunded there alone, and one we never had.</summary>
    private static IReadOnlyList<StatementLine> Spoiled(IReadOnlyList<StatementLine> ours)
    {
        StatementLine[] latest = [.. ours.OrderByDescending(line => line.SettlementId, StringComparer.Ordinal)];
        List<StatementLine> theirs = [.. ours.Where(line => line != ours[0])];
        theirs[0] = theirs[0] with { Total = theirs[0].Total + Money.Yuan(120) };
        theirs.Add(theirs[1]);
        StatementLine refunded = latest.First(line => theirs.Skip(2).Contains(line));
        theirs.Add(refunded with { IsRefund = true, Total = -refunded.Total, Fund = -refunded.Fund, Account = -refunded.Account });
        theirs.Add(new("2000999999999999", "1000999999999999", refunded.PersonId, false, Money.Yuan(86), Money.Yuan(52), Money.Zero));
        return theirs;
    }
}
