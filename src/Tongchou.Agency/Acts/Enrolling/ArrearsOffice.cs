using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>What an employer owes 欠费.</summary>
/// <param name="Persons">Persons with unpaid months.</param>
/// <param name="Months">The months with anything unpaid, the oldest first.</param>
/// <param name="RestsFrom">The first day on which coverage rests for it, with its clause; null where it does not yet.</param>
public sealed record EmployerArrears(string Employer, int Persons, IReadOnlyList<AccountingMonth> Months, Money Owed, Cited<DateOnly>? RestsFrom);

/// <summary>What a review of arrears came to.</summary>
/// <param name="Looked">Persons with unpaid months.</param>
/// <param name="Suspended">Persons whose coverage rests now, with the first day; who rested before is not counted again.</param>
public sealed record ArrearsReport(int Looked, IReadOnlyList<(string Person, DateOnly From)> Suspended);

/// <summary>
/// The arrears of a region's employers 欠费清查, or of one of them. It goes through the books partition by partition; a review that was broken off is begun again and doubles nothing.
/// </summary>
/// <param name="employer">Null for all of the region.</param>
[Clause("JS2021", "11")]
public sealed class ArrearsOffice(Desk desk, RegionCode region, string? employer, string by)
{
    private const int AtOnce = 2000;

    /// <summary>Who owes on a day, the greatest sum first.</summary>
    public async Task<IReadOnlyList<EmployerArrears>> List(DateOnly day, CancellationToken stop)
    {
        EmployeeDuesTerms? terms = desk.Law.EmployeeDues(region, day);
        Dictionary<string, Debt> debts = [];
        for (short partition = 0; partition < Partitions.Count; partition++)
        {
            foreach (DuesRow row in await Owed(partition, stop))
            {
                if (!debts.TryGetValue(row.Employer!, out Debt? debt))
                {
                    debts.Add(row.Employer!, debt = new());
                }

                debt.Add(row);
            }
        }

        return
        [
            .. debts.Select(each => new EmployerArrears(each.Key, each.Value.Persons.Count, [.. each.Value.Months.Order()], each.Value.Owed,
                    terms is null ? null : Arrears.SuspendedFrom(each.Value.Months.Select(month => month.FirstDay), day, terms)))
                .OrderByDescending(each => each.Owed).ThenBy(each => each.Employer, StringComparer.Ordinal),
        ];
    }

    /// <summary>Lets the coverage of everybody rest whom an employer has not paid for in time 欠费暂停待遇. Paying restores it.</summary>
    /// <param name="progress">Told how many of the partitions are done.</param>
    public async Task<ArrearsReport> Review(DateOnly day, IProgress<int>? progress, CancellationToken stop)
    {
        int looked = 0;
        List<(string, DateOnly)> suspended = [];
        for (short partition = 0; partition < Partitions.Count; partition++)
        {
            foreach (string[] chunk in (await Owed(partition, stop)).Select(row => row.PersonId).Distinct().Chunk(AtOnce))
            {
                Outcome<Done<DateOnly?>>[] outcomes = await Task.WhenAll(chunk.Select(person => desk.Lanes.DoPatiently(new ReviewArrears(desk, person, region, day, by), stop)));
                looked += chunk.Length;
                suspended.AddRange(chunk.Zip(outcomes).Where(each => each.Second.Value?.Value is not null).Select(each => (each.First, each.Second.Value!.Value!.Value)));
            }

            progress?.Report(partition + 1);
        }

        return new(looked, suspended);
    }

    private async Task<IEnumerable<DuesRow>> Owed(short partition, CancellationToken stop)
    {
        RecordQuery<DuesRow> months = new RecordQuery<DuesRow>(DuesRow.Table).In(partition).Where("region", region.ToString()).Where("scheme", Words<Scheme>.Code(Scheme.Employee));
        return (await desk.Reader.Read((employer is null ? months : months.Where("employer", employer)).Latest(), stop))
            .Where(row => row.Employer is not null && DuesRecords.Is(row, DuesKind.Month) && DuesRecords.Is(row, DuesState.Owed));
    }

    private sealed class Debt
    {
        public HashSet<string> Persons { get; } = [];
        public HashSet<AccountingMonth> Months { get; } = [];
        public Money Owed { get; private set; }

        public void Add(DuesRow row)
        {
            Persons.Add(row.PersonId);
            Months.Add(EmployeeRecords.MonthOf(row));
            Owed += row.Collected;
        }
    }
}
