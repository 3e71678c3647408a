namespace Tongchou.Server.National.Gateways;

/// <summary>Why a call or a message is not let in 拒绝原因. The words are for the log; what the caller is told is in <see cref="GatewayAnswer"/>.</summary>
public enum GatewayRefusal
{
    [Word("missing-header", "缺少鉴权请求头", "a header of the gateway is missing")] MissingHeader,
    [Word("bad-time", "时间戳不是数字", "the time stamp is no number")] BadTime,
    [Word("clock-skew", "时间戳与本机时间相差太大", "the time stamp is too far from our clock")] ClockSkew,
    [Word("other-account", "账号与该机构的接入设置不符", "the account is not the one agreed with the institution")] OtherAccount,
    [Word("wrong-signature", "请求签名不对", "the signature of the call is wrong")] WrongSignature,
    [Word("wrong-secret", "密钥或口令不对", "the secret or password is wrong")] WrongSecret,
    [Word("no-secret", "该机构的接入设置没有密钥", "the access agreed with the institution has no secret")] NoSecret,
    [Word("replayed", "请求重放:同一随机数或签名已用过", "replayed: the nonce or signature was used before")] Replayed,
    [Word("memory-full", "记录已用随机数的空间已满", "the memory of used nonces is full")] MemoryFull,
    [Word("bad-token", "令牌无法识别或被改动", "the token can't be understood or was altered")] BadToken,
    [Word("expired-token", "令牌已过期", "the token has expired")] ExpiredToken,
    [Word("bad-grant-request", "令牌请求缺少参数", "the request for a token lacks a parameter")] BadGrantRequest,
    [Word("other-grant", "不支持这种授权方式,只支持 password", "this grant is not offered, only password")] OtherGrant,
    [Word("unsigned-message", "报文应有签名 cainfo", "the message should be signed in cainfo")] UnsignedMessage,
    [Word("wrong-message-signature", "报文签名 cainfo 与 input 不符", "cainfo doesn't fit input")] WrongMessageSignature,
    [Word("unencrypted-message", "报文的 input 应以 SM4 加密", "input should be encrypted with SM4")] UnencryptedMessage,
    [Word("no-message-key", "报文已加密,但该机构没有设置 SM4 密钥", "the message is encrypted, but no SM4 key was agreed")] NoMessageKey,
    [Word("other-cipher", "不支持这种加密方式,只支持 SM4", "this cipher is not offered, only SM4")] OtherCipher,
    [Word("undecryptable-message", "input 无法解密,密钥不对或内容被改动", "input can't be decrypted: another key, or altered")] UndecryptableMessage,
}
