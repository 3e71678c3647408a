using Tongchou.Agency.Acts;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>疫情: visits that a hospital marks with 就诊人群类型. Each test has a region of its own, since a measure is a region's.</summary>
public class EpidemicTests(Hospital hospital) : IClassFixture<Hospital>
{
    private const string Confirmed = ",\"mdtrt_grp_type\":\"1\"";

    [Fact]
    public async Task A_marked_stay_is_settled_under_the_measure_in_force_and_listed_for_the_purse()
    {
        string region = "530100";
        TaskRow measure = await Approved(region, new(2026, 1, 1), null);
        string marked = await hospital.Insured(region: region), everyday = await hospital.Insured(region: region);
        string visit = await Stay(marked, Confirmed), other = await Stay(everyday, "");

        Answered trial = (await hospital.Send("2303", Said.Settlement(marked, visit, "20000.00", type: "21"))).Done();
        Answered special = (await hospital.Send("2304", Said.Settlement(marked, visit, "20000.00", type: "21"))).Done();
        Answered plain = (await hospital.Send("2304", Said.Settlement(everyday, other, "20000.00", type: "21"))).Done();

        trial.Yuan("setlinfo.psn_cash_pay").ShouldBe(special.Yuan("setlinfo.psn_cash_pay"));
        special.Yuan("setlinfo.psn_cash_pay").ShouldBeLessThan(plain.Yuan("setlinfo.psn_cash_pay"));
        Facts(await hospital.Settlements(marked)).ShouldBe((measure.TaskId, CarePlace.ElsewhereFiled));
        Facts(await hospital.Settlements(everyday)).ShouldBe((null, CarePlace.ElsewhereUnfiled));
        (await EpidemicOffice.ForThePurse(hospital.Desk, measure, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().PersonId.ShouldBe(marked);
        (await hospital.Send("2304", Said.Settlement(marked, visit, "20000.00", type: "21"), special.MessageId)).Done().Output.ShouldBe(special.Output);
    }

    [Fact]
    public async Task Without_a_measure_in_force_the_mark_is_kept_and_the_visit_settled_as_any_other()
    {
        string region = "530800";
        await Approved(region, new(2026, 1, 31), new(2026, 2, 28));
        await hospital.Desk.Lanes.Do(EpidemicOffice.Enter(new(region, new(2026, 1, 1), null, "示例〔2026〕2号", "示例机关(虚构)", LiftsFiling: true), "clerk"));
        string person = await hospital.Insured(region: region);
        string visit = await Stay(person, Confirmed);

        (await hospital.Send("2304", Said.Settlement(person, visit, "20000.00", type: "21"))).Done();

        Facts(await hospital.Settlements(person)).ShouldBe((null, CarePlace.ElsewhereUnfiled));
        VisitDetails.Of((await hospital.Rows(VisitRow.Table, person)).Last(row => row.VisitId == visit)).Told["mdtrt_grp_type"].ShouldBe("1");
    }

    [Fact]
    public async Task A_visit_marked_after_it_was_registered_falls_under_a_measure_that_touches_its_day()
    {
        string region = "510100";
        TaskRow measure = await Approved(region, new(2026, 1, 1), new(2026, 2, 1));
        string person = await hospital.Insured(region: region);
        string visit = (await hospital.Send("2201", Said.Registration(person))).Done().Text("data.mdtrt_id");
        (await hospital.Send("2203", Said.Consultation(person, visit).Replace("\"dise_name\":\"病\"", "\"dise_name\":\"病\"" + Confirmed))).Done();
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "200.00")))).Done();

        (await hospital.Send("2207", Said.Settlement(person, visit, "200.00"))).Done();

        Facts(await hospital.Settlements(person)).ShouldBe((measure.TaskId, CarePlace.ElsewhereFiled));
    }

    private static (string? Measure, CarePlace Place) Facts(SettlementRow[] rows)
    {
        ClaimText text = ClaimText.Read(rows.ShouldHaveSingleItem().Facts);
        return (text.Measure, text.Claim.Place);
    }

    private async Task<string> Stay(string person, string mark)
    {
        string visit = (await hospital.Send("2401", Said.Admission(person).Replace("\"ipt_no\":\"ZY1\"", "\"ipt_no\":\"ZY1\"" + mark))).Done().Text("result.mdtrt_id");
        (await hospital.Send("2301", Said.Lines(Said.Line(person, visit, "1", "20000.00", day: "2026-01-20")))).Done();
        (await hospital.Send("2402", Said.Discharge(person, visit))).Done();
        return visit;
    }

    private async Task<TaskRow> Approved(string region, DateOnly from, DateOnly? to)
    {
        TaskRow entered = (await hospital.Desk.Lanes.Do(EpidemicOffice.Enter(new(region, from, to, "示例〔2026〕1号", "示例机关(虚构)", LiftsFiling: true), "clerk"))).Value!.Value!;
        return (await hospital.Desk.Lanes.Do(EpidemicOffice.Approve(entered, "head"))).Value!.Value!;
    }
}
