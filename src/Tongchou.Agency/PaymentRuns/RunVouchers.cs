using Tongchou.Fund;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>What a run changed for an institution as vouchers of the fund's expenditure line, each reason its own.</summary>
/// <remarks>An amount below nothing takes back what an earlier run booked, or moves the other way; nothing is ever edited.</remarks>
[Clause("FX2019", "二(六)")]
[Clause("JS2021", "13")]
internal static class RunVouchers
{
    /// <exception cref="UnbookableException">The fund lacks an account.</exception>
    public static IEnumerable<Voucher> Of(Chart chart, Occasion occasion, PayStage stage, ProviderAmounts change)
    {
        List<Voucher> vouchers = [];
        Signed(change.Adjusted, (amount, ink) => ProviderEntries.Adjusted(chart, occasion, amount, ink));
        AccountRole lightened = CareAccounts.Deducted(chart, occasion.Book.Fund, stage);
        Signed(change.Deducted, (amount, ink) => ProviderEntries.Deducted(chart, occasion, lightened, amount, ink));
        Either(change.Deposit, amount => PaymentEntries.Withheld(chart, occasion, amount), amount => PaymentEntries.Released(chart, occasion, amount));
        Signed(change.Withheld, (amount, ink) => ProviderEntries.Forfeited(chart, occasion, amount, ink));
        foreach (Money held in new[] { change.Advanced, change.Capital })
        {
            // In its own stage an advance is money; at the clearing it is only set off.
            if (stage is PayStage.Year)
            {
                Signed(-held, (amount, ink) => PaymentEntries.AdvanceOffset(chart, occasion, amount, ink));
            }
            else
            {
                Either(held, amount => PaymentEntries.Advanced(chart, occasion, amount), amount => PaymentEntries.AdvanceReturned(chart, occasion, amount));
            }
        }

        if (stage is PayStage.Year or PayStage.Items)
        {
            Either(change.Paid, amount => PaymentEntries.Paid(chart, occasion, Payee.Institution, amount), amount => PaymentEntries.GivenBack(chart, occasion, Payee.Institution, amount));
        }

        return vouchers;

        void Signed(Money amount, Func<Money, Ink, Voucher> entry)
        {
            if (!amount.IsZero)
            {
                vouchers.Add(entry(amount.IsNegative ? -amount : amount, amount.IsNegative ? Ink.Red : Ink.Blue));
            }
        }

        void Either(Money amount, Func<Money, Voucher> forth, Func<Money, Voucher> back)
        {
            if (!amount.IsZero)
            {
                vouchers.Add(amount.IsNegative ? back(-amount) : forth(amount));
            }
        }
    }
}
