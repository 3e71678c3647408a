using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>药店: 2101 to 2103.</summary>
public class PharmacyTests(Hospital hospital) : IClassFixture<Hospital>
{
    [Fact]
    public async Task A_purchase_is_settled_in_one_message_and_taken_back()
    {
        string person = await hospital.Insured(PersonGroup.Active, accountYuan: 100);

        Answered trial = (await hospital.Send("2101", Said.Purchase(person, "80.00", "1"), institution: Hospital.Pharmacy)).Done();
        (await hospital.Settlements(person)).ShouldBeEmpty();
        Answered settled = (await hospital.Send("2102", Said.Purchase(person, "80.00", "1"), institution: Hospital.Pharmacy)).Done();
        Answered again = (await hospital.Send("2102", Said.Purchase(person, "80.00", "1"), settled.MessageId, Hospital.Pharmacy)).Done();

        again.Output.ShouldBe(settled.Output);
        trial.Yuan("setlinfo.acct_pay").ShouldBe(settled.Yuan("setlinfo.acct_pay"));
        settled.Yuan("setlinfo.acct_pay").ShouldBePositive();
        settled.Yuan("detlcutinfo.0.det_item_fee_sumamt").ShouldBe(80);
        SettlementRow row = (await hospital.Settlements(person)).ShouldHaveSingleItem();
        (await hospital.Send("2208", Said.Reversal(person, row.VisitId, row.SettlementId), institution: Hospital.Pharmacy)).RefusedWith("应当用 2103");
        Answered reversed = (await hospital.Send("2103", Said.Reversal(person, row.VisitId, row.SettlementId), institution: Hospital.Pharmacy)).Done();
        reversed.Yuan("setlinfo.balc").ShouldBe(100);
        reversed.Yuan("setldetail.0.fund_payamt").ShouldBe(-settled.Yuan("setldetail.0.fund_payamt"));
        (await hospital.Rows(VisitRow.Table, person)).Last().State.ShouldBe(VisitStates.Withdrawn);
    }

    [Fact]
    public async Task The_total_is_that_of_the_lines()
    {
        string person = await hospital.Insured(PersonGroup.Active);
        string lines = $"{Said.Line(person, "", "1", "30.00")},{Said.Line(person, "", "2", "30.00")}";

        (await hospital.Send("2102", Said.Purchase(person, "80.00", lines: lines), institution: Hospital.Pharmacy)).RefusedWith("相差 20.00");
        (await hospital.Send("2102", Said.Purchase(person, "60.00", lines: lines), institution: Hospital.Pharmacy)).Done();
    }

    [Fact]
    public async Task A_line_twice_and_a_refund_are_refused()
    {
        string person = await hospital.Insured(PersonGroup.Active);
        string line = Said.Line(person, "", "1", "30.00");

        (await hospital.Send("2102", Said.Purchase(person, "60.00", lines: $"{line},{line}"), institution: Hospital.Pharmacy)).RefusedWith("出现两次");
        (await hospital.Send("2102", Said.Purchase(person, "29.00", lines: $"{line},{Said.Line(person, "", "2", "-1.00", count: "-1", price: "1.00", more: ",\"init_feedetl_sn\":\"1\"")}"), institution: Hospital.Pharmacy)).RefusedWith("是退费");
        (await hospital.Send("2102", Said.Purchase(person, "60.00", type: "21"), institution: Hospital.Pharmacy)).RefusedWith("不能用于购药");
        (await hospital.Settlements(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_not_insured_or_not_known_settles_nothing()
    {
        string resident = await hospital.Insured();

        (await hospital.Send("2102", Said.Purchase(resident, "60.00"), institution: Hospital.Pharmacy)).RefusedWith("没有参保");
        (await hospital.Send("2102", Said.Purchase("P404", "60.00"), institution: Hospital.Pharmacy)).RefusedWith("没有人员编号");
    }
}
