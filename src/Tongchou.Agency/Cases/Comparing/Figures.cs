using System.Globalization;
using Tongchou.Benefits;
using Tongchou.Enrolment.Incentives;
using Tongchou.Enrolment.Waiting;
using Tongchou.Payment.Figures;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Cases;

/// <summary>What the engine gave for a case, under the names by which cases expect it.</summary>
internal sealed class Figures(CaseUnit unit)
{
    private readonly Dictionary<string, Figure> all = [];
    private readonly Dictionary<string, int> lists = [];

    /// <summary>A value in number and text, and other texts that mean the same.</summary>
    private readonly record struct Figure(decimal? Number, string Text, IReadOnlyList<string> Also);

    /// <summary>The life the case stands for, to be lived in the books; null where a case tells of none.</summary>
    public Func<Story?>? Story { get; init; }

    public Figures Add(Money amount, params ReadOnlySpan<string> names)
    {
        decimal number = amount.Fen / 100m / unit.Yuan();
        return Add(number, number.ToString(unit is CaseUnit.Yuan ? "F2" : "0.##########", CultureInfo.InvariantCulture), names);
    }

    public Figures Add(Limit limit, params ReadOnlySpan<string> names) => limit.IsNone ? Add(null, "none", names) : Add(limit.Amount, names);

    /// <summary>A ratio as a part of one.</summary>
    public Figures Add(Rate? rate, params ReadOnlySpan<string> names) =>
        rate is { } known ? Add(known.TenThousandths / 10_000m, (known.TenThousandths / 10_000m).ToString("0.00##", CultureInfo.InvariantCulture), names) : this;

    public Figures AddPercent(Rate? rate, params ReadOnlySpan<string> names) =>
        rate is { } known ? Add(known.TenThousandths / 100m, (known.TenThousandths / 100m).ToString("0.00", CultureInfo.InvariantCulture), names) : this;

