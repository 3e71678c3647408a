namespace Tongchou.Agency.Gateways;

/// <summary>How an institution's system shows who it is 网关鉴权方式, before the message itself is read.</summary>
public enum GatewayKind
{
    [Word("none", "不设网关", "no gateway")] None,
    [Word("x-tif", "x-tif 签名", "x-tif signature")] XTif,
    [Word("api", "_api 签名", "_api signature")] Api,
    [Word("oauth2", "OAuth2 令牌", "OAuth2 token")] OAuth2,
    [Word("apikey", "apikey", "apikey")] ApiKey,
}
