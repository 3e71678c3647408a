using Tongchou.Payment.Figures;
using Tongchou.Payment.OtherMethods;

namespace Tongchou.Payment.Clearing;

/// <summary>Writes the lines of an institution's statement, so that an accountant can add them up.</summary>
internal static class ProviderWorking
{
    public static ProviderStatement Month(ProviderAmount amount, Worth worth, ProviderAccount account, ClearingTerms terms)
    {
        Advance advance = MonthlyAdvance.Of(amount.Standard, terms);
        Money due = amount.Standard - account.Deducted;
        return Statement(amount, due,
        [
            .. Standard(amount, worth, terms),
            .. Deductions(account),
            Line(ClearingItem.DepositRetained, -advance.Deposit, $"{amount.Standard} × {terms.DepositShare.Value}, ≤ {amount.Standard} × (1 − {terms.AdvanceLeast.Value})", terms.DepositShare.Source, terms.AdvanceLeast.Source),
        ]);
    }

    /// <param name="sharing">As it holds after the reserve limited it.</param>
    /// <param name="wanted">The share of overspend before that.</param>
    public static ProviderStatement Year(ProviderAmount amount, Worth worth, Sharing sharing, Money wanted, ProviderAccount account, ClearingTerms terms)
    {
        Money withheld = account.Withheld ?? MonthlyAdvance.Withheld(account.DepositHeld, account.Score, terms);
        string ratio = Rounding.Ratio(amount.Sum.ByItem, amount.OfCases) is { } known ? $"F/P = {amount.Sum.ByItem} ÷ {amount.OfCases} = {Rounding.Show(known)}" : "P ≤ 0";
        Citation[] sources = [terms.SurplusKeptFrom.Source, terms.BelowBonus.Source, terms.OverspendSharedTo.Source, terms.OverspendShare.Source];
        string limited = sharing.Shared == wanted ? "" : $"; {wanted} → {sharing.Shared}";
        Money due = amount.Standard - sharing.Returned + sharing.Shared - account.Deducted - withheld;
        return Statement(amount, due,
        [
            .. Standard(amount, worth, terms),
            Line(ClearingItem.SurplusReturned, -sharing.Returned, $"{ratio}; a = {Rounding.Show(terms.SurplusKeptFrom.Value)}", sources),
            Line(ClearingItem.OverspendShared, sharing.Shared, $"{ratio}; b = {Rounding.Show(terms.OverspendSharedTo.Value)}, s = {terms.OverspendShare.Value}{limited}", [.. sources, terms.SharingSource.Source]),
            .. Deductions(account),
            Line(ClearingItem.AppraisalWithheld, -withheld, account.Score is { } score ? $"{account.DepositHeld}; {Rounding.Show(score)}/100" : "—", terms.DepositReturn.Source, terms.FullScore.Source),
            Line(ClearingItem.MonthlyPaid, -account.MonthlyPaid, $"{account.MonthlyPaid}"),
            Line(ClearingItem.Prepaid, -account.Prepaid, $"{account.Prepaid}", terms.WorkingCapitalMonths.Source),
        ]);
    }

    private static IEnumerable<ClearingLine> Standard(ProviderAmount amount, Worth worth, ClearingTerms terms)
    {
        string value = worth.PointValue is { } yuan ? Rounding.Show(yuan) : "0";
        yield return Line(ClearingItem.ByPoints, amount.ByPoints, $"{Rounding.Show(amount.Sum.Points)} × {value} ({worth.Shared} ÷ {Rounding.Show(worth.Points)})", worth.Basis.Source);
        yield return Line(ClearingItem.ByStandard, amount.Sum.Standards, $"{amount.Sum.Standards}");
        yield return Line(ClearingItem.Payments, -amount.Payments, $"{amount.Payments}", worth.Basis.Source);
        yield return Line(ClearingItem.FormulaDifference, amount.FormulaDifference, $"{amount.FormulaDifference}", terms.FundPart.Source);
        foreach (LumpPayment lump in amount.Sum.Lumps)
        {
            yield return new(ClearingItem.Lump, lump.Amount, lump.Working);
        }
    }

    private static IEnumerable<ClearingLine> Deductions(ProviderAccount account) => account.Deductions.Select(each => Line(ClearingItem.Deducted, -each.Amount, each.Reason));

    private static ProviderStatement Statement(ProviderAmount amount, Money due, IReadOnlyList<ClearingLine> lines)
    {
        // A line of nothing that nobody could ask about is left out; where the money came from always stands.
        ClearingLine[] shown = [.. lines.Where(line => !line.Amount.IsZero || line.Item is ClearingItem.ByPoints)];
        Money final = shown.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
        return new(amount.Sum.Hospital, amount.Sum.Level, amount.Sum.Cases.Count, amount.Sum.Points, amount.Sum.Cost, amount.Standard, amount.Sum.ByItem, due, final, shown);
    }

    private static ClearingLine Line(ClearingItem item, Money amount, string sum, params IReadOnlyList<Citation> rests) => new(item, amount, new(PaymentClauses.Mixed, Words<ClearingItem>.Phrase(item), sum, rests));
}
