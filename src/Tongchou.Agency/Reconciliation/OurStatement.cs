using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Reconciliation;

/// <summary>What an institution's statement is about 对账条件.</summary>
/// <param name="Region">The pooling region whose settlements are meant 结算经办机构; null for all.</param>
/// <param name="Scheme">Only this scheme; null for both.</param>
/// <param name="Visits">Only these kinds of visit 清算类别; empty for all.</param>
/// <param name="Days">The days of settling, both inside.</param>
/// <param name="WithRefunds">Whether settlements that were taken back, and their refunds, are part of it.</param>
public sealed record StatementScope(string Institution, RegionCode? Region, Scheme? Scheme, SetOf<VisitKind> Visits, DateSpan Days, bool WithRefunds);

/// <summary>The agency's side of a statement, read from the books.</summary>
public static class OurStatement
{
    public static async Task<IReadOnlyList<StatementLine>> Read(IRecordReader reader, StatementScope scope, CancellationToken stop)
    {
        // Instants are kept in UTC; a day in China begins eight hours earlier.
        string from = Instants.Text(new DateTimeOffset(scope.Days.From.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)));
        string to = Instants.Text(new DateTimeOffset(scope.Days.To.ToDateTime(TimeOnly.MaxValue), TimeSpan.FromHours(8)));
        IReadOnlyList<SettlementRow> rows = await reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).Where("institution", scope.Institution).From("recorded_at", from).Through("recorded_at", to), stop);
        SettlementRow[] meant = [.. rows.Where(row => IsMeant(row, scope))];
        if (scope.WithRefunds)
        {
            return [.. meant.Select(LineOf)];
        }

        HashSet<string> refunded = [.. rows.Where(row => row.Kind == SettlementKinds.Reverse).Select(row => row.Concerns!)];
        return [.. meant.Where(row => row.Kind == SettlementKinds.Settle && !refunded.Contains(row.SettlementId)).Select(LineOf)];
    }

    /// <summary>Our lines of these numbers, whenever they were settled: a settlement with its refund where there is one.</summary>
    public static async Task<IReadOnlyList<StatementLine>> Named(IRecordReader reader, string institution, IEnumerable<string> settlements, CancellationToken stop)
    {
        List<StatementLine> lines = [];
        foreach (string id in settlements.Distinct(StringComparer.Ordinal))
        {
            if (Partitions.In(id) is { } partition
                && await reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("settlement_id", id), stop) is [var row]
                && row.Institution == institution && row.Kind != SettlementKinds.Difference)
            {
                SettlementRow settlement = row.Kind == SettlementKinds.Settle ? row : (await reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("settlement_id", row.Concerns!), stop))[0];
                IReadOnlyList<SettlementRow> refunds = await reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("concerns", settlement.SettlementId).Where("kind", SettlementKinds.Reverse), stop);
                lines.AddRange([LineOf(settlement), .. refunds.Select(LineOf)]);
            }
        }

        return [.. lines.DistinctBy(line => (line.SettlementId, line.IsRefund))];
    }

    /// <summary>The settlement that a reversal of this number took back; null where it is no reversal of the institution.</summary>
    public static async Task<string?> SettlementOf(IRecordReader reader, string institution, string reversal, CancellationToken stop) =>
        Partitions.In(reversal) is { } partition
        && await reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("settlement_id", reversal).Where("institution", institution), stop) is [{ Kind: SettlementKinds.Reverse } row]
            ? row.Concerns
            : null;

    /// <summary>A line with the number of the message that made it, so that the institution can take it back.</summary>
    public static async Task<StatementLine> WithMessage(IRecordReader reader, StatementLine line, string institution, CancellationToken stop)
    {
        IReadOnlyList<RequestRow> requests = Partitions.In(line.SettlementId) is { } partition && RecordId.Parse(line.SettlementId) is { } id && !line.IsRefund
            ? await reader.Read(new RecordQuery<RequestRow>(RequestRow.Table).In(partition).Where("seq", id.Seq).Where("institution", institution), stop)
            : [];
        return requests is [var request] ? line with { MessageId = request.MessageId } : line;
    }

    public static StatementLine LineOf(SettlementRow row) => new(
        row.Concerns ?? row.SettlementId, row.VisitId, row.PersonId, row.Kind == SettlementKinds.Reverse, row.Total, FundsOf(row), row.PersonalAccount + row.FamilyAccount, Instants.Day(Instants.Read(row.RecordedAt)));

    /// <summary>What all funds pay of a settlement 基金支付总额; accounts and cash are not funds here.</summary>
    public static Money FundsOf(SettlementRow row) =>
        row.Pooled + row.LargeAmount + row.Supplement + row.SeriousIllness + row.Assistance + row.Tilt + row.Control + row.SupplementaryIn + row.SupplementaryOut;

    private static bool IsMeant(SettlementRow row, StatementScope scope) =>
        row.Kind != SettlementKinds.Difference
        && (scope.Scheme is not { } scheme || row.Scheme == Words<Scheme>.Code(scheme))
        && (scope.Visits.IsEmpty || (Words<VisitKind>.TryParse(row.Visit, out VisitKind visit) && scope.Visits.Contains(visit)))
        && (scope.Region is not { } region || (RegionCode.TryParse(row.Region, out RegionCode home) && (home == region || home.City == region || home == region.City || home.Province == region)));
}
