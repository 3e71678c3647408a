using Tongchou.Agency.Acts;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Lines;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Settlements;

/// <summary>药店结算撤销 2103, 门诊结算撤销 2208, 住院结算撤销 2305: amounts come back below nothing, under a number of their own.</summary>
internal static class Reversal
{
    private const string Pharmacy = "2103";
    private const string Outpatient = "2208";
    private const string Stay = "2305";

    public static async Task<ReadOnlyMemory<byte>> Reverse(Call call)
    {
        InputNode data = Checking.Node(call, "data");
        string settlement = data.NeedCode("setl_id");
        string visit = data.NeedCode("mdtrt_id");
        string person = data.NeedCode("psn_no");
        if (call.Envelope.IsFaulty)
        {
            return Call.Nothing;
        }

        if (await Find(call, person, settlement) is not { } row)
        {
            return call.Refuse(Agency.Settlements.Faults.UnknownSettlement(settlement));
        }

        if (row.VisitId != visit)
        {
            return call.Refuse(Agency.Settlements.Faults.OthersVisit(visit));
        }

        if (Belongs(row) is { } belongs && belongs != call.Envelope.InfNo)
        {
            return call.Refuse(new Fault("other-reversal", Place.At("infno"), new($"结算 {settlement} 应当用 {belongs} 撤销。", $"The settlement {settlement} is reversed with {belongs}."), new("购药用 2103,门诊用 2208,住院用 2305。", "Purchases with 2103, visits with 2208, stays with 2305.")));
        }

        string infNo = call.Envelope.InfNo;
        string messageId = call.Envelope.MessageId;
        return await call.Do(new ReverseSettlement(call.Desk, row, call.Institution.Code.Text, call.By)
        {
            Request = call.Key,
            Write = reversed => Call.Output(answer => Write(answer, reversed, infNo, messageId)),
        });
    }

    /// <summary>The settlement of a person; null where there is none of that number.</summary>
    public static async Task<SettlementRow?> Find(Call call, string person, string settlement)
    {
        RecordQuery<SettlementRow> query = new RecordQuery<SettlementRow>(SettlementRow.Table).In(Partitions.Of(person)).Where("settlement_id", settlement).Newest(1);
        IReadOnlyList<SettlementRow> rows = await call.Desk.Reader.Read(query, call.Stop);
        return rows.Count > 0 && rows[0].PersonId == person && rows[0].Institution == call.Institution.Code.Text ? rows[0] : null;
    }

    /// <summary>The transaction that reverses a settlement; null for maternity, which may be either. A purchase made its visit in the same entry.</summary>
    private static string? Belongs(SettlementRow row) =>
        RecordId.Parse(row.VisitId)?.Seq == row.Seq ? Pharmacy
        : row.Visit == Words<VisitKind>.Code(VisitKind.Inpatient) ? Stay
        : row.Visit == Words<VisitKind>.Code(VisitKind.Maternity) ? null : Outpatient;

    private static void Write(Answer answer, Reversed reversed, string infNo, string messageId)
    {
        SettlementFigures figures = SettlementFigures.Of(reversed.Row);
        answer.Node("setlinfo", reversed, (node, of) =>
        {
            node.Text("mdtrt_id", of.Row.VisitId).Text("setl_id", of.Row.SettlementId);
            figures.Write(node, messageId, of.Balance, withHospital: infNo != Pharmacy);
            if (infNo == Outpatient)
            {
                figures.WriteCashOfReversal(node);
                figures.WriteClearing(node);
                node.Text("psn_no", of.Row.PersonId).Text("insutype", InsuranceTypes.OfWord(of.Row.Scheme));
            }
        });
        figures.WriteFunds(answer);
    }
}
