using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Persons;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Lines;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Settlements;

/// <summary>Writes the answer of a settlement or pre-settlement: setlinfo, setldetail, and detlcutinfo where the lines came along.</summary>
internal sealed record SettlementAnswer(Settled Settled, SettlementFigures Figures, string MessageId, string MedicalType, string CardType, SettlementForm Form)
{
    private const string OutpatientTrial = "2206";

    public static byte[] Of(Settled settled, Call call, string medicalType, string cardType)
    {
        SettlementForm form = SettlementForm.Of(call.Envelope.InfNo);
        SettlementAnswer told = new(settled, new(settled.Row, settled.Decided.Span.Supplement), call.Envelope.MessageId, medicalType, cardType, form);
        return KeptAnswer.Write(settled.Person, answer =>
        {
            answer.Node("setlinfo", told, static (node, of) => of.Write(node));
            told.Figures.WriteFunds(answer);
            if (form.HasLines)
            {
                LineRows.Settled(answer, settled.Lines, call);
            }
        });
    }

    private void Write(AnswerNode node)
    {
        // A visit of a trial purchase does not exist, and a trial has no number.
        node.Text("mdtrt_id", Form.IsTrial && Form.HasLines ? "" : Settled.Row.VisitId);
        if (!Form.IsTrial || Form.InfNo == OutpatientTrial)
        {
            node.Text("setl_id", Settled.Row.SettlementId);
        }

        _ = Words<Sex>.TryParse(Settled.Person.Sex, out Sex sex);
        node.Text("psn_no", Settled.Row.PersonId)
            .Identity()
            .Text("gend", PersonCodes.Gender(sex))
            .Text("naty", "")
            .Date("brdy", Days.Read(Settled.Person.Born))
            .Number("age", Settled.Decided.Claim.Age, 1)
            .Text("insutype", InsuranceTypes.OfWord(Settled.Row.Scheme))
            .Text("psn_type", PersonCodes.Type(Settled.Decided.Span.Group))
            .Flag("cvlserv_flag", Settled.Decided.Span.Supplement is Supplement.CivilServant)
            .Text("mdtrt_cert_type", CardType)
            .Text("med_type", MedicalType);
        Figures.Write(node, MessageId, Settled.Balance, withHospital: true);
        Figures.WriteClearing(node);
        node.Text("exp_content", "");
    }
}

/// <summary>What the settlements of the interface differ in.</summary>
/// <param name="IsTrial">预结算: booked nowhere.</param>
/// <param name="IsStay">住院.</param>
/// <param name="HasLines">药店: the lines come along.</param>
internal sealed record SettlementForm(string InfNo, bool IsTrial, bool IsStay, bool HasLines)
{
    private static readonly SettlementForm[] all =
    [
        new("2101", true, false, true),
        new("2102", false, false, true),
        new("2206", true, false, false),
        new("2207", false, false, false),
        new("2303", true, true, false),
        new("2304", false, true, false),
    ];

    public static SettlementForm Of(string infNo) => Array.Find(all, form => form.InfNo.Equals(infNo, StringComparison.OrdinalIgnoreCase))!;
}
