using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Gateways;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Keeps how an institution's calls and messages are checked 接入设置. It holds from the next reading of the references on, on every server.</summary>
/// <remarks>Its secrets are encrypted before they reach the books; neither the journal nor a fault names any.</remarks>
[Clause("JS2021", "24")]
public sealed class KeepAccess(Desk desk, GatewayAccess access, IdentityCipher cipher, string by) : Act<AccessRow>(Partitions.Reference, "keep-access", by)
{
    public const string InForce = "in-force";

    /// <summary>The state of an access that was taken away: the institution's calls are let in unchecked, as before there was one.</summary>
    public const string Withdrawn = "withdrawn";

    protected override string? SubjectOf(AccessRow answer) => answer.Institution;

    protected override Outcome<AccessRow> Decide(Entry entry, OpenBooks books)
    {
        if (desk.References.Institution(access.InstitutionCode) is null)
        {
            return Faults.UnknownInstitution(access.InstitutionCode);
        }

        FaultList faults = new();
        if (access.Kind is not GatewayKind.None && access.Secret.Length == 0)
        {
            faults.Add("no-secret", Place.At("secret"), new("这种鉴权方式需要密钥。", "This kind of gateway needs a secret."), new("请填写密钥。", "Give one."));
        }

        if (access.Kind is GatewayKind.XTif or GatewayKind.Api or GatewayKind.OAuth2 && access.Account.Length == 0)
        {
            faults.Add("no-account", Place.At("account"), new("这种鉴权方式需要账号。", "This kind of gateway needs an account."), new("请填写账号(paasid、access key 或客户端编号)。", "Give the paasid, access key or client id."));
        }

        if (access.Kind is GatewayKind.OAuth2 && (access.User.Length == 0 || access.Password.Length == 0))
        {
            faults.Add("no-password", Place.At("password"), new("OAuth2 令牌需要用户名和口令。", "An OAuth2 token needs a user and a password."), new("请填写用户名和口令。", "Give both."));
        }

        // Two institutions of one account could speak for each other.
        if (access.Account.Length > 0 && desk.References.Accesses.Values.Any(row => row.State == InForce && row.Institution != access.InstitutionCode && SealedAccess.Open(row, cipher).Account == access.Account))
        {
            faults.Add("account-taken", Place.At("account"), new("该账号已用于另一家机构。", "The account is another institution's."), new("每家机构使用自己的账号。", "Each institution has an account of its own."));
        }

        if (!faults.IsEmpty)
        {
            return Outcome<AccessRow>.Refused(faults.All);
        }

        AccessRow row = new(entry.Seq, 0, access.InstitutionCode, InForce, SealedAccess.Seal(access, cipher));
        entry.Add(AccessRow.Table, row);
        return row;
    }
}

/// <summary>Takes an institution's access away 撤销接入设置: its calls are no longer checked.</summary>
public sealed class WithdrawAccess(Desk desk, string institution, string by) : Act<AccessRow>(Partitions.Reference, "withdraw-access", by)
{
    protected override string? SubjectOf(AccessRow answer) => answer.Institution;

    protected override Outcome<AccessRow> Decide(Entry entry, OpenBooks books)
    {
        if (desk.References.Accesses.GetValueOrDefault(institution) is not { State: KeepAccess.InForce } kept)
        {
            return new Fault("no-access", Place.At("institution"), new($"机构 {institution} 没有接入设置。", $"The institution {institution} has no access on file."), new("无需撤销。", "There is nothing to take away."));
        }

        AccessRow row = kept with { Seq = entry.Seq, N = 0, State = KeepAccess.Withdrawn };
        entry.Add(AccessRow.Table, row);
        return row;
    }
}
