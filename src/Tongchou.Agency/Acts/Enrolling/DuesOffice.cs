using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>What came of a run that asks a whole region for its dues.</summary>
/// <param name="Before">Persons who had been asked before: a run that was broken off goes on where it stopped.</param>
/// <param name="Refused">How many were refused, by the code of the first fault; <paramref name="Samples"/> has a few of them.</param>
public sealed record DuesRunReport(long Issued, long Before, IReadOnlyDictionary<string, long> Refused, IReadOnlyList<(string Person, Fault Fault)> Samples);

/// <summary>What came of a file of receipts.</summary>
/// <param name="Table">The rows that were refused, by the file or by the books, each with its reason.</param>
/// <param name="Again">Receipts that had been taken before.</param>
/// <param name="Missing">Dues that our books have as paid on the file's days by receipts that the file doesn't have.</param>
public sealed record ReceiptReport(ImportReport Table, long Taken, Money TakenAmount, long Again, Money AgainAmount, IReadOnlyList<DuesRow> Missing);

/// <summary>The agency's work on many dues at once: the year's run, the tax side's receipts, who counts for the subsidy.</summary>
public sealed class DuesOffice(Desk desk, string by)
{
    private const int AtOnce = 2000;
    private const int MostSamples = 100;

    /// <summary>
    /// Asks everybody who was a resident of the region the year before for the dues of a year. Each notice's number says whom and what it is for, so a run that is started again doubles nothing.
    /// </summary>
    /// <param name="progress">Told how many of the partitions are done.</param>
    public async Task<DuesRunReport> Run(RegionCode region, BenefitYear year, DateOnly day, IProgress<int>? progress, CancellationToken stop)
    {
        long issued = 0, before = 0;
        Dictionary<string, long> refused = [];
        List<(string, Fault)> samples = [];
        for (short partition = 0; partition < Partitions.Count; partition++)
        {
            HashSet<string> asked = [.. (await desk.Reader.Read(new RecordQuery<DuesRow>(DuesRow.Table).In(partition).Where("period", year.ToString()).Where("region", region.ToString()).Latest(), stop))
                .Where(row => DuesRecords.Is(row, DuesKind.Year)).Select(row => row.PersonId)];
            CoverageRow[] residents = await ResidentsOf(region, year.Previous, partition, stop);
            before += residents.Count(row => asked.Contains(row.PersonId));
            foreach (CoverageRow[] chunk in residents.Where(row => !asked.Contains(row.PersonId)).Chunk(AtOnce))
            {
                Outcome<Done<DuesRow>>[] outcomes = await Task.WhenAll(chunk.Select(row => desk.Lanes.DoPatiently(new EnrolResident(desk, OrderOf(row, region, year, day), by), stop)));
                foreach ((CoverageRow row, Outcome<Done<DuesRow>> outcome) in chunk.Zip(outcomes))
                {
                    if (!outcome.IsRefused)
                    {
                        issued++;
                        continue;
                    }

                    Fault fault = outcome.Faults[0];
                    refused[fault.Code] = refused.GetValueOrDefault(fault.Code) + 1;
                    if (samples.Count < MostSamples)
                    {
                        samples.Add((row.PersonId, fault));
                    }
                }
            }

            progress?.Report(partition + 1);
        }

        return new(issued, before, refused, samples);
    }

    /// <summary>Takes the tax side's receipts in and holds both sides against each other 对账. Rows that can't be taken come back with the reason; the others are taken.</summary>
    public async Task<ReceiptReport> TakeReceipts(string name, Stream file, IdentityCipher cipher, CancellationToken stop)
    {
        ImportReport report = new(name);
        HashSet<string> numbers = [];
        DateSpan days = new(DateOnly.MaxValue, DateOnly.MinValue);
        HashSet<RegionCode> regions = [];
        long taken = 0, again = 0;
        Money takenAmount = Money.Zero, againAmount = Money.Zero;
        foreach (ReadRow<DuesReceipt>[] chunk in ImportTable.ReadRows(new ReceiptForm(number => IdentityLookup.Find(desk.Reader, cipher, number, stop)), file, report).Chunk(AtOnce))
        {
            DuesRow[] owed = await Task.WhenAll(chunk.Select(row => OwedOf(row.Record, stop)));
            Outcome<Done<DuesRow>>[] outcomes = await Task.WhenAll(chunk.Zip(owed).Select(each => Pay(each.First.Record, each.Second, stop)));
            for (int i = 0; i < chunk.Length; i++)
            {
                DuesReceipt receipt = chunk[i].Record;
                numbers.Add(receipt.Number);
                regions.Add(receipt.Region);
                days = new(receipt.PaidOn < days.From ? receipt.PaidOn : days.From, receipt.PaidOn > days.To ? receipt.PaidOn : days.To);
                if (outcomes[i].IsRefused)
                {
                    report.Add(chunk[i].Refused(outcomes[i].Faults));
                }
                else if (DuesRecords.Is(owed[i], DuesState.Paid))
                {
                    (again, againAmount) = (again + 1, againAmount + receipt.Amount);
                }
                else
                {
                    (taken, takenAmount) = (taken + 1, takenAmount + receipt.Amount);
                }
            }
        }

        return new(report, taken, takenAmount, again, againAmount, await Missing(regions, days, numbers, stop));
    }

