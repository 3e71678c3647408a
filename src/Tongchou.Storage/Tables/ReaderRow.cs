using System.Data.Common;
using Tongchou.Agency.Records;

namespace Tongchou.Storage.Tables;

/// <summary>The row a reader stands on.</summary>
internal sealed class ReaderRow(DbDataReader reader) : IStoredRow
{
    public long Number(int column) => reader.GetInt64(column);
    public string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    public byte[]? Bytes(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);
}
