using System.Globalization;
using System.Text;

namespace Tongchou.Payment.Grouping;

/// <summary>Reads the tables of a version from the text of its files. All faults are found at once; with any there are no tables.</summary>
public sealed class TableReader
{
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files;
    private readonly FaultList faults;
    private readonly Amendments amendments;
    private readonly CodeIndex diagnoses = new(), procedures = new();
    private readonly Dictionary<string, int> mdcs = [], rules = [];
    private bool namesAreWhole;

    private TableReader(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, GroupingReadings readings, FaultList faults)
    {
        this.files = files;
        this.faults = faults;

        // The classifications come first: their codes are known, whether or not a list has them.
        ReadClassification("icd10.csv", diagnoses);
        ReadClassification("icd9cm3.csv", procedures);
        amendments = Amendments.Read(files, readings, diagnoses, procedures, faults);
    }

    /// <summary>What a version's tables leave open.</summary>
    public static IReadOnlyList<GroupingReading> Readings(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, FaultList faults) => Amendments.Readings(files, faults);

    /// <param name="files">UTF-8 text by file name; <c>icd10.csv</c> and <c>icd9cm3.csv</c> are the classifications.</param>
    /// <returns>Null if there are faults.</returns>
    public static GrouperTables? Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, GroupingReadings readings, FaultList faults)
    {
        int before = faults.Count;
        TableReader reader = new(files, readings, faults);
        IReadOnlyList<Mdc> mdcs = reader.Mdcs();
        IReadOnlyList<AdrgRule> rules = reader.Rules(mdcs);
        reader.namesAreWhole = faults.Count == before;
        GrouperTables tables = new()
        {
            Title = VersionTitle.Read(files, faults),
            Diagnoses = reader.diagnoses,
            Procedures = reader.procedures,
            Mdcs = mdcs,
            Rules = rules,
            Groups = reader.Groups(rules),
            MdcDiagnoses = reader.MdcDiagnoses(),
            RuleDiagnoses = reader.RuleCodes("rule_diagnosis.csv", "icd10", reader.diagnoses, AmendmentKind.RemoveRuleDiagnosis, AmendmentKind.AddRuleDiagnosis),
            RuleProcedures = reader.RuleCodes("rule_procedure.csv", "icd9cm3", reader.procedures, AmendmentKind.RemoveRuleProcedure, null),
            Mcc = reader.TableCodes("mcc.csv", "icd10"),
            Cc = reader.TableCodes("cc.csv", "icd10"),
            Exclusions = reader.TableCodes("exclusion.csv", "main_icd10"),
            Operations = reader.Operations(),
        };
        return faults.Count == before ? tables : null;
    }

    private void ReadClassification(string file, CodeIndex index)
    {
        TableText rows = new(files, file, faults, "code");
        while (rows.Read())
        {
            rows.Code(0, index);
        }
    }

    private List<Mdc> Mdcs()
    {
        List<Mdc> found = [];
        TableText rows = new(files, "mdc.csv", faults, "mdc", "letter", "name", "condition", "sex", "age_years_equals", "ambiguous_rule", "extra_principal_procedures");
        while (rows.Read())
        {
            string code = rows.Text(0);
            MdcCondition condition = rows.Choice<MdcCondition>(3);
            if (amendments.Value(AmendmentKind.MdcCondition, code) is { } amended && Words<MdcCondition>.TryParse(amended, out MdcCondition other))
            {
                condition = other;
            }

            string ambiguous = amendments.Value(AmendmentKind.MdcAmbiguous, code) ?? rows.Text(6);
            if (ambiguous is not ("" or "PPV"))
            {
                rows.Bad(6, new("应为空或 PPV。", "Empty or PPV is expected."));
            }

            if (!mdcs.TryAdd(code, found.Count))
            {
                rows.Bad(0, new("大类重复。", "The category stands twice."));
            }

            int[] openers = [.. rows.Text(7).Split('|', StringSplitOptions.RemoveEmptyEntries).Select(opener => procedures.Add(Encoding.UTF8.GetBytes(opener)))];
            found.Add(new(code, rows.Text(1), rows.Text(2), condition, rows.Number(4) ?? 0, rows.Number(5), ambiguous.Length > 0, openers));
        }

        return found;
    }

    private List<AdrgRule> Rules(IReadOnlyList<Mdc> known)
    {
        List<AdrgRule> found = [];
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> named = mdcs.GetAlternateLookup<ReadOnlySpan<char>>();
        TableText rows = new(files, "rule.csv", faults, "rule", "adrg", "name", "mdc", "type", "condition", "age_days_max", "weight_g_min", "weight_g_max_exclusive");
        while (rows.Read())
        {
            string code = rows.Text(0);
            int mdc = rows.Named(3, named, tells: true);
            AdrgKind kind = rows.Choice<AdrgKind>(4);
            if (!RuleCondition.TryParse(amendments.Value(AmendmentKind.RuleCondition, code) ?? rows.Text(5), out RuleCondition condition))
            {
                rows.Bad(5, new("条件看不懂。", "The condition can't be read."));
            }

            (int? days, int? from, int? below) = (rows.Number(6), rows.Number(7), rows.Number(8));
            NewbornBounds? bounds = days is null && from is null && below is null ? null : new(days, from ?? 0, below);
            found.Add(new(code, rows.Text(1), rows.Text(2), Math.Max(mdc, 0), kind, condition, bounds));
        }

        return Arranged(found, known);
    }

    /// <summary>The rules by category in the order of testing, and the ambiguous groups where they are tried: before the first medical rule.</summary>
    private List<AdrgRule> Arranged(List<AdrgRule> read, IReadOnlyList<Mdc> known)
    {
        List<AdrgRule> arranged = [];
        for (int mdc = 0; mdc < known.Count; mdc++)
        {
            List<AdrgRule> own = [.. read.Where(rule => rule.Mdc == mdc)];
            if (known[mdc].Ambiguous)
            {
                int medical = own.FindIndex(rule => rule.Kind is AdrgKind.Medical);
                RuleCondition operated = new("PPV", [[new Atom(AtomKind.PrincipalOperation, 0)]]);
                own.Insert(medical < 0 ? own.Count : medical, new($"{known[mdc].Letter}QY", "QY", "歧义组", mdc, AdrgKind.Surgical, operated, null));
            }

            arranged.AddRange(own);
        }

        for (int i = 0; i < arranged.Count; i++)
        {
            if (!rules.TryAdd(arranged[i].Code, i))
            {
                faults.Add("rule-twice", Place.At("rule.csv"), new($"规则 {arranged[i].Code} 重复。", $"The rule {arranged[i].Code} stands twice."));
            }
        }

        return arranged;
    }

    private List<DrgGroup> Groups(IReadOnlyList<AdrgRule> known)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> named = rules.GetAlternateLookup<ReadOnlySpan<char>>();
        List<DrgGroup> found = [.. known.Select((rule, i) => (rule, i)).Where(each => each.rule.Adrg == "QY").Select(each => new DrgGroup(each.rule.Code, each.rule.Name, each.i, SeverityRule.Always))];
        TableText rows = new(files, "drg.csv", faults, "code", "name", "rule", "severity_rule");
        while (rows.Read())
        {
            found.Add(new(rows.Text(0), rows.Text(1), Math.Max(rows.Named(2, named, namesAreWhole), 0), rows.Choice<SeverityRule>(3)));
        }

        // Stable: within a rule they stay as they were written.
        return [.. found.OrderBy(group => group.Rule)];
    }

    private List<MdcDiagnosis> MdcDiagnoses()
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> named = mdcs.GetAlternateLookup<ReadOnlySpan<char>>();
        bool removes = amendments.Has(AmendmentKind.RemoveMdcDiagnosis);
        List<MdcDiagnosis> found = new(32_768);
        TableText rows = new(files, "mdc_diagnosis.csv", faults, "mdc", "icd10", "region_no");
        while (rows.Read())
        {
            int code = rows.Code(1, diagnoses);
            if (!removes || !amendments.Has(AmendmentKind.RemoveMdcDiagnosis, rows.Text(0), 0, code))
            {
                found.Add(new(rows.Named(0, named, namesAreWhole), code, rows.Number(2) ?? 0));
            }
        }

        foreach ((string subject, _, int code, string region) in amendments.Of(AmendmentKind.AddMdcDiagnosis).Where(added => mdcs.ContainsKey(added.Subject)))
        {
            found.Add(new(mdcs[subject], code, int.TryParse(region, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0));
        }

        return found;
    }

    private List<RuleCode> RuleCodes(string file, string column, CodeIndex index, AmendmentKind removing, AmendmentKind? adding)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> named = rules.GetAlternateLookup<ReadOnlySpan<char>>();
        bool removes = amendments.Has(removing);
        List<RuleCode> found = new(32_768);
        TableText rows = new(files, file, faults, "rule", "list_no", column);
        while (rows.Read())
        {
            int code = rows.Code(2, index);
            int list = rows.Number(1) ?? 1;
            if (!removes || !amendments.Has(removing, rows.Text(0), list, code))
            {
                found.Add(new(rows.Named(0, named, namesAreWhole), list, code));
            }
        }

        if (adding is { } kind)
        {
            found.AddRange(amendments.Of(kind).Where(added => rules.ContainsKey(added.Subject)).Select(added => new RuleCode(rules[added.Subject], added.List, added.Code)));
        }

        return found;
    }

    private List<TableCode> TableCodes(string file, string column)
    {
        bool drops = file == "mcc.csv" && amendments.Has(AmendmentKind.RemoveMcc), moves = file == "cc.csv" && amendments.Has(AmendmentKind.CcTable);
        List<TableCode> found = new(32_768);
        HashSet<int> seen = new(32_768);
        TableText rows = new(files, file, faults, column, "exclusion_table");
        while (rows.Read())
        {
            int code = rows.Code(0, diagnoses);
            int table = rows.Number(1) ?? 0;
            if (moves && amendments.Value(AmendmentKind.CcTable, "", code) is { } other)
            {
                table = int.Parse(other, CultureInfo.InvariantCulture);
            }

            if (table is 0 or > ushort.MaxValue)
            {
                rows.Bad(1, new("排除表应有编号。", "An exclusion table has a number."));
            }

            if (!seen.Add(code))
            {
                rows.Bad(0, new("编码在本表里重复。", "The code stands twice in this table."));
            }

            if (!drops || !amendments.Has(AmendmentKind.RemoveMcc, "", 0, code))
            {
                found.Add(new(code, table));
            }
        }

        return found;
    }

    private List<int> Operations()
    {
        List<int> found = new(16_384);
        TableText rows = new(files, "valid_procedure.csv", faults, "icd9cm3");
        while (rows.Read())
        {
            found.Add(rows.Code(0, procedures));
        }

        return found;
    }
}
