namespace Tongchou.Payment.Grouping;

/// <summary>What a reading changes in the tables.</summary>
internal enum AmendmentKind
{
    [Word("mdc-condition", "大类的条件", "condition of a category")] MdcCondition,
    [Word("mdc-ambiguous", "大类的歧义组", "ambiguous group of a category")] MdcAmbiguous,
    [Word("rule-condition", "规则的条件", "condition of a rule")] RuleCondition,
    [Word("add-mdc-diagnosis", "大类的诊断表加一条", "a code is added to a category's list")] AddMdcDiagnosis,
    [Word("remove-mdc-diagnosis", "大类的诊断表去一条", "a code leaves a category's list")] RemoveMdcDiagnosis,
    [Word("add-rule-diagnosis", "规则的诊断表加一条", "a diagnosis is added to a rule's list")] AddRuleDiagnosis,
    [Word("remove-rule-diagnosis", "规则的诊断表去一条", "a diagnosis leaves a rule's list")] RemoveRuleDiagnosis,
    [Word("remove-rule-procedure", "规则的手术操作表去一条", "a procedure leaves a rule's list")] RemoveRuleProcedure,
    [Word("cc-table", "并发症的排除表", "exclusion table of a complication")] CcTable,
    [Word("remove-mcc", "去一条严重并发症", "a major complication no longer counts")] RemoveMcc,
}

/// <summary>
/// How the chosen readings change a version's tables. <c>readings.csv</c> lists the readings, <c>amendments.csv</c> what each choice
/// but the first changes: the tables as they stand are every reading's first choice.
/// </summary>
internal sealed class Amendments
{
    public const string ReadingsFile = "readings.csv", File = "amendments.csv";

    private readonly Dictionary<(AmendmentKind Kind, string Subject, int List, int Code), string> changes = [];
    private readonly HashSet<AmendmentKind> kinds = [];

    /// <summary>The readings of a version's tables; a version without the file has none.</summary>
    public static IReadOnlyList<GroupingReading> Readings(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, FaultList faults)
    {
        if (!files.ContainsKey(ReadingsFile))
        {
            return [];
        }

        Dictionary<string, GroupingReading> readings = [];
        TableText rows = new(files, ReadingsFile, faults, "reading", "choice", "zh", "en");
        while (rows.Read())
        {
            (string name, string choice, Phrase words) = (rows.Text(0), rows.Text(1), new(rows.Text(2), rows.Text(3)));
            if (choice.Length == 0)
            {
                readings[name] = new(name, words, []);
            }
            else if (readings.TryGetValue(name, out GroupingReading? reading))
            {
                readings[name] = reading with { Choices = [.. reading.Choices, new(choice, words)] };
            }
            else
            {
                rows.Bad(0, new("取法之前应先有口径本身的一行。", "A reading has a row of its own before its choices."));
            }
        }

        return [.. readings.Values];
    }

    public static Amendments Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, GroupingReadings chosen, CodeIndex diagnoses, CodeIndex procedures, FaultList faults)
    {
        Amendments amendments = new();
        if (!files.ContainsKey(File))
        {
            return amendments;
        }

        TableText rows = new(files, File, faults, "reading", "choice", "change", "subject", "list", "code", "value");
        while (rows.Read())
        {
            // Most rows belong to readings that nobody chose.
            if (chosen.OfTables.Count == 0 || !chosen.OfTables.TryGetValue(rows.Text(0), out string? choice) || choice != rows.Text(1))
            {
                continue;
            }

            AmendmentKind kind = rows.Choice<AmendmentKind>(2);
            int code = rows[5].IsEmpty ? CodeIndex.Unknown : rows.Code(5, kind is AmendmentKind.RemoveRuleProcedure ? procedures : diagnoses);
            amendments.changes[(kind, rows.Text(3), rows.Number(4) ?? 0, code)] = rows.Text(6);
            amendments.kinds.Add(kind);
        }

        return amendments;
    }

    /// <summary>Whether anything of this kind is changed at all.</summary>
    public bool Has(AmendmentKind kind) => kinds.Contains(kind);

    public bool Has(AmendmentKind kind, string subject, int list, int code) => changes.ContainsKey((kind, subject, list, code));

    /// <summary>The value in the place of the one that is written; null where nothing changes it.</summary>
    public string? Value(AmendmentKind kind, string subject, int code = CodeIndex.Unknown) => changes.GetValueOrDefault((kind, subject, 0, code));

    public IEnumerable<(string Subject, int List, int Code, string Value)> Of(AmendmentKind kind) =>
        changes.Where(change => change.Key.Kind == kind).Select(change => (change.Key.Subject, change.Key.List, change.Key.Code, change.Value));
}
