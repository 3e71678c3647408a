using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Payment.Cases;

/// <summary>The name of a version of the grouper, such as <c>chs-drg-1.1</c>: its folder among the grouper's tables. Whether it is there is found out when it is used.</summary>
public sealed class GrouperVersionForm : IForm<string>
{
    public static readonly GrouperVersionForm Instance = new();

    private const int Longest = 60;

    public string Schema => """{"type":"string","pattern":"^[a-z0-9][a-z0-9.-]{0,59}$","description":"a version of the grouper: a folder below policies/drg"}""";

    public bool TryRead(Node node, FaultList faults, out string value)
    {
        value = node.AsText(faults) ?? "";
        if (IsName(value))
        {
            return true;
        }

        if (value.Length > 0)
        {
            faults.Add("bad-version", node.Place, new($"“{value}”不是分组方案版本的名称。", $"'{value}' is no name of a version of the grouper."), new("写 policies/drg 下的文件夹名,如 chs-drg-1.1。", "Write the name of a folder below policies/drg, such as chs-drg-1.1."));
        }

        return false;
    }

    /// <summary>Small letters, digits, dots and hyphens; it never leads out of its folder.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= Longest && text[0] is not ('.' or '-') && text.All(each => char.IsAsciiDigit(each) || char.IsAsciiLetterLower(each) || each is '.' or '-');

    public string Show(string value, Language language) => value;
}
