using System.Globalization;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Cases;

/// <content>Each kind of value: absent is null; what can't be read is null as well and noted.</content>
internal sealed partial class Given
{
    private const int MostCount = 1_000;
    private const int LongestShown = 40;

    public Money? Amount(params ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        if (CaseNumbers.TryAmount(field.Node, unit, out Money amount))
        {
            return amount;
        }

        return Bad<Money>(field, new("不是金额(不小于 0,至多到分)", "is not an amount (zero or more, whole fen)"));
    }

    /// <summary>A ratio from nothing to the whole: <c>0.65</c> or <c>65%</c>.</summary>
    public Rate? Ratio(params ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        if (field.Text is { } text && Rate.TryParse(text, out Rate rate) && rate >= Rate.Zero && rate <= Rate.Whole)
        {
            return rate;
        }

        return Bad<Rate>(field, new("不是 0 到 1 的比例(至多四位小数)", "is not a ratio from 0 to 1 (at most four decimals)"));
    }

    /// <summary>Percentage points: <c>0.1</c>, <c>10%</c> or <c>10</c>.</summary>
    public Rate? Points(params ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        bool bare = CaseNumbers.TryNumber(field.Node, out decimal number) && number >= 1;
        if (field.Text is { } text && Rate.TryParse(bare ? $"{text}%" : text, out Rate points) && points >= Rate.Zero && points <= Rate.Whole)
        {
            return points;
        }

        return Bad<Rate>(field, new("不是百分点", "is no number of percentage points"));
    }

    public int? Count(params ReadOnlySpan<string> names) => Whole(MostCount, names);
    public int? Year(params ReadOnlySpan<string> names)
    {
        int? year = Whole(BenefitYear.Latest, names);
        return year is null or >= BenefitYear.Earliest ? year : Refuse<int>(names, new("不是年度", "is no benefit year"));
    }

    /// <summary>A number of people, which may be counted in ten thousands.</summary>
    public decimal? Number(params ReadOnlySpan<string> names)
    {
        const decimal most = 2_000_000_000;
        if (Take(names) is not { } field)
        {
            return null;
        }

        return CaseNumbers.TryNumber(field.Node, out decimal number) && number is >= 0 and <= most
            ? number
            : Bad<decimal>(field, new("不是 0 到二十亿的数", "is no number from 0 to 2,000,000,000"));
    }

    public bool? Flag(params ReadOnlySpan<string> names) => Take(names) switch
    {
        null => null,
        { Text: "true" or "yes" or "True" } => true,
        { Text: "false" or "no" or "False" } => false,
        var field => Bad<bool>(field, new("应为 true 或 false", "should be true or false")),
    };

    public DateOnly? Day(params ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        if (DateOnly.TryParseExact(field.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            && day.Year is > BenefitYear.Earliest and < BenefitYear.Latest)
        {
            return day;
        }

        return Bad<DateOnly>(field, new("不是日期(如 2026-01-31)", "is no date such as 2026-01-31"));
    }

    /// <summary>A word, in kebab-case.</summary>
    public string? Word(params ReadOnlySpan<string> names) => Take(names) switch
    {
        null => null,
        { Text: { } text } => CaseKeys.Plain(text),
        var field => Told(field, new("应当是一个词", "should be a word")),
    };

    /// <summary>A word that stands for something, by a table of what may be written.</summary>
    public T? Choice<T>(IReadOnlyDictionary<string, T> choices, params ReadOnlySpan<string> names) where T : struct
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        return field.Text is { } text && choices.TryGetValue(CaseKeys.Plain(text), out T value)
            ? value
            : Bad<T>(field, new("不认识", $"is unknown; one of: {string.Join(", ", choices.Keys)}"));
    }

    public bool IsList(params ReadOnlySpan<string> names)
    {
        foreach (string each in names)
        {
            if (fields.TryGetValue(each, out Field? field))
            {
                return field.Node is ListNode;
            }
        }

        return false;
    }

    /// <summary>The whole numbers of a list.</summary>
    public IReadOnlyList<int>? Years(params ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        IReadOnlyList<Node>? items = field.Node is ListNode list ? list.Items : null;
        List<int> years = [];
        foreach (Node item in items ?? [])
        {
            if (CaseNumbers.TryNumber(item, out decimal year) && year == decimal.Truncate(year) && year is >= BenefitYear.Earliest and <= BenefitYear.Latest)
            {
                years.Add((int)year);
            }
        }

        if (items is null || years.Count != items.Count)
        {
            Told(field, new("应当是年度的列表", "should be a list of years"));
            return null;
        }

        return years;
    }

    private int? Whole(int most, ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        if (CaseNumbers.TryNumber(field.Node, out decimal number) && number == decimal.Truncate(number) && number >= 0 && number <= most)
        {
            return (int)number;
        }

        return Bad<int>(field, new($"不是 0 到 {most} 的整数", $"is no whole number from 0 to {most}"));
    }

    private T? Refuse<T>(ReadOnlySpan<string> names, Phrase why) where T : struct => Take(names) is { } field ? Bad<T>(field, why) : null;

    private T? Bad<T>(Field field, Phrase why) where T : struct
    {
        Told(field, why);
        return null;
    }

    private string? Told(Field field, Phrase why)
    {
        string shown = field.Text is { } text ? text.Length > LongestShown ? $"{text[..LongestShown]}…" : text : "…";
        faults.Add("bad-value", Place.At(""), new($"{field.Name}:“{shown}”{why.Zh}。", $"{field.Name}: '{shown}' {why.En}."));
        return null;
    }
}
