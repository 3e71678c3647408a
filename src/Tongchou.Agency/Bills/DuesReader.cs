using Tongchou.Enrolment.History;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency;

/// <summary>Reads a person's history of dues 参保缴费记录; docs/bills.md describes the form.</summary>
public sealed class DuesReader(FaultList faults)
{
    private const int MostRepairs = 100;

    public DuesHistory Read(MapNode map, DateOnly? born)
    {
        map.AllowOnly(faults, "resident", "employee", "repairs", "groups", "claims");
        return new(
            List(map["resident"], ReadYear),
            List(map["employee"], ReadPeriod),
            List(map["repairs"], ReadRepair),
            List(map["groups"], ReadGroup),
            List(map["claims"], ReadClaims),
            born);
    }

    private List<T> List<T>(Node? node, Func<MapNode, T> read) =>
        [.. (node.AsList(faults)?.Items ?? []).Select(item => item.AsMap(faults)).OfType<MapNode>().Select(read)];

    private ResidentYear ReadYear(MapNode map)
    {
        map.AllowOnly(faults, "year", "paid-on");
        return new(Year(map.Needed("year", faults)), Day(map.Needed("paid-on", faults)));
    }

    private DateSpan ReadPeriod(MapNode map)
    {
        map.AllowOnly(faults, "from", "to");
        DateOnly from = Day(map.Needed("from", faults));
        DateOnly to = map["to"] is { } end ? Day(end) : DateOnly.MaxValue;
        if (to < from)
        {
            faults.Add("dates-order", map.Place, new("to 早于 from。", "'to' is before 'from'."));
        }

        return new(from, to);
    }

    private RepairPayment ReadRepair(MapNode map)
    {
        map.AllowOnly(faults, "of", "paid-on", "years");
        return new(Year(map.Needed("of", faults)), Day(map.Needed("paid-on", faults)), map.Needed("years", faults).AsCount(faults, 0, MostRepairs) ?? 0);
    }

    private GroupMembership ReadGroup(MapNode map)
    {
        map.AllowOnly(faults, "code", "began");
        return new(map.Needed("code", faults).AsText(faults) ?? "", map["began"].AsDate(faults));
    }

    private YearClaims ReadClaims(MapNode map)
    {
        map.AllowOnly(faults, "year", "fund-paid", "inpatient-fund-paid", "serious-illness-paid", "original-cap");
        Limit cap = map["original-cap"] is { } node && LimitForm.Instance.TryRead(node, faults, out Limit read) ? read : Limit.None;
        return new(Year(map.Needed("year", faults)), Amount(map["fund-paid"]), Amount(map["inpatient-fund-paid"]), Amount(map["serious-illness-paid"]), cap);
    }

    private BenefitYear Year(Node? node) => new(node.AsCount(faults, BenefitYear.Earliest, BenefitYear.Latest) ?? BenefitYear.Earliest);
    private DateOnly Day(Node? node) => node.AsDate(faults) ?? default;
    private Money Amount(Node? node) => node is not null && MoneyForm.Instance.TryRead(node, faults, out Money amount) ? amount : Money.Zero;
}
