namespace Tongchou.Fund;

/// <summary>The code 科目编码 of an account in the chart: four to ten digits, the first of them not zero. Order is that of the text, so that 100201 follows 1002.</summary>
public readonly record struct AccountCode : IComparable<AccountCode>
{
    private readonly string? text;

    private AccountCode(string text) => this.text = text;

    public static bool TryParse(string? text, out AccountCode code)
    {
        code = default;
        if (text is not { Length: >= 4 and <= 10 } || text[0] == '0' || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        code = new(text);
        return true;
    }

    public int CompareTo(AccountCode other) => string.CompareOrdinal(text, other.text);
    public override string ToString() => text ?? "";
}
