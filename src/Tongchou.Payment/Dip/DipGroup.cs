namespace Tongchou.Payment.Dip;

/// <summary>Whether a group stands for one combination or for many rare ones 病种类型.</summary>
public enum DipKind
{
    [Word("core", "核心病种", "core group")] Core,
    [Word("comprehensive", "综合病种", "comprehensive group")] Comprehensive,
}

/// <summary>A group 病种 of the DIP catalogue.</summary>
/// <param name="Procedures">What a core group needs done; of a comprehensive group nothing.</param>
/// <param name="Attribute">How the cases of a comprehensive group are treated.</param>
/// <param name="Mean">The mean cost over all hospitals.</param>
/// <param name="Score">The score before any factor.</param>
/// <param name="IsBasic">基层病种: one coefficient for hospitals of every level.</param>
public sealed record DipGroup(string Code, DipKind Kind, DiagnosisRange Diagnosis, ProcedurePattern Procedures, TreatmentAttribute Attribute, Money Mean, decimal Weight, decimal Score, bool IsBasic = false, int Cases = 0)
{
    /// <summary>Mean costs at hospitals of a level, where they are known.</summary>
    public IReadOnlyDictionary<HospitalLevel, Money> LevelMeans { get; init; } = new Dictionary<HospitalLevel, Money>();

    public Money MeanAt(HospitalLevel level) => LevelMeans.TryGetValue(level, out Money mean) ? mean : Mean;
}

/// <summary>A DIP catalogue 病种目录库 with the mean its scores are measured by.</summary>
public sealed class DipCatalogue
{
    private readonly ILookup<string, DipGroup> core;
    private readonly DipGroup[] comprehensive;
    private readonly IReadOnlyDictionary<string, TreatmentAttribute> attributes;

    /// <param name="attributes">What kind of procedure a code is; one that is not there counts as therapeutic.</param>
    public DipCatalogue(IReadOnlyList<DipGroup> groups, Money overallMean, IReadOnlyDictionary<string, TreatmentAttribute>? attributes = null)
    {
        Groups = groups;
        OverallMean = overallMean;
        core = groups.Where(group => group.Kind is DipKind.Core).ToLookup(group => group.Diagnosis.From, StringComparer.Ordinal);
        comprehensive = [.. groups.Where(group => group.Kind is DipKind.Comprehensive).OrderBy(group => group.Diagnosis.Width).ThenBy(group => group.Code, StringComparer.Ordinal)];
        this.attributes = attributes ?? new Dictionary<string, TreatmentAttribute>();
    }

    public IReadOnlyList<DipGroup> Groups { get; }
    public Money OverallMean { get; }

    public IEnumerable<DipGroup> Core(string diagnosisUnit) => core[diagnosisUnit];

    /// <summary>The comprehensive groups that hold a diagnosis, the finest range first.</summary>
    public IEnumerable<DipGroup> Comprehensive(string diagnosis) => comprehensive.Where(group => group.Diagnosis.Holds(diagnosis));

    /// <summary>The attribute of a case: that of the most its procedures did.</summary>
    public TreatmentAttribute AttributeOf(IReadOnlyCollection<string> procedures) =>
        procedures.Count == 0 ? TreatmentAttribute.Conservative : procedures.Max(code => attributes.GetValueOrDefault(code, TreatmentAttribute.Therapeutic));
}
