using System.Globalization;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Grouping;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Paying;

/// <summary>A case and its group by either grouper.</summary>
public sealed record ShadowCase(PaidCase Case, GroupCodes Before, GroupCodes After)
{
    public bool Moves => Before != After;
}

/// <summary>What an institution's cases bring by either grouper.</summary>
public sealed record ShadowHospital(string Hospital, Scheme Scheme, int Cases, int Moved, Money Before, Money After)
{
    public Money Change => After - Before;
}

/// <summary>分组影子运行: the same cases grouped by two groupers and paid by points, so that a region sees what another version would move.</summary>
/// <param name="Lacking">Cases that either grouper could not look at, by what they lack; they count as ungrouped.</param>
public sealed record ShadowRun(IReadOnlyList<ShadowCase> Cases, IReadOnlyList<ShadowHospital> Hospitals, IReadOnlyDictionary<GroupingOutcome, int> Lacking)
{
    /// <summary>Weights are made from the same cases under either grouper: published ones belong to the version they were published for.</summary>
    /// <exception cref="MissingLawException">The packs are incomplete for the region and day.</exception>
    public static ShadowRun Of(PayOrder order, LawOn law, Grouper before, Grouper after)
    {
        Dictionary<GroupingOutcome, int> lacking = [];
        TextGrouping first = new(before), second = new(after);
        List<ShadowCase> cases = [];
        foreach (PaidCase @case in order.Facts)
        {
            DischargeText stay = Stay(@case);
            Grouped one = first.Group(stay), other = second.Group(stay);
            if (one.IsRefused)
            {
                lacking[one.Outcome] = lacking.GetValueOrDefault(one.Outcome) + 1;
            }

            cases.Add(new(@case, before.Codes(one), after.Codes(other)));
        }

        IReadOnlyList<PoolStatement> was = Clear(order, law, cases.ToDictionary(each => each.Case.Id, each => each.Before.Drg)), would = Clear(order, law, cases.ToDictionary(each => each.Case.Id, each => each.After.Drg));
        ShadowHospital[] hospitals =
        [
            .. was.Zip(would).SelectMany(pool => pool.First.Providers.Where(each => each.Cases > 0).Select(each => new ShadowHospital(
                each.Hospital, pool.First.Pool.Scheme, each.Cases, cases.Count(one => one.Moves && one.Case.Hospital == each.Hospital && one.Case.Scheme == pool.First.Pool.Scheme),
                each.Standard, pool.Second.Providers.First(other => other.Hospital == each.Hospital).Standard))),
        ];
        return new(cases, hospitals, lacking);
    }

    private static IReadOnlyList<PoolStatement> Clear(PayOrder order, LawOn law, Dictionary<string, string> groups)
    {
        PayOrder regrouped = order with
        {
            Cases = [.. order.Cases.Select(row => row with { Record = row.Record with { Group = groups[row.Record.Id], Method = null } })],
            Pools = [.. order.Pools.Select(pool => pool with { Pool = pool.Pool with { Method = PaymentMethod.DrgPoints, PointValue = null } })],
            Groups = [],
            CaseReport = new ImportReport("shadow"),
        };
        return new ClearPools(regrouped, law).Clear();
    }

    private static DischargeText Stay(PaidCase @case) => new(
        @case.Id, @case.Sex, Text(@case.Age), Text(@case.AgeDays), Text(@case.BirthWeight), string.Join('|', @case.OtherDiagnoses.Prepend(@case.Diagnosis)), string.Join('|', @case.Procedures));

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
