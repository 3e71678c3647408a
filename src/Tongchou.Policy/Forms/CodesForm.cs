using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Forms;

/// <summary>Codes of a national catalogue, such as <c>[M03900, M01600]</c>, each at most once.</summary>
public sealed class CodesForm : IForm<IReadOnlyList<string>>
{
    public static readonly CodesForm Instance = new();

    private const int Longest = 30;

    public string Schema => """{"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9.-]{1,30}$"},"description":"codes of a national catalogue"}""";

    public bool TryRead(Node node, FaultList faults, out IReadOnlyList<string> value)
    {
        List<string> codes = [];
        value = codes;
        if (node.AsList(faults) is not { } list)
        {
            return false;
        }

        int before = faults.Count;
        foreach (Node item in list.Items)
        {
            if (item.AsText(faults) is not { } code)
            {
                continue;
            }

            if (code.Length is 0 or > Longest || !code.All(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '-'))
            {
                faults.Add("bad-code", item.Place, new($"“{code}”不是目录编码。", $"'{code}' is not a code of a catalogue."), new($"写国家编码,如 M03900,最多 {Longest} 位字母、数字、点或短横。", $"Write the national code, such as M03900: at most {Longest} letters, digits, dots or hyphens."));
            }
            else if (codes.Contains(code))
            {
                faults.Add("repeated-code", item.Place, new($"编码 {code} 写了两次。", $"The code {code} is written twice."), new("请删去一个。", "Take one away."));
            }

            codes.Add(code);
        }

        return faults.Count == before;
    }

    public string Show(IReadOnlyList<string> value, Language language) => string.Join(language is Language.En ? ", " : "、", value);
}
