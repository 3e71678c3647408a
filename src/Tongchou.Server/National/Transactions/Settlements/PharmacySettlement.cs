using Tongchou.Agency.Acts;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Lines;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Settlements;

/// <summary>药店预结算 2101, 药店结算 2102: a purchase brings its lines along and is a visit of its own.</summary>
internal static class PharmacySettlement
{
    public static async Task<ReadOnlyMemory<byte>> Settle(Call call)
    {
        SettlementForm form = SettlementForm.Of(call.Envelope.InfNo);
        InputNode info = Checking.Node(call, "druginfo");
        Scheme? scheme = Checking.Scheme(info);
        MedicalType type = Checking.MedicalType(info);
        DateOnly day = info.NeedDate("begntime");
        string person = info.NeedCode("psn_no");
        string cardType = info.Code("mdtrt_cert_type") ?? "";
        string medicalType = info.Code("med_type") ?? "";
        bool useAccount = SettlementReading.UseAccount(info);
        Money total = SettlementReading.Total(info);
        Fee[] fees = LineReading.Read(call.Input.NeedRows("drugdetail"));
        CheckRefunds(info, fees);
        if (type.Kind is VisitKind.Inpatient && !call.Envelope.IsFaulty)
        {
            info.Blame("med_type", "not-a-purchase", new("住院类医疗类别不能用于购药。", "A purchase can't be a stay."), new("药店购药请填 41。", "A purchase at a pharmacy is 41."));
        }

        if (call.Envelope.IsFaulty)
        {
            return Call.Nothing;
        }

        string? disease = info.Code("dise_codg");
        VisitKind kind = await Checking.KindOf(call, type, person, disease, day);
        SettlementOrder order = new(person, call.Institution.Code.Text, null, kind, scheme, day, day, fees, disease is null ? [] : [disease], type.IsEmergency, useAccount, total) { Disease = disease };
        return KeptAnswer.Give(await call.Do(new SettleVisit(call.Desk, order, call.By, form.IsTrial)
        {
            Request = form.IsTrial ? null : call.Key,
            Write = settled => SettlementAnswer.Of(settled, call, medicalType, cardType),
        }), person, call.Cipher);
    }

    private static void CheckRefunds(InputNode info, Fee[] fees)
    {
        foreach (Fee fee in fees)
        {
            if (fee.Refunds is not null)
            {
                info.Blame("", "refund-in-purchase", new($"购药明细 {fee.Line} 是退费。", $"The line {fee.Line} of the purchase is a refund."), new("退药请撤销原结算(2103),再按实际数量重新结算。", "Reverse the settlement (2103) and settle what was kept."));
                return;
            }
        }
    }
}
