using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying;
using Tongchou.Agency.Paying.Forms;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Indicators;
using Tongchou.Payment.Mirror;
using Tongchou.Payment.OtherMethods;
using Tongchou.Payment.Points;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Paying;

/// <summary>Clears every pool of an order, or looks at the same cases otherwise. Nothing is stored; the same order gives the same answer.</summary>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
[Clause("FX2019", "四(四)")]
public sealed class ClearPools
{
    private readonly PayOrder order;
    private readonly PayTerms terms;
    private readonly CasePricing pricing;

    /// <exception cref="MissingLawException">The packs are incomplete for the region and day.</exception>
    public ClearPools(PayOrder order, LawOn law)
    {
        this.order = RefuseConflicts(order);
        terms = PayTerms.Compile(law);
        pricing = new(this.order, terms);
    }

    /// <summary>What was refused of the cases, with reasons; it grows while pools are cleared.</summary>
    public ImportReport Report => order.CaseReport;

    public IReadOnlyList<PoolStatement> Clear() => [.. order.Pools.OrderBy(pool => pool.Pool.Scheme).Select(pool => PoolClearing.Clear(pool.Pool, pricing.Price(pool, Report), Accounts(), terms.Clearing))];

    /// <summary>Every case of a cleared pool with what it brings, line by line.</summary>
    public IEnumerable<CaseWorth> Worths(PoolStatement statement) => statement.Cases.Select(each => CaseWorth.Of(each, statement, terms.Clearing));

    /// <summary>How the pools run through the year of the order's day.</summary>
    /// <param name="through">The last month that is looked at.</param>
    public IReadOnlyList<BudgetCourse> Course(int through) =>
    [
        .. order.Pools.OrderBy(pool => pool.Pool.Scheme).Select(pool => BudgetCourse.Of(
            pool.Pool, pricing.Price(pool, new("course")), pool.Pool.Reserve ?? terms.Clearing.ReserveShare.Value.Of(pool.Pool.Budget).Rounded,
            Accounts().Where(account => account.Scheme == pool.Pool.Scheme).SelectMany(account => account.Lumps).Aggregate(Money.Zero, (sum, each) => sum + each.Amount), order.Day.Year, through, terms.Clearing)),
    ];

    /// <summary>Hospitals that sent more cases to the special review than they may.</summary>
    public IReadOnlyList<(string Hospital, int Reviewed, int Most)> OverQuota(PoolStatement statement) =>
        ReviewQuota.Exceeded(statement.Cases.Select(each => each.Case), statement.Pool.Method is PaymentMethod.Dip ? terms.Dip.ReviewQuota.Value : terms.Points.ReviewQuota.Value);

    public (Coverage Coverage, IReadOnlyList<HospitalIndicators> Hospitals) Indicators()
    {
        PricedCase[] cases = [.. order.Pools.SelectMany(pool => pricing.Price(pool, Report))];
        return (PaymentIndicators.CoverageOf(cases, terms.Indicators), PaymentIndicators.Of(cases));
    }

    /// <summary>The cases of one pool under every method that can be worked out from what was given.</summary>
    public IReadOnlyList<MirroredMethod> Mirror(PoolOrder pool)
    {
        PaymentMethod[] methods = [PaymentMethod.DrgPoints, PaymentMethod.DrgRate, .. pricing.HasDip ? [PaymentMethod.Dip] : Array.Empty<PaymentMethod>(), PaymentMethod.BedDay, PaymentMethod.PerItem];
        PaidCase[] cases = [.. order.Facts.Where(each => each.Scheme == pool.Pool.Scheme)];
        List<MirroredMethod> mirrored = [];
        foreach (PaymentMethod method in methods)
        {
            // What one method refuses was told when the order was cleared; here only amounts are asked for.
            PoolStatement cleared = PoolClearing.Clear(pool.Pool with { Method = method, PointValue = null, Reserve = Money.Zero }, pricing.Price(pool, new("mirror"), method), [], terms.Clearing);
            mirrored.Add(PaymentMirror.Of(method, cases, cleared.Providers.ToDictionary(each => each.Hospital, each => each.Standard, StringComparer.Ordinal), pool.Pool.Budget));
        }

        mirrored.Add(PaymentMirror.Of(PaymentMethod.Lump, cases, PaymentMirror.Lump(cases, pool.Pool.Budget), pool.Pool.Budget));
        return mirrored;
    }

    private IEnumerable<ProviderAccount> Accounts() => order.Providers.Select(row => row.Account with
    {
        Lumps =
        [
            .. row.PersonMonths > 0 ? [LumpPayments.Capitation(row.PersonMonths, terms.Other)] : Array.Empty<LumpPayment>(),
            .. row.CommunityBudget is { } budget ? [LumpPayments.Community(budget, row.CommunityInside, row.CommunityOutside, terms.Other)] : Array.Empty<LumpPayment>(),
        ],
    });

    /// <summary>Cases of a hospital whose level is not that of its first case, or of a scheme without a pool, are refused.</summary>
    private static PayOrder RefuseConflicts(PayOrder order)
    {
        Dictionary<string, HospitalLevel> levels = [];
        List<ReadRow<PaidCase>> kept = [];
        foreach (ReadRow<PaidCase> row in order.Cases.OrderBy(row => row.Record.Id, StringComparer.Ordinal))
        {
            HospitalLevel level = levels.TryGetValue(row.Record.Hospital, out HospitalLevel known) ? known : levels[row.Record.Hospital] = row.Record.Level;
            Fault? fault = level != row.Record.Level
                ? new("level-differs", Place.At("level"), new($"机构 {row.Record.Hospital} 的等级与其他病例不一致。", $"Hospital {row.Record.Hospital} has another level in other cases."), new("请统一机构等级。", "Give one level."))
                : order.Pools.Any(pool => pool.Pool.Scheme == row.Record.Scheme) ? null
                : new("no-pool", Place.At("scheme"), new($"“{Words<Scheme>.Phrase(row.Record.Scheme).Zh}”没有总额。", $"The {Words<Scheme>.Phrase(row.Record.Scheme).En} has no pool."), new("请在 pools 里补上。", "Add it under pools."));
            if (fault is null)
            {
                kept.Add(row);
            }
            else
            {
                order.CaseReport.Add(row.Refused([fault]));
            }
        }

        return order with { Cases = kept };
    }
}
