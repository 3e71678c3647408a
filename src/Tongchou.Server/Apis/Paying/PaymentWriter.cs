using Tongchou.Agency;
using Tongchou.Agency.Counter;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Fund;

namespace Tongchou.Server.Apis.Paying;

/// <summary>Writes runs of payments as the page shows them to a user.</summary>
internal static class PaymentWriter
{
    private const int MostUnpaid = 500;

    private static readonly CodedWord[] states =
        [new("worked-out", "已核算", "worked out"), new(TaskStates.Entered, "待复核", "waiting"), new(TaskStates.Approved, "已批准", "approved"), new(TaskStates.Returned, "已退回", "returned")];

    public static PaymentRunForm Line(Desk desk, TaskRow task, string? answer, User user)
    {
        RunTask run = RunTask.Of(task);
        bool may = task.State == TaskStates.Entered && user.Roles.Contains(Role.Reviewer) && FourEyes.Fault(task.EnteredBy, user.Name) is null;
        return new(task.TaskId, Word<PayStage>(run.Stage), run.Period, Regions.Name(desk.Law, run.Region), Word<FundKind>(run.Fund), run.Institutions, run.Paid, State(task.State), run.Previous, run.Digest, task.EnteredBy, task.DecidedBy, answer, may);
    }

    /// <summary>A run that was only worked out.</summary>
    public static PaymentRunForm Line(Desk desk, PaymentRun run) => new(
        null, Word<PayStage>(run.Stage), run.Period, Regions.Name(desk.Law, run.Region), Word<FundKind>(run.Fund), run.Institutions.Count, run.Paid.ToPlain(), states[0], run.Previous, Sm3.Of(run.Write()), null, null, null, false);

    public static PaymentSheet Sheet(Desk desk, PaymentRunForm line, PaymentRun run) => new(
        line, run.Budget?.ToPlain(),
        [.. run.Institutions.Select(each => new PaymentInstitutionForm(
            each.Institution, each.Name, each.Target.Paid.ToPlain(), each.Before.Paid.ToPlain(), each.Change.Paid.ToPlain(), each.Change.Deposit.ToPlain(), (each.Target.Deducted + each.Target.Withheld).ToPlain(), [.. each.Lines.Select(Line)]))],
        [.. run.Refused.Select(each => new PaymentRefusalForm(each.Institution, desk.References.Institution(each.Institution)?.Name ?? each.Institution, each.Code, each.Reason.Zh, each.Reason.En, each.Amount?.ToPlain()))],
        [.. run.Uses.Select(Line)],
        run.Cases is { } cases ? new(cases.Read, cases.Paid.Count, cases.Refused, cases.Ungrouped, cases.Version, cases.PointValue, [.. cases.Unpaid.Take(MostUnpaid).Select(each => new UnpaidCaseForm(each.Id, each.Institution, each.Code, each.Reason.Zh, each.Reason.En))]) : null);

    public static ProviderBalanceForm Balance(ProviderBalance of) => new(of.Institution, of.Name, of.Owed.ToPlain(), of.Advanced.ToPlain(), of.Capital.ToPlain(), of.Deposit.ToPlain(), of.Deducted.ToPlain(), of.Paid.ToPlain());

    private static PaymentLineForm Line(RunLine line) => new(line.Item, line.What.Zh, line.What.En, line.Amount.ToPlain(), line.Sum, line.Rests);

    private static CodedWord State(string state) => Array.Find(states, each => each.Code == state) ?? new(state, state, state);

    private static CodedWord Word<T>(string code)
        where T : struct, Enum => Words<T>.TryParse(code, out T word) ? CodedWord.Of(word) : new(code, code, code);
}
