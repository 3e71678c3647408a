namespace Tongchou.Reference;

/// <summary>What stays with the person, by reason, while the layers take it away.</summary>
internal sealed class Burdens
{
    /// <summary>The order in which a payer takes burdens over.</summary>
    private static readonly Bears[] order = [Bears.Copayment, Bears.AboveCeiling, Bears.Deductible, Bears.FirstOwnShare];

    private readonly Dictionary<Bears, decimal> amounts = order.ToDictionary(reason => reason, _ => 0m);

    public IReadOnlyDictionary<Bears, decimal> ByReason => amounts;
    public decimal InScope => Of(Bears.Copayment) + Of(Bears.AboveCeiling) + Of(Bears.Deductible);

    public decimal Of(Bears reason) => amounts[reason];
    public decimal Of(IEnumerable<Bears> reasons) => reasons.Sum(Of);
    public void Add(Bears reason, decimal amount) => amounts[reason] += amount;

    public void Take(decimal amount)
    {
        if (TakeUpTo(amount) != 0)
        {
            throw new InvalidOperationException("a payer took more than the person bore");
        }
    }

    /// <summary>Takes what there is and gives back the rest.</summary>
    public decimal TakeUpTo(decimal amount)
    {
        foreach (Bears reason in order)
        {
            decimal taken = Math.Min(amount, amounts[reason]);
            amounts[reason] -= taken;
            amount -= taken;
        }

        return amount;
    }
}
