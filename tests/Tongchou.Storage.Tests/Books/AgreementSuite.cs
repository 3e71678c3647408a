using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Payment.Agreements;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Agreements with institutions, from the application to the exit, and what they do to a bill.</summary>
public abstract class AgreementSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private const string Newcomer = "H21090000099";

    private Desk Desk => Agency.Desk;

    [Fact]
    public async Task An_institution_comes_in_by_application_assessment_negotiation_and_signing_and_settles_from_the_first_day_agreed()
    {
        CoverageRow person = await Resident();
        await Approved(new(Newcomer, "apply", Day.AddDays(-40), "申请定点", Profile: Profile(Newcomer)));
        await Approved(new(Newcomer, "assess", Day.AddDays(-30), "", Scores: Full()));
        await Approved(new(Newcomer, "negotiate", Day.AddDays(-20), ""));
        Outcome<Done<Settled>> before = await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(60), Day, Newcomer));
        await Approved(new(Newcomer, "sign", Day.AddDays(-1), "", [new(Day, Day.AddYears(1).AddDays(-1))]));
        Outcome<Done<Settled>> after = await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(60), Day, Newcomer));
        Outcome<Done<Settled>> dayBefore = await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(60), Day.AddDays(-1), Newcomer));

        before.Faults.ShouldHaveSingleItem().Message.Zh.ShouldContain("没有定点协议(JS2021 14)");
        after.Faults.ShouldBeEmpty();
        dayBefore.Faults.ShouldHaveSingleItem().Code.ShouldBe("institution-barred");
        AgreementFile file = Desk.References.AgreementsOf(Newcomer)!;
        file.Kept.Select(each => each.Row.Move).ShouldBe(["apply", "assess", "negotiate", "sign"]);
        file.Kept.ShouldAllBe(each => each.Row.EnteredBy == "clerk" && each.Row.ApprovedBy == "head");
        AgreementTextRow text = (await ReadAgreements.Text(Desk, file.Kept[^1].Row.Digest!, Never))!;
        Sm3.Of(text.Text).ShouldBe(text.Digest);
        text.Text.ShouldContain("新来示例医院");
    }

    [Fact]
    public async Task What_was_entered_holds_only_when_another_approves_it_and_never_twice()
    {
        TaskRow task = Good(await Desk.Lanes.Do(AgreementTasks.Enter(Desk, Suspension(), "clerk")));
        Outcome<Done<TaskRow>> sameHand = await AgreementTasks.Approve(Desk, task, "clerk", Never);
        AgreementState waiting = ReadAgreements.Of(Desk, TestAgency.Hospital, Day)!.State;
        Good(await AgreementTasks.Approve(Desk, task, "head", Never));
        Outcome<Done<TaskRow>> again = await AgreementTasks.Approve(Desk, task, "head", Never);
        Outcome<Done<TaskRow>> twice = await Desk.Lanes.Do(AgreementTasks.Enter(Desk, Suspension(), "clerk"));

        sameHand.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        waiting.ShouldBe(AgreementState.InForce);
        again.IsRefused.ShouldBeTrue();
        twice.Faults.ShouldHaveSingleItem().Message.Zh.ShouldContain("不能办理“中止”");
        Desk.References.AgreementsOf(TestAgency.Hospital)!.Kept.Select(each => each.Row.Move).ShouldBe(["take-over", "suspend"]);
    }

    [Fact]
    public async Task While_an_agreement_rests_nobody_new_is_taken_in_and_a_stay_begun_before_is_settled()
    {
        CoverageRow person = await Resident();
        VisitRow stay = Good(await Desk.Lanes.Do(new RegisterVisit(Desk, person.PersonId, TestAgency.Hospital, VisitKind.Inpatient, Day.AddDays(-5), VisitDetails.None, "test")));
        Good(await Desk.Lanes.Do(new ChargeFees(Desk, stay.VisitId, person.PersonId, TestAgency.Hospital, [Fee(Day.AddDays(-4))], "test")));
        await Approved(Suspension(Day.AddDays(-2)));

        Outcome<Done<VisitRow>> admission = await Desk.Lanes.Do(new RegisterVisit(Desk, (await Resident(1)).PersonId, TestAgency.Hospital, VisitKind.Inpatient, Day, VisitDetails.None, "test"));
        Outcome<Done<Settled>> purchase = await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(60), Day));
        Good(await Desk.Lanes.Do(new ChangeVisit(stay.VisitId, person.PersonId, TestAgency.Hospital, new VisitChange.Discharge(Day, VisitDetails.None), "test")));
        SettlementOrder order = TestAgency.Purchase(person.PersonId, Money.Yuan(500), Day, kind: VisitKind.Inpatient) with { Visit = stay.VisitId, Begun = Day.AddDays(-5), Fees = [] };
        Outcome<Done<Settled>> settled = await Agency.Settle(order);
        await Approved(new(TestAgency.Hospital, "resume", Day, "整改到位"));
        Outcome<Done<Settled>> resumed = await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(60), Day));

        admission.Faults.ShouldHaveSingleItem().Message.Zh.ShouldContain("中止(JS2021 14)");
        purchase.Faults.ShouldHaveSingleItem().Code.ShouldBe("institution-barred");
        settled.Faults.ShouldBeEmpty();
        resumed.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rescinded_agreement_ends_on_its_day_and_an_application_after_it_is_another_agreement()
    {
        CoverageRow person = await Resident();
        await Approved(new(TestAgency.Hospital, "rescind", Day, "欺诈骗保"));

        (await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(60), Day))).Faults.ShouldHaveSingleItem().Message.Zh.ShouldContain("没有定点协议");
        (await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(60), Day.AddDays(-1)))).Faults.ShouldBeEmpty();
        await Approved(new(TestAgency.Hospital, "apply", Day, "重新申请"));
        AgreementFile file = Desk.References.AgreementsOf(TestAgency.Hospital)!;
        file.All.Select(agreement => agreement.Number).ShouldBe([$"{TestAgency.Hospital}-01", $"{TestAgency.Hospital}-02"]);
        file.Current.State.ShouldBe(AgreementState.Applied);
    }

    [Fact]
    public async Task An_import_takes_agreements_over_and_never_overrules_one_that_is_in_the_books()
    {
        await Approved(Suspension());
        string file = Path.Combine(TestAgency.Repository("samples/demo"), "institutions.csv");
        ImportReport same = await new MasterData(Desk, Agency.Cipher, "test").Take(ImportKind.Institutions, "institutions.csv", File.OpenRead(file), Never);
        string other = (await File.ReadAllTextAsync(file, Never)).Replace("三级甲等,210900,2020-01-01...", "三级甲等,210900,2020-01-01..2030-12-31", StringComparison.Ordinal);
        ImportReport differing = await new MasterData(Desk, Agency.Cipher, "test").Take(ImportKind.Institutions, "other.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(other)), Never);

        same.Faults.ShouldBeEmpty();
        differing.Faults.ShouldHaveSingleItem().Code.ShouldBe("agreement-kept");
        ReadAgreements.Of(Desk, TestAgency.Hospital, Day)!.State.ShouldBe(AgreementState.Suspended);
    }

    [Fact]
    public async Task What_a_suspended_physician_orders_is_refused_and_a_second_import_lifts_nothing()
    {
        CoverageRow person = await Resident();
        const string physician = "D210900000101";
        SettlementOrder purchase = TestAgency.Purchase(person.PersonId, Money.Yuan(60), Day);
        SettlementOrder named = purchase with { Fees = [purchase.Fees[0] with { Physician = physician }] };
        (await Agency.Settle(named)).Faults.ShouldBeEmpty();
        await Agreed(Desk.Lanes.Do(AgreementTasks.Enter(Desk, new PhysicianOrder(TestAgency.Hospital, physician, "示例医师一", "suspend", Day, "违规开药"), "clerk")));
        string table = Path.Combine(TestAgency.Repository("samples/demo"), "physicians.csv");
        ImportReport again = await new MasterData(Desk, Agency.Cipher, "test").Take(ImportKind.Physicians, "physicians.csv", File.OpenRead(table), Never);

        Outcome<Done<Settled>> refused = await Agency.Settle(named);
        Outcome<Done<VisitRow>> attending = await Desk.Lanes.Do(new RegisterVisit(Desk, person.PersonId, TestAgency.Hospital, VisitKind.Outpatient, Day, VisitDetails.None, "test") { Physician = physician });

        again.IsClean.ShouldBeTrue();
        refused.Faults.ShouldHaveSingleItem().Code.ShouldBe("physician-suspended");
        attending.Faults.ShouldHaveSingleItem().Code.ShouldBe("physician-suspended");
        (await Agency.Settle(purchase)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_appraisal_decides_what_of_the_deposit_is_paid_back()
    {
        AgreementTerms law = Desk.Law.Agreements(new(210900), new(2025, 12, 31));
        ItemScore[] scores = [.. law.AppraisalItems.Value.Items.Select(item => new ItemScore(item.Code, item.Points * 85 / 100))];
        await Agreed(Desk.Lanes.Do(AgreementTasks.Enter(Desk, new AppraisalOrder(TestAgency.Hospital, 2025, scores, ""), "clerk")));

        AppraisalResult result = ReadAgreements.Appraisal(Desk, TestAgency.Hospital, 2025)!;

        result.Grade.ShouldBe("good");
        result.PaidBack(Money.Yuan(100_000)).ShouldBe(Money.Yuan(90_000));
        (result.PaidBack(new(101)) + result.Withheld(new(101))).ShouldBe(new Money(101));
        ReadAgreements.Appraisal(Desk, TestAgency.Hospital, 2024).ShouldBeNull();
    }

    private async Task<CoverageRow> Resident(int which = 0) =>
        (await Agency.Coverages()).Where(row => row is { Region: "210900", Scheme: "resident", State: "normal" } && string.CompareOrdinal(row.To, Days.Text(Day)) >= 0).Skip(which).First();

    private static AgreementOrder Suspension(DateOnly? day = null) => new(TestAgency.Hospital, "suspend", day ?? Day, "违规收费");

    private ItemScore[] Full() => [.. Desk.Law.Agreements(new(210900), Day).AssessmentItems.Value.Items.Select(item => new ItemScore(item.Code, item.Points))];

    private static string Profile(string code) => StoredRecord.Write(new InstitutionForm(), new Institution(
        InstitutionCode.TryParse(code, out InstitutionCode? parsed) ? parsed : null!, "新来示例医院(虚构)", InstitutionKind.Hospital, HospitalLevel.Level2, "", new(210902), [], SetOf<VisitKind>.Of(VisitKind.Inpatient, VisitKind.Outpatient), InstitutionStatus.Active));

    private static Fee Fee(DateOnly day) => new("1", "b1", "", "none", CatalogueKind.Drug, "样品", Quantity.One, new(500_000_000), Money.Yuan(500), day, null);

    private Task Approved(AgreementOrder order) => Agreed(Desk.Lanes.Do(AgreementTasks.Enter(Desk, order, "clerk")));

    private async Task Agreed(Task<Outcome<Done<TaskRow>>> entered) => Good(await AgreementTasks.Approve(Desk, Good(await entered), "head", Never));
}

/// <summary>Agreements, in SQLite.</summary>
public sealed class SqliteAgreementTests : AgreementSuite<SqliteTestStore>;

/// <summary>Agreements, in PostgreSQL.</summary>
public sealed class PostgresAgreementTests : AgreementSuite<PostgresTestStore>;
