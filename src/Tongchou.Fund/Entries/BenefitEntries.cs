namespace Tongchou.Fund;

/// <summary>What a settlement does to the books of one fund. A bill that several funds share makes one voucher for each of them.</summary>
[Clause("SC2023", "四")]
public static class BenefitEntries
{
    /// <summary>待遇结算: the fund's cost against what it owes. A supplementary product costs the insurer, so there the cost is a claim on it.</summary>
    /// <param name="amount">The fund's part of the bill, above zero: a fund that bears nothing books nothing.</param>
    public static Voucher Settled(Chart chart, Occasion occasion, VisitKind visit, Payee payee, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Benefit, Summary(visit, payee), Cost(occasion.Book.Fund, visit), Owed(payee), amount);

    /// <summary>政策追溯差额: law that was dated back makes the fund's part another; only the difference is booked, in red where the fund bears less.</summary>
    /// <returns>Null where nothing changes.</returns>
    public static Voucher? Difference(Chart chart, Occasion occasion, VisitKind visit, Payee payee, Money before, Money after)
    {
        if (after == before)
        {
            return null;
        }

        Money amount = after > before ? after - before : before - after;
        Phrase words = Words<VisitKind>.Phrase(visit);
        Phrase summary = new($"政策追溯差额({words.Zh}):{before} 改为 {after}", $"Difference after back-dated law ({words.En}): {before} becomes {after}");
        return Entry.Of(chart, occasion, VoucherKind.Difference, summary, Cost(occasion.Book.Fund, visit), Owed(payee), amount, after > before ? Ink.Blue : Ink.Red);
    }

    /// <summary>The account a fund's part of a visit is a cost on.</summary>
    public static AccountRole Cost(FundKind fund, VisitKind visit) => (fund, visit) switch
    {
        (FundKind.Supplementary, _) => AccountRole.InsurerReceivable,
        (FundKind.EmployeeAccounts, _) => AccountRole.AccountExpense,
        (_, VisitKind.Inpatient) => AccountRole.InpatientExpense,
        (_, VisitKind.Chronic or VisitKind.Special) => AccountRole.ChronicExpense,
        (_, VisitKind.Maternity) => AccountRole.MaternityExpense,
        (_, VisitKind.Pharmacy) => AccountRole.PharmacyExpense,

        // Drugs for hypertension and diabetes are paid out of outpatient pooling.
        (_, VisitKind.Outpatient or VisitKind.TwoDiseases) => AccountRole.OutpatientExpense,
        _ => throw new ArgumentOutOfRangeException(nameof(visit)),
    };

    /// <summary>The account of what is owed to a payee.</summary>
    public static AccountRole Owed(Payee payee) => payee switch
    {
        Payee.Institution => AccountRole.InstitutionPayable,
        Payee.Person => AccountRole.PersonPayable,
        Payee.Region => AccountRole.RegionPayable,
        _ => throw new ArgumentOutOfRangeException(nameof(payee)),
    };

    private static Phrase Summary(VisitKind visit, Payee payee)
    {
        Phrase what = Words<VisitKind>.Phrase(visit);
        Phrase whom = Words<Payee>.Phrase(payee);
        return new($"{what.Zh}待遇结算,应付{whom.Zh}", $"Benefit settled ({what.En}), payable to the {whom.En}");
    }
}
