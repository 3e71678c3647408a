namespace Tongchou.Server.National.Messages;

/// <summary>What a field holds.</summary>
public enum FieldType
{
    [Word("string", "字符型", "text")] Text,
    [Word("number", "数值型", "number")] Number,
    [Word("date", "日期型", "date")] Date,
    [Word("datetime", "日期时间型", "date and time")] Time,
    [Word("list", "列表", "list")] List,
    [Word("object", "对象", "object")] Object,
    [Word("bytes", "字节", "bytes")] Bytes,
}

/// <summary>A field 字段 of a message node as the dictionary knows it.</summary>
/// <param name="Length">Most characters of a text, most digits of a number; 0 where unknown.</param>
/// <param name="Decimals">Digits after the point; −1 where the dictionary names none.</param>
/// <param name="IsRequired">Required by the interface: in a question it must be there, in an answer it is never null.</param>
/// <param name="IsUnsure">Only one region or a minority of sources has it: taken when it comes, never demanded.</param>
/// <param name="Votes">How many of the sources call it required, such as <c>2/3</c>; empty where they agree.</param>
/// <param name="Table">The code table of its values; null where it has none or no values are known.</param>
public sealed record MessageField(string Name, FieldType Type, int Length, int Decimals, bool IsRequired, bool IsUnsure, string Votes, CodeTable? Table, Phrase Meaning)
{
    /// <summary>Demanded of a client: required, and no source disagrees. A client that follows the source that disagrees is not wrong.</summary>
    public bool IsDemanded => IsRequired && !IsUnsure && Votes.Length == 0;
}
