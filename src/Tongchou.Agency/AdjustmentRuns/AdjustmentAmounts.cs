using System.Text.Json.Serialization;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.AdjustmentRuns;

/// <summary>What a run comes to for a city or for the province itself, or by how much it changes what was booked; the amounts are those of <see cref="AdjustmentRow"/>.</summary>
public readonly record struct AdjustmentAmounts(Money Up, Money Down, Money Reserved = default, Money Drawn = default)
{
    [JsonIgnore]
    public bool IsZero => this == default;

    public static AdjustmentAmounts Of(AdjustmentRow row) => new(row.Up, row.Down, row.Reserved, row.Drawn);

    public static AdjustmentAmounts Sum(IEnumerable<AdjustmentAmounts> all) => all.Aggregate(default(AdjustmentAmounts), (sum, each) => sum + each);

    public static AdjustmentAmounts operator +(AdjustmentAmounts left, AdjustmentAmounts right) => new(left.Up + right.Up, left.Down + right.Down, left.Reserved + right.Reserved, left.Drawn + right.Drawn);

    public static AdjustmentAmounts operator -(AdjustmentAmounts left, AdjustmentAmounts right) => new(left.Up - right.Up, left.Down - right.Down, left.Reserved - right.Reserved, left.Drawn - right.Drawn);
}
