using System.Diagnostics;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Server.Bodies;
using Tongchou.Server.National.Gateways;
using Tongchou.Server.National.Messages;
using Tongchou.Server.Watching;

namespace Tongchou.Server.National.Door;

/// <summary>
/// The national interface 国家医保信息平台接口: a message comes to any path and is routed by its transaction number. Whatever a message is like, the
/// answer is HTTP 200 and an envelope; only what is wrong with the transport has a status of its own.
/// </summary>
[Clause("JS2021", "24")]
internal sealed class NationalDoor(Desk desk, IdentityCipher cipher, Gatekeeper gatekeeper, Offers offers, TimeProvider clock, DoorMeter meter, ILogger<NationalDoor> log)
{
    private readonly ReferenceIds ids = new(RegionCode.Nation);

    public async Task Answer(HttpContext context)
    {
        DateTimeOffset received = clock.GetUtcNow();
        if (await BodyReader.Read(context.Request, context.RequestAborted) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        using Envelope envelope = Envelope.Read(body);
        using Activity? traced = DoorMeter.Source.StartActivity("message");
        traced?.SetTag("infno", envelope.Transaction?.InfNo);
        if (await gatekeeper.Stop(GatewayCall.Of(context.Request, body), envelope, context.RequestAborted) is { } stopped)
        {
            await stopped.ExecuteAsync(context);
            return;
        }

        gatekeeper.Open(envelope);
        (ReadOnlyMemory<byte> output, Func<Stream, Task>? download) = await Carry(envelope, context.RequestAborted);
        meter.Answered(envelope.Transaction?.InfNo, envelope.IsFaulty);
        traced?.SetTag("outcome", envelope.IsFaulty ? "refused" : "done");
        if (download is not null && !envelope.IsFaulty)
        {
            context.Response.ContentType = "application/octet-stream";
            await download(context.Response.Body);
            return;
        }

        using PooledBytes answer = new();
        AnswerHead head = new(ids.Next(received), received, clock.GetUtcNow());
        if (envelope.IsFaulty)
        {
            AnswerEnvelope.Refuse(answer, head, envelope.Faults.All);
        }
        else
        {
            (output, head) = gatekeeper.Seal(envelope, output, head);
            AnswerEnvelope.Write(answer, head, output.Span);
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Written.Length;
        await context.Response.Body.WriteAsync(answer.Written, context.RequestAborted);
    }

    private async Task<(ReadOnlyMemory<byte> Output, Func<Stream, Task>? Download)> Carry(Envelope envelope, CancellationToken stop)
    {
        if (envelope.IsFaulty)
        {
            return (Call.Nothing, null);
        }

        if (offers(envelope.InfNo) is not { } handler)
        {
            envelope.Faults.Add(NotOffered(envelope));
            return (Call.Nothing, null);
        }

        if (desk.References.Institution(envelope.Institution) is not { } institution)
        {
            envelope.Faults.Add(Agency.Settlements.Faults.UnknownInstitution(envelope.Institution));
            return (Call.Nothing, null);
        }

        try
        {
            Call call = new(envelope, institution, desk, cipher, stop);
            return (await handler(call), call.Download);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // The sender learns that nothing is known to be done, never what broke inside; the log has that, and no personal data.
            log.Broken(envelope.InfNo, envelope.Institution, envelope.MessageId, broken);
            envelope.Faults.Add("internal", Place.At(""), new("系统内部出错,本次处理结果未知。", "Something broke inside; what became of the message is not known."),
                new("请用同一报文编号重发:已办理的会得到原来的回答,不会重复办理。", "Send the same message again: what was carried out is answered as before and never done twice."));
            return (Call.Nothing, null);
        }
    }

    private static Fault NotOffered(Envelope envelope)
    {
        Phrase name = envelope.Transaction?.Name ?? default;
        return new("not-offered", Place.At("infno"), new($"本平台不提供交易 {envelope.InfNo}{(name.IsEmpty ? "" : $"({name.Zh})")}。", $"The transaction {envelope.InfNo} is not offered here."),
            new("可用的交易见接口文档 docs/national-interface.md。", "docs/national-interface.md lists those that are."));
    }
}
