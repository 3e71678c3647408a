using Tongchou.Agency.Acts;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Lines;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Visits;

/// <summary>门诊就诊信息上传 2203, 2203A: what the visit was for. It decides the kind of visit, so it comes before the lines.</summary>
internal static class Consultation
{
    public static async Task<ReadOnlyMemory<byte>> Tell(Call call)
    {
        InputNode info = Checking.Node(call, "mdtrtinfo");
        MedicalType type = Checking.MedicalType(info);
        DateOnly begun = info.NeedDate("begntime");
        string person = info.NeedCode("psn_no");
        VisitDetails details = VisitTelling.Illness(info, call.Input.Rows("diseinfo"), type.IsEmergency);
        if (type.Kind is VisitKind.Inpatient && !call.Envelope.IsFaulty)
        {
            info.Blame("med_type", "not-outpatient", new("住院类医疗类别不能用于门诊就诊。", "A medical type of a stay can't be of an outpatient visit."), new("住院请用 2401 办理入院。", "Admit the person with 2401."));
        }

        if (call.Envelope.IsFaulty)
        {
            return Call.Nothing;
        }

        VisitKind kind = await Checking.KindOf(call, type, person, info.Code("dise_codg"), begun);
        return await Changing.Do(call, info, new VisitChange.Tell(details, kind, begun));
    }
}