    /// <summary>How many residents of a region have paid the dues of a year and are added the governments' subsidy.</summary>
    public async Task<long> Subsidised(RegionCode region, BenefitYear year, CancellationToken stop)
    {
        long people = 0;
        for (short partition = 0; partition < Partitions.Count; partition++)
        {
            people += (await desk.Reader.Read(new RecordQuery<DuesRow>(DuesRow.Table).In(partition).Where("region", region.ToString()).Where("period", year.ToString()).Latest(), stop))
                .Count(row => DuesRecords.Is(row, DuesKind.Year) && DuesRecords.Is(row, DuesState.Paid) && row.Subsidy.IsPositive);
        }

        return people;
    }

    private async Task<CoverageRow[]> ResidentsOf(RegionCode region, BenefitYear year, short partition, CancellationToken stop)
    {
        IReadOnlyList<CoverageRow> rows = await desk.Reader.Read(
            new RecordQuery<CoverageRow>(CoverageRow.Table).In(partition).Where("region", region.ToString()).Where("scheme", Words<Scheme>.Code(Scheme.Resident)).Latest(), stop);
        string last = Days.Text(year.LastDay);
        return [.. rows.Where(row => row.State == Words<CoverageStatus>.Code(CoverageStatus.Normal) && string.CompareOrdinal(row.From, last) <= 0 && string.CompareOrdinal(row.To, last) >= 0).DistinctBy(row => row.PersonId)];
    }

    private static EnrolOrder OrderOf(CoverageRow row, RegionCode region, BenefitYear year, DateOnly day)
    {
        _ = Words<PersonGroup>.TryParse(row.Group, out PersonGroup group);
        AssistanceCategory? category = Words<AssistanceCategory>.TryParse(row.Assistance, out AssistanceCategory known) && known is not AssistanceCategory.None ? known : null;
        return new(row.PersonId, region, year, group, category, row.Employer ?? "", Money.Zero, Money.Zero, day);
    }

    private async Task<Outcome<Done<DuesRow>>> Pay(DuesReceipt receipt, DuesRow owed, CancellationToken stop) =>
        await desk.Lanes.DoPatiently(new PayDues(desk, receipt.Person.Text, owed.DuesId, receipt.Amount, receipt.PaidOn, receipt.Number, by), stop);

    // The notice a receipt is for. Where there is none, its number tells the act what was asked for.
    private async Task<DuesRow> OwedOf(DuesReceipt receipt, CancellationToken stop)
    {
        string person = receipt.Person.Text;
        string id = DuesRecords.YearId(receipt.Year, receipt.Region);
        IReadOnlyList<DuesRow> rows = await desk.Reader.Read(new RecordQuery<DuesRow>(DuesRow.Table).In(Partitions.Of(person)).Where("person_id", person).Latest(), stop);
        DuesRow[] fitting = [.. rows.Where(row => DuesRecords.Is(row, receipt.Kind) && row.Period == receipt.Year.ToString() && row.Region == receipt.Region.ToString())];
        return fitting.FirstOrDefault(row => row.Receipt == receipt.Number) ?? fitting.FirstOrDefault(row => DuesRecords.Is(row, DuesState.Owed)) ?? fitting.FirstOrDefault()
            ?? new(0, 0, 0, person, id, "", "", "", "", "", "", null, Money.Zero, 0, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, "", "", null, null, null);
    }

    private async Task<IReadOnlyList<DuesRow>> Missing(IEnumerable<RegionCode> regions, DateSpan days, HashSet<string> numbers, CancellationToken stop)
    {
        List<DuesRow> missing = [];
        foreach (RegionCode region in regions.Order())
        {
            IReadOnlyList<DuesRow> paid = await desk.Reader.Read(new RecordQuery<DuesRow>(DuesRow.Table).Where("region", region.ToString()).From("paid_on", Days.Text(days.From)).Through("paid_on", Days.Text(days.To)).Latest(), stop);
            missing.AddRange(paid.Where(row => DuesRecords.Is(row, DuesState.Paid) && row.Receipt is { } receipt && !numbers.Contains(receipt)));
        }

        return missing;
    }
}
