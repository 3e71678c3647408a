using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Fund;

/// <summary>A chart as a list of <c>{ code: "2101", name: {zh, en}, nature: liability, role: institution-payable, line: expenditure, funds: [resident] }</c>.</summary>
public sealed class ChartForm : IForm<Chart>
{
    public static readonly ChartForm Instance = new();

    public string Schema =>
        """{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["code","name","nature"],"properties":{"code":{"type":"string","pattern":"^[1-9][0-9]{3,9}$"},"name":{"type":"object","additionalProperties":false,"required":["zh","en"],"properties":{"zh":{"type":"string"},"en":{"type":"string"}}},"""
        + $"\"nature\":{WordForm<AccountNature>.Instance.Schema},\"role\":{WordForm<AccountRole>.Instance.Schema},\"line\":{WordForm<FundLine>.Instance.Schema},\"funds\":{WordsForm<FundKind>.Instance.Schema}"
        + "}}}";

    public bool TryRead(Node node, FaultList faults, out Chart value)
    {
        int before = faults.Count;
        List<LedgerAccount> accounts = [];
        foreach (Node item in node.AsList(faults)?.Items ?? [])
        {
            if (item.AsMap(faults) is { } map && Read(map, faults) is { } account)
            {
                NoteTwice(map, accounts, account, faults);
                accounts.Add(account);
            }
        }

        if (faults.Count == before && accounts.Count == 0)
        {
            faults.Add("empty-chart", node.Place, new("科目表是空的。", "The chart has no account."));
        }

        value = faults.Count == before ? new(accounts) : new([]);
        return faults.Count == before;
    }

    public string Show(Chart value, Language language) =>
        string.Join(language is Language.En ? "; " : ";", value.All.Select(account => $"{account.Code} {account.Name.In(language)}"));

    private static LedgerAccount? Read(MapNode map, FaultList faults)
    {
        int before = faults.Count;
        map.AllowOnly(faults, "code", "name", "nature", "role", "line", "funds");
        AccountCode code = ReadCode(map.Needed("code", faults), faults);
        Phrase name = PhraseReader.Read(map.Needed("name", faults), faults);
        AccountNature nature = map.Needed("nature", faults).AsWord<AccountNature>(faults) ?? default;
        AccountRole? role = map["role"].AsWord<AccountRole>(faults);
        FundLine? line = map["line"].AsWord<FundLine>(faults);

        // Left out, the account is in every fund.
        IReadOnlyList<FundKind> funds = Words<FundKind>.All;
        if (map["funds"] is { } written && WordsForm<FundKind>.Instance.TryRead(written, faults, out IReadOnlyList<FundKind> named))
        {
            funds = named;
        }

        return faults.Count == before ? new(code, name, nature, role, line, funds) : null;
    }

    private static AccountCode ReadCode(Node? node, FaultList faults)
    {
        if (node.AsText(faults) is { } text && !AccountCode.TryParse(text, out _))
        {
            faults.Add("bad-account-code", node!.Place, new($"“{text}”不是科目编码。", $"'{text}' is no code of an account."), new("写 4 到 10 位数字,首位不为 0。", "Write four to ten digits, the first not zero."));
        }

        return node is ScalarNode scalar && AccountCode.TryParse(scalar.Text, out AccountCode code) ? code : default;
    }

    private static void NoteTwice(MapNode map, List<LedgerAccount> earlier, LedgerAccount account, FaultList faults)
    {
        foreach (LedgerAccount other in earlier)
        {
            if (other.Code == account.Code)
            {
                faults.Add("account-twice", map.Place, new($"科目编码 {account.Code} 用了两次。", $"The code {account.Code} is used twice."));
            }
            else if (account.Role is { } role && other.Role == role && other.Funds.Intersect(account.Funds).Any())
            {
                faults.Add("role-twice", map.Place, new($"{other.Code} 和 {account.Code} 在同一基金中用途相同。", $"{other.Code} and {account.Code} have the same role in one fund."));
            }
        }
    }
}
