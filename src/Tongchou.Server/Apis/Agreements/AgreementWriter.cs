using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Payment.Agreements;
using Tongchou.Server.Apis.SettlementDesk;

namespace Tongchou.Server.Apis.Agreements;

/// <summary>Writes agreements, tasks and appraisals as the pages show them.</summary>
internal static class AgreementWriter
{
    private static readonly InstitutionForm form = new();

    public static AgreementLine Line(Desk desk, AgreementOverview one, IEnumerable<TaskRow> waiting) => new(
        one.Institution.Code.Text, one.Institution.Name, CodedWord.Of(one.Institution.Kind), CodedWord.Of(one.Institution.Level), Regions.Name(desk.Law, one.Institution.Region),
        one.File.Current.Number, CodedWord.Of(one.State), one.Until is { } last ? Days.Text(last) : null, one.SoonToEnd, one.RestsTooLong,
        waiting.Count(task => AgreementTasks.InstitutionOf(task) == one.Institution.Code.Text));

    public static AgreementSheet Sheet(Desk desk, AgreementOverview one, IReadOnlyList<TaskRow> waiting)
    {
        DateOnly today = desk.Today;
        AgreementTerms law = desk.Law.Agreements(one.Institution.Region, today);
        IEnumerable<PhysicianFile> physicians = desk.References.Physicians.Values.Where(each => each.Institution == one.Institution.Code.Text).OrderBy(each => each.Physician, StringComparer.Ordinal);
        AgreementState state = one.File.Current.State;

        // What is over can be applied for anew.
        IReadOnlyList<AgreementMove> may = AgreementPaths.From(state is AgreementState.Declined or AgreementState.Ended ? AgreementState.None : state);
        return new(
            Line(desk, one, waiting), [.. one.File.Terms.Select(term => Term(term, today))], [.. one.File.Rests.Select(rest => Term(rest, today))], [.. one.File.Kept.Select(kept => Step(kept, today))],
            [.. waiting.Select(task => Task(desk, task, null))], [.. may.Where(move => move is not AgreementMove.TakeOver).Select(May)], Scores(law.AssessmentItems), law.PassMark.Value,
            [.. one.Institution.Visits.Members.Select(CodedWord.Of)], StoredRecord.Cells(form, one.Institution).ToDictionary(cell => cell.Key, cell => cell.Cell), [.. physicians.Select(Physician)]);
    }

    public static AgreementTaskLine Task(Desk desk, TaskRow task, string? answer)
    {
        string institution = AgreementTasks.InstitutionOf(task);
        string name = desk.References.Institution(institution)?.Name ?? institution;
        CodedWord state = task.State switch
        {
            TaskStates.Entered => new(task.State, "待复核", "waits for review"),
            TaskStates.Approved => new(task.State, "已批准", "approved"),
            _ => new(task.State, "已退回", "returned"),
        };
        switch (task.Kind)
        {
            case PhysicianOrder.Kind:
                PhysicianOrder physician = PhysicianOrder.Of(task);
                CodedWord move = PersonWriter.Word<PhysicianMove>(physician.Move);
                CodedWord told = new(move.Code, $"{move.Zh}医师 {physician.Physician} {physician.Name}", $"{move.En} of physician {physician.Physician} {physician.Name}");
                return new(task.TaskId, state, task.Kind, institution, name, told, Days.Text(physician.Day), physician.Reason, null, [], null, task.EnteredBy, task.DecidedBy, answer);
            case AppraisalOrder.Kind:
                AppraisalOrder appraisal = AppraisalOrder.Of(task);
                CodedWord year = new("appraisal", $"{appraisal.Year} 年度考核", $"appraisal of {appraisal.Year}");
                return new(task.TaskId, state, task.Kind, institution, name, year, Days.Text(appraisal.LawDay), appraisal.Reason, null, Given(appraisal.Scores), ScoreSheet.Total(appraisal.Scores), task.EnteredBy, task.DecidedBy, answer);
            default:
                AgreementOrder order = AgreementOrder.Of(task);
                string? term = order.Terms is [var one, ..] ? $"{one.Days()}" : null;
                return new(
                    task.TaskId, state, task.Kind, institution, name, PersonWriter.Word<AgreementMove>(order.Move), Days.Text(order.Day), order.Reason, term, Given(order.Scores ?? []),
                    order.Scores is { } scores ? ScoreSheet.Total(scores) : null, task.EnteredBy, task.DecidedBy, answer);
        }
    }

    public static ScoreSheetForm Scores(Cited<ScoreSheet> sheet) => new(
        [.. sheet.Value.Items.Select(item => new ScoreItemForm(item.Code, item.Name, item.Points, item.IsNeeded))], sheet.Value.Points, sheet.Source.Clause.ToString(), CodedWord.Of(sheet.Source.Standing));

    public static IReadOnlyList<ScoreForm> Given(IReadOnlyList<ItemScore> scores) => [.. scores.Select(score => new ScoreForm(score.Item, score.Points))];

    public static IReadOnlyList<ItemScore> Read(IReadOnlyList<ScoreForm>? scores) => [.. (scores ?? []).Select(score => new ItemScore(score.Item ?? "", score.Points))];

    public static AppraisalLine Appraisal(Desk desk, AgreementOverview one, int year, bool waiting)
    {
        if (!desk.References.Appraisals.TryGetValue((one.Institution.Code.Text, year), out AppraisalRow? row))
        {
            return new(one.Institution.Code.Text, one.Institution.Name, null, null, null, null, [], waiting, null, null);
        }

        AppraisalNote note = AppraisalNote.Of(row);
        return new(
            one.Institution.Code.Text, one.Institution.Name, (int)row.Points, new(row.Grade, note.Grade.Zh, note.Grade.En), new Rate((int)row.Returned).ToString(), note.Clause,
            Given(note.Scores), waiting, row.EnteredBy, row.ApprovedBy);
    }

    public static AppraisalPage Appraisals(AgreementTerms law, int year, IReadOnlyList<AppraisalLine> rows) => new(
        year, Scores(law.AppraisalItems), [.. law.Grades.Value.All.Select(grade => new GradeForm(grade.Code, grade.Name, grade.From, grade.Returned.ToString()))], rows);

    private static AgreementStepForm Step(KeptStep kept, DateOnly today) => new(
        kept.Row.Agreement, CodedWord.Of(kept.Step.Move), PersonWriter.Word<AgreementState>(kept.Row.State), kept.Row.Day, kept.Step.Reason, [.. kept.Step.Terms.Select(term => Term(term, today))],
        Given(kept.Step.Scores), kept.Step.Scores.Count > 0 ? ScoreSheet.Total(kept.Step.Scores) : null, kept.Row.Digest, kept.Row.EnteredBy, kept.Row.ApprovedBy);

    private static TermForm Term(DateSpan span, DateOnly today) => new(Days.Text(span.From), span.IsOpen ? null : Days.Text(span.To), span.Contains(today));

    private static PhysicianLine Physician(PhysicianFile file) => new(file.Physician, file.Name, CodedWord.Of(file.Steps[^1].Move), file.Rows[^1].Day, file.Rows[^1].Reason);

    private static MayForm May(AgreementMove move)
    {
        Phrase word = Words<AgreementMove>.Phrase(move);
        return new(Words<AgreementMove>.Code(move), word.Zh, word.En, move is AgreementMove.Sign or AgreementMove.Renew, AgreementRules.NeedsReason(move), move is AgreementMove.Assess, move is AgreementMove.Change);
    }
}
