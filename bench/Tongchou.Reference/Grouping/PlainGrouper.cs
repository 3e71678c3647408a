using System.Globalization;

namespace Tongchou.Reference.Grouping;

/// <summary>A discharged stay in plain words; what is blank is null.</summary>
public sealed record PlainDischarge(string Id, string Sex, int Age, int? AgeDays, int? Weight, IReadOnlyList<string> Diagnoses, IReadOnlyList<string> Procedures)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Id},{Sex},{Age},{AgeDays},{Weight},{string.Join('|', Diagnoses)},{string.Join('|', Procedures)}");
}

/// <summary>Grouping as plainly as it can be written: one category after another, one rule after another, every list asked as a set.</summary>
public sealed class PlainGrouper(PlainTables tables)
{
    public const string None = "0000,00,0000";

    public string Group(PlainDischarge stay)
    {
        bool isNewborn = stay.Age == 0 && (stay.AgeDays ?? 0) <= 28;
        if (stay.Sex.Length == 0 || stay.Diagnoses.Count == 0 || stay.Diagnoses[0].Length == 0 || (isNewborn && (stay.Weight ?? 0) == 0))
        {
            return None;
        }

        foreach (Dictionary<string, string> mdc in tables.Mdcs)
        {
            if (IsOpen(mdc, stay) && InMdc(mdc, stay) is { } group)
            {
                return group;
            }
        }

        return None;
    }

    private bool IsOpen(Dictionary<string, string> mdc, PlainDischarge stay)
    {
        string code = mdc["mdc"];
        bool asked = mdc["condition"] switch
        {
            "PPV" => stay.Procedures.Count > 0 && (tables.Operations.Contains(stay.Procedures[0]) || mdc["extra_principal_procedures"].Split('|').Contains(stay.Procedures[0])),
            "PDX" => tables.MdcDiagnoses.ContainsKey((code, stay.Diagnoses[0])),
            _ => tables.MdcDiagnoses.ContainsKey((code, stay.Diagnoses[0])) && stay.Diagnoses.Where(each => tables.MdcDiagnoses.ContainsKey((code, each))).Select(each => tables.MdcDiagnoses[(code, each)]).Distinct().Count() >= 2,
        };
        return asked && (mdc["sex"].Length == 0 || mdc["sex"] == stay.Sex) && (mdc["age_years_equals"].Length == 0 || Number(mdc["age_years_equals"]) == stay.Age);
    }

    private string? InMdc(Dictionary<string, string> mdc, PlainDischarge stay)
    {
        bool asksOperation = mdc["ambiguous_rule"] == "PPV";
        foreach (Dictionary<string, string> rule in tables.RulesOfMdc[mdc["mdc"]])
        {
            if (asksOperation && rule["type"] == "medical")
            {
                asksOperation = false;
                if (stay.Procedures.Count > 0 && tables.Operations.Contains(stay.Procedures[0]))
                {
                    return $"{mdc["mdc"]},QY,{mdc["letter"]}QY";
                }
            }

            if (Holds(rule, stay) && InRule(rule, stay) is { } group)
            {
                return $"{mdc["mdc"]},{rule["adrg"]},{group}";
            }
        }

        return null;
    }

    private bool Holds(Dictionary<string, string> rule, PlainDischarge stay)
    {
        if (rule["age_days_max"].Length > 0 && (stay.AgeDays ?? 0) > Number(rule["age_days_max"]))
        {
            return false;
        }

        (string from, string below) = (rule["weight_g_min"], rule["weight_g_max_exclusive"]);
        if (from.Length + below.Length > 0 && (stay.Weight is not > 0 || (from.Length > 0 && stay.Weight < Number(from)) || (below.Length > 0 && stay.Weight >= Number(below))))
        {
            return false;
        }

        return new Condition(rule["condition"], atom => HasAtom(atom, rule["rule"], stay)).Holds();
    }

    private bool HasAtom(string atom, string rule, PlainDischarge stay)
    {
        string name = atom.TrimEnd('1', '2', '3', '4'), list = name.Length == atom.Length ? "1" : atom[name.Length..];
        bool Diagnosis(string code) => tables.RuleDiagnoses.Contains((rule, list, code));
        bool Procedure(string code) => tables.RuleProcedures.Contains((rule, list, code));
        return name switch
        {
            "TRUE" => true,
            "PDX" => Diagnosis(stay.Diagnoses[0]),
            "ADX" => stay.Diagnoses.Any(Diagnosis),
            "SDX" => stay.Diagnoses.Skip(1).Any(Diagnosis),
            "PP" => stay.Procedures.Take(1).Any(Procedure),
            "AP" => stay.Procedures.Any(Procedure),
            "PPV" => stay.Procedures.Take(1).Any(tables.Operations.Contains),
            "APV" => stay.Procedures.Any(tables.Operations.Contains),
            "NOV" => !stay.Procedures.Any(tables.Operations.Contains),
            _ => throw new ArgumentException($"unknown atom {atom}", nameof(atom)),
        };
    }

    private string? InRule(Dictionary<string, string> rule, PlainDischarge stay)
    {
        foreach (Dictionary<string, string> group in tables.GroupsOfRule[rule["rule"]])
        {
            bool holds = group["severity_rule"] switch
            {
                "MCC" => IsEffective(tables.Mcc, stay),
                "MCC_OR_CC" => IsEffective(tables.Mcc, stay) || IsEffective(tables.Cc, stay),
                _ => true,
            };
            if (holds)
            {
                return group["code"];
            }
        }

        return null;
    }

    private bool IsEffective(Dictionary<string, string> complications, PlainDischarge stay) =>
        stay.Diagnoses.Skip(1).Any(code => complications.TryGetValue(code, out string? table) && !tables.Exclusions.Contains((stay.Diagnoses[0], table)));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Evaluates a condition while it reads it.</summary>
    private sealed class Condition(string text, Func<string, bool> atom)
    {
        private readonly string text = text.Replace(" ", "", StringComparison.Ordinal);
        private int at;

        public bool Holds()
        {
            bool holds = Both();
            while (at < text.Length && text[at] == '|')
            {
                at++;
                holds |= Both();
            }

            return holds;
        }

        private bool Both()
        {
            bool holds = One();
            while (at < text.Length && text[at] == '&')
            {
                at++;
                holds &= One();
            }

            return holds;
        }

        private bool One()
        {
            if (text[at] == '(')
            {
                at++;
                bool inside = Holds();
                at++;
                return inside;
            }

            int start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            return atom(text[start..at]);
        }
    }
}
