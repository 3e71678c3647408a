namespace Tongchou.Server.National.Messages;

/// <summary>A node 节点 of a request, or a row of one. Values are read when they are asked for; what is amiss is noted once in the envelope's faults.</summary>
/// <remarks>
/// Names are matched without regard to case and underscores; of a member written twice the last counts. Null, "" and
/// "null" are absent: the plain form then answers null, the demanding form (<c>Need…</c>) notes a fault and answers an
/// empty value, so that a reader goes on and finds every fault. Valid until the envelope is disposed.
/// </remarks>
internal readonly partial struct InputNode
{
    private readonly MessageReading reading;
    private readonly int at;
    private readonly string missingPath;
    private readonly string missingName;

    /// <summary>A node that is there.</summary>
    internal InputNode(MessageReading reading, int at)
    {
        this.reading = reading;
        this.at = at;
        missingPath = "";
        missingName = "";
    }

    /// <summary>A node that is not there; it still knows where it would stand.</summary>
    internal InputNode(MessageReading reading, string path, string name)
    {
        this.reading = reading;
        at = -1;
        missingPath = path;
        missingName = name;
    }

    /// <summary>False where the client sent nothing; every value is then absent.</summary>
    public bool Exists => at >= 0;

    /// <summary>Where it stands: <c>input.feedetail[3]</c>, rows counted from one.</summary>
    public string Path => at >= 0 ? reading.PathOf(at) : missingPath;

    internal string NodeName => at >= 0 ? reading.NodeNameOf(at) : missingName;
    internal MessageReading Reading => reading;
    internal int At => at;

    public bool Has(string name) => Find(name) >= 0;

    /// <summary>A text as it was sent; numbers and flags as they were written.</summary>
    public string? Text(string name)
    {
        int found = Find(name);
        if (found < 0)
        {
            return null;
        }

        if (reading.Tape![found].Kind is not (TapeKind.Object or TapeKind.List))
        {
            return reading.Tape.TextOf(found);
        }

        reading.Blame(this, name, "bad-text", FieldWords.NotText);
        return null;
    }

    /// <summary>A code, blanks around it taken off, leading zeros kept.</summary>
    public string? Code(string name) => Text(name)?.Trim();

    /// <summary>A flag 标志 of 0 and 1; anything else is a fault.</summary>
    public bool? Flag(string name)
    {
        switch (Code(name))
        {
            case null:
                return null;
            case "1" or "true":
                return true;
            case "0" or "false":
                return false;
            default:
                reading.Blame(this, name, "bad-code", FieldWords.NotFlag);
                return null;
        }
    }

    /// <summary>The JSON of a member of any form, such as <c>exp_content</c>, which is text, object or null.</summary>
    public string? Raw(string name) => Find(name) is >= 0 and int found ? reading.Tape!.TextOf(found) : null;

    /// <summary>An amount in yuan. A third decimal that is not zero is a fault, and so is more than <see cref="Money.Largest"/>.</summary>
    public Money? Money(string name)
    {
        int found = Find(name);
        if (found < 0)
        {
            return null;
        }

        if (TryNumber(found, out decimal yuan) && Math.Abs(yuan) <= Tongchou.Money.Largest.Fen / 100 && !PlainValue.HasMoreDecimals(yuan, 2))
        {
            return new Money((long)(yuan * 100));
        }

        reading.Blame(this, name, "bad-money", FieldWords.NotMoney);
        return null;
    }

    /// <summary>A number with at most so many decimals; zeros after them don't count.</summary>
    public decimal? Number(string name, int decimals)
    {
        int found = Find(name);
        if (found < 0)
        {
            return null;
        }

        if (TryNumber(found, out decimal number) && !PlainValue.HasMoreDecimals(number, decimals))
        {
            return number;
        }

        BlameNumber(name, decimals);
        return null;
    }

    /// <summary>A unit price: six decimals.</summary>
    public decimal? Price(string name) => Number(name, 6);

    /// <summary>A quantity: four decimals.</summary>
    public decimal? Quantity(string name) => Number(name, 4);

    /// <summary>A ratio: four decimals.</summary>
    public decimal? Ratio(string name) => Number(name, 4);

    public int? Whole(string name)
    {
        decimal? number = Number(name, 0);
        if (number is >= int.MinValue and <= int.MaxValue)
        {
            return (int)number;
        }

        if (number is not null)
        {
            BlameNumber(name, 0);
        }

        return null;
    }

    /// <summary>A day; of a date with a time the day is taken.</summary>
    public DateOnly? Date(string name)
    {
        int found = Find(name);
        if (found < 0)
        {
            return null;
        }

        if (IsPlain(found) && PlainValue.TryDate(reading.Tape!.Raw(found), out DateOnly date))
        {
            return date;
        }

        reading.Blame(this, name, "bad-date", FieldWords.NotDate);
        return null;
    }

    /// <summary>A time, China standard time; a day alone is its midnight.</summary>
    public DateTime? Time(string name) => TimeOr(name, isEnd: false);

    /// <summary>The end of a window of time; a day alone is its last second 23:59:59.</summary>
    public DateTime? EndTime(string name) => TimeOr(name, isEnd: true);

    /// <summary>A node within; where it came as a list of one, that one.</summary>
    public InputNode Node(string name)
    {
        InputRows rows = Rows(name);
        if (rows.Count > 1)
        {
            reading.Blame(this, name, "bad-node", FieldWords.NotNode);
        }

        foreach (InputNode row in rows)
        {
            return row;
        }

        return new(reading, MessageReading.Join(Path, name), name);
    }

    /// <summary>The rows of a node; a single object is a list of one, null rows are passed over.</summary>
    public InputRows Rows(string name)
    {
        int found = Find(name);
        if (found < 0)
        {
            return default;
        }

        TapeEntry entry = reading.Tape![found];
        if (entry.Kind is TapeKind.Object)
        {
            return new(reading, found, entry.Next, isSingle: true);
        }

        if (entry.Kind is not TapeKind.List)
        {
            reading.Blame(this, name, "bad-node", FieldWords.NotNode);
            return default;
        }

        for (int i = found + 1; i < entry.Next; i = reading.Tape[i].Next)
        {
            if (reading.Tape[i].Kind is not TapeKind.Object && !reading.Tape.IsAbsent(i))
            {
                reading.Blame(this, name, "bad-node", FieldWords.NotNode);
                return default;
            }
        }

        return new(reading, found, entry.Next, isSingle: false);
    }

    private DateTime? TimeOr(string name, bool isEnd)
    {
        int found = Find(name);
        if (found < 0)
        {
            return null;
        }

        if (IsPlain(found) && PlainValue.TryTime(reading.Tape!.Raw(found), out DateTime time, out bool isDay))
        {
            return isEnd && isDay ? time.AddSeconds(24 * 60 * 60 - 1) : time;
        }

        reading.Blame(this, name, "bad-time", FieldWords.NotTime);
        return null;
    }

    /// <summary>The place of a member that is there and not absent; −1 otherwise.</summary>
    private int Find(string name)
    {
        if (at < 0)
        {
            return -1;
        }

        int found = reading.Tape!.Find(at, name);
        return reading.Tape.IsAbsent(found) ? -1 : found;
    }

    // Apart, because words that know the decimals would otherwise cost an allocation on every good number.
    private void BlameNumber(string name, int decimals) => reading.Blame(this, name, "bad-number", meaning => FieldWords.NotNumber(meaning, decimals));

    private bool TryNumber(int found, out decimal number)
    {
        number = 0;
        return IsPlain(found) && PlainValue.TryNumber(reading.Tape!.Raw(found), out number);
    }

    private bool IsPlain(int found) => reading.Tape![found] is { Kind: TapeKind.Text or TapeKind.Number, IsEscaped: false };
}
