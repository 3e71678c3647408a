using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Supervision.Auditing;

/// <summary>What packs may set about auditing: the rules in <c>supervision/audit.yaml</c>, the knowledge points in <c>supervision/knowledge.yaml</c>.</summary>
public static class AuditProvisions
{
    public static readonly Provision<AuditOutcome> Outcome = new("supervision/audit/outcome",
        new("审核规则及结论", "Rules of auditing and what a hit means"), WordForm<AuditOutcome>.Instance, new WordColumn<AuditRule>("rule", new("规则", "rule")));

    public static readonly Provision<int> MostAge = new("supervision/audit/age-most",
        new("年龄段上限(新生儿按天,其余按岁)", "Oldest of a group of ages, newborns in days, others in years"), new CountForm(150), new WordColumn<AgeGroup>("group", new("年龄段", "group of ages")));

    public static readonly Provision<int> ReadmissionDays = new("supervision/audit/readmission-days",
        new("分解住院的间隔天数", "Days within which a readmission is looked at"), new CountForm(90));

    public static readonly Provision<Rate> FurtherOperation = new("supervision/audit/further-operation-share",
        new("同次第二台及以后手术的计费比例", "Share charged for a further operation of a session"), RateForm.Instance);

    public static readonly Provision<IReadOnlyList<UseLimit>> Drugs = new("supervision/knowledge/drugs",
        new("药品知识点", "Knowledge points of drugs"), UseLimitsForm.Instance);

    public static readonly Provision<IReadOnlyList<UseLimit>> Services = new("supervision/knowledge/services",
        new("诊疗项目知识点", "Knowledge points of services"), UseLimitsForm.Instance);

    public static readonly Provision<IReadOnlyList<ExclusivePair>> Pairs = new("supervision/knowledge/pairs",
        new("重复收费知识点", "Pairs of items not to be charged together"), PairsForm.Instance);

    public static IReadOnlyList<Provision> All => [Outcome, MostAge, ReadmissionDays, FurtherOperation, Drugs, Services, Pairs];
}

/// <summary>The two bases 两库 of a region and day: rules, and the knowledge points they look at.</summary>
public sealed record AuditBases(
    Table<AuditOutcome> Rules,
    Table<int> MostAges,
    Cited<int> ReadmissionDays,
    Cited<Rate> FurtherOperation,
    IReadOnlyList<UseLimit> Drugs,
    IReadOnlyList<UseLimit> Services,
    IReadOnlyList<ExclusivePair> Pairs)
{
    /// <exception cref="MissingLawException">No pack sets the rules.</exception>
    public static AuditBases Compile(LawOn law) => new(
        law.Find(AuditProvisions.Outcome) ?? throw new MissingLawException(AuditProvisions.Outcome, law.Pack, law.Day),
        law.Find(AuditProvisions.MostAge) ?? throw new MissingLawException(AuditProvisions.MostAge, law.Pack, law.Day),
        law.Need(AuditProvisions.ReadmissionDays), law.Need(AuditProvisions.FurtherOperation),
        law.Value(AuditProvisions.Drugs)?.Value ?? [], law.Value(AuditProvisions.Services)?.Value ?? [], law.Value(AuditProvisions.Pairs)?.Value ?? []);

    /// <summary>The knowledge point of a line: by code, of a drug by the first part of it, else by name. Null where none is known.</summary>
    public UseLimit? Find(AuditLine line) => (line.IsDrug ? Drugs : Services).FirstOrDefault(limit =>
        line.Code.Length > 0 && limit.Code.Length > 0 ? line.Code.StartsWith(limit.Code, StringComparison.Ordinal) : ItemName.Same(limit.Name, line.Name));

    /// <summary>Whether the first of two items includes the second, or the second the first.</summary>
    public bool AreExclusive(AuditLine one, AuditLine other) => Pairs.Any(pair => (Is(pair.Code, pair.Name, one) && Is(pair.IncludedCode, pair.IncludedName, other)) || (Is(pair.Code, pair.Name, other) && Is(pair.IncludedCode, pair.IncludedName, one)));

    private static bool Is(string code, string name, AuditLine line) =>
        line.Code.Length > 0 && code.Length > 0 ? line.Code.StartsWith(code, StringComparison.Ordinal) : ItemName.Same(name, line.Name);
}
