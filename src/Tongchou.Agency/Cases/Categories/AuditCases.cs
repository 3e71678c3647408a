using Tongchou.Supervision.Auditing;

namespace Tongchou.Agency.Cases;

/// <summary><c>audit</c>: which rule looks at a case, and whether it hits. A limit the case tells holds; one it leaves out comes from the knowledge base.</summary>
internal static class AuditCases
{
    // Other words for our rules.
    private static readonly Dictionary<AuditRule, string[]> alsoCalled = new()
    {
        [AuditRule.DrugSex] = ["sex-limit"],
        [AuditRule.DrugAge] = ["age-limit", "drug-child-limit", "child-limit"],
        [AuditRule.ServiceSex] = ["sex-limit", "item-sex-limit", "service-use-sex-limit"],
        [AuditRule.ServiceAge] = ["age-limit", "item-age-limit", "child-limit", "service-child-limit"],
        [AuditRule.Insurance] = ["scheme-limit", "drug-scheme-limit", "insurance-kind-limit", "work-injury-only", "maternity-only", "insurance-kind", "drug-insurance-limit"],
        [AuditRule.Visit] = ["visit-type-limit", "drug-visit-type-limit", "visit-type", "drug-visit-limit"],
        [AuditRule.Level] = ["institution-level-limit", "institution-limit", "drug-institution-limit", "drug-level-limit", "drug-institution-level-limit", "institution-level"],
        [AuditRule.Course] = ["course-days-limit", "drug-course-limit", "course-days", "service-course-limit", "course", "drug-course-days", "course-days-exceeded"],
        [AuditRule.Quantity] = ["service-quantity-limit", "drug-quantity-limit", "over-quantity", "quantity"],
        [AuditRule.Frequency] = ["service-frequency-limit", "frequency", "over-frequency"],
        [AuditRule.DuplicateCharge] = ["duplicate-charging", "duplicate", "contained-item", "duplicate-item"],
        [AuditRule.SecondLine] = ["second-line", "second-line-use", "drug-second-line", "drug-second-line-limit", "second-line-drug"],
        [AuditRule.Indication] = ["drug-indication-limit", "indication", "drug-indication"],
        [AuditRule.Price] = ["over-standard-price", "over-price", "over-standard-charge", "over-standard-charging", "price"],
        [AuditRule.FurtherOperation] = ["second-operation-discount", "operation-discount", "further-operation-discount", "second-operation"],
        [AuditRule.SplitStay] = ["readmission", "split-stay-readmission", "split-hospitalization"],
    };

    public static Figures? Look(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        AuditBases bases = AuditBases.Compile(law.Standing);
        AuditReading read = AuditReading.Of(given, bases);
        given.Finish();
        if (!@case.Faults.IsEmpty)
        {
            return null;
        }

        IReadOnlyList<AuditFinding> findings = Audit.Of(read.Case, read.Bases, line => read.Limit is { } told && line.Name == told.Name ? told : bases.Find(line));

        // Of several rules the one that hits, else the one that looked.
        AuditFinding? finding = findings.FirstOrDefault(each => each.Hit) ?? findings.FirstOrDefault(each => read.Rule == each.Rule) ?? findings.FirstOrDefault();
        AuditRule? rule = finding?.Rule ?? read.Rule;
        if (rule is not { } looked)
        {
            @case.Faults.Add("no-rule", Place.At(""), new("没有哪条规则或知识点管这个算例。", "No rule and no knowledge point is about this case."));
            return null;
        }

        Cited<AuditOutcome> outcome = bases.Rules.At((int)looked);
        bool hit = finding?.Hit ?? false;
        return new Figures(@case.Unit)
            .AddWord([Words<AuditRule>.Code(looked), .. alsoCalled[looked]], "rule")
            .Add(hit, "hit", "violation", "flagged")
            .Add(findings.Count(each => each.Hit), "hits")
            .AddWord([hit ? Words<AuditOutcome>.Code(outcome.Value) : "none"], "outcome");
    }
}
