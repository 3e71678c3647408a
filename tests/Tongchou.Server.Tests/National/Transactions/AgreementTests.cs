using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>What hospitals hear when their agreement rests, or a physician is suspended.</summary>
public class AgreementTests(Hospital hospital) : IClassFixture<Hospital>
{
    private static readonly CancellationToken never = CancellationToken.None;

    [Fact]
    public async Task While_the_agreement_rests_no_visit_is_registered_and_no_purchase_settled_and_a_stay_begun_before_is()
    {
        string person = await hospital.Insured(), other = await hospital.Insured();
        string stay = (await hospital.Send("2401", Said.Admission(person), institution: Hospital.Other)).Done().Text("result.mdtrt_id");
        (await hospital.Send("2301", Said.Lines(Said.Line(person, stay, "1", "500.00", day: "2026-01-21")), institution: Hospital.Other)).Done();
        string visit = (await hospital.Send("2201", Said.Registration(other, "2026-01-24"), institution: Hospital.Other)).Done().Text("data.mdtrt_id");
        (await hospital.Send("2203", Said.Consultation(other, visit), institution: Hospital.Other)).Done();
        (await hospital.Send("2204", Said.Lines(Said.Line(other, visit, "1", "60.00")), institution: Hospital.Other)).Done();
        await Approved(AgreementTasks.Enter(hospital.Desk, new AgreementOrder(Hospital.Other, "suspend", new(2026, 1, 25), "违规收费"), "clerk"));

        (await hospital.Send("2201", Said.Registration(other), institution: Hospital.Other)).RefusedWith("中止(JS2021 14)");
        (await hospital.Send("2401", Said.Admission(other, day: "2026-01-26"), institution: Hospital.Other)).RefusedWith("中止(JS2021 14)");
        (await hospital.Send("2402", Said.Discharge(person, stay), institution: Hospital.Other)).Done();
        (await hospital.Send("2304", Said.Settlement(person, stay, "500.00", type: "21"), institution: Hospital.Other)).Done();
        await Approved(AgreementTasks.Enter(hospital.Desk, new AgreementOrder(Hospital.Other, "rescind", new(2026, 1, 28), "拒不整改"), "clerk"));
        (await hospital.Send("2201", Said.Registration(other), institution: Hospital.Other)).RefusedWith("没有定点协议(JS2021 14)");
    }

    [Fact]
    public async Task Lines_that_a_suspended_physician_ordered_are_refused_by_name_of_the_physician()
    {
        string person = await hospital.Insured();
        string visit = (await hospital.Send("2201", Said.Registration(person))).Done().Text("data.mdtrt_id");
        (await hospital.Send("2203", Said.Consultation(person, visit))).Done();
        PhysicianOrder registration = new(Hospital.Central, "D1", "示例医师", "register", new(2025, 1, 1), "");
        await Approved(AgreementTasks.Enter(hospital.Desk, registration, "clerk"));
        await Approved(AgreementTasks.Enter(hospital.Desk, registration with { Move = "suspend", Day = new(2026, 2, 1), Reason = "超限用药" }, "clerk"));

        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "60.00")))).RefusedWith("医保医师 D1");
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "2", "60.00", day: "2026-01-31")))).Done();
        await Approved(AgreementTasks.Enter(hospital.Desk, registration with { Move = "restore", Day = new(2026, 2, 1) }, "clerk"));
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "3", "60.00")))).Done();
    }

    private async Task Approved(EnterTask task)
    {
        Outcome<Done<TaskRow>> entered = await hospital.Desk.Lanes.Do(task);
        entered.Faults.ShouldBeEmpty();
        (await AgreementTasks.Approve(hospital.Desk, entered.Value!.Value!, "head", never)).Faults.ShouldBeEmpty();
    }
}
