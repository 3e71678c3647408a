using Tongchou.Agency.Records;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>门诊慢特病 of another province's persons: 2001, 2203, 2206, 2207.</summary>
public class ElsewhereTests(Hospital hospital) : IClassFixture<Hospital>
{
    private const string OtherProvince = "530100";
    private const string Parkinson = "M02300";

    [Fact]
    public async Task A_disease_that_is_not_settled_directly_is_refused_with_what_to_do_before_and_when_it_is_settled()
    {
        string person = await hospital.Insured(region: OtherProvince);
        await hospital.Register(person, Parkinson, VisitKind.Chronic);
        string visit = await Visit(person, Parkinson);

        (await hospital.Send("2001", $$"""{"data":{"psn_no":"{{person}}","insutype":"390","fixmedins_code":"{{Hospital.Central}}","med_type":"14","dise_codg":"{{Parkinson}}","begntime":"{{Hospital.Today}} 00:00:00"} }"""))
            .Done().Text("trtinfo.0.trt_chk_rslt").ShouldContain("跨省直接结算");
        foreach (string infNo in new[] { "2206", "2207" })
        {
            Answered refused = await hospital.Send(infNo, Said.Settlement(person, visit, "200.00", type: "14"));
            refused.RefusedWith("跨省直接结算");
            refused.Error.ShouldContain("手工报销");
        }

        (await hospital.Settlements(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_visit_says_which_of_the_diseases_on_file_it_is_for()
    {
        string person = await hospital.Insured(region: OtherProvince);
        await hospital.Register(person, Parkinson, VisitKind.Chronic);
        await hospital.Register(person, "M03900", VisitKind.Chronic);
        string visit = await Visit(person, "M03900");

        Answered settled = (await hospital.Send("2207", Said.Settlement(person, visit, "200.00", type: "14"))).Done();

        settled.Text("setlinfo.clr_type").ShouldBe("14");
        (await hospital.Settlements(person)).ShouldHaveSingleItem().Region.ShouldBe(OtherProvince);
    }

    private async Task<string> Visit(string person, string disease)
    {
        string visit = (await hospital.Send("2201", Said.Registration(person))).Done().Text("data.mdtrt_id");
        (await hospital.Send("2203", Said.Consultation(person, visit, "14", disease))).Done();
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "200.00")))).Done();
        return visit;
    }
}