    public Figures Add(int count, params ReadOnlySpan<string> names) => Add(count, count.ToString(CultureInfo.InvariantCulture), names);
    public Figures Add(DateOnly day, params ReadOnlySpan<string> names) => Add(null, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), names);
    public Figures Add(bool flag, params ReadOnlySpan<string> names) => Add(null, flag ? "true" : "false", names);

    /// <summary>Amounts by name, such as of cities.</summary>
    public Figures Add(IEnumerable<KeyValuePair<string, Money>> amounts, params ReadOnlySpan<string> names)
    {
        foreach ((string key, Money amount) in amounts)
        {
            foreach (string name in names)
            {
                Add(amount, $"{name}.{key}");
            }
        }

        return this;
    }

    /// <summary>Numbers in an order.</summary>
    public Figures Add(IReadOnlyList<decimal> numbers, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            lists[name] = numbers.Count;
            for (int i = 0; i < numbers.Count; i++)
            {
                Add(numbers[i], numbers[i].ToString("0.##########", CultureInfo.InvariantCulture), $"{name}[{(i + 1).ToString(CultureInfo.InvariantCulture)}]");
            }
        }

        return this;
    }

    public Figures Add(decimal? number, params ReadOnlySpan<string> names) => Add(number, number?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "none", names);

    /// <summary>A word, of which the first is ours and the others mean the same.</summary>
    public Figures AddWord(IReadOnlyList<string> words, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            all[name] = new(null, words[0], words);
        }

        return this;
    }

    public Figures Add(string word, params ReadOnlySpan<string> names) => Add((decimal?)null, word, names);

    /// <summary>Points, weights and the like, in as many decimals as the case states them: it rounds as it writes.</summary>
    public Figures Add(Case @case, decimal number, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            string written = @case.Expect.FirstOrDefault(entry => entry.Key == name).Value is ScalarNode { Text: { } text } ? text : "0.0000";
            int decimals = Math.Min(written.Length - 1 - (written.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? point : written.Length - 1), Rounding.MostDecimals);
            decimal rounded = Rounding.HalfUp(number, decimals);
            Add(rounded, rounded.ToString($"F{decimals}", CultureInfo.InvariantCulture), [name]);
        }

        return this;
    }

    /// <summary>Everything a settlement tells.</summary>
    public static Figures Of(in Settlement bill, CaseUnit unit) => new Figures(unit)
        .Add(bill.Total, "total", "total-cost")
        .Add(bill.Uncovered, "uncovered")
        .Add(bill.OutsideCatalogue, "outside-catalogue", "out-of-catalogue", "full-self")
        .Add(bill.AbovePriceLimit, "above-price-limit")
        .Add(bill.FirstOwnShare, "first-own-share", "pre-self", "class-b-own-share")
        .Add(bill.ElsewhereOwnShare, "elsewhere-own-share", "own-share-first", "own-share")
        .Add(bill.InScope, "in-scope")
        .Add(bill.Total - bill.InScope - bill.Uncovered, "out-of-scope")
        .Add(bill.Deductible, "deductible", "deductible-paid", "deductible-taken")
        .Add(bill.AboveCeiling, "above-ceiling", "above-cap")
        .Add(bill.Pooled, "pooled", "pool-pay", "basic-pay", "pool-payment")
        .Add(bill.LargeAmount, "large-amount", "large-amount-pay")
        .Add(bill.Supplement, "supplement", "supplement-pay")
        .Add(bill.SeriousIllness, "serious-illness", "serious-illness-pay")
        .Add(bill.Change.SeriousCounted, "serious-illness-eligible", "serious-illness-base")
        .Add(bill.Assistance, "assistance", "assistance-pay", "medical-assistance-pay")
        .Add(bill.Change.AssistanceCounted, "assistance-eligible", "assistance-base")
        .Add(bill.Tilt, "tilt", "tilt-pay", "tilt-assistance-pay")
        .Add(bill.Control, "control", "top-up", "control-pay", "top-up-pay")
        .Add(bill.Of(Payer.Assistance), "assistance-total", "total-assistance", "assistance-with-top-up")
        .Add(bill.SupplementaryInScope, "supplementary-in-scope")
        .Add(bill.SupplementaryOutOfScope, "supplementary-out-of-scope")
        .Add(bill.Of(Payer.Supplementary), "supplementary-pay", "supplementary-total")
        .Add(bill.PersonalAccount, "personal-account", "personal-account-pay", "account-pay")
        .Add(bill.FamilyAccount, "family-account", "family-account-pay")
        .Add(bill.Cash, "cash", "cash-pay", "cash-total")
        .Add(bill.FundsTotal, "funds-total", "total-paid", "total-pay", "fund-total")
        .Add(bill.PersonTotal, "person-total", "self-total", "self-pay", "person-pays", "total-self")
        .Add(bill.Borne.InScope, "in-scope-self", "self-in-scope", "remaining-in-scope")
        .AddPercent(bill.InScopeRate, "in-scope-rate-percent")
        .Add(bill.InScopeRate, "in-scope-rate", "in-scope-ratio")
        .AddPercent(bill.TotalRate, "total-rate-percent", "overall-rate-percent", "actual-rate-percent")
        .Add(bill.TotalRate, "total-rate", "overall-rate", "actual-rate");

    public Figures Add(Wait wait) => Add(wait.FixedMonths, "fixed-months")
        .Add(wait.VariableMonths, "variable-months")
        .Add(wait.TotalMonths, "total-months", "waiting-months")
        .Add(wait.VariableBeforeRepair, "variable-before-repair")
        .Add(wait.RepairedMonths, "repaired-months")
        .Add(wait.RepairableYears, "repairable-years", "useful-repair-years")
        .Add(wait.FloorApplied, "floor-applied")
        .Add(wait.ExemptBy is not null, "exempt");

    public Figures Add(CapChange change) => Add(change.ContinuousBonus, "continuous-bonus")
        .Add(change.ZeroClaimBonus, "zero-claim-bonus")
        .Add(change.TotalBonus, "total-bonus", "bonus")
        .Add(change.Reduction, "reduction")
        .Add(change.Net, "net", "net-change")
        .Add(change.EffectiveCap, "effective-cap", "cap");

    /// <summary>Holds the figures against what a case expects, field by field.</summary>
    public CaseResult Against(Case @case)
    {
        List<CaseField> fields = [];
        foreach ((string key, Node value) in @case.Expect.SelectMany(Leaves))
        {
            string name = key.Replace('-', '_');
            if (value is ListNode list)
            {
                // Lists are compared entry by entry; here only how many there are.
                if (lists.TryGetValue(key, out int count) && count != list.Items.Count)
                {
                    fields.Add(new(name, $"{list.Items.Count} entries", $"{count} entries", false));
                }
            }
            else if (!all.TryGetValue(key, out Figure got))
            {
                if (!lists.ContainsKey(key.Split('[')[0]))
                {
                    @case.Faults.Add("unknown-field", Place.At(""), new($"算例期望的“{name}”算不出来。", $"Expected field '{name}' is not produced for this category."));
                }
            }
            else if (value is not ScalarNode { Text.Length: > 0 } scalar || (got.Number is not null && scalar.Text is not "none" && !CaseNumbers.TryNumber(scalar, out _)))
            {
                @case.Faults.Add("bad-value", Place.At(""), new($"expect.{name} 不是可以比较的值。", $"expect.{name} is no value that can be compared."));
            }
            else
            {
                bool agrees = got.Number is { } number && CaseNumbers.TryNumber(scalar, out decimal expected)
                    ? Math.Abs(number - expected) <= @case.Tolerance
                    : scalar.Text == got.Text || got.Also.Contains(CaseKeys.Plain(scalar.Text));
                fields.Add(new(@case.Bill is null ? name : key, scalar.Text, got.Text, agrees));
            }
        }

        if (@case.Expect.Count == 0)
        {
            @case.Faults.Add("nothing-expected", Place.At(""), new("算例没有写期望的结果(expect)。", "The case expects nothing."));
        }

        return !@case.Faults.IsEmpty ? @case.NotUnderstood()
            : fields.TrueForAll(field => field.Agrees) ? new CasePassed(@case.Id, @case.Category, fields)
            : new CaseFailed(@case.Id, @case.Category, fields);
    }

    private Figures Add(decimal? number, string text, ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            all[name] = new(number, text, []);
        }

        return this;
    }

    /// <summary>An expected value, or the values inside a map or a list, each under its whole name; a list itself comes as well.</summary>
    private static IEnumerable<(string Key, Node Value)> Leaves(MapEntry entry) => entry.Value switch
    {
        MapNode map => map.Entries.SelectMany(inner => Leaves(inner with { Key = $"{entry.Key}.{inner.Key}" })),
        ListNode list => list.Items.SelectMany((item, i) => Leaves(new($"{entry.Key}[{(i + 1).ToString(CultureInfo.InvariantCulture)}]", item.Place, item))).Prepend((entry.Key, list)),
        var value => [(entry.Key, value)],
    };
}
