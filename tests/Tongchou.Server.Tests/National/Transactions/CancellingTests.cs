using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>冲正 2601: whatever became of the lost message, afterwards it counts no more.</summary>
public class CancellingTests(Hospital hospital) : IClassFixture<Hospital>
{
    [Fact]
    public async Task A_settlement_whose_answer_was_lost_is_undone()
    {
        string person = await hospital.Insured(PersonGroup.Active, accountYuan: 50);
        (string visit, Answered settled) = await Settled(person);

        (await Cancel(person, settled.MessageId, "2207")).Done();

        SettlementRow[] rows = await hospital.Settlements(person);
        rows.Select(row => row.Kind).ShouldBe([SettlementKinds.Settle, SettlementKinds.Reverse]);
        (await hospital.Rows(AccountRow.Table, person)).Where(row => row.PersonId == person).Last().Balance.ShouldBe(Money.Yuan(50));
        Answered anew = (await hospital.Send("2207", Said.Settlement(person, visit, "600.00", "1", insurance: "310"))).Done();
        anew.Yuan("setlinfo.fund_pay_sumamt").ShouldBe(settled.Yuan("setlinfo.fund_pay_sumamt"));
    }

    [Fact]
    public async Task A_cancelled_message_that_is_sent_once_more_is_refused_and_not_answered_as_if_it_stood()
    {
        string person = await hospital.Insured(PersonGroup.Active);
        (string visit, Answered settled) = await Settled(person);
        (await Cancel(person, settled.MessageId, "2207")).Done();

        (await hospital.Send("2207", Said.Settlement(person, visit, "600.00", "1", insurance: "310"), settled.MessageId)).RefusedWith("已冲正");

        (await hospital.Settlements(person)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_arrives_after_its_cancelling_books_nothing()
    {
        string person = await hospital.Insured(PersonGroup.Active);
        string purchase = Hospital.NewMessageId(), admission = Hospital.NewMessageId();
        (await Cancel(person, purchase, "2102", Hospital.Pharmacy)).Done();
        (await Cancel(person, admission, "2401")).Done();

        (await hospital.Send("2102", Said.Purchase(person, "60.00"), purchase, Hospital.Pharmacy)).RefusedWith("已冲正");
        (await hospital.Send("2401", Said.Admission(person), admission)).RefusedWith("已冲正");

        (await hospital.Settlements(person)).ShouldBeEmpty();
        (await hospital.Rows(VisitRow.Table, person)).Where(row => row.PersonId == person).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelling_the_same_again_changes_nothing_and_succeeds()
    {
        string person = await hospital.Insured(PersonGroup.Active);
        (_, Answered settled) = await Settled(person);
        string never = Hospital.NewMessageId();
        (await Cancel(person, settled.MessageId, "2207")).Done();
        (await Cancel(person, never, "2207")).Done();
        int before = (await hospital.Rows(JournalRow.Table, person)).Count;

        (await Cancel(person, settled.MessageId, "2207")).Done();
        (await Cancel(person, never, "2207")).Done();

        (await hospital.Rows(JournalRow.Table, person)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task What_was_reversed_in_the_ordinary_way_is_only_noted()
    {
        string person = await hospital.Insured(PersonGroup.Active);
        (string visit, Answered settled) = await Settled(person);
        (await hospital.Send("2208", Said.Reversal(person, visit, settled.Text("setlinfo.setl_id")))).Done();

        (await Cancel(person, settled.MessageId, "2207")).Done();

        (await hospital.Settlements(person)).Length.ShouldBe(2);
        (await hospital.Send("2207", Said.Settlement(person, visit, "600.00", "1", insurance: "310"), settled.MessageId)).RefusedWith("已冲正");
    }

    [Fact]
    public async Task Later_settlements_go_first()
    {
        string person = await hospital.Insured(PersonGroup.Active);
        (_, Answered first) = await Settled(person);
        (_, Answered second) = await Settled(person);

        (await Cancel(person, first.MessageId, "2207")).RefusedWith($"请先撤销 {second.Text("setlinfo.setl_id")}");
        (await Cancel(person, second.MessageId, "2207")).Done();
        (await Cancel(person, first.MessageId, "2207")).Done();
    }

    [Fact]
    public async Task An_admission_is_undone_unless_costs_came_after_it()
    {
        string person = await hospital.Insured();
        Answered admitted = (await hospital.Send("2401", Said.Admission(person))).Done();
        string visit = admitted.Text("result.mdtrt_id");
        (await hospital.Send("2301", Said.Lines(Said.Line(person, visit, "1", "10.00")))).Done();
        (await Cancel(person, admitted.MessageId, "2401")).RefusedWith("先撤销全部费用明细");
        (await hospital.Send("2302", Said.Withdrawn(person, visit, "1"))).Done();

        (await Cancel(person, admitted.MessageId, "2401")).Done();

        (await hospital.Rows(VisitRow.Table, person)).Last(row => row.VisitId == visit).State.ShouldBe(VisitStates.Withdrawn);
        (await hospital.Send("2401", Said.Admission(person))).Done();
    }

    [Fact]
    public async Task A_purchase_is_undone_with_its_visit()
    {
        string person = await hospital.Insured(PersonGroup.Active);
        Answered settled = (await hospital.Send("2102", Said.Purchase(person, "60.00"), institution: Hospital.Pharmacy)).Done();

        (await Cancel(person, settled.MessageId, "2102", Hospital.Pharmacy)).Done();

        (await hospital.Rows(VisitRow.Table, person)).Last(row => row.PersonId == person).State.ShouldBe(VisitStates.Withdrawn);
    }

    [Theory]
    [InlineData("2208")]
    [InlineData("2103")]
    [InlineData("2305")]
    [InlineData("2204")]
    public async Task Other_transactions_have_an_undo_of_their_own(string infNo)
    {
        string person = await hospital.Insured();

        (await Cancel(person, Hospital.NewMessageId(), infNo)).RefusedWith("不能冲正");
    }

    [Fact]
    public async Task A_message_of_another_transaction_is_not_cancelled_by_mistake()
    {
        string person = await hospital.Insured();
        Answered admitted = (await hospital.Send("2401", Said.Admission(person))).Done();

        (await Cancel(person, admitted.MessageId, "2304")).RefusedWith("不是交易 2304");
    }

    [Fact]
    public async Task Another_institution_cancels_nothing_of_ours()
    {
        string person = await hospital.Insured(PersonGroup.Active);
        (_, Answered settled) = await Settled(person);

        (await Cancel(person, settled.MessageId, "2207", Hospital.Other)).Done();

        (await hospital.Settlements(person)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_message_and_its_cancelling_at_the_same_time_leave_nothing_standing()
    {
        for (int i = 0; i < 12; i++)
        {
            string person = await hospital.Insured(PersonGroup.Active);
            string message = Hospital.NewMessageId();

            Task<Answered> settling = hospital.Send("2102", Said.Purchase(person, "60.00"), message, Hospital.Pharmacy);
            Task<Answered> cancelling = Cancel(person, message, "2102", Hospital.Pharmacy);
            await Task.WhenAll(settling, cancelling);

            (await cancelling).Done();
            SettlementRow[] rows = await hospital.Settlements(person);
            rows.Sum(row => row.Total.Fen).ShouldBe(0);
            rows.Length.ShouldBe((await settling).IsDone ? 2 : 0);
        }
    }

    [Fact]
    public async Task A_cancelling_that_did_not_know_of_the_message_looks_again()
    {
        string person = await hospital.Insured(PersonGroup.Active);
        (_, Answered settled) = await Settled(person);

        Outcome<Done<bool>> blind = await hospital.Desk.Lanes.Do(new CancelMessage(person, new(Hospital.Central, settled.MessageId), hasCome: false, "test"));

        blind.Faults.ShouldHaveSingleItem().Code.ShouldBe(CancelMessage.ArrivedMeanwhile);
    }

    private Task<Answered> Cancel(string person, string message, string infNo, string institution = Hospital.Central) => hospital.Send("2601", Said.Cancelling(person, message, infNo), institution: institution);

    private async Task<(string Visit, Answered Settled)> Settled(string person)
    {
        string visit = (await hospital.Send("2201", Said.Registration(person))).Done().Text("data.mdtrt_id");
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "600.00")))).Done();
        return (visit, (await hospital.Send("2207", Said.Settlement(person, visit, "600.00", "1", insurance: "310"))).Done());
    }
}
