using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Agency.Acts;

/// <summary>The receipt of a booked settlement, made again from the books.</summary>
/// <param name="Receipt">What the books' facts come to by the law it was settled by, or by the law at hand where that was not kept.</param>
/// <param name="Differences">Where that is not what was booked, amount by amount; empty where the receipt explains every booked fen.</param>
public sealed record BookedReceipt(Receipt Receipt, IReadOnlyList<Phrase> Differences);

/// <summary>
/// Explains a settlement of the books: its facts, its lines as they stood, the person's year before it and the law go through the same steps again,
/// this time telling. Nothing is believed: every amount is held against the booked one.
/// </summary>
[Clause("JS2021", "7")]
public static class ExplainSettlement
{
    /// <exception cref="Policy.MissingLawException">The packs at hand can't settle it.</exception>
    public static async Task<BookedReceipt> Explain(Desk desk, SettlementRow row, CancellationToken stop)
    {
        IRecordReader reader = desk.Reader;
        IReadOnlyList<FeeSheetRow> sheets = await reader.Read(new RecordQuery<FeeSheetRow>(FeeSheetRow.Table).In(row.Partition).Where("visit_id", row.VisitId).Through("seq", row.Seq), stop);
        IReadOnlyList<AccumulatorRow> years = await reader.Read(
            new RecordQuery<AccumulatorRow>(AccumulatorRow.Table).In(row.Partition).Where("person_id", row.PersonId).Where("scheme", row.Scheme).Where("benefit_year", row.Year).Through("seq", row.Seq - 1).Newest(1), stop);
        IReadOnlyList<PersonRow> person = await reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(row.Partition).Where("person_id", row.PersonId).Newest(1), stop);
        Accumulators before = years is [var year] ? YearText.Read(year.Figures) : default;

        LawBook law = await desk.Shelf.Of(row.LawDigest, stop) ?? desk.Law;
        return Explain(law, row, FeeSheetRow.Latest(sheets), before, Booking.Days.Read(person[0].Born));
    }

    /// <summary>The receipt of a settlement that was decided as a trial: nothing of it is in the books, and its lines come with it.</summary>
    /// <exception cref="Policy.MissingLawException">The packs at hand can't settle it.</exception>
    public static async Task<BookedReceipt> Foretell(Desk desk, Settled trial, CancellationToken stop)
    {
        SettlementRow row = trial.Row;
        IReadOnlyList<AccumulatorRow> years = await desk.Reader.Read(
            new RecordQuery<AccumulatorRow>(AccumulatorRow.Table).In(row.Partition).Where("person_id", row.PersonId).Where("scheme", row.Scheme).Where("benefit_year", row.Year).Newest(1), stop);
        return Explain(desk.Law, row, trial.Lines, years is [var year] ? YearText.Read(year.Figures) : default, Booking.Days.Read(trial.Person.Born));
    }

    /// <summary>As above, with everything at hand.</summary>
    public static BookedReceipt Explain(LawBook law, SettlementRow row, IEnumerable<FeeLine> lines, in Accumulators before, DateOnly born)
    {
        ClaimText facts = ClaimText.Read(row.Facts);
        Bill bill = BillOf(row, facts, FeeLines.Counted(lines), before, born);
        BenefitTerms terms = law.Terms(bill.Region, bill.Scheme, bill.LawDay);
        List<TraceEntry> entries = [];
        RecordingTrace trace = new(entries);
        Settling.Settle(facts.Claim, bill.Lines, facts.Coverage, terms, before, out Settlement settlement, ref trace);
        Receipt receipt = ReceiptWriter.Write(new(bill, terms, law.Digest, Entitlement.Always, null, facts.Coverage, settlement, entries));
        List<Phrase> differences = [.. BookedAmounts.Differences(row, settlement)];
        if (differences.Count > 0 && row.LawDigest != law.Digest)
        {
            differences.Add(new("结算所用的政策包没有存档,说明单按现行政策包重算;应以入账金额为准。", "The packs it was settled by were not kept; the receipt was computed by those at hand. What was booked counts."));
        }

        return new(receipt, differences);
    }

    private static Bill BillOf(SettlementRow row, ClaimText facts, IReadOnlyList<(FeeLine Row, BillLine Line)> counted, in Accumulators before, DateOnly born)
    {
        Claim claim = facts.Claim;
        _ = RegionCode.TryParse(row.Region, out RegionCode region);
        _ = Words<Scheme>.TryParse(row.Scheme, out Scheme scheme);
        BillPerson person = new(born, claim.Group, claim.Category, claim.Supplement, claim.HasSupplementaryProduct, claim.Diseases, claim.AccountBalance, claim.FamilyBalance, Dues: null);
        BillVisit visit = new(claim.Visit, claim.Level, claim.Begun, Booking.Days.Read(row.LawDay), claim.Place, claim.Referral, claim.InCounty, claim.ContinuesStay ? claim.DeductiblePaidInChain : null);
        return new(region, scheme, person, visit, before,
            [.. counted.Select(each => new BillItem(each.Row.Item ?? "", each.Row.Name, each.Row.Kind, each.Row.Quantity, each.Row.Price))], [.. counted.Select(each => each.Line)]);
    }
}
