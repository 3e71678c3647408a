using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;

namespace Tongchou.Agency.Acts;

/// <summary>Puts in force what was approved about an agreement, a physician or an appraisal; every server settles by it from its next message on.</summary>
[Clause("JS2021", "14")]
[Clause("SC2023", "八")]
public sealed class PutAgreement(Desk desk, TaskRow approved, string by) : ReferenceAct<string>(desk, Word, by)
{
    internal const string Word = "put-agreement";

    protected override string? SubjectOf(string answer) => approved.TaskId;

    protected override Outcome<string> DecideBy(References references, Entry entry, OpenBooks books)
    {
        // Another may have come between approving and this.
        IReadOnlyList<Fault> faults = AgreementChecks.Faults(Desk, approved);
        if (faults.Count > 0)
        {
            return Outcome<string>.Refused(faults);
        }

        switch (approved.Kind)
        {
            case PhysicianOrder.Kind:
                Put(PhysicianOrder.Of(approved), entry);
                break;
            case AppraisalOrder.Kind:
                Put(AppraisalOrder.Of(approved), entry);
                break;
            default:
                Put(AgreementOrder.Of(approved), references, entry);
                break;
        }

        return approved.TaskId;
    }

    private void Put(AgreementOrder order, References references, Entry entry)
    {
        Institution institution = AgreementChecks.InstitutionOf(Desk, order, new())!;
        if (order.Profile is not null)
        {
            entry.Add(InstitutionRow.Table, ReferenceReader.Row(institution, entry.Seq, 0));
        }

        AgreementFile file = references.AgreementsOf(order.Institution) ?? new(order.Institution, [], []);
        if (!file.IsKept)
        {
            TakeOver(file, institution, entry);
        }

        AgreementTerms law = Desk.Law.Agreements(institution.Region, order.Day);
        AgreementStep step = order.Step(law);
        Agreement agreement = file.For(step.Move);
        string? digest = step.Move is AgreementMove.Sign or AgreementMove.Renew ? Text(agreement.Number, institution, step, law, entry) : null;
        Add(agreement with { Steps = [.. agreement.Steps, step] }, order, institution, digest, approved.EnteredBy, entry);
    }

    // What was only imported becomes the first rows, so that the books tell the whole of it from then on.
    private static void TakeOver(AgreementFile file, Institution institution, Entry entry)
    {
        foreach (Agreement agreement in file.All)
        {
            for (int i = 0; i < agreement.Steps.Count; i++)
            {
                AgreementStep step = agreement.Steps[i];
                AgreementOrder order = new(file.Institution, Words<AgreementMove>.Code(step.Move), step.Day, step.Reason, step.Terms.Count > 0 ? [.. step.Terms.Select(Term.Of)] : null);
                Add(agreement with { Steps = [.. agreement.Steps.Take(i + 1)] }, order, institution, null, entry.By, entry);
            }
        }
    }

    private static void Add(Agreement after, AgreementOrder order, Institution institution, string? digest, string enteredBy, Entry entry) => entry.Add(AgreementRow.Table, new(
        entry.Seq, entry.Next(AgreementRow.Table), order.Institution, after.Number, institution.Region.ToString(), order.Move, Words<AgreementState>.Code(after.State), Days.Text(order.Day),
        digest, enteredBy, entry.By, order.Write()));

    private string Text(string number, Institution institution, AgreementStep step, AgreementTerms law, Entry entry)
    {
        string text = AgreementWording.Of(Desk, institution, number, step.Terms[0], step.Day, Language.Zh);
        string digest = Sm3.Of(text);
        entry.Add(AgreementTextRow.Table, new(entry.Seq, entry.Next(AgreementTextRow.Table), digest, institution.Code.Text, number, law.Template.Value.Version, text));
        return digest;
    }

    private void Put(PhysicianOrder order, Entry entry) => entry.Add(PhysicianRow.Table, new(
        entry.Seq, 0, order.Institution, order.Physician, order.Name, order.Move, Days.Text(order.Day), approved.EnteredBy, entry.By, order.Reason));

    private void Put(AppraisalOrder order, Entry entry)
    {
        AgreementTerms law = Desk.Law.Agreements(Desk.References.Institution(order.Institution)!.Region, order.LawDay);
        AppraisalResult result = AppraisalResult.Of(order.Institution, order.Year, order.Scores, law);
        AppraisalNote note = new(order.Scores, result.GradeName, result.Returned.Source.Clause.ToString(), Words<Standing>.Code(result.Returned.Source.Standing), order.Reason);
        entry.Add(AppraisalRow.Table, new(
            entry.Seq, 0, order.Institution, order.Year, result.Points, result.Grade, result.Returned.Value.TenThousandths, approved.EnteredBy, entry.By, note.Write()));
    }
}
