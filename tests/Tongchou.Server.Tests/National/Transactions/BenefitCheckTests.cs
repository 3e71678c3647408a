using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>待遇检查 2001.</summary>
public class BenefitCheckTests(Hospital hospital) : IClassFixture<Hospital>
{
    [Fact]
    public async Task Each_fund_is_told_with_whether_it_pays()
    {
        string person = await hospital.Insured(PersonGroup.Active, supplement: Supplement.CivilServant);

        Answered answer = (await Ask(person, "310", "11")).Done();

        answer.Output.ShouldContain("\"fund_pay_type\":\"310100\",\"trt_enjymnt_flag\":\"1\"");
        answer.Output.ShouldContain("\"fund_pay_type\":\"320100\",\"trt_enjymnt_flag\":\"1\"");
        answer.Output.ShouldContain("\"fund_pay_type\":\"370100\",\"trt_enjymnt_flag\":\"0\"");
    }

    [Theory]
    [InlineData("310", "11", "没有参保")]
    [InlineData("390", "14", "没有登记")]
    [InlineData("390", "41", "协议不含")]
    public async Task What_stands_in_the_way_is_said(string insurance, string type, string words)
    {
        string person = await hospital.Insured();

        Answered answer = (await Ask(person, insurance, type)).Done();

        answer.Text("trtinfo.0.trt_enjymnt_flag").ShouldBe("0");
        answer.Text("trtinfo.0.trt_chk_rslt").ShouldContain(words);
    }

    [Fact]
    public async Task Who_waits_is_told_until_when_and_by_which_clause_and_who_owes_dues_what_is_owed()
    {
        string waits = await hospital.Insured(region: "530100", from: new(2026, 4, 1));
        string owes = await hospital.Insured(region: "530100", from: new(2026, 1, 1), to: new(2025, 12, 31));
        (await hospital.Desk.Lanes.Do(new EnrolResident(hospital.Desk, new(owes, new(530100), new(2026), PersonGroup.Adult, null, "", Money.Zero, Money.Zero, new(2026, 1, 20)), "test"))).Faults.ShouldBeEmpty();

        string wait = (await Ask(waits, "390", "11")).Done().Text("trtinfo.0.trt_chk_rslt");
        string owed = (await Ask(owes, "390", "11")).Done().Text("trtinfo.0.trt_chk_rslt");

        wait.ShouldContain("2026-04-01");
        wait.ShouldContain("YN2024 六");
        owed.ShouldContain("尚未缴费");
    }

    [Fact]
    public async Task A_window_that_asks_who_somebody_is_or_registers_them_is_told_of_the_wait_until_when_and_by_which_clause()
    {
        string waits = await hospital.Insured(region: "530100", from: new(2026, 4, 1));
        string covered = await hospital.Insured(region: "530100");

        string known = await Known(waits);
        Answered registered = await hospital.Send("2201", Said.Registration(waits));

        known.ShouldBe("2026-02-01 没有待遇:已参保缴费,在待遇等待期内,自 2026-04-01 起享受待遇(依据 YN2024 六)。");
        registered.RefusedWith(known.TrimEnd('。'));
        (await Known(covered)).ShouldBe("");
        (await hospital.Send("2201", Said.Registration(covered))).Done();
    }

    [Fact]
    public async Task Nobody_is_asked_about_who_is_not_known() => (await Ask("P404", "310", "11")).RefusedWith("没有人员编号");

    private async Task<string> Known(string person)
    {
        PersonRow kept = (await hospital.Rows(PersonRow.Table, person)).Last(row => row.PersonId == person);
        string number = SealedPerson.Open(kept, hospital.Cipher).Identity.Text;
        return (await hospital.Send("1101", $$$$"""{"data":{"mdtrt_cert_type":"02","mdtrt_cert_no":"{{{{number}}}}","psn_cert_type":"01","certno":"{{{{number}}}}"}}""")).Done().Text("baseinfo.exp_content");
    }

    private Task<Answered> Ask(string person, string insurance, string type) =>
        hospital.Send("2001", $$"""{"data":{"psn_no":"{{person}}","insutype":"{{insurance}}","fixmedins_code":"{{Hospital.Central}}","med_type":"{{type}}","begntime":"{{Hospital.Today}} 00:00:00"} }""");
}
