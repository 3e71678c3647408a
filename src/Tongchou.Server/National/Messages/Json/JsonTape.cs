using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Tongchou.Server.National.Messages;

/// <summary>What stands at a place of a <see cref="JsonTape"/>.</summary>
internal enum TapeKind : byte
{
    Null,
    Object,
    List,
    Text,
    Number,
    Boolean,
}

/// <summary>One value of a message: where its bytes and its name lie, and where the next sibling stands.</summary>
internal struct TapeEntry
{
    public int NameStart;
    public int NameLength;
    public uint NameHash;
    public int Start;
    public int Length;

    /// <summary>The place after this value and all it holds.</summary>
    public int Next;

    /// <summary>The list or object it stands in; −1 for the whole.</summary>
    public int Parent;
    public TapeKind Kind;

    /// <summary>The text holds escapes, so that its bytes are not yet its characters.</summary>
    public bool IsEscaped;
}

/// <summary>A JSON text read once into a flat row of values over the bytes as they came; nothing is copied until it is asked for.</summary>
/// <remarks>
/// A dictionary per object would cost more than a claim of 200 lines is worth. The row is rented and goes back on
/// <see cref="Dispose"/>; the bytes must stay as they are until then.
/// </remarks>
internal sealed class JsonTape : IDisposable
{
    /// <summary>Bytes of the largest message; the interface knows 40,000 characters, large stays send more.</summary>
    public const int LongestMessage = 4 * 1024 * 1024;

    /// <summary>Values of the largest message: some 4,000 lines of a bill.</summary>
    public const int MostValues = 200_000;

    /// <summary>Lists and objects within each other; the deepest transaction needs eight.</summary>
    public const int Deepest = 32;

    private readonly ReadOnlyMemory<byte> utf8;
    private TapeEntry[] entries = ArrayPool<TapeEntry>.Shared.Rent(512);
    private int count;

    private JsonTape(ReadOnlyMemory<byte> utf8) => this.utf8 = utf8;

    public ref readonly TapeEntry this[int at] => ref entries[at];

    public ReadOnlySpan<byte> Raw(int at) => utf8.Span.Slice(entries[at].Start, entries[at].Length);

    public ReadOnlyMemory<byte> RawMemory(int at) => utf8.Slice(entries[at].Start, entries[at].Length);

    public ReadOnlySpan<byte> NameOf(int at) => utf8.Span.Slice(entries[at].NameStart, entries[at].NameLength);

    /// <returns>Null after noting one fault that says where the text breaks.</returns>
    public static JsonTape? Read(ReadOnlyMemory<byte> utf8, string path, FaultList faults)
    {
        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        ReadOnlyMemory<byte> text = utf8.Span.StartsWith(mark) ? utf8[mark.Length..] : utf8;
        if (text.Length > LongestMessage)
        {
            return Refuse(faults, "message-too-large", Place.At(path), new("报文超过 4 MB。", "The message is larger than 4 MB."), new("请分批上传。", "Send it in several messages."));
        }

        if (!Utf8.IsValid(text.Span))
        {
            return Refuse(faults, "message-not-utf8", Place.At(path), new("报文不是 UTF-8 编码。", "The message is not UTF-8."), new("请把报文转为 UTF-8 后再发送,不要用 GBK。", "Encode it as UTF-8, not GBK."));
        }

        JsonTape tape = new(text);
        if (tape.Fill(path, faults))
        {
            return tape;
        }

        tape.Dispose();
        return null;
    }

    /// <summary>The place of a member, the last where it was written twice; −1 where there is none.</summary>
    public int Find(int at, ReadOnlySpan<char> name)
    {
        if (at < 0 || entries[at].Kind is not TapeKind.Object)
        {
            return -1;
        }

        uint hash = MemberName.Hash(name);
        int found = -1;
        int end = entries[at].Next;
        for (int i = at + 1; i < end; i = entries[i].Next)
        {
            if (entries[i].NameHash == hash && MemberName.Same(NameOf(i), name))
            {
                found = i;
            }
        }

        return found;
    }

