using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Lines;

namespace Tongchou.Server.National.Transactions.Settlements;

/// <summary>冲正交易 2601: the sender never got the answer of a message and takes it back, whether it was carried out, was not, or is still on its way.</summary>
/// <remarks>
/// It needs no key of its own: sent again it finds its work done. It writes a note that the message counts no more, together with what
/// undoes it; so a message that comes late, or once more, is refused.
/// </remarks>
internal static class Cancelling
{
    private const int Tries = 4;

    /// <summary>The transactions that may be cancelled, and the acts that carry them out.</summary>
    private static readonly (string InfNo, string Act)[] reversible = [("2102", Settling), ("2207", Settling), ("2304", Settling), ("2401", Registering)];

    private const string Settling = "settle";
    private const string Registering = "register";

    public static async Task<ReadOnlyMemory<byte>> Cancel(Call call)
    {
        InputNode data = Checking.Node(call, "data");
        string person = data.NeedCode("psn_no");
        string infNo = data.NeedCode("oinfno");
        CancelledMessage message = new(call.Institution.Code.Text, data.NeedText("omsgid"));
        string? act = Array.Find(reversible, each => each.InfNo == infNo).Act;
        if (act is null && infNo.Length > 0)
        {
            data.Blame("oinfno", "not-reversible", new($"交易 {infNo} 不能冲正。", $"The transaction {infNo} can't be cancelled."), new("可以冲正 2102、2207、2304、2401;其他交易请查询结果(5203 等),或用同一报文编号重发,取回原来的应答。", "2102, 2207, 2304 and 2401 can; ask for the result of another (5203), or send it again under its own number to get its answer."));
        }

        if (call.Envelope.IsFaulty)
        {
            return Call.Nothing;
        }

        for (int i = 0; i < Tries; i++)
        {
            call.Envelope.Faults.Clear();
            await Attempt(call, person, message, infNo, act!);
            if (call.Envelope.Faults.All is not [{ Code: CancelMessage.ArrivedMeanwhile }])
            {
                break;
            }
        }

        return Call.Nothing;
    }

    private static async Task Attempt(Call call, string person, CancelledMessage message, string infNo, string act)
    {
        short partition = Partitions.Of(person);
        RequestRow? before = await Find(call, partition, message.MessageId);
        if (before is null or { Kind: CancelledMessage.Kind } || await Find(call, partition, message.NoteId) is not null)
        {
            await call.Do(new CancelMessage(person, message, before is not null, call.By));
        }
        else if (before.Kind != act || before.Subject is not { } subject)
        {
            call.Refuse(new Fault("other-transaction", Place.At("oinfno"), new($"报文 {message.MessageId} 不是交易 {infNo}。", $"The message {message.MessageId} was not a {infNo}."), new("请核对原报文编号和原交易编号。", "Check the number of the message and of its transaction.")));
        }
        else if (act == Settling)
        {
            await Reverse(call, person, message, subject);
        }
        else
        {
            await call.Do(new ChangeVisit(subject, person, call.Institution.Code.Text, new VisitChange.Withdraw(), call.By) { Cancels = message });
            await NothingLeft(call, person, message, "visit-state", subject);
        }
    }

    private static async Task Reverse(Call call, string person, CancelledMessage message, string settlement)
    {
        if (await Reversal.Find(call, person, settlement) is not { } row)
        {
            call.Refuse(Agency.Settlements.Faults.UnknownSettlement(settlement));
            return;
        }

        await call.Do(new ReverseSettlement(call.Desk, row, call.Institution.Code.Text, call.By) { Cancels = message });
        await NothingLeft(call, person, message, "already-reversed", null);
    }

    /// <summary>What was undone in the ordinary way before is no fault of a cancelling; it is noted all the same.</summary>
    private static async Task NothingLeft(Call call, string person, CancelledMessage message, string code, string? visit)
    {
        if (call.Envelope.Faults.All is [{ } fault] && fault.Code == code && (visit is null || await IsWithdrawn(call, person, visit)))
        {
            call.Envelope.Faults.Clear();
            await call.Do(new CancelMessage(person, message, hasCome: true, call.By));
        }
    }

    private static async Task<bool> IsWithdrawn(Call call, string person, string visit)
    {
        RecordQuery<VisitRow> query = new RecordQuery<VisitRow>(VisitRow.Table).In(Partitions.Of(person)).Where("visit_id", visit).Newest(1);
        return await call.Desk.Reader.Read(query, call.Stop) is [{ State: Agency.Settlements.VisitStates.Withdrawn }];
    }

    private static async Task<RequestRow?> Find(Call call, short partition, string messageId)
    {
        RecordQuery<RequestRow> query = new RecordQuery<RequestRow>(RequestRow.Table).In(partition).Where("institution", call.Institution.Code.Text).Where("message_id", messageId);
        IReadOnlyList<RequestRow> rows = await call.Desk.Reader.Read(query, call.Stop);
        return rows.Count > 0 ? rows[0] : null;
    }
}
