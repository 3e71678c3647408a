namespace Tongchou.Server.National.Messages;

/// <summary>The rows of a node, without those that are null. Going through them makes nothing.</summary>
internal readonly struct InputRows
{
    private readonly MessageReading? reading;
    private readonly int from;
    private readonly int until;

    internal InputRows(MessageReading reading, int found, int until, bool isSingle)
    {
        this.reading = reading;
        this.until = until;
        from = isSingle ? found : found + 1;
        foreach (InputNode _ in this)
        {
            Count++;
        }
    }

    public int Count { get; }

    public Enumerator GetEnumerator() => new(reading, from, until);

    /// <summary>Each row turned into something.</summary>
    public T[] Select<T>(Func<InputNode, T> read)
    {
        T[] rows = new T[Count];
        int at = 0;
        foreach (InputNode row in this)
        {
            rows[at++] = read(row);
        }

        return rows;
    }

    internal struct Enumerator(MessageReading? reading, int from, int until)
    {
        private int next = from;
        private int at = -1;

        public readonly InputNode Current => new(reading!, at);

        public bool MoveNext()
        {
            while (reading is not null && next < until)
            {
                at = next;
                next = reading.Tape![at].Next;
                if (reading.Tape[at].Kind is TapeKind.Object)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
