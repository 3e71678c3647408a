using Tongchou.Fund.Adjusting;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Cases;

/// <content>Amounts of whole funds, which are larger than any bill and may be deficits; and maps and lists of them.</content>
internal sealed partial class Given
{
    private const int MostTexts = 64;

    /// <summary>The names of all fields, in the order of the file.</summary>
    public IReadOnlyCollection<string> Names => fields.Keys;

    /// <summary>An amount of a fund, exact to the fen; below nothing for a deficit.</summary>
    public Money? FundAmount(params ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        if (CaseNumbers.TryNumber(field.Node, out decimal number) && Math.Abs(number) <= AdjustmentCheck.Largest.Fen / 100m / unit.Yuan())
        {
            decimal fen = number * unit.Yuan() * 100;
            if (fen == decimal.Truncate(fen))
            {
                return new((long)fen);
            }
        }

        return Bad<Money>(field, new("不是金额(至多到分)", "is no amount of whole fen"));
    }

    /// <summary>Amounts by name, such as of cities.</summary>
    public IReadOnlyDictionary<string, Money>? FundAmounts(params ReadOnlySpan<string> names)
    {
        if (Part(names) is not { } part)
        {
            return null;
        }

        Dictionary<string, Money> amounts = [];
        foreach (string name in part.Names)
        {
            amounts[name] = part.FundAmount(name) ?? Money.Zero;
        }

        return amounts;
    }

    /// <summary>A weight or multiple from nothing to tenfold: <c>1.5</c> or <c>150%</c>.</summary>
    public Rate? Multiple(params ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        return field.Text is { } text && Rate.TryParse(text, out Rate rate) && rate >= Rate.Zero && rate <= Rate.Percent(1_000)
            ? rate
            : Bad<Rate>(field, new("不是 0 到 10 的倍数", "is no multiple from 0 to 10"));
    }

    /// <summary>Whether a field is there and holds a number.</summary>
    public bool IsNumber(string name) => fields.TryGetValue(name, out Field? field) && CaseNumbers.TryNumber(field.Node, out _);

    /// <summary>A text as it is written; a list of one or more texts.</summary>
    public string? Text(params ReadOnlySpan<string> names) => Take(names) switch
    {
        null => null,
        { Text: { } text } => text,
        var field => Told(field, new("应当是一段文字", "should be a text")),
    };

    public IReadOnlyList<string>? Texts(params ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        Node[] items = field.Node is ListNode list ? [.. list.Items] : [field.Node];
        if (items.Length > MostTexts || items.Any(item => item is not ScalarNode))
        {
            Told(field, new("应当是文字的列表", "should be a list of texts"));
            return null;
        }

        return [.. items.Select(item => ((ScalarNode)item).Text)];
    }
}
