using System.Globalization;
using System.Text;

namespace Tongchou.Server.National.Messages;

/// <summary>Holds an answer to the dictionary: every member it does not know, of the wrong type, or too long. For tests and for playing conversations.</summary>
internal static class AnswerCheck
{
    /// <summary>Checks a whole answer, envelope and all; of a refusal only the envelope.</summary>
    public static IReadOnlyList<Fault> OfResponse(Transaction transaction, ReadOnlyMemory<byte> response)
    {
        FaultList faults = new();
        using JsonTape? tape = JsonTape.Read(response, "", faults);
        if (tape is null)
        {
            return faults.All;
        }

        if (tape.Find(0, "infcode") is not (>= 0 and int code) || tape[code].Kind is not TapeKind.Number)
        {
            Blame(faults, "infcode", "wrong-type", "应当是数值 0 或 -1", "must be the number 0 or -1");
        }

        Held(tape, "inf_refmsgid", length => length == 30, faults);
        Held(tape, "refmsg_time", length => length == 17, faults);
        Held(tape, "respond_time", length => length == 17, faults);
        Held(tape, "err_msg", length => length <= AnswerEnvelope.LongestMessage, faults);
        int output = tape.Find(0, "output");
        if (output >= 0 && tape[output].Kind is TapeKind.Object or TapeKind.List)
        {
            faults.AddRange(OfOutput(transaction, tape.RawMemory(output)));
        }

        return faults.All;
    }

    /// <summary>Checks an output alone.</summary>
    /// <param name="demandRequired">Blame also what the dictionary says is never null and which is absent or empty.</param>
    public static IReadOnlyList<Fault> OfOutput(Transaction transaction, ReadOnlyMemory<byte> output, bool demandRequired = false)
    {
        FaultList faults = new();
        if (output.IsEmpty)
        {
            return faults.All;
        }

        using JsonTape? tape = JsonTape.Read(output, "output", faults);
        if (tape is not null)
        {
            new Walk(transaction, tape, faults, demandRequired).Root();
        }

        return faults.All;
    }

    private static void Held(JsonTape tape, string name, Predicate<int> fits, FaultList faults)
    {
        int found = tape.Find(0, name);
        if (found < 0 || tape[found].Kind is not TapeKind.Text || !fits(tape.TextOf(found).Length))
        {
            Blame(faults, name, "wrong-length", "缺少或长度不对", "is missing or has the wrong length");
        }
    }

    private static void Blame(FaultList faults, string path, string code, string zh, string en) => faults.Add(code, Place.At(path), new($"{zh}。", $"It {en}."));

    private sealed class Walk(Transaction transaction, JsonTape tape, FaultList faults, bool demandRequired)
    {
        public void Root()
        {
            MessageNode? itself = transaction.OutputNode("");
            if (tape[0].Kind is TapeKind.List)
            {
                if (itself is { IsList: true })
                {
                    Rows(0, itself, "output");
                }
                else
                {
                    Blame(faults, "output", "wrong-type", "不应当是列表", "must not be a list");
                }

                return;
            }

            for (int at = 1; at < tape[0].Next; at = tape[at].Next)
            {
                string name = Encoding.UTF8.GetString(tape.NameOf(at));
                string path = $"output.{name}";
                if (transaction.OutputNode(name) is { IsInner: false } node)
                {
                    Rows(at, node, path);
                }
                else if (itself?.Find(name) is { } field && !itself.IsList)
                {
                    Value(at, field, path);
                }
                else
                {
                    Blame(faults, path, "unknown-node", "字典中没有这个节点", "is no node of the dictionary");
                }
            }
        }

        private void Rows(int at, MessageNode node, string path)
        {
            TapeEntry entry = tape[at];
            if (entry.Kind is TapeKind.Object)
            {
                Row(at, node, path);
                return;
            }

            if (entry.Kind is not TapeKind.List)
            {
                Blame(faults, path, "wrong-type", "应当是对象或列表", "must be an object or a list");
                return;
            }

            int row = 0;
            for (int i = at + 1; i < entry.Next; i = tape[i].Next)
            {
                Row(i, node, string.Create(CultureInfo.InvariantCulture, $"{path}[{++row}]"));
            }
        }

        private void Row(int at, MessageNode node, string path)
        {
            if (tape[at].Kind is not TapeKind.Object)
            {
                Blame(faults, path, "wrong-type", "应当是对象", "must be an object");
                return;
            }

            HashSet<MessageField> there = [];
            for (int i = at + 1; i < tape[at].Next; i = tape[i].Next)
            {
                string name = Encoding.UTF8.GetString(tape.NameOf(i));
                if (node.Find(name) is not { } field || field.Name != name)
                {
                    Blame(faults, $"{path}.{name}", "unknown-field", "字典中没有这个字段", "is no field of the dictionary");
                    continue;
                }

                if (!tape.IsAbsent(i))
                {
                    there.Add(field);
                }

                Value(i, field, $"{path}.{name}");
            }

            foreach (MessageField field in node.Fields.Where(field => demandRequired && field is { IsRequired: true, IsUnsure: false } && !there.Contains(field)))
            {
                Blame(faults, $"{path}.{field.Name}", "missing-field", "不应当为空", "must not be empty");
            }
        }

        private void Value(int at, MessageField field, string path)
        {
            TapeEntry entry = tape[at];
            if (field.Type is FieldType.List or FieldType.Object)
            {
                if (transaction.OutputNode(field.Name) is { } inner)
                {
                    Rows(at, inner, path);
                }

                return;
            }

            if (field.Name == "exp_content" && entry.Kind is not TapeKind.List)
            {
                return;
            }

            if (field.Type is FieldType.Number)
            {
                Number(at, field, path);
            }
            else if (entry.Kind is not TapeKind.Text)
            {
                Blame(faults, path, "wrong-type", "应当是字符串", "must be a string");
            }
            else if (!tape.IsAbsent(at))
            {
                Text(at, field, path);
            }
        }

        private void Number(int at, MessageField field, string path)
        {
            if (tape[at].Kind is not TapeKind.Number || !PlainValue.TryNumber(tape.Raw(at), out decimal number))
            {
                Blame(faults, path, "wrong-type", "应当是数值", "must be a number");
            }
            else if (field.Decimals >= 0 && number.Scale > field.Decimals)
            {
                Blame(faults, path, "too-many-decimals", $"小数超过 {field.Decimals} 位", $"has more than {field.Decimals} decimals");
            }
            else if (field.Length > 0 && decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).Length > field.Length - Math.Max(0, field.Decimals))
            {
                Blame(faults, path, "too-long", $"超过 {field.Length} 位", $"has more than {field.Length} digits");
            }
        }

        private void Text(int at, MessageField field, string path)
        {
            string text = tape.TextOf(at);
            bool fits = field.Type switch
            {
                FieldType.Date => text.Length == 10 && PlainValue.TryDate(tape.Raw(at), out _),
                FieldType.Time => PlainValue.TryTime(tape.Raw(at), out _, out _),
                _ => true,
            };
            if (!fits)
            {
                Blame(faults, path, "wrong-type", "不是日期或时间", "is no date or time");
            }
            else if (field.Type is FieldType.Text && field.Length > 0 && text.EnumerateRunes().Count() > field.Length)
            {
                Blame(faults, path, "too-long", $"超过 {field.Length} 位", $"is longer than {field.Length}");
            }
            else if (field.Type is FieldType.Text && field.Table?.Accepts(text) is false)
            {
                Blame(faults, path, "bad-code", $"代码不在代码表 {field.Table.Name} 中", $"is no code of the table {field.Table.Name}");
            }
        }
    }
}
