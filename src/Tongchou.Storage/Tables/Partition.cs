using Tongchou.Agency;

namespace Tongchou.Storage.Tables;

/// <summary>The share of the store that a row lies in, one of 256: the same id is always in the same share, however long it grows.</summary>
internal static class Partition
{
    private const int Shares = 256;

    public static int Of(TrialBillId id) => (id.Text[0] * 31 + id.Text[1]) % Shares;
}
