using Tongchou.Agency.Acts;

using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Lines;

namespace Tongchou.Server.National.Transactions.Visits;

/// <summary>门诊挂号 2201, 门诊挂号撤销 2202.</summary>
internal static class Registration
{
    /// <summary>A registration knows no medical type yet; 2203 tells it. Until then it is a general visit.</summary>
    public static Task<ReadOnlyMemory<byte>> Register(Call call)
    {
        InputNode data = Checking.Node(call, "data");
        Checking.Scheme(data);
        DateTime begun = data.NeedTime("begntime");
        VisitDetails details = VisitTelling.Outpatient(data);
        string person = data.NeedCode("psn_no");
        string number = details.Number;
        return call.Envelope.IsFaulty ? Checking.Refused : call.Do(new RegisterVisit(call.Desk, person, call.Institution.Code.Text, VisitKind.Outpatient, DateOnly.FromDateTime(begun), details, call.By)
        {
            Physician = data.Code("atddr_no"),
            Request = call.Key,
            Write = visit => Call.Output(answer => answer.Node("data", visit, (node, of) => node.Text("mdtrt_id", of.VisitId).Text("psn_no", of.PersonId).Text("ipt_otp_no", number).Text("exp_content", ""))),
        });
    }

    public static Task<ReadOnlyMemory<byte>> Withdraw(Call call) => Changing.Do(call, "data", static _ => new VisitChange.Withdraw());
}

/// <summary>Changes of a registered visit, whose answer is the envelope alone.</summary>
internal static class Changing
{
    public static Task<ReadOnlyMemory<byte>> Do(Call call, string nodeName, Func<InputNode, VisitChange> read)
    {
        InputNode data = Checking.Node(call, nodeName);
        return Do(call, data, read(data));
    }

    public static Task<ReadOnlyMemory<byte>> Do(Call call, InputNode data, VisitChange change)
    {
        string visit = data.NeedCode("mdtrt_id");
        string person = data.NeedCode("psn_no");
        return call.Envelope.IsFaulty ? Checking.Refused : call.Do(new ChangeVisit(visit, person, call.Institution.Code.Text, change, call.By)
        {
            Request = call.Key,
            Write = static _ => [],
        });
    }
}
