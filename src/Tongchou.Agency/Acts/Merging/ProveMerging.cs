using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Proves from the books alone that nobody lost coverage and no fen went astray 并轨证明. It looks at the lines as they were imported and at what is on file
/// now, and knows nothing of how one became the other.
/// </summary>
[Clause("FX2019", "六(二)1")]
public static class ProveMerging
{
    /// <returns>Null before the cut-over is done.</returns>
    public static async Task<MergingProof?> Of(Desk desk, RegionCode region, CancellationToken stop)
    {
        string name = region.ToString();
        IReadOnlyList<CutOverRow> noted = await desk.Reader.Read(new RecordQuery<CutOverRow>(CutOverRow.Table).In(Partitions.Of(name)).Where("region", name).Newest(1), stop);
        if (noted is not [{ State: CutOverRow.Done } cutOver])
        {
            return null;
        }

        IReadOnlyList<RegistrationRow> imported = await desk.Reader.Read(new RecordQuery<RegistrationRow>(RegistrationRow.Table).Where("region", name).Where("state", RegistrationRow.Imported).Latest("state"), stop);
        Dictionary<string, RegistrationRow> lines = imported.ToDictionary(Key);
        DateOnly day = Days.Read(cutOver.Day);
        ProofCount count = new(day);
        for (short partition = 0; partition < Partitions.Count; partition++)
        {
            IReadOnlyList<RegistrationRow> taken = await desk.Reader.Read(new RecordQuery<RegistrationRow>(RegistrationRow.Table).In(partition).Where("region", name).Where("state", RegistrationRow.TakenOver), stop);
            ILookup<string, CoverageRow> coverages = taken.Count == 0 ? Enumerable.Empty<CoverageRow>().ToLookup(row => "")
                : (await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(partition).Latest(), stop)).ToLookup(row => row.PersonId);
            foreach (IGrouping<string?, RegistrationRow> person in taken.GroupBy(row => row.PersonId))
            {
                count.Person(person.Key!, [.. person.Select(row => (row, lines.Remove(Key(row), out RegistrationRow? line) ? line : null))], coverages[person.Key!]);
            }
        }

        return count.Proof(imported, [.. lines.Keys.Order(StringComparer.Ordinal)], await Funds(desk, region, stop));
    }

    private static async Task<IReadOnlyList<MovedFund>> Funds(Desk desk, RegionCode region, CancellationToken stop)
    {
        List<PostingRow> rows = [];
        foreach (string paper in new[] { OldFundStatement.Kind, TransferOldFunds.PaperKind })
        {
            rows.AddRange(await desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).In(Ledger.RegionPeriods.PartitionOf(region.ToString())).Where("region", region.ToString()).Where("document_kind", paper), stop));
        }

        List<MovedFund> funds = [];
        foreach (OldScheme scheme in Words<OldScheme>.All)
        {
            Book book = new(region, scheme.Fund());
            Chart chart = desk.Law.Chart(region, desk.Today);
            Money left = (await new Ledger.FundLedger(desk.Law, desk.Reader).TrialBalance(book, new(DateOnly.MinValue.AddDays(1), desk.Today), stop)).Closings.Aggregate(Money.Zero, (sum, balance) => sum + new Money(Math.Abs(balance.Net.Fen)));
            string paper = TransferOldFunds.PaperOf(region, scheme);
            funds.Add(new(scheme,
                Assets(rows.Where(row => row.Fund == Words<FundKind>.Code(book.Fund) && row.Document != paper), chart),
                -Assets(rows.Where(row => row.Fund == Words<FundKind>.Code(book.Fund) && row.Document == paper), chart),
                Assets(rows.Where(row => row.Fund == Words<FundKind>.Code(FundKind.Resident) && row.Document == paper), chart), left));
        }

        return funds;
    }

    private static Money Assets(IEnumerable<PostingRow> rows, Chart chart) => rows
        .Where(row => AccountCode.TryParse(row.Account, out AccountCode code) && chart.Find(code)?.Nature is AccountNature.Asset)
        .Aggregate(Money.Zero, (sum, row) => sum + row.Debit - row.Credit);

    private static string Key(RegistrationRow row) => $"{row.Scheme}/{row.Number}";
}
