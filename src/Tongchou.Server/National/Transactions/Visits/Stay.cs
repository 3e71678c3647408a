using Tongchou.Agency.Acts;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Lines;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Visits;

/// <summary>入院办理 2401, 出院办理 2402, 住院信息变更 2403, 入院撤销 2404, 出院撤销 2405.</summary>
internal static class Stay
{
    public static Task<ReadOnlyMemory<byte>> Admit(Call call)
    {
        InputNode info = Checking.Node(call, "mdtrtinfo");
        Checking.Scheme(info);
        MedicalType type = StayType(info);
        DateOnly begun = info.NeedDate("begntime");
        string person = info.NeedCode("psn_no");
        VisitDetails details = VisitTelling.Stay(info, call.Input.Rows("diseinfo"), type.IsEmergency || info.Flag("er_flag") is true);
        return call.Envelope.IsFaulty ? Checking.Refused : call.Do(new RegisterVisit(call.Desk, person, call.Institution.Code.Text, type.Kind, begun, details, call.By)
        {
            Physician = info.Code("atddr_no"),
            Request = call.Key,
            Write = static visit => Call.Output(answer => answer.Node("result", visit, static (node, of) => node.Text("mdtrt_id", of.VisitId).Text("exp_content", ""))),
        });
    }

    public static Task<ReadOnlyMemory<byte>> Discharge(Call call)
    {
        InputNode info = Checking.Node(call, "dscginfo");
        DateOnly day = info.NeedDate("endtime");
        return Changing.Do(call, info, new VisitChange.Discharge(day, VisitTelling.Stay(info, call.Input.Rows("diseinfo"), false)));
    }

    public static Task<ReadOnlyMemory<byte>> Change(Call call)
    {
        InputNode info = Checking.Node(call, "adminfo");
        MedicalType type = StayType(info);
        DateOnly begun = info.NeedDate("begntime");
        return Changing.Do(call, info, new VisitChange.Tell(VisitTelling.Stay(info, call.Input.Rows("diseinfo"), type.IsEmergency), type.Kind, begun));
    }

    public static Task<ReadOnlyMemory<byte>> TakeAdmissionBack(Call call) => Changing.Do(call, "data", static _ => new VisitChange.Withdraw());

    public static Task<ReadOnlyMemory<byte>> TakeDischargeBack(Call call) => Changing.Do(call, "data", static _ => new VisitChange.TakeDischargeBack());

    private static MedicalType StayType(InputNode info)
    {
        MedicalType type = Checking.MedicalType(info);
        if (type.Kind is not (VisitKind.Inpatient or VisitKind.Maternity) && info.Has("med_type"))
        {
            info.Blame("med_type", "not-a-stay", new("这个医疗类别不是住院。", "This medical type is not a stay."), new("住院请填 21 或其下级代码,生育住院填 52;门诊请用 2201。", "A stay is 21 or a code under it, of maternity 52; for a visit use 2201."));
        }

        return type;
    }
}
