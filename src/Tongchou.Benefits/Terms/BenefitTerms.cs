using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Benefits;

/// <summary>The law of benefits for one region, scheme and day, compiled once and read by every settlement of that day.</summary>
/// <remarks>What is null the region does not set: the layer pays nothing, the limit is not there.</remarks>
public sealed class BenefitTerms
{
    private readonly VisitTerms?[] visits;

    private BenefitTerms(LawOn law, Scheme scheme, VisitTerms?[] visits)
    {
        Law = law;
        Scheme = scheme;
        this.visits = visits;
    }

    public LawOn Law { get; }
    public Scheme Scheme { get; }

    public Table<Limit>? YearCeiling { get; private init; }
    public Table<Rate>? ElsewhereReduction { get; private init; }
    public Table<Rate>? ElsewhereOwnShare { get; private init; }
    public Cited<ReferralDeductible>? ReferralDeductible { get; private init; }
    public Table<Rate>? LargeAmountRatio { get; private init; }
    public Table<Limit>? LargeAmountCeiling { get; private init; }
    public Table<Money>? SupplementThreshold { get; private init; }
    public Table<Rate>? SupplementRatio { get; private init; }
    public Table<Limit>? SupplementCeiling { get; private init; }
    public SeriousIllnessTerms? SeriousIllness { get; private init; }
    public Table<Money>? AssistanceThreshold { get; private init; }
    public Table<Rate>? AssistanceRatio { get; private init; }
    public Table<Limit>? AssistanceLimit { get; private init; }
    public Table<Limit>? AssistanceYearLimit { get; private init; }
    public Table<Money>? TiltThreshold { get; private init; }
    public Table<Rate>? TiltRatio { get; private init; }
    public Table<Limit>? TiltLimit { get; private init; }
    public Table<Rate>? ControlRatio { get; private init; }
    public Cited<ControlSpan>? ControlSpan { get; private init; }
    public Cited<ControlAndLimit>? ControlAndLimit { get; private init; }
    public SupplementaryTerms? Supplementary { get; private init; }
    public Cited<AccountScope>? AccountScope { get; private init; }
    public Cited<YesNo>? AccountFamily { get; private init; }
    public Cited<WhoBears>? OutsideCatalogue { get; private init; }
    public Cited<WhoBears>? AbovePriceLimit { get; private init; }
    public Cited<WhoBears>? FirstOwnShare { get; private init; }

    /// <summary>The diseases 门诊慢特病 whose outpatient care in another province is settled there; null where no rule is in force and nothing is held back.</summary>
    public Cited<IReadOnlyList<string>>? DirectDiseases { get; private init; }
    public Cited<CostInWait>? CostInWait { get; private init; }
    public Cited<AgeCounted>? AgeCounted { get; private init; }

    public VisitTerms? Of(VisitKind visit) => visits[(int)visit];

    /// <exception cref="MissingLawException">A value that another one needs is set nowhere.</exception>
    public static BenefitTerms Compile(LawOn law, Scheme scheme)
    {
        SchemeProvisions own = BenefitsVocabulary.Of(scheme);
        CommonProvisions common = BenefitsVocabulary.Common;
        return new(law, scheme, [.. own.Visits.Select(visit => VisitTerms.Compile(law, visit))])
        {
            YearCeiling = law.Find(own.YearCeiling),
            ElsewhereReduction = law.Find(own.ElsewhereReduction),
            ElsewhereOwnShare = law.Find(own.ElsewhereOwnShare),
            ReferralDeductible = law.Value(own.ReferralDeductible),
            LargeAmountRatio = law.Find(own.LargeAmountRatio),
            LargeAmountCeiling = law.Find(own.LargeAmountCeiling),
            SupplementThreshold = law.Find(own.SupplementThreshold),
            SupplementRatio = law.Find(own.SupplementRatio),
            SupplementCeiling = law.Find(own.SupplementCeiling),
            SeriousIllness = SeriousIllnessTerms.Compile(law, own),
            AssistanceThreshold = law.Find(common.AssistanceThreshold),
            AssistanceRatio = law.Find(common.AssistanceRatio),
            AssistanceLimit = law.Find(common.AssistanceLimit),
            AssistanceYearLimit = law.Find(common.AssistanceYearLimit),
            TiltThreshold = law.Find(common.TiltThreshold),
            TiltRatio = law.Find(common.TiltRatio),
            TiltLimit = law.Find(common.TiltLimit),
            ControlRatio = law.Find(common.ControlRatio),
            ControlSpan = law.Value(common.ControlSpan),
            ControlAndLimit = law.Value(common.ControlAndLimit),
            Supplementary = SupplementaryTerms.Compile(law, common),
            AccountScope = law.Value(common.AccountScope),
            AccountFamily = law.Value(common.AccountFamily),
            OutsideCatalogue = law.Value(common.OutsideCatalogue),
            AbovePriceLimit = law.Value(common.AbovePriceLimit),
            FirstOwnShare = law.Value(common.FirstOwnShare),
            DirectDiseases = law.Value(common.DirectDiseases),
            CostInWait = law.Value(common.CostInWait),
            AgeCounted = law.Value(common.AgeCounted),
        };
    }
}
