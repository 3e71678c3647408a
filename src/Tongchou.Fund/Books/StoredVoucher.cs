namespace Tongchou.Fund;

/// <summary>Vouchers read back from where they were kept. What is read is checked as what is written: a record that was altered into no lawful entry comes back as its faults.</summary>
public static class StoredVoucher
{
    /// <param name="postings">As they were kept: above zero in blue, below zero in red.</param>
    /// <param name="takesBack">The document it takes back, as it was kept.</param>
    public static bool TryRead(Chart chart, Occasion occasion, VoucherKind kind, Phrase summary, Ink ink, IReadOnlyList<Posting> postings, DocumentRef? takesBack, FaultList faults, out Voucher? voucher)
    {
        voucher = TryMake(chart, occasion, kind, summary, ink, [.. postings.Select(posting => Inked(posting, ink))], takesBack, faults);
        return voucher is not null;
    }

    /// <param name="lines">Above zero, whatever the ink.</param>
    internal static Voucher? TryMake(Chart chart, Occasion occasion, VoucherKind kind, Phrase summary, Ink ink, IReadOnlyList<Posting> lines, DocumentRef? takesBack, FaultList faults)
    {
        int before = faults.Count;
        occasion.Check(faults);
        if (summary.IsEmpty)
        {
            faults.Add("no-summary", Place.At("summary"), new("凭证没有摘要。", "The voucher has no summary."), new("写一句摘要。", "Say in a sentence what happened."));
        }

        VoucherCheck.Run(chart, occasion.Book.Fund, kind, lines, faults);
        return faults.Count > before ? null : new(occasion, kind, summary, ink, [.. lines.Select(line => Inked(line, ink))], takesBack);
    }

    private static Posting Inked(Posting posting, Ink ink) => ink is Ink.Blue ? posting : posting with { Amount = -posting.Amount };
}