    /// <summary>Null, an empty text and the text "null" are all the same to the interface: nothing.</summary>
    public bool IsAbsent(int at)
    {
        if (at < 0)
        {
            return true;
        }

        ref readonly TapeEntry entry = ref entries[at];
        if (entry.Kind is not TapeKind.Text)
        {
            return entry.Kind is TapeKind.Null;
        }

        ReadOnlySpan<byte> raw = Raw(at).Trim((byte)' ');
        return raw.IsEmpty || raw.SequenceEqual("null"u8);
    }

    /// <summary>The characters of a text, or the bytes of any other value as they were written.</summary>
    public string TextOf(int at) => entries[at].IsEscaped ? JsonEscapes.Undo(Raw(at)) : Encoding.UTF8.GetString(Raw(at));

    public void Dispose()
    {
        ArrayPool<TapeEntry>.Shared.Return(entries);
        entries = [];
        count = 0;
    }

    private bool Fill(string path, FaultList faults)
    {
        Utf8JsonReader reader = new(utf8.Span, new JsonReaderOptions { MaxDepth = Deepest * 2 });
        int open = -1;
        TapeEntry next = default;
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        next.NameStart = (int)reader.TokenStartIndex + 1;
                        next.NameLength = reader.ValueSpan.Length;
                        next.NameHash = MemberName.Hash(reader.ValueSpan);
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        ref TapeEntry closed = ref entries[open];
                        closed.Length = (int)reader.BytesConsumed - closed.Start;
                        closed.Next = count;
                        open = closed.Parent;
                        continue;
                }

                if (count == MostValues || reader.CurrentDepth >= Deepest)
                {
                    Refuse(faults, "message-too-deep", Place.At(path), new("报文嵌套过深或数据项过多。", "The message is nested too deeply or holds too many values."), new("请按接口规范的节点组织,明细分批上传。", "Keep to the nodes of the interface and send lines in batches."));
                    return false;
                }

                bool isText = reader.TokenType is JsonTokenType.String;
                next.Kind = KindOf(reader.TokenType);
                next.Start = (int)reader.TokenStartIndex + (isText ? 1 : 0);
                next.Length = reader.ValueSpan.Length;
                next.IsEscaped = isText && reader.ValueIsEscaped;
                next.Parent = open;
                next.Next = count + 1;
                if (next.Kind is TapeKind.Object or TapeKind.List)
                {
                    open = count;
                }

                Add(next);
                next = default;
            }
        }
        catch (JsonException broken)
        {
            Place at = new("", (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, path);
            Refuse(faults, "bad-json", at, new($"第 {at.Line} 行第 {at.Column} 个字节处不是合法的 JSON。", $"Line {at.Line}, byte {at.Column}: this is no valid JSON."), new("检查引号、逗号和括号是否成对。", "Check quotes, commas and brackets."));
            return false;
        }

        return true;
    }

    private void Add(in TapeEntry entry)
    {
        if (count == entries.Length)
        {
            TapeEntry[] larger = ArrayPool<TapeEntry>.Shared.Rent(count * 2);
            entries.AsSpan(0, count).CopyTo(larger);
            ArrayPool<TapeEntry>.Shared.Return(entries);
            entries = larger;
        }

        entries[count++] = entry;
    }

    private static TapeKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => TapeKind.Object,
        JsonTokenType.StartArray => TapeKind.List,
        JsonTokenType.String => TapeKind.Text,
        JsonTokenType.Number => TapeKind.Number,
        JsonTokenType.True or JsonTokenType.False => TapeKind.Boolean,
        _ => TapeKind.Null,
    };

    private static JsonTape? Refuse(FaultList faults, string code, Place place, Phrase message, Phrase hint)
    {
        faults.Add(code, place, message, hint);
        return null;
    }
}
