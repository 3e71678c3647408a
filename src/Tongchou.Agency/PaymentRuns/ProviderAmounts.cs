using Tongchou.Agency.Records;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>What a run comes to for one institution, or by how much it changes what was booked before; the amounts are those of <see cref="ProviderPaymentRow"/>.</summary>
public readonly record struct ProviderAmounts(Money Adjusted, Money Deducted, Money Withheld, Money Deposit, Money Advanced, Money Capital, Money Paid)
{
    public bool IsZero => this == default;

    public static ProviderAmounts Of(ProviderPaymentRow row) => new(row.Adjusted, row.Deducted, row.Withheld, row.Deposit, row.Advanced, row.Capital, row.Paid);

    public static ProviderAmounts Sum(IEnumerable<ProviderAmounts> all) => all.Aggregate(default(ProviderAmounts), (sum, each) => sum + each);

    public static ProviderAmounts operator +(ProviderAmounts left, ProviderAmounts right) => new(
        left.Adjusted + right.Adjusted, left.Deducted + right.Deducted, left.Withheld + right.Withheld, left.Deposit + right.Deposit, left.Advanced + right.Advanced, left.Capital + right.Capital, left.Paid + right.Paid);

    public static ProviderAmounts operator -(ProviderAmounts left, ProviderAmounts right) => new(
        left.Adjusted - right.Adjusted, left.Deducted - right.Deducted, left.Withheld - right.Withheld, left.Deposit - right.Deposit, left.Advanced - right.Advanced, left.Capital - right.Capital, left.Paid - right.Paid);
}
