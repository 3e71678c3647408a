using Tongchou.Agency.Dues;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>What became of a person on an employer's roll, held against the month before.</summary>
public enum RollChange
{
    [Word("same", "无变化", "unchanged")] Same,
    [Word("joined", "增员", "joined")] Joined,
    [Word("changed", "基数变更", "base changed")] Changed,
    [Word("left", "减员", "left")] Left,
}

/// <summary>One person of a roll.</summary>
/// <param name="Row">The row of the file; null for a leaver who is not in it.</param>
/// <param name="Base">Null for a leaver who is not in the file.</param>
/// <param name="LastMonth">The last month that is paid for, where the person left.</param>
/// <param name="ResidentGivesWay">Whether a coverage as a resident ends or rests, since nobody is insured twice (CN2023 三).</param>
public sealed record RollLine(string PersonId, int? Row, RollChange Change, DuesBase? Base, Money? BaseBefore, MonthShares? Shares, AccountingMonth? LastMonth, bool ResidentGivesWay);

/// <summary>An employer's roll of a month as it was understood.</summary>
/// <param name="Table">The rows that were refused, each with its reason.</param>
/// <param name="IsBooked">Whether it is in the books, or was only looked at.</param>
/// <param name="LeaversWait">Whether leavers were left alone because rows were refused: one of those may be the person who seems to be missing.</param>
public sealed record EmployerRoll(ImportReport Table, string Employer, RegionCode Region, AccountingMonth Month, IReadOnlyList<RollLine> Lines, bool IsBooked, bool LeaversWait)
{
    public Money EmployerShare => Lines.Aggregate(Money.Zero, (sum, line) => sum + (line.Shares?.Employer ?? Money.Zero));
    public Money PersonShare => Lines.Aggregate(Money.Zero, (sum, line) => sum + (line.Shares?.Person ?? Money.Zero));

    public int Count(RollChange change) => Lines.Count(line => line.Change == change);
    public int Count(BaseLimit limit) => Lines.Count(line => line.Base?.Limit == limit);
}

/// <summary>What an employer owes and paid for a month.</summary>
/// <param name="Receipts">The numbers of the receipts it was paid by, each once.</param>
/// <param name="PaidOn">The last day of payment, <c>yyyy-MM-dd</c>; null where nothing was paid.</param>
public sealed record EmployerMonth(
    AccountingMonth Month, int People, Money EmployerShare, Money PersonShare, Money Owed, Money Paid, IReadOnlyList<string> Receipts, string? PaidOn)
{
    /// <param name="dues">The dues of one employer in one region, each as it stands.</param>
    public static IReadOnlyList<EmployerMonth> Of(IEnumerable<DuesRow> dues) =>
    [
        .. dues.Where(EmployeeRecords.IsLive).GroupBy(EmployeeRecords.MonthOf).OrderByDescending(month => month.Key).Select(month => new EmployerMonth(
            month.Key, month.Count(), Sum(month, row => row.EmployerShare), Sum(month, row => row.PersonShare),
            Sum(month.Where(row => DuesRecords.Is(row, DuesState.Owed)), row => row.Collected), Sum(month.Where(row => DuesRecords.Is(row, DuesState.Paid)), row => row.Collected),
            [.. month.Select(row => row.Receipt).OfType<string>().Distinct().Order(StringComparer.Ordinal)], month.Select(row => row.PaidOn).Max(StringComparer.Ordinal))),
    ];

    private static Money Sum(IEnumerable<DuesRow> rows, Func<DuesRow, Money> amount) => rows.Aggregate(Money.Zero, (sum, row) => sum + amount(row));
}
