using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>What hospitals see of files that were merged, and of persons who died.</summary>
public class MergedFilesTests(Hospital hospital) : IClassFixture<Hospital>
{
    private static readonly CancellationToken never = CancellationToken.None;

    [Fact]
    public async Task The_certificate_of_a_merged_file_leads_to_the_number_that_stands_and_the_old_number_is_refused_with_it()
    {
        string stays = await hospital.Insured(), goes = await hospital.Insured();
        FindPersons persons = new(hospital.Desk, hospital.Cipher);
        string certificate = (await persons.Open(goes, never))!.Person.Identity.Text;
        MergeOffice office = new(hospital.Desk);
        Outcome<TaskRow> asked = await office.AskMerge(stays, goes, "同一人两份档案", "clerk", never);
        asked.Faults.ShouldBeEmpty();
        (await office.Approve(asked.Value!, "reviewer", never)).Faults.ShouldBeEmpty();

        Answered found = (await hospital.Send("1101", $$"""{"data":{"mdtrt_cert_type":"02","mdtrt_cert_no":"{{certificate}}","card_sn":"","begntime":"","psn_cert_type":"01","certno":"","psn_name":""} }""")).Done();

        found.Text("baseinfo.psn_no").ShouldBe(stays);
        (await hospital.Send("2201", Said.Registration(goes))).RefusedWith(stays);
        (await hospital.Send("2201", Said.Registration(stays))).Done();
        (await hospital.Send("5301", $$"""{"data":{"psn_no":"{{goes}}"} }""")).RefusedWith(stays);
        (await hospital.Send("5301", $$"""{"data":{"psn_no":"{{stays}}"} }""")).Done();
    }

    [Fact]
    public async Task Care_after_death_is_refused_with_the_day()
    {
        string person = await hospital.Insured();
        (await hospital.Desk.Lanes.Do(new LeavePerson(person, new(DepartureKind.Deceased, new(2026, 1, 30)), "户籍注销证明", "clerk"))).Faults.ShouldBeEmpty();

        (await hospital.Send("2201", Said.Registration(person))).RefusedWith("2026-01-30");
        (await hospital.Send("2201", Said.Registration(person, "2026-01-30"))).Done();
    }
}
