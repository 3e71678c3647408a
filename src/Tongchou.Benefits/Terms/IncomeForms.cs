using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Benefits;

/// <summary>A threshold stated as an amount, or as a share of last year's disposable income per head (FX2019 三).</summary>
public readonly record struct IncomeThreshold(Money Amount, Rate ShareOfIncome)
{
    public bool IsShare => ShareOfIncome > Rate.Zero;
}

/// <summary><c>12000</c>, or <c>{ share-of-income: 50% }</c>.</summary>
public sealed class IncomeThresholdForm : IForm<IncomeThreshold>
{
    public static readonly IncomeThresholdForm Instance = new();

    public string Schema =>
        """{"anyOf":[{"type":["number","string"],"description":"yuan"},{"type":"object","additionalProperties":false,"required":["share-of-income"],"properties":{"share-of-income":{"type":["number","string"],"description":"of last year's disposable income per head"}}}]}""";

    public bool TryRead(Node node, FaultList faults, out IncomeThreshold value)
    {
        value = default;
        if (node is MapNode map)
        {
            map.AllowOnly(faults, "share-of-income");
            if (map.Needed("share-of-income", faults) is not { } at || !RateForm.Instance.TryRead(at, faults, out Rate share))
            {
                return false;
            }

            value = new(Money.Zero, share);
            return true;
        }

        bool read = MoneyForm.Instance.TryRead(node, faults, out Money amount);
        value = new(amount, Rate.Zero);
        return read;
    }

    public string Show(IncomeThreshold value, Language language) => !value.IsShare
        ? value.Amount.ToString()
        : language is Language.En ? $"{value.ShareOfIncome} of last year's disposable income per head" : $"上一年度人均可支配收入的 {value.ShareOfIncome}";
}

/// <summary>Disposable income per head: an amount, or urban and rural figures weighted by their people.</summary>
public sealed class IncomeForm : IForm<Money>
{
    private const int MostPeople = 2_000_000_000;

    public static readonly IncomeForm Instance = new();

    public string Schema =>
        """{"anyOf":[{"type":["number","string"],"description":"yuan per head and year"},{"type":"object","additionalProperties":false,"required":["urban-income","rural-income","urban-people","rural-people"],"properties":{"urban-income":{"type":["number","string"]},"rural-income":{"type":["number","string"]},"urban-people":{"type":"integer"},"rural-people":{"type":"integer"}}}]}""";

    public bool TryRead(Node node, FaultList faults, out Money value)
    {
        value = Money.Zero;
        if (node is not MapNode map)
        {
            return MoneyForm.Instance.TryRead(node, faults, out value);
        }

        int before = faults.Count;
        map.AllowOnly(faults, "urban-income", "rural-income", "urban-people", "rural-people");
        Money urban = Amount(map.Needed("urban-income", faults), faults);
        Money rural = Amount(map.Needed("rural-income", faults), faults);
        int urbanPeople = map.Needed("urban-people", faults).AsCount(faults, 0, MostPeople) ?? 0;
        int ruralPeople = map.Needed("rural-people", faults).AsCount(faults, 0, MostPeople) ?? 0;
        if (faults.Count != before)
        {
            return false;
        }

        if (urbanPeople == 0 && ruralPeople == 0)
        {
            faults.Add("nobody", node.Place, new("城乡人数不能都是 0。", "Urban and rural people can't both be zero."));
            return false;
        }

        value = Weighted(urban, urbanPeople, rural, ruralPeople);
        return true;
    }

    public string Show(Money value, Language language) => value.ToString();

    /// <summary>Weighted by people and rounded half up to the fen.</summary>
    internal static Money Weighted(Money urban, int urbanPeople, Money rural, int ruralPeople)
    {
        Int128 sum = ((Int128)urban.Fen * urbanPeople) + ((Int128)rural.Fen * ruralPeople);
        Int128 people = (Int128)urbanPeople + ruralPeople;
        return new((long)(((2 * sum) + people) / (2 * people)));
    }

    private static Money Amount(Node? node, FaultList faults) =>
        node is not null && MoneyForm.Instance.TryRead(node, faults, out Money amount) ? amount : Money.Zero;
}
