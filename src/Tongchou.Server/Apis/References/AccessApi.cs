using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Gateways;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.References;

/// <summary>Whether an institution's calls are checked 接入状态. It shows no secret.</summary>
/// <param name="Since">The day of the last change; left out where there never was one.</param>
public sealed record AccessState(bool Guarded, string? Since);

/// <param name="Kind">How calls are checked: x-tif, api, oauth2 or apikey.</param>
/// <param name="Account">What the calls name themselves by; empty for an apikey.</param>
/// <param name="PublicKey">The institution's SM2 public key as hex or Base64: its messages must be signed with it, and answers are signed with a key of ours. Left out: no signatures.</param>
/// <param name="Encrypts">Whether input and output are encrypted (SM4), with a key made here.</param>
public sealed record AccessBody(string Kind, string Account, string? PublicKey = null, bool Encrypts = false);

/// <summary>Secrets as they were made, shown this once: the books keep them encrypted and no page can show them again.</summary>
/// <param name="User">With its password, of an OAuth2 token alone.</param>
/// <param name="OurPublicKey">What our answers' signatures are checked by: 65 bytes as hex.</param>
/// <param name="Sm4Key">Sixteen bytes as hex.</param>
public sealed record AccessSecrets(string Institution, CodedWord Kind, string Account, string Secret, string? User, string? Password, string? OurPublicKey, string? Sm4Key)
{
    internal static AccessSecrets Of(GatewayAccess access) => new(
        access.InstitutionCode, CodedWord.Of(access.Kind), access.Account, access.Secret, NullIfEmpty(access.User), NullIfEmpty(access.Password),
        access.Sm2PrivateKeyOfOurs?.Public.ToString(), access.Sm4Key is { } key ? Convert.ToHexStringLower(key) : null);

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}

internal static class AccessApi
{
    private const int SecretBytes = 24;

    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/institutions/{id}/access", Keep).For(Role.Administrator)
            .Describe("keepAccess", "institutions", "设置或更换机构的接入密钥;密钥由系统生成,只显示这一次。 Sets how an institution's calls are checked; the secrets are made here and shown once.")
            .Produces<AccessSecrets>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/institutions/{id}/access/withdrawal", Withdraw).For(Role.Administrator)
            .Describe("withdrawAccess", "institutions", "撤销机构的接入设置,之后其调用不再校验。 Takes the access away; its calls are no longer checked.")
            .Produces<AccessState>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    public static AccessState StateOf(Desk desk, string institution) => desk.References.Accesses.GetValueOrDefault(institution) is { } row
        ? new(row.State == KeepAccess.InForce, Days.Text(desk.References.ChangedOn(row.Seq)))
        : new(false, null);

    private static async Task<IResult> Keep(string id, [FromBody] AccessBody body, HttpContext context, Desk desk, IdentityCipher cipher, Audit audit, CancellationToken stop)
    {
        if (desk.References.Institution(id) is null)
        {
            return Refusals.NotFound(InstitutionsApi.Unknown(id));
        }

        if (!Words<GatewayKind>.TryParse(body.Kind, out GatewayKind kind) || kind is GatewayKind.None)
        {
            return Refusals.Faulty([new("no-choice", Place.At("kind"), new("没有选择鉴权方式。", "No kind of gateway is chosen."), new("请从列表中选择。", "Choose one of the list."))]);
        }

        Sm2PublicKey? theirs = Sm2PublicKey.Read(body.PublicKey);
        if (theirs is null && !string.IsNullOrWhiteSpace(body.PublicKey))
        {
            return Refusals.Faulty([new("no-key", Place.At("publicKey"), new("这不是 SM2 公钥。", "This is no SM2 public key."), new("请填写 64 或 65 字节的公钥,十六进制或 Base64。", "Give its 64 or 65 bytes as hex or Base64."))]);
        }

        GatewayAccess access = new(id, kind, kind is GatewayKind.ApiKey ? "" : (body.Account ?? "").Trim(), NewSecret())
        {
            User = kind is GatewayKind.OAuth2 ? id : "",
            Password = kind is GatewayKind.OAuth2 ? NewSecret() : "",
            Sm2PublicKey = theirs,
            Sm2PrivateKeyOfOurs = theirs is null ? null : Sm2PrivateKey.New(),
            Sm4Key = body.Encrypts ? RandomNumberGenerator.GetBytes(Sm4.KeyLength) : null,
        };
        Outcome<Done<AccessRow>> outcome = await desk.Lanes.Do(new KeepAccess(desk, access, cipher, context.User().Name));
        if (outcome.IsRefused)
        {
            return Refusals.Faulty(outcome.Faults);
        }

        await audit.Note(context.User(), "keep-access", subject: id, detail: Words<GatewayKind>.Code(kind));
        await ReferenceReader.Refresh(desk, stop);
        return TypedResults.Ok(AccessSecrets.Of(access));
    }

    private static async Task<IResult> Withdraw(string id, HttpContext context, Desk desk, Audit audit, CancellationToken stop)
    {
        if (desk.References.Institution(id) is null)
        {
            return Refusals.NotFound(InstitutionsApi.Unknown(id));
        }

        Outcome<Done<AccessRow>> outcome = await desk.Lanes.Do(new WithdrawAccess(desk, id, context.User().Name));
        if (outcome.IsRefused)
        {
            return Refusals.Faulty(outcome.Faults);
        }

        await audit.Note(context.User(), "withdraw-access", subject: id);
        await ReferenceReader.Refresh(desk, stop);
        return TypedResults.Ok(StateOf(desk, id));
    }

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
}
