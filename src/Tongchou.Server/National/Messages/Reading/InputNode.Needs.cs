namespace Tongchou.Server.National.Messages;

/// <content>The demanding forms: what is absent is a fault, and the answer an empty value.</content>
internal readonly partial struct InputNode
{
    public string NeedText(string name) => Text(name) ?? Missing(name, "");

    public string NeedCode(string name) => Code(name) ?? Missing(name, "");

    public bool NeedFlag(string name) => Flag(name) ?? Missing(name, false);

    public Money NeedMoney(string name) => Money(name) ?? Missing(name, default(Money));

    public decimal NeedNumber(string name, int decimals) => Number(name, decimals) ?? Missing(name, 0m);

    public decimal NeedPrice(string name) => Price(name) ?? Missing(name, 0m);

    public decimal NeedQuantity(string name) => Quantity(name) ?? Missing(name, 0m);

    public decimal NeedRatio(string name) => Ratio(name) ?? Missing(name, 0m);

    public int NeedWhole(string name) => Whole(name) ?? Missing(name, 0);

    public DateOnly NeedDate(string name) => Date(name) ?? Missing(name, default(DateOnly));

    public DateTime NeedTime(string name) => Time(name) ?? Missing(name, default(DateTime));

    public DateTime NeedEndTime(string name) => EndTime(name) ?? Missing(name, default(DateTime));

    public InputNode NeedNode(string name)
    {
        InputNode node = Node(name);
        return node.Exists ? node : Missing(name, node);
    }

    public InputRows NeedRows(string name)
    {
        InputRows rows = Rows(name);
        return rows.Count > 0 ? rows : Missing(name, rows);
    }

    /// <summary>Notes a fault of the handler's own at a field, with its words; at the node itself where the name is empty.</summary>
    public void Blame(string name, string code, Phrase message, Phrase hint = default) => reading.Blame(this, name, code, _ => (message, hint));

    /// <summary>A value that was there and wrong has been blamed already; a field is blamed once.</summary>
    private T Missing<T>(string name, T instead)
    {
        reading.Blame(this, name, "missing-field", FieldWords.Missing);
        return instead;
    }
}
