using System.Text;

namespace Tongchou.Server.National.Messages;

/// <summary>Holds an input to the dictionary: what must be there, types, lengths and codes, all rows once.</summary>
/// <remarks>
/// Lenient where regions differ: a field that only some sources have is not looked at, one whose sources disagree is not
/// demanded, and a code is refused only where no region is known to have added values. Of several nodes only the first is
/// demanded: a stay without operations sends no operations.
/// </remarks>
internal static class InputCheck
{
    private const int MostFields = 256;
    private const int LongestCode = 32;

    /// <param name="notDemanded">Fields the handler can do without, whatever the dictionary says.</param>
    public static void Check(this InputNode input, Transaction transaction, params ReadOnlySpan<string> notDemanded)
    {
        if (!input.Exists)
        {
            return;
        }

        bool isFirst = true;
        foreach (MessageNode node in transaction.Input)
        {
            if (node.IsInner)
            {
                continue;
            }

            bool demanded = isFirst;
            isFirst = false;
            if (node.Name.Length == 0)
            {
                CheckRow(input, node, transaction, notDemanded);
                continue;
            }

            InputRows rows = input.Rows(node.Name);
            if (rows.Count == 0 && input.Node("data") is { Exists: true } data)
            {
                // 4102 puts its rows into data.
                rows = data.Rows(node.Name);
            }

            foreach (InputNode row in rows)
            {
                CheckRow(row, node, transaction, notDemanded);
            }

            if (rows.Count == 0 && demanded && node.Fields.Any(field => field.IsDemanded))
            {
                input.Reading.Blame(input, node.Name, "missing-node", FieldWords.Missing);
            }
        }
    }

    private static void CheckRow(InputNode row, MessageNode node, Transaction transaction, ReadOnlySpan<string> notDemanded)
    {
        Span<bool> seen = stackalloc bool[MostFields];
        seen.Clear();
        JsonTape tape = row.Reading.Tape!;
        int end = tape[row.At].Next;
        for (int at = row.At + 1; at < end; at = tape[at].Next)
        {
            int place = node.Place(tape[at].NameHash);
            if (place < 0)
            {
                continue;
            }

            bool isAbsent = tape.IsAbsent(at);
            seen[place] = !isAbsent;
            if (isAbsent || node.Fields[place].IsUnsure)
            {
                continue;
            }

            MessageField field = node.Fields[place];
            if (field.Type is FieldType.List or FieldType.Object)
            {
                CheckInner(row, field, transaction, notDemanded);
            }
            else
            {
                CheckValue(row, at, field);
            }
        }

        for (int place = 0; place < node.Fields.Count; place++)
        {
            MessageField field = node.Fields[place];
            if (!seen[place] && field.IsDemanded && !notDemanded.Contains(field.Name))
            {
                row.Reading.Blame(row, field.Name, "missing-field", FieldWords.Missing);
            }
        }
    }

    private static void CheckInner(InputNode row, MessageField field, Transaction transaction, ReadOnlySpan<string> notDemanded)
    {
        // A list of plain values, such as rule numbers, has no node.
        if (transaction.InputNode(field.Name) is not { } node)
        {
            return;
        }

        foreach (InputNode inner in row.Rows(field.Name))
        {
            CheckRow(inner, node, transaction, notDemanded);
        }
    }

    private static void CheckValue(InputNode row, int at, MessageField field)
    {
        JsonTape tape = row.Reading.Tape!;
        TapeEntry entry = tape[at];
        bool isPlain = entry is { Kind: TapeKind.Text or TapeKind.Number, IsEscaped: false };
        switch (field.Type)
        {
            case FieldType.Number when !isPlain || !PlainValue.TryNumber(tape.Raw(at), out decimal number) || (field.Decimals >= 0 && PlainValue.HasMoreDecimals(number, field.Decimals)):
                BlameNumber(row, field);
                break;
            case FieldType.Number when field.Length > 0 && PlainValue.TryNumber(tape.Raw(at), out decimal large) && decimal.Truncate(Math.Abs(large)) >= Power(field.Length):
                BlameLength(row, field);
                break;
            case FieldType.Date when !isPlain || !PlainValue.TryDate(tape.Raw(at), out _):
                row.Reading.Blame(row, field.Name, "bad-date", FieldWords.NotDate);
                break;
            case FieldType.Time when !isPlain || !PlainValue.TryTime(tape.Raw(at), out _, out _):
                row.Reading.Blame(row, field.Name, "bad-time", FieldWords.NotTime);
                break;
            case FieldType.Text:
                CheckText(row, at, field);
                break;
        }
    }

    private static void CheckText(InputNode row, int at, MessageField field)
    {
        JsonTape tape = row.Reading.Tape!;
        TapeEntry entry = tape[at];
        if (entry.Kind is TapeKind.Object or TapeKind.List)
        {
            // The extension comes as text, object or null.
            if (!MemberName.Same(tape.NameOf(at), "exp_content"))
            {
                row.Reading.Blame(row, field.Name, "bad-text", FieldWords.NotText);
            }

            return;
        }

        // Bytes are never fewer than characters, so most texts are known to fit without counting.
        if (field.Length > 0 && entry.Length > field.Length && Characters(tape, at) > field.Length)
        {
            BlameLength(row, field);
        }
        else if (field.Table is { IsClosed: true } table && !Accepts(table, tape, at))
        {
            BlameCode(row, field, table);
        }
    }

    // The words that know the field are made apart, so that a good value costs no allocation.
    private static void BlameNumber(InputNode row, MessageField field) => row.Reading.Blame(row, field.Name, "bad-number", meaning => FieldWords.NotNumber(meaning, field.Decimals));
    private static void BlameLength(InputNode row, MessageField field) => row.Reading.Blame(row, field.Name, "too-long", meaning => FieldWords.TooLong(meaning, field.Length));
    private static void BlameCode(InputNode row, MessageField field, CodeTable table) => row.Reading.Blame(row, field.Name, "bad-code", meaning => FieldWords.UnknownCode(meaning, table));

    private static bool Accepts(CodeTable table, JsonTape tape, int at)
    {
        ReadOnlySpan<byte> raw = tape.Raw(at).Trim((byte)' ');
        if (tape[at].IsEscaped || raw.Length > LongestCode)
        {
            return table.Accepts(tape.TextOf(at).AsSpan().Trim());
        }

        Span<char> code = stackalloc char[LongestCode];
        return table.Accepts(code[..Encoding.UTF8.GetChars(raw, code)]);
    }

    /// <summary>Characters as people count them: one for every sign, however many bytes it takes.</summary>
    private static int Characters(JsonTape tape, int at)
    {
        if (tape[at].IsEscaped)
        {
            return tape.TextOf(at).EnumerateRunes().Count();
        }

        int characters = 0;
        foreach (byte each in tape.Raw(at))
        {
            characters += (each & 0xC0) == 0x80 ? 0 : 1;
        }

        return characters;
    }

    private static decimal Power(int digits)
    {
        decimal power = 1;
        for (int i = 0; i < Math.Min(digits, 28); i++)
        {
            power *= 10;
        }

        return power;
    }
}
