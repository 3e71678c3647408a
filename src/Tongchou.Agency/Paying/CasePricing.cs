using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying.Forms;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Dip;
using Tongchou.Payment.OtherMethods;
using Tongchou.Payment.Points;
using Tongchou.Payment.Rates;
using Tongchou.Payment.Weights;

namespace Tongchou.Agency.Paying;

/// <summary>Gives every case of an order its points or its standard, by its own method or the pool's.</summary>
public sealed class CasePricing
{
    private readonly PayOrder order;
    private readonly PayTerms terms;
    private readonly Dictionary<string, Quota> quotas;
    private readonly Dictionary<(string Hospital, string Group), decimal> made;
    private readonly Dictionary<(string Hospital, Scheme Scheme), ProviderRow> providers;
    private readonly Lazy<DipCatalogue> catalogue;

    public CasePricing(PayOrder order, PayTerms terms)
    {
        this.order = order;
        this.terms = terms;
        PaidCase[] cases = [.. order.Facts];
        Weights = order.Groups.Count == 0 ? Weighing.Weigh(cases, terms.Points.Weights) : Published(order, cases, terms.Points.Weights);
        quotas = order.Groups.Where(each => each.Quota is not null).ToDictionary(each => each.Group, each => new Quota(each.Group, each.Quota!.Value), StringComparer.Ordinal);
        made = Coefficients.Of(cases, Weights, terms.Points.Weights).ToDictionary(each => (each.Hospital, each.Group), each => each.Value);
        providers = order.Providers.ToDictionary(each => (each.Account.Hospital, each.Account.Scheme));
        catalogue = new(() => order.DipGroups.Count > 0 ? new(order.DipGroups, order.OverallMean ?? Weights.OverallMean, order.Procedures) : Made(cases));
    }

    public WeightTable Weights { get; }

    /// <summary>Whether the catalogue of DIP was given or can be made from the cases.</summary>
    public bool HasDip => catalogue.Value.Groups.Count > 0;

    /// <summary>Prices the cases of one pool; what can't be priced is refused with its reason and never paid.</summary>
    /// <param name="as">A method for all of them, whatever they name: the mirror's question.</param>
    public IReadOnlyList<PricedCase> Price(PoolOrder pool, ImportReport report, PaymentMethod? @as = null)
    {
        decimal rate = Rate(pool);
        List<PricedCase> priced = [];
        foreach (ReadRow<PaidCase> row in order.Cases.Where(row => row.Record.Scheme == pool.Pool.Scheme))
        {
            if (Price(row.Record, @as ?? row.Record.Method ?? pool.Pool.Method, pool.Pool.Method, rate, out Fault? fault) is { } one)
            {
                priced.Add(one);
            }
            else if (fault is not null)
            {
                report.Add(row.Refused([fault]));
            }
        }

        return Readmission.Apply(priced, terms.Points);
    }

