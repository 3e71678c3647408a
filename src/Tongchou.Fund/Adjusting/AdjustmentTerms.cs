using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Fund.Adjusting;

/// <summary>The law of an adjustment fund 调剂金 for one scheme and year.</summary>
/// <param name="RaiseRate">Of every city's income.</param>
/// <param name="ReserveRate">Of what is raised.</param>
/// <param name="ReserveTarget">Of the income of all cities; at it the reserve takes nothing more.</param>
public sealed record AdjustmentTerms(Scheme Scheme, Cited<Rate> RaiseRate, Cited<Rate> ReserveRate, Cited<Rate> ReserveTarget)
{
    public required Cited<ReserveLastStep> LastStep { get; init; }
    public required Cited<DistributionFormula> Formula { get; init; }
    public required Cited<GapBasis> GapBasis { get; init; }
    public required Cited<RestBasis> RestBasis { get; init; }

    /// <summary>Null where nobody sets it; a formula that needs it says so.</summary>
    public Cited<Rate>? AgedWeight { get; init; }
    public Table<Rate>? MonthsWeight { get; init; }
    public Cited<Rate>? OverspendLimit { get; init; }
    public Cited<Rate>? OverspendShare { get; init; }

    /// <summary>Null where nobody raises such a fund.</summary>
    /// <exception cref="MissingLawException">It is raised, and something that its rules need is not set.</exception>
    public static AdjustmentTerms? Compile(LawOn law, Scheme scheme)
    {
        if (At(law, AdjustmentProvisions.RaiseRate, scheme) is not { } raise)
        {
            return null;
        }

        AdjustmentTerms terms = new(scheme, raise, Need(law, AdjustmentProvisions.ReserveRate, scheme), Need(law, AdjustmentProvisions.ReserveTarget, scheme))
        {
            LastStep = law.Need(AdjustmentProvisions.LastStep),
            Formula = law.Need(AdjustmentProvisions.Formula),
            GapBasis = law.Need(AdjustmentProvisions.GapBasis),
            RestBasis = law.Need(AdjustmentProvisions.RestBasis),
            AgedWeight = At(law, AdjustmentProvisions.AgedWeight, scheme),
            MonthsWeight = law.Find(AdjustmentProvisions.MonthsWeight),
            OverspendLimit = law.Value(AdjustmentProvisions.OverspendLimit),
            OverspendShare = law.Value(AdjustmentProvisions.OverspendShare),
        };
        return terms.Lacks() is { } missing ? throw new MissingLawException(missing, law.Pack, law.Day) : terms;
    }

    /// <summary>What the chosen formula needs and nobody sets; null where it has everything.</summary>
    public Provision? Lacks() => Formula.Value switch
    {
        DistributionFormula.ByWeightedEnrolment when AgedWeight is null => AdjustmentProvisions.AgedWeight,
        DistributionFormula.ByWeightedEnrolment when MonthsWeight is null => AdjustmentProvisions.MonthsWeight,
        DistributionFormula.ByOverspend when OverspendLimit is null => AdjustmentProvisions.OverspendLimit,
        DistributionFormula.ByOverspend when OverspendShare is null => AdjustmentProvisions.OverspendShare,
        _ => null,
    };

    private static Cited<Rate>? At(LawOn law, Provision<Rate> provision, Scheme scheme) => law.Find(provision) is { } table ? table.At((int)scheme) : null;
    private static Cited<Rate> Need(LawOn law, Provision<Rate> provision, Scheme scheme) => At(law, provision, scheme) ?? throw new MissingLawException(provision, law.Pack, law.Day);
}
