using System.Globalization;
using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Forms;

/// <summary>Yuan, such as <c>800</c> or <c>12.50</c>; not below nothing.</summary>
public sealed class MoneyForm : IForm<Money>
{
    public static readonly MoneyForm Instance = new();

    public string Schema => """{"type":["number","string"],"description":"yuan, at most two decimals"}""";

    public bool TryRead(Node node, FaultList faults, out Money value)
    {
        value = Money.Zero;
        if (node.AsText(faults) is not { } text)
        {
            return false;
        }

        if (Money.TryParse(text, out value) && !value.IsNegative)
        {
            return true;
        }

        faults.Add("bad-money", node.Place, new($"“{text}”不是金额。", $"'{text}' is not an amount."),
            new("写元,不小于 0,最多两位小数,不加千位逗号。", "Write yuan, zero or more, at most two decimals, no thousands separators."));
        return false;
    }

    public string Show(Money value, Language language) => value.ToString();
    public string? Write(Money value) => value.ToPlain();
    public IEnumerable<Bounded> Bounds(Money value) => [new(value.Fen, value.ToString())];
}

/// <summary>Yuan, or <c>none</c> for no limit 不设封顶线.</summary>
public sealed class LimitForm : IForm<Limit>
{
    public static readonly LimitForm Instance = new();

    public string Schema => """{"anyOf":[{"type":["number","string"],"description":"yuan"},{"const":"none"}]}""";

    public bool TryRead(Node node, FaultList faults, out Limit value)
    {
        if (node is ScalarNode { Text: "none" })
        {
            value = Limit.None;
            return true;
        }

        bool read = MoneyForm.Instance.TryRead(node, faults, out Money amount);
        value = new(amount);
        return read;
    }

    public string Show(Limit value, Language language) => value.IsNone ? (language is Language.En ? "no limit" : "不设限") : value.Amount.ToString();
    public string? Write(Limit value) => value.IsNone ? "none" : value.Amount.ToPlain();
    public IEnumerable<Bounded> Bounds(Limit value) => [new(value.Amount.Fen, value.ToString())];
}

/// <summary>A ratio such as <c>65%</c> or <c>0.65</c>, from nothing to the whole.</summary>
public sealed class RateForm : IForm<Rate>
{
    public static readonly RateForm Instance = new();

    public string Schema => """{"type":["number","string"],"description":"a ratio: 65% or 0.65"}""";

    public bool TryRead(Node node, FaultList faults, out Rate value)
    {
        value = Rate.Zero;
        if (node.AsText(faults) is not { } text)
        {
            return false;
        }

        if (Rate.TryParse(text, out value) && value >= Rate.Zero && value <= Rate.Whole)
        {
            return true;
        }

        faults.Add("bad-rate", node.Place, new($"“{text}”不是 0% 到 100% 的比例。", $"'{text}' is not a ratio from 0% to 100%."),
            new("写 65% 或 0.65;最多精确到百分数后两位。", "Write 65% or 0.65, at most two decimals of a percent."));
        return false;
    }

    public string Show(Rate value, Language language) => value.ToString();
    public string? Write(Rate value) => value.ToString();
    public IEnumerable<Bounded> Bounds(Rate value) => [new(value.TenThousandths, value.ToString())];
}

/// <summary>A whole number of things, years, months or days.</summary>
public sealed class CountForm(int most = 10_000) : IForm<int>
{
    public string Schema => $$"""{"type":"integer","minimum":0,"maximum":{{most.ToString(CultureInfo.InvariantCulture)}}}""";

    public bool TryRead(Node node, FaultList faults, out int value)
    {
        int? number = node.AsCount(faults, 0, most);
        value = number ?? 0;
        return number is not null;
    }

    public string Show(int value, Language language) => value.ToString(CultureInfo.InvariantCulture);
    public string? Write(int value) => Show(value, Language.En);
    public IEnumerable<Bounded> Bounds(int value) => [new(value, Show(value, Language.En))];
}

/// <summary>One word out of a fixed choice.</summary>
public sealed class WordForm<T> : IForm<T> where T : struct, Enum
{
    public static readonly WordForm<T> Instance = new();

    public string Schema => $$"""{"enum":[{{string.Join(",", Words<T>.Codes.Select(code => $"\"{code}\""))}}]}""";

    public bool TryRead(Node node, FaultList faults, out T value)
    {
        T? word = node.AsWord<T>(faults);
        value = word ?? default;
        return word is not null;
    }

    public string Show(T value, Language language) => Words<T>.Phrase(value).In(language);
    public string? Write(T value) => Words<T>.Code(value);
}

/// <summary>Some words out of a fixed choice, each at most once.</summary>
public sealed class WordsForm<T> : IForm<IReadOnlyList<T>> where T : struct, Enum
{
    public static readonly WordsForm<T> Instance = new();

    public string Schema => $$"""{"type":"array","items":{{WordForm<T>.Instance.Schema}}}""";

    public bool TryRead(Node node, FaultList faults, out IReadOnlyList<T> value)
    {
        List<T> words = [];
        value = words;
        if (node.AsList(faults) is not { } list)
        {
            return false;
        }

        int before = faults.Count;
        foreach (Node item in list.Items)
        {
            if (item.AsWord<T>(faults) is { } word)
            {
                if (words.Contains(word))
                {
                    faults.Add("repeated-word", item.Place, new("这个词写了两次。", "This word is written twice."));
                }

                words.Add(word);
            }
        }

        return faults.Count == before;
    }

    public string Show(IReadOnlyList<T> value, Language language) =>
        string.Join(language is Language.En ? ", " : "、", value.Select(word => Words<T>.Phrase(word).In(language)));
}
