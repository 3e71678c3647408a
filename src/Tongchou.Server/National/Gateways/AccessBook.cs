using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Gateways;
using Tongchou.Agency.Records;

namespace Tongchou.Server.National.Gateways;

/// <summary>What was agreed with each institution, in clear and in memory, read again whenever the references were.</summary>
internal sealed class AccessBook(Desk desk, IdentityCipher cipher)
{
    private volatile Snapshot snapshot = new(References.None, [], []);

    /// <summary>The access of an institution; null where none is kept, and its calls are let in unchecked.</summary>
    public GatewayAccess? Of(string institution) => Now().ByInstitution.GetValueOrDefault(institution);

    /// <summary>The access that an account belongs to; null where nobody has it.</summary>
    public GatewayAccess? OfAccount(string? account) => account is null ? null : Now().ByAccount.GetValueOrDefault(account);

    private Snapshot Now()
    {
        References references = desk.References;
        Snapshot known = snapshot;
        if (ReferenceEquals(known.References, references))
        {
            return known;
        }

        // Two at once would open the same rows twice and come to the same.
        Dictionary<string, GatewayAccess> byInstitution = [];
        Dictionary<string, GatewayAccess> byAccount = [];
        foreach (AccessRow row in references.Accesses.Values.Where(row => row.State == KeepAccess.InForce))
        {
            GatewayAccess access = Open(row);
            byInstitution[access.InstitutionCode] = access;
            if (access.Account.Length > 0)
            {
                byAccount[access.Account] = access;
            }
        }

        return snapshot = new(references, byInstitution, byAccount);
    }

    /// <summary>An access that doesn't open must not open the door: it stays one that nothing satisfies.</summary>
    private GatewayAccess Open(AccessRow row)
    {
        try
        {
            return SealedAccess.Open(row, cipher);
        }
        catch (CipherException)
        {
            return new(row.Institution, GatewayKind.ApiKey, "", "");
        }
    }

    private sealed record Snapshot(References References, Dictionary<string, GatewayAccess> ByInstitution, Dictionary<string, GatewayAccess> ByAccount);
}
