using Tongchou.Benefits;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency;

/// <summary>Reads what a person's year has used up so far 年度累计.</summary>
internal sealed class YearReader(FaultList faults)
{
    private const int MostStays = 1_000;

    public Accumulators Read(MapNode? map)
    {
        Accumulators year = default;
        if (map is null)
        {
            return year;
        }

        map.AllowOnly(faults, "stays", "deductible-paid", "pooled-paid", "band-used", "ceiling-cost", "large-amount-paid", "supplement-counted", "supplement-paid",
            "serious-counted", "serious-paid", "assistance-counted", "assistance-paid", "assistance-outpatient-paid", "tilt-counted", "tilt-paid",
            "control-cost", "control-burden", "supplementary-in-counted", "supplementary-in-paid", "supplementary-out-counted", "supplementary-out-paid");
        year.Stays = map["stays"] is { } stays ? stays.AsCount(faults, 0, MostStays) ?? 0 : 0;
        year.DeductiblePaid = ByKind(map["deductible-paid"]);
        year.PooledPaid = ByKind(map["pooled-paid"]);
        year.BandUsed = ByKind(map["band-used"]);
        year.CeilingCost = ByKind(map["ceiling-cost"]);
        foreach (Money paid in year.PooledPaid)
        {
            year.PooledTotal += paid;
        }

        year.LargeAmountPaid = Amount(map["large-amount-paid"]);
        year.SupplementCounted = Amount(map["supplement-counted"]);
        year.SupplementPaid = Amount(map["supplement-paid"]);
        year.SeriousCounted = Amount(map["serious-counted"]);
        year.SeriousPaid = Amount(map["serious-paid"]);
        year.AssistanceCounted = Amount(map["assistance-counted"]);
        year.AssistancePaid = Amount(map["assistance-paid"]);
        year.AssistanceOutpatientPaid = Amount(map["assistance-outpatient-paid"]);
        year.TiltCounted = Amount(map["tilt-counted"]);
        year.TiltPaid = Amount(map["tilt-paid"]);
        year.ControlCost = Amount(map["control-cost"]);
        year.ControlBurden = Amount(map["control-burden"]);
        year.SupplementaryInCounted = Amount(map["supplementary-in-counted"]);
        year.SupplementaryInPaid = Amount(map["supplementary-in-paid"]);
        year.SupplementaryOutCounted = Amount(map["supplementary-out-counted"]);
        year.SupplementaryOutPaid = Amount(map["supplementary-out-paid"]);
        if (year.AssistanceOutpatientPaid > year.AssistancePaid)
        {
            faults.Add("contradiction", map["assistance-outpatient-paid"]!.Place, new("门诊救助已付多于救助已付合计。", "More assistance was paid for outpatient care than in all."));
        }

        return year;
    }

    private ByVisit ByKind(Node? node)
    {
        ByVisit amounts = default;
        foreach (MapEntry entry in node.AsMap(faults)?.Entries ?? [])
        {
            if (Words<VisitKind>.TryParse(entry.Key, out VisitKind visit))
            {
                amounts[(int)visit] = Amount(entry.Value);
            }
            else
            {
                faults.Add("unknown-word", entry.Place, new($"不认识“{entry.Key}”。", $"'{entry.Key}' is unknown."), NodeReading.OneOf(Words<VisitKind>.Codes));
            }
        }

        return amounts;
    }

    private Money Amount(Node? node) => node is not null && MoneyForm.Instance.TryRead(node, faults, out Money amount) ? amount : Money.Zero;
}
