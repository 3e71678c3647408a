using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Chronic and special diseases in another province: which are settled there, and which on paper at home.</summary>
public abstract class DirectSettlementSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private const string FarAway = "H53010000001";
    private const string Hypertension = "M03900";
    private const string Parkinson = "M02300";

    [Fact]
    public async Task Only_the_diseases_the_law_names_are_settled_in_another_province()
    {
        CoverageRow person = await Insured();
        await Register(person, Hypertension);

        Good(await Agency.Settle(Visit(person, FarAway)));
        await Register(person, Parkinson);
        Outcome<Done<Settled>> unsaid = await Agency.Settle(Visit(person, FarAway));
        Outcome<Done<Settled>> other = await Agency.Settle(Visit(person, FarAway) with { Disease = Parkinson });
        Outcome<Done<Settled>> notOnFile = await Agency.Settle(Visit(person, FarAway) with { Disease = "M01600" });
        Good(await Agency.Settle(Visit(person, FarAway) with { Disease = Hypertension }));

        foreach (Outcome<Done<Settled>> refused in new[] { unsaid, other, notOnFile })
        {
            Fault fault = refused.Faults.ShouldHaveSingleItem();
            fault.Code.ShouldBe("not-direct");
            fault.Message.Zh.ShouldContain(Parkinson);
            fault.Message.Zh.ShouldNotContain(Hypertension);
            fault.Hint.Zh.ShouldContain("手工报销");
        }

        (await Rows(SettlementRow.Table, person.Partition)).Count(row => row.PersonId == person.PersonId).ShouldBe(2);
    }

    [Fact]
    public async Task At_home_and_on_paper_every_disease_on_file_is_settled()
    {
        CoverageRow person = await Insured();
        await Register(person, Parkinson);

        Good(await Agency.Settle(Visit(person, TestAgency.Hospital)));
        Settled paper = Good(await Agency.Desk.Lanes.Do(new SettleVisit(Agency.Desk, Visit(person, FarAway), "clerk") { Payee = Payee.Person }));

        paper.Decided.Claim.Place.ShouldBe(CarePlace.ElsewhereUnfiled);
    }

    [Fact]
    public async Task The_list_and_the_clause_are_those_of_the_day()
    {
        CoverageRow person = await Insured(notOn: "2024-12-31");
        await Register(person, "M04600");
        DateOnly earlier = new(2024, 12, 31);
        Good(await Agency.Desk.Lanes.Do(new KeepCoverage(PersonRecords.CoverageOf(person, Id(person)) with { Days = new(earlier, earlier) }, "earlier", "clerk")));

        Outcome<Done<Settled>> before = await Agency.Settle(Visit(person, FarAway, earlier));
        Good(await Agency.Settle(Visit(person, FarAway)));

        before.Faults.ShouldHaveSingleItem().Message.Zh.ShouldContain("CN2023 八");
    }

    private async Task Register(CoverageRow person, string disease) => Good(await Agency.Desk.Lanes.Do(new KeepFiling(
        person.PersonId, PersonRecords.Chronic, disease, new(new(2020, 1, 1), DateOnly.MaxValue), PersonRecords.Document("病", "chronic", null), "clerk")));

    private static PersonId Id(CoverageRow person) => PersonId.TryParse(person.PersonId, out PersonId? id) ? id : throw new FormatException(person.PersonId);

    private static SettlementOrder Visit(CoverageRow person, string institution, DateOnly? day = null) => TestAgency.Purchase(person.PersonId, Money.Yuan(800), day ?? Day, institution, VisitKind.Chronic);
}

public sealed class SqliteDirectSettlementTests : DirectSettlementSuite<SqliteTestStore>;

public sealed class PostgresDirectSettlementTests : DirectSettlementSuite<PostgresTestStore>;
