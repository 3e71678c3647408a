using Tongchou.Agency.Ciphers;

namespace Tongchou.Agency.Gateways;

/// <summary>What was agreed with one institution 接入设置. Its secrets are in clear here, so its text form shows none.</summary>
/// <param name="InstitutionCode">The institution (定点医药机构编号).</param>
/// <param name="Kind">How its calls are checked. A call that shows anything else is refused: nobody may choose the weaker door.</param>
/// <param name="Account">What the call names itself by: paasid, access key, or client id. An apikey names nothing.</param>
/// <param name="Secret">The secret of that account: signing secret, client secret, or the apikey itself. Empty where <paramref name="Kind"/> is none.</param>
public sealed record GatewayAccess(string InstitutionCode, GatewayKind Kind, string Account, string Secret)
{
    /// <summary>The user of the password grant.</summary>
    public string User { get; init; } = "";

    /// <summary>The password of that user.</summary>
    public string Password { get; init; } = "";

    /// <summary>The institution's key: where set, each message must be signed with it.</summary>
    public Sm2PublicKey? Sm2PublicKey { get; init; }

    /// <summary>Our key towards the institution: where set, we sign what we answer.</summary>
    public Sm2PrivateKey? Sm2PrivateKeyOfOurs { get; init; }

    /// <summary>Sixteen bytes: where set, input and output are encrypted with it.</summary>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public byte[]? Sm4Key
    {
        get;
        init => field = value is null or { Length: Sm4.KeyLength } ? value : throw new ArgumentException($"An SM4 key has {Sm4.KeyLength} bytes.", nameof(value));
    }

    /// <summary>The user id in signatures of both sides; platforms take the client id.</summary>
    public string Sm2UserId { get; init; } = Sm2.DefaultUserId;

    public override string ToString() => $"{InstitutionCode} {Words<GatewayKind>.Code(Kind)} {Account}";
}