    private PricedCase? Price(PaidCase @case, PaymentMethod method, PaymentMethod poolMethod, decimal rate, out Fault? fault)
    {
        fault = null;
        switch (method)
        {
            case PaymentMethod.DrgPoints or PaymentMethod.DrgRate when Weights.Find(@case.Group) is null && order.Groups.Count > 0 && !GroupCode.IsUngrouped(@case.Group) && !GroupCode.IsAmbiguous(@case.Group):
                fault = Refused("unknown-group", new($"病组“{@case.Group}”不在权重表里。", $"Group '{@case.Group}' is not in the table of weights."), new("请核对编码,或补充权重。", "Check the code, or add its weight."));
                return null;
            case PaymentMethod.DrgPoints:
                return CasePoints.Of(@case, Weights.Find(@case.Group), CoefficientOf(@case), Weights.OverallMean, terms.Points);
            case PaymentMethod.DrgRate:
                return RateStandard.Price(@case, Weights.Find(@case.Group), rate, Weights.OverallMean, terms.Points, terms.Rates);
            case PaymentMethod.Dip:
                return DipScoring.Of(@case, DipMatching.Match(@case, catalogue.Value, terms.Dip), HospitalCoefficient(@case), catalogue.Value.OverallMean, terms.Dip);
            case PaymentMethod.Tcm:
                PaymentMethod corresponding = poolMethod is PaymentMethod.DrgRate or PaymentMethod.Dip ? poolMethod : PaymentMethod.DrgPoints;
                return Price(@case, corresponding, poolMethod, rate, out fault) is { } western ? StayStandards.Tcm(western, terms.Other, terms.Points.Weights.PointsDecimals.Value) : null;
            case PaymentMethod.BedDay:
                return StayStandards.BedDay(@case, terms.Other);
            case PaymentMethod.PerItem:
                return StayStandards.PerItem(@case);
            case PaymentMethod.SingleDisease when quotas.TryGetValue(@case.Group, out Quota? quota):
                return StayStandards.SingleDisease(@case, quota, terms.Other);
            case PaymentMethod.SingleDisease:
                fault = Refused("no-quota", new($"病种“{@case.Group}”没有定额。", $"Group '{@case.Group}' has no quota."), new("请在病组表里填写定额。", "Give it in the table of groups."));
                return null;
            default:
                fault = Refused("no-case-method", new($"“{Words<PaymentMethod>.Phrase(method).Zh}”不按病例付费。", $"'{Words<PaymentMethod>.Phrase(method).En}' does not pay by cases."), new("请把金额写在机构表里。", "Give the amounts in the table of institutions."));
                return null;
        }
    }

    private decimal Rate(PoolOrder pool)
    {
        PaidCase[] cases = [.. order.Facts.Where(each => each.Scheme == pool.Pool.Scheme)];
        Money expected = pool.ExpectedCost ?? cases.Aggregate(Money.Zero, (sum, each) => sum + each.Cost);
        return pool.Rate ?? RateStandard.RateOf(expected, cases.Sum(each => Weights.Find(each.Group)?.Weight ?? 0), terms.Rates) ?? 0;
    }

    private decimal CoefficientOf(PaidCase @case) =>
        terms.Points.Weights.IsBaseGroup(@case.Group) ? terms.Points.Weights.BaseCoefficient.Value
        : Row(@case)?.Coefficient ?? made.GetValueOrDefault((@case.Hospital, @case.Group), 1);

    private Cited<decimal> HospitalCoefficient(PaidCase @case)
    {
        Cited<decimal> usual = terms.Dip.HospitalCoefficient(@case.Level, Row(@case)?.Dynamic ?? 0);
        return Row(@case)?.Coefficient is { } given ? usual.With(given) : usual;
    }

    private ProviderRow? Row(PaidCase @case) => providers.GetValueOrDefault((@case.Hospital, @case.Scheme));

    private DipCatalogue Made(PaidCase[] cases)
    {
        MadeCatalogue catalogue = DipGroupMaking.Make(cases, terms.Dip, order.Procedures);
        return new(catalogue.Groups, catalogue.OverallMean, order.Procedures);
    }

    private static WeightTable Published(PayOrder order, PaidCase[] cases, WeightTerms terms)
    {
        Money overall = order.OverallMean ?? Weighing.Weigh(cases, terms).OverallMean;
        return new(overall, [.. order.Groups.OrderBy(each => each.Group, StringComparer.Ordinal).Select(each => Published(each, overall, terms))]);
    }

    /// <summary>What is not published of a group follows from what is.</summary>
    private static GroupWeight Published(GroupRow row, Money overall, WeightTerms terms)
    {
        decimal scale = terms.PointsPerWeight.Value;
        decimal weight = row.Weight ?? (row.BasePoints is { } known && scale > 0 ? known / scale : Weighing.WeightOf(row.Mean, overall, terms));
        decimal points = row.BasePoints ?? (row.Weight is null ? Weighing.PointsOf(row.Mean, overall, terms) : weight * scale);
        Money mean = row.Mean.IsPositive ? row.Mean : Tongchou.Payment.Figures.Rounding.Times(overall, weight);
        return GroupWeight.Published(row.Group, mean, weight, points);
    }

    private static Fault Refused(string code, Phrase message, Phrase hint) => new(code, Place.At("group"), message, hint);
}
