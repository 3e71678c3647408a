namespace Tongchou.Benefits;

/// <summary>A line of a bill 费用明细, reduced to what decides about money.</summary>
/// <param name="Amount">What the line costs; not below nothing.</param>
/// <param name="Class">Its class in the catalogue of the place of care.</param>
/// <param name="OwnShare">先行自付比例: the part the person pays before anything is shared.</param>
/// <param name="PriceLimit">What of the amount the catalogue recognises at most 限价; <see cref="Limit.None"/> for all of it.</param>
/// <param name="Date">The day the cost was incurred.</param>
public readonly record struct BillLine(Money Amount, CatalogueClass Class, Rate OwnShare, Limit PriceLimit, DateOnly Date);
