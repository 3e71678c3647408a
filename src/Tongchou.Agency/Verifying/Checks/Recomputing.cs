using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;
using Tongchou.Fund;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>Decides settlements again 复算: by the engine, from the facts that were kept, the lines as they were and the year before; and books them again, on the accounts of that law's chart. By a law book that was not kept it can't.</summary>
internal sealed class Recomputing(LawShelf shelf, IRecordReader reader, Findings findings, CancellationToken stop)
{
    public async ValueTask Check(SettlementRow row, Accumulators before, IReadOnlyList<IRecord> rows)
    {
        if (await Law(row) is not { } law)
        {
            findings.Skipped();
            return;
        }

        BillLine[] lines = await Lines(row);
        _ = RegionCode.TryParse(row.Region, out RegionCode region);
        _ = Words<Scheme>.TryParse(row.Scheme, out Scheme scheme);
        ClaimText facts = ClaimText.Read(row.Facts);
        Settling.Settle(facts.Claim, lines, facts.Coverage, law.Terms(region, scheme, Days.Read(row.LawDay)), before, out Settlement again);
        string different = string.Join(", ", Compared(row, again).Where(part => part.Kept != part.Again).Select(part => $"{part.Name} {part.Kept} / {part.Again}"));
        if (different.Length > 0 || again.Change != YearText.Read(row.Change))
        {
            findings.Add("decided-otherwise", SettlementRow.Table.Name, row.Partition, row.Seq, $"结算 {row.SettlementId} 复算结果不同:{different}", $"{row.SettlementId} decided again comes out otherwise: {different}");
            return;
        }

        BookAgain(row, facts.Claim, law, again, rows);
        findings.Recomputed();
    }

    private void BookAgain(SettlementRow row, Claim claim, LawBook law, in Settlement again, IReadOnlyList<IRecord> rows)
    {
        _ = RegionCode.TryParse(row.Region, out RegionCode region);
        _ = Words<Scheme>.TryParse(row.Scheme, out Scheme scheme);
        _ = Words<VisitKind>.TryParse(row.Visit, out VisitKind visit);
        DateOnly day = Instants.Day(Instants.Read(row.RecordedAt));
        Payee payee = rows.OfType<TaskRow>().Any(task => task.Kind == ReimbursementCase.Kind) ? Payee.Person : Payee.Institution;
        Occasion home = new(new(region, default), day, day, new(row.Kind, row.SettlementId));
        Occasion? place = SettlementVouchers.IsElsewhere(claim.Place, payee) ? home with { Book = new(SettlementVouchers.CityOf(row.Place), default) } : null;
        IEnumerable<(string, string, string, Money, Money)> expected = SettlementVouchers.Of(law, again, scheme, claim.Supplement, home, place, visit, place is null ? payee : Payee.Region)
            .SelectMany(voucher => voucher.Postings.Select(posting => (voucher.Book.Region.ToString(), Words<FundKind>.Code(voucher.Book.Fund), posting.Account.ToString(), posting.Debit, posting.Credit)));
        IEnumerable<(string, string, string, Money, Money)> booked = rows.OfType<PostingRow>().Where(posting => posting.DocumentKind == row.Kind && posting.Document == row.SettlementId)
            .Select(posting => (posting.Region, posting.Fund, posting.Account, posting.Debit, posting.Credit));
        if (!expected.SequenceEqual(booked))
        {
            findings.Add("booked-otherwise", PostingRow.Table.Name, row.Partition, row.Seq, $"结算 {row.SettlementId} 的凭证与按当时科目表重做的不同。请核对各账套的科目与金额。",
                $"The vouchers of {row.SettlementId} are not those that the chart of its day gives. Compare accounts and amounts in each book.");
        }
    }

    private async Task<LawBook?> Law(SettlementRow row)
    {
        try
        {
            return await shelf.Of(row.LawDigest, stop);
        }
        catch (InvalidDataException)
        {
            findings.Add("law-book-altered", LawBookRow.Table.Name, row.Partition, row.Seq, $"结算 {row.SettlementId} 所用政策包的存档与其摘要不符", $"the law book kept for {row.SettlementId} is not what its digest says");
            return null;
        }
    }

    private async Task<BillLine[]> Lines(SettlementRow row) => FeeLines.ToBill(FeeSheetRow.Latest(
        await reader.Read(new RecordQuery<FeeSheetRow>(FeeSheetRow.Table).In(row.Partition).Where("visit_id", row.VisitId).Through("seq", row.Seq), stop)));

    private static IEnumerable<(string Name, Money Kept, Money Again)> Compared(SettlementRow row, Settlement again) =>
    [
        ("total", row.Total, again.Total),
        ("uncovered", row.Uncovered, again.Uncovered),
        ("outside_catalogue", row.OutsideCatalogue, again.OutsideCatalogue),
        ("above_price_limit", row.AbovePriceLimit, again.AbovePriceLimit),
        ("first_own_share", row.FirstOwnShare, again.FirstOwnShare),
        ("elsewhere_own_share", row.ElsewhereOwnShare, again.ElsewhereOwnShare),
        ("in_scope", row.InScope, again.InScope),
        ("deductible", row.Deductible, again.Deductible),
        ("above_ceiling", row.AboveCeiling, again.AboveCeiling),
        ("pooled", row.Pooled, again.Pooled),
        ("large_amount", row.LargeAmount, again.LargeAmount),
        ("supplement", row.Supplement, again.Supplement),
        ("serious_illness", row.SeriousIllness, again.SeriousIllness),
        ("assistance", row.Assistance, again.Assistance),
        ("tilt", row.Tilt, again.Tilt),
        ("control_paid", row.Control, again.Control),
        ("supplementary_in", row.SupplementaryIn, again.SupplementaryInScope),
        ("supplementary_out", row.SupplementaryOut, again.SupplementaryOutOfScope),
        ("personal_account", row.PersonalAccount, again.PersonalAccount),
        ("family_account", row.FamilyAccount, again.FamilyAccount),
        ("cash", row.Cash, again.Cash),
    ];
}
