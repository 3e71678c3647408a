using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Storage.Tests.Books;

/// <summary>The switch for an epidemic: treat first, pay ahead, settle later.</summary>
public abstract class EpidemicSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private const string Region = "210900";

    [Fact]
    public async Task A_measure_is_in_force_on_its_days_once_somebody_else_approved_it()
    {
        TaskRow entered = Good(await Agency.Desk.Lanes.Do(EpidemicOffice.Enter(Measure(), "clerk")));
        TaskRow? before = await EpidemicOffice.InForce(Agency.Desk, Region, Day, Never);
        Outcome<Done<TaskRow>> sameHand = await Agency.Desk.Lanes.Do(EpidemicOffice.Approve(entered, "clerk"));
        TaskRow approved = Good(await Agency.Desk.Lanes.Do(EpidemicOffice.Approve(entered, "head")));
        Good(await Agency.Desk.Lanes.Do(new EndMeasure(approved, new(2026, 4, 30), "head")));

        before.ShouldBeNull();
        sameHand.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        (await EpidemicOffice.InForce(Agency.Desk, Region, Day, Never))!.TaskId.ShouldBe(entered.TaskId);
        (await EpidemicOffice.InForce(Agency.Desk, Region, new(2026, 2, 28), Never)).ShouldBeNull();
        (await EpidemicOffice.InForce(Agency.Desk, Region, new(2026, 5, 1), Never)).ShouldBeNull();
        (await EpidemicOffice.InForce(Agency.Desk, "530100", Day, Never)).ShouldBeNull();
    }

    [Fact]
    public async Task An_advance_is_paid_set_off_and_never_overdrawn()
    {
        TaskRow measure = await Approved(Measure());
        Good(await Agency.Desk.Lanes.Do(Move(measure, AdvanceMove.Advanced, 1000)));

        Outcome<Done<AdvanceRow>> tooMuch = await Agency.Desk.Lanes.Do(Move(measure, AdvanceMove.Offset, 1001));
        AdvanceRow offset = Good(await Agency.Desk.Lanes.Do(Move(measure, AdvanceMove.Offset, 600)));
        AdvanceRow returned = Good(await Agency.Desk.Lanes.Do(Move(measure, AdvanceMove.Returned, 300)));

        tooMuch.Faults.ShouldHaveSingleItem().Code.ShouldBe("advance-amount");
        offset.Balance.ShouldBe(Money.Yuan(400));
        returned.Balance.ShouldBe(Money.Yuan(100));
        (await EpidemicOffice.OpenAdvances(Agency.Desk, Region, Never)).ShouldHaveSingleItem().ShouldBe(returned);
        IReadOnlyList<PostingRow> postings = await Rows(PostingRow.Table, offset.Partition);
        string account = Agency.Desk.Law.Chart(new RegionCode(210900), Day).Find(FundKind.Resident, AccountRole.Advance)!.Code.ToString();
        postings.Where(row => row.Account == account).Aggregate(Money.Zero, (sum, row) => sum + row.Debit - row.Credit).ShouldBe(returned.Balance);
    }

    [Fact]
    public async Task One_paper_pays_an_advance_once_and_a_fund_without_the_account_pays_none()
    {
        TaskRow measure = await Approved(Measure());
        Good(await Agency.Desk.Lanes.Do(Move(measure, AdvanceMove.Advanced, 1000)));

        Outcome<Done<AdvanceRow>> again = await Agency.Desk.Lanes.Do(Move(measure, AdvanceMove.Advanced, 1000));
        Outcome<Done<AdvanceRow>> account = await Agency.Desk.Lanes.Do(new MoveAdvance(Agency.Desk, TestAgency.Hospital, FundKind.EmployeeAccounts, AdvanceMove.Advanced, Money.Yuan(1), measure, "order-2", "cashier"));

        again.Faults.ShouldHaveSingleItem().Code.ShouldBe("booked-twice");
        account.IsRefused.ShouldBeTrue();
        (await EpidemicOffice.OpenAdvances(Agency.Desk, Region, Never)).ShouldHaveSingleItem().Balance.ShouldBe(Money.Yuan(1000));
    }

    [Fact]
    public async Task Without_a_measure_in_force_nothing_is_advanced_but_an_old_advance_is_still_set_off()
    {
        TaskRow measure = await Approved(Measure() with { To = Clock.Today });
        Good(await Agency.Desk.Lanes.Do(Move(measure, AdvanceMove.Advanced, 1000)));
        Clock.Today = Clock.Today.AddDays(1);

        Outcome<Done<AdvanceRow>> more = await Agency.Desk.Lanes.Do(Move(measure, AdvanceMove.Advanced, 1));
        AdvanceRow offset = Good(await Agency.Desk.Lanes.Do(Move(measure, AdvanceMove.Offset, 1000)));

        more.Faults.ShouldHaveSingleItem().Code.ShouldBe("no-measure");
        offset.Balance.ShouldBe(Money.Zero);
        (await EpidemicOffice.OpenAdvances(Agency.Desk, Region, Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Under_a_measure_care_elsewhere_counts_as_filed_and_is_listed_for_the_purse()
    {
        CoverageRow person = await Insured();
        TaskRow measure = await Approved(Measure());
        SettlementOrder order = TestAgency.Purchase(person.PersonId, Money.Yuan(8000), Day, "H53010000001", VisitKind.Inpatient);
        order = order with { Fees = [order.Fees[0] with { Code = "XA02BC-0017-00" }] };

        Settled everyday = Good(await Agency.Settle(order, trial: true));
        Settled special = Good(await Agency.Settle(order with { Measure = EpidemicMeasure.ForBill(measure) }));
        Good(await Agency.Settle(order));

        everyday.Decided.Claim.Place.ShouldBe(CarePlace.ElsewhereUnfiled);
        special.Decided.Claim.Place.ShouldBe(CarePlace.ElsewhereFiled);
        special.Row.Cash.ShouldBeLessThan(everyday.Row.Cash);
        (await EpidemicOffice.ForThePurse(Agency.Desk, measure, Never)).ShouldHaveSingleItem().ShouldBe(special.Row);
    }

    private static EpidemicMeasure Measure() => new(Region, new(2026, 3, 1), null, "示例〔2026〕1号", "示例机关(虚构)", LiftsFiling: true);

    private async Task<TaskRow> Approved(EpidemicMeasure measure) =>
        Good(await Agency.Desk.Lanes.Do(EpidemicOffice.Approve(Good(await Agency.Desk.Lanes.Do(EpidemicOffice.Enter(measure, "clerk"))), "head")));

    private MoveAdvance Move(TaskRow measure, AdvanceMove move, long yuan) => new(Agency.Desk, TestAgency.Hospital, FundKind.Resident, move, Money.Yuan(yuan), measure, "order-1", "cashier");
}

public sealed class SqliteEpidemicTests : EpidemicSuite<SqliteTestStore>;

public sealed class PostgresEpidemicTests : EpidemicSuite<PostgresTestStore>;
