using Tongchou.Agency.Acts;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Lines;

namespace Tongchou.Server.National.Transactions.Visits;

/// <summary>费用明细上传 2204, 2301 and 费用明细撤销 2205, 2302.</summary>
internal static class LineUpload
{
    /// <summary>What stands for all unsettled lines in 2205 and 2302.</summary>
    private const string All = "0000";

    public static Task<ReadOnlyMemory<byte>> Charge(Call call)
    {
        call.Input.Check(call.Envelope.Transaction!);
        InputRows rows = call.Input.NeedRows("feedetail");
        (string visit, string person) = Whose(rows);
        Fee[] fees = LineReading.Read(rows);
        return call.Envelope.IsFaulty ? Checking.Refused : call.Do(new ChargeFees(call.Desk, visit, person, call.Institution.Code.Text, fees, call.By)
        {
            Request = call.Key,
            Write = lines => Call.Output(answer => LineRows.Uploaded(answer, lines, call)),
        });
    }

    /// <summary>2205: a batch, or all.</summary>
    public static Task<ReadOnlyMemory<byte>> WithdrawBatch(Call call)
    {
        InputNode data = Checking.Node(call, "data");
        string batch = data.NeedCode("chrg_bchno");
        return Withdraw(call, data.NeedCode("mdtrt_id"), data.NeedCode("psn_no"), null, batch == All ? null : batch);
    }

    /// <summary>2302: lines by their numbers, or all.</summary>
    public static Task<ReadOnlyMemory<byte>> WithdrawLines(Call call)
    {
        call.Input.Check(call.Envelope.Transaction!);
        InputRows rows = call.Input.NeedRows("data");
        (string visit, string person) = Whose(rows);
        string[] lines = rows.Select(static row => row.NeedCode("feedetl_sn"));
        return Withdraw(call, visit, person, lines.Contains(All) ? null : lines, null);
    }

    private static Task<ReadOnlyMemory<byte>> Withdraw(Call call, string visit, string person, string[]? lines, string? batch) =>
        call.Envelope.IsFaulty ? Checking.Refused : call.Do(new WithdrawFees(visit, person, call.Institution.Code.Text, lines, batch, call.By)
        {
            Request = call.Key,
            Write = static _ => [],
        });

    /// <summary>The visit and person of all rows; a row of another is a fault, since it would be booked where nobody looks for it.</summary>
    private static (string Visit, string Person) Whose(InputRows rows)
    {
        string? visit = null, person = null;
        foreach (InputNode row in rows)
        {
            string visitOf = row.NeedCode("mdtrt_id");
            string personOf = row.NeedCode("psn_no");
            visit ??= visitOf;
            person ??= personOf;
            if (visitOf != visit || personOf != person)
            {
                row.Blame(visitOf != visit ? "mdtrt_id" : "psn_no", "others-line", new("本报文的明细不属于同一次就诊。", "The lines of this message are not of one visit."), new("每次就诊的明细请单独上传。", "Send the lines of each visit in a message of their own."));
            }
        }

        return (visit ?? "", person ?? "");
    }
}
