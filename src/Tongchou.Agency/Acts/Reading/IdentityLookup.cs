using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Finds who has an identity number, for tables that are read row by row.</summary>
public static class IdentityLookup
{
    /// <returns>Null for nobody on file.</returns>
    public static PersonId? Find(IRecordReader reader, IdentityCipher cipher, string number, CancellationToken stop)
    {
        // The table is read row by row without waiting in between; this one question is put synchronously.
        string lookup = SealedPerson.Lookup(number, cipher);
        IReadOnlyList<IdentityRow> found = reader.Read(new RecordQuery<IdentityRow>(IdentityRow.Table).In(Partitions.Of(lookup)).Where("lookup", lookup).Newest(1), stop).GetAwaiter().GetResult();
        return found is [var row] && PersonId.TryParse(row.PersonId, out PersonId? id) ? id : null;
    }
}
