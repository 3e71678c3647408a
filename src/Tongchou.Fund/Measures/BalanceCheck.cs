namespace Tongchou.Fund.Measures;

/// <summary>
/// 结余核对: what a statement says was left over, held against income less expenditure and against the sum of its parts. Published statements contain
/// such errors; the data is never mended, only told.
/// </summary>
/// <param name="Computed">Income less expenditure; null where the statement gives neither.</param>
/// <param name="PartsSum">The sum of the parts' balances; null where it gives none.</param>
/// <param name="Stated">What it says; null where it says nothing.</param>
[Clause("COUNTY-PAGES", "全文")]
public sealed record BalanceCheck(Money? Computed, Money? PartsSum, Money? Stated)
{
    /// <summary>Whether everything the statement says agrees, to a tolerance for figures that were rounded when printed.</summary>
    public bool IsConsistent(Money tolerance)
    {
        Money[] said = [.. new[] { Computed, PartsSum, Stated }.OfType<Money>()];
        return said.Length == 0 || said.Max() - said.Min() <= tolerance;
    }
}
