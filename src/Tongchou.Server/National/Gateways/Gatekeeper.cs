using System.Text;
using Tongchou.Agency.Gateways;
using Tongchou.Server.National.Messages;
using Tongchou.Server.Watching;

namespace Tongchou.Server.National.Gateways;

/// <summary>Holds each call and message to what was agreed with its institution, and seals the answer; off where nothing was agreed.</summary>
internal sealed partial class Gatekeeper(AccessBook book, Gateway gateway, DoorMeter meter, ILogger<Gatekeeper> log)
{
    /// <summary>Checks the call itself.</summary>
    /// <returns>What the caller is told instead of an answer, or null where the call may come in.</returns>
    public async ValueTask<GatewayAnswer?> Stop(GatewayCall call, Envelope envelope, CancellationToken stop)
    {
        // Whoever names an account speaks for the institution of that account, and for no other.
        GatewayAccess? named = book.OfAccount(call.NamedAccount);
        GatewayAccess? access = book.Of(envelope.Institution) ?? named;
        if (access is null)
        {
            return null;
        }

        bool others = (named is not null && named.InstitutionCode != envelope.Institution) || access.InstitutionCode != envelope.Institution;
        if ((others ? GatewayRefusal.OtherAccount : await gateway.Check(call, access, stop)) is not { } refusal)
        {
            return null;
        }

        meter.NotLetIn(Words<GatewayRefusal>.Code(refusal));
        NotLetIn(log, envelope.InfNo, access.InstitutionCode, Words<GatewayRefusal>.Code(refusal));
        return GatewayAnswer.Of(access.Kind, refusal);
    }

    /// <summary>Decrypts the message and verifies its signature; what is wrong is noted in the envelope.</summary>
    public void Open(Envelope envelope)
    {
        if (envelope.IsFaulty)
        {
            return;
        }

        GatewayAccess access = book.Of(envelope.Institution) ?? new(envelope.Institution, GatewayKind.None, "", "");
        string input = envelope.SealedInput ?? Encoding.UTF8.GetString(envelope.InputBytes.Span);
        string cipher = envelope.SealedInput is not null && envelope.Cipher.Length == 0 ? EnvelopeCipher.Sm4Name : envelope.Cipher;
        if (envelope.SealedInput is null && access.Sm4Key is null)
        {
            // Some clients write enc_type and send the input in clear all the same.
            cipher = "";
        }

        if (new EnvelopeCipher(access).Open(input, cipher, envelope.Signature, out string text) is { } refusal)
        {
            meter.NotLetIn(Words<GatewayRefusal>.Code(refusal));
        NotLetIn(log, envelope.InfNo, access.InstitutionCode, Words<GatewayRefusal>.Code(refusal));
            envelope.Faults.Add(Words<GatewayRefusal>.Code(refusal), Place.At(""), Words<GatewayRefusal>.Phrase(refusal), new("请核对与医保经办机构约定的签名和加密设置。", "Check signature and cipher against what was agreed with the agency."));
        }
        else if (envelope.SealedInput is not null)
        {
            envelope.Unseal(Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>The output as it goes out, and what the head of the answer says of it.</summary>
    public (ReadOnlyMemory<byte> Output, AnswerHead Head) Seal(Envelope envelope, ReadOnlyMemory<byte> output, AnswerHead head)
    {
        if (output.IsEmpty || book.Of(envelope.Institution) is not { } access || (access.Sm4Key is null && access.Sm2PrivateKeyOfOurs is null))
        {
            return (output, head);
        }

        SealedOutput sealedOutput = new EnvelopeCipher(access).Seal(Encoding.UTF8.GetString(output.Span));
        return (Encoding.UTF8.GetBytes(sealedOutput.Output), head with { Cipher = sealedOutput.EncType ?? "", Signature = sealedOutput.CaInfo ?? "", SignatureType = sealedOutput.SignType ?? "" });
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "a call {infno} for {institution} was not let in: {reason}")]
    private static partial void NotLetIn(ILogger log, string infno, string institution, string reason);
}
