using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;

namespace Tongchou.Server.Start;

/// <summary>Agreements of a demonstration: one soon to end, one suspended, one that applies, an appraisal and a suspension that waits. All is made up.</summary>
internal static class DemoAgreements
{
    private const string Operator = "demonstration";
    private const string Reviewer = "demonstration-review";

    private static readonly InstitutionForm form = new();

    public static async Task Make(Desk desk)
    {
        Institution[] hospitals = [.. desk.References.Institutions.Values.Where(each => each.Kind is InstitutionKind.Hospital && each.Barred(VisitKind.Outpatient, desk.Today).Count == 0).OrderBy(each => each.Code)];
        if (hospitals.Length < 4)
        {
            return;
        }

        DateOnly today = desk.Today;
        Institution last = hospitals[^1], first = hospitals[0];
        await Approved(desk, new(hospitals[^2].Code.Text, "suspend", today.AddDays(-20), "串换项目收费,限期整改"));
        await Newcomer(desk, last, '8', today.AddDays(-320), today.AddDays(44));
        string applicant = Code(last, '9');
        await Approved(desk, new(applicant, "apply", today.AddDays(-12), "互联网医院申请定点", Profile: Profile(last, applicant, "云上示例互联网医院(虚构)")));
        await desk.Lanes.Do(AgreementTasks.Enter(desk, new AgreementOrder(applicant, "assess", today, "", null, Share(desk.Law.Agreements(last.Region, today).AssessmentItems.Value, 90)), Operator));

        ScoreSheet sheet = desk.Law.Agreements(first.Region, new(today.Year - 1, 12, 31)).AppraisalItems.Value;
        await Decide(desk, await desk.Lanes.Do(AgreementTasks.Enter(desk, new AppraisalOrder(first.Code.Text, today.Year - 1, Share(sheet, 92), ""), Operator)));
        await Decide(desk, await desk.Lanes.Do(AgreementTasks.Enter(desk, new AppraisalOrder(hospitals[1].Code.Text, today.Year - 1, Share(sheet, 78), "病案编码差错较多"), Operator)));
        if (desk.References.Physicians.Values.FirstOrDefault(each => each.Institution == first.Code.Text) is { } physician)
        {
            await desk.Lanes.Do(AgreementTasks.Enter(desk, new PhysicianOrder(first.Code.Text, physician.Physician, physician.Name, "suspend", today, "超限用药,待核查"), Operator));
        }
    }

    // From the application to the signing, each step entered and approved.
    private static async Task Newcomer(Desk desk, Institution like, char place, DateOnly from, DateOnly to)
    {
        string code = Code(like, place);
        await Approved(desk, new(code, "apply", from.AddDays(-60), "申请定点", Profile: Profile(like, code, "新设示例护理院(虚构)")));
        await Approved(desk, new(code, "assess", from.AddDays(-40), "", null, Share(desk.Law.Agreements(like.Region, from).AssessmentItems.Value, 95)));
        await Approved(desk, new(code, "negotiate", from.AddDays(-20), ""));
        await Approved(desk, new(code, "sign", from.AddDays(-5), "", [new(from, to)]));
    }

    private static async Task Approved(Desk desk, AgreementOrder order) => await Decide(desk, await desk.Lanes.Do(AgreementTasks.Enter(desk, order, Operator)));

    private static async Task Decide(Desk desk, Outcome<Done<TaskRow>> entered)
    {
        if (entered.Value?.Value is { } task)
        {
            await AgreementTasks.Approve(desk, task, Reviewer, CancellationToken.None);
        }
    }

    private static ItemScore[] Share(ScoreSheet sheet, int percent) => [.. sheet.Items.Select(item => new ItemScore(item.Code, item.Points * percent / 100))];

    private static string Code(Institution like, char place) => $"{like.Code.Text[..^2]}9{place}";

    private static string Profile(Institution like, string code, string name) =>
        StoredRecord.Write(form, like with { Code = InstitutionCode.TryParse(code, out InstitutionCode? parsed) ? parsed : like.Code, Name = name, Agreements = [], Rests = [] });
}
