namespace Tongchou.Reference.Grouping;

/// <summary>
/// Makes stays from a seed. Codes are drawn mostly from where something is decided: lists of one category or rule together, codes of two
/// categories, complications and what excludes them, newborns around their bounds; some are repeated, unknown or empty.
/// </summary>
public sealed class RandomDischarges
{
    private static readonly int[] weights = [0, 1, 999, 1499, 1500, 1999, 2000, 2499, 2500, 3200, 4800];
    private static readonly int[] days = [0, 1, 27, 28, 29, 30, 200, 364];

    private readonly Random random;
    private readonly string[] diagnoses, procedures, operations, complications, shared;
    private readonly (string Diagnosis, string Mdc)[] listed;
    private readonly ILookup<string, string> rulesOf;
    private readonly string[][] diagnosesOf;
    private readonly Dictionary<string, string[]> proceduresOfRule, diagnosesOfRule, regionsOf;
    private readonly string[] rules, regional;
    private int made;

    public RandomDischarges(PlainTables tables, int seed)
    {
        random = new(seed);
        diagnoses = [.. tables.DiagnosisCodes];
        procedures = [.. tables.ProcedureCodes];
        operations = [.. tables.Operations];
        complications = [.. tables.Cc.Keys, .. tables.Mcc.Keys, .. tables.Mcc.Keys];
        listed = [.. tables.MdcDiagnoses.Keys.Select(key => (key.Code, key.Mdc))];
        shared = [.. listed.GroupBy(each => each.Diagnosis).Where(each => each.Count() > 1).Select(each => each.Key)];
        diagnosesOf = [.. listed.GroupBy(each => each.Mdc).Select(each => each.Select(one => one.Diagnosis).ToArray())];
        rulesOf = tables.RulesOfMdc.SelectMany(each => each).ToLookup(rule => rule["mdc"], rule => rule["rule"]);
        rules = [.. rulesOf.SelectMany(each => each)];
        proceduresOfRule = tables.RuleProcedures.GroupBy(each => each.Rule).ToDictionary(each => each.Key, each => each.Select(one => one.Code).ToArray());
        diagnosesOfRule = tables.RuleDiagnoses.GroupBy(each => each.Rule).ToDictionary(each => each.Key, each => each.Select(one => one.Code).ToArray());
        regionsOf = tables.MdcDiagnoses.Where(each => each.Value > 0).GroupBy(each => each.Key.Mdc).ToDictionary(each => each.Key, each => each.Select(one => one.Key.Code).ToArray());
        regional = [.. regionsOf.Values.SelectMany(each => each)];
    }

    public PlainDischarge Next()
    {
        string rule = Pick(rules);
        List<string> diagnosed = [Principal(rule)], done = [];
        int secondaries = random.Next(8), more = random.Next(100) < 35 ? 0 : random.Next(1, 5);
        for (int i = 0; i < secondaries; i++)
        {
            diagnosed.Add(Secondary(rule, diagnosed));
        }

        for (int i = 0; i < more; i++)
        {
            done.Add(Procedure(rule, done));
        }

        int age = random.Next(4) == 0 ? 0 : random.Next(1, 99);
        int? ageDays = random.Next(12) == 0 ? null : age > 0 ? age * 365 : random.Next(4) == 0 ? random.Next(366) : Pick(days);
        int? weight = age > 0 && random.Next(2) == 0 ? null : random.Next(15) == 0 ? null : Pick(weights);
        string sex = random.Next(60) == 0 ? Pick(["", "9"]) : Pick(["1", "2"]);
        return new($"R{++made}", sex, age, ageDays, weight, diagnosed, done);
    }

    private string Principal(string rule) => random.Next(20) switch
    {
        < 9 => diagnosesOfRule.TryGetValue(rule, out string[]? own) ? Pick(own) : Pick(Pick(diagnosesOf)),
        < 13 => Pick(Pick(diagnosesOf)),
        < 15 => Pick(shared),
        < 17 => Pick(regional),
        < 19 => Pick(diagnoses),
        _ => random.Next(4) == 0 ? "X99.999" : Pick(complications),
    };

    private string Secondary(string rule, List<string> before) => random.Next(20) switch
    {
        < 9 => Pick(complications),
        < 12 => Pick(regional),
        < 14 => diagnosesOfRule.TryGetValue(rule, out string[]? own) ? Pick(own) : Pick(diagnoses),
        < 16 => Pick(before),
        < 19 => Pick(diagnoses),
        _ => random.Next(3) == 0 ? "nothing-of-the-kind-is-known" : "A",
    };

    private string Procedure(string rule, List<string> before) => random.Next(20) switch
    {
        < 11 => proceduresOfRule.TryGetValue(rule, out string[]? own) ? Pick(own) : Pick(operations),
        < 14 => Pick(operations),
        < 16 => proceduresOfRule[Pick([.. proceduresOfRule.Keys])][0],
        < 18 => before.Count > 0 ? Pick(before) : Pick(procedures),
        < 19 => Pick(procedures),
        _ => "00.0000x",
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
