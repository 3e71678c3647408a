using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Adjusting;
using Tongchou.Agency.Adjustments;
using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Storage.Tests.Books;

/// <summary>The adjustment fund in the books: up and down, both sides, corrections, breaks, and what is refused before anything is booked.</summary>
public abstract class AdjustmentSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly RegionCode province = new(510000), first = new(510100), second = new(510800), third = new(511900);

    private Desk Desk => Agency.Desk;

    [Fact]
    public async Task A_year_goes_up_and_down_to_the_fen_on_both_sides_and_only_by_another_hand()
    {
        await Money_is_there();

        TaskRow remit = Good(await AdjustmentOffice.Propose(Desk, await Run(AdjustmentStage.Remit), "cashier", Never));
        TaskRow twice = Good(await AdjustmentOffice.Propose(Desk, await Run(AdjustmentStage.Remit), "cashier", Never));
        Outcome<Done<TaskRow>> sameHand = await AdjustmentOffice.Approve(Desk, remit, "cashier", Never);
        Good(await AdjustmentOffice.Approve(Desk, remit, "head", Never));
        Outcome<Done<TaskRow>> again = await AdjustmentOffice.Approve(Desk, (await ReadAdjustments.Find(Desk, remit.TaskId, Never))!, "head", Never);
        AdjustmentRun pay = await Run(AdjustmentStage.Pay);
        await Booked(pay);

        twice.TaskId.ShouldBe(remit.TaskId);
        sameHand.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        again.Faults.ShouldHaveSingleItem().Code.ShouldBe("task-decided");
        foreach (FundKind fund in new[] { FundKind.EmployeePooled, FundKind.Resident })
        {
            SchemeForm scheme = pay.Result.Schemes.Single(each => AdjustmentFunds.Of(each.Scheme.Code == "employee" ? Scheme.Employee : Scheme.Resident) == fund);
            foreach (CityForm city in scheme.Cities)
            {
                _ = RegionCode.TryParse(city.City.Code, out RegionCode code);
                (await On(code, fund, AccountRole.AdjustmentPaid)).ToPlain().ShouldBe(city.Remitted);
                (-await On(code, fund, AccountRole.AdjustmentReceived)).ToPlain().ShouldBe(city.Received);
            }

            (-await On(province, fund, AccountRole.AdjustmentRaised)).ToPlain().ShouldBe(scheme.Raised);
            (await On(province, fund, AccountRole.AdjustmentDistributed)).ToPlain().ShouldBe(scheme.Distributed);
            (-await On(province, fund, AccountRole.RiskReserve)).ToPlain().ShouldBe(scheme.Closing.Reserve);

            // What is left of the province's money is the reserve, on the revenue line; the expenditure line is empty.
            (await On(province, fund, AccountRole.SpecialRevenue)).ToPlain().ShouldBe(scheme.Closing.Reserve);
            (await On(province, fund, AccountRole.SpecialExpenditure)).ShouldBe(Money.Zero);
        }

        (await ReadAdjustments.Tasks(Desk, "510000", Never)).Count.ShouldBe(2);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task Broken_off_between_two_books_it_is_approved_again_and_nothing_is_booked_twice()
    {
        await Money_is_there();
        TaskRow task = Good(await AdjustmentOffice.Propose(Desk, await Run(AdjustmentStage.Remit), "cashier", Never));
        DownAtStore line = new(Agency.Store.Records, downAt: 3);
        await using Lanes lanes = new(line, Clock);
        Desk broken = new(Desk.Law, lanes, Desk.Reader, Clock) { References = Desk.References };

        await Should.ThrowAsync<LineBrokeException>(() => AdjustmentOffice.Approve(broken, task, "head", Never));
        TaskRow half = (await ReadAdjustments.Find(Desk, task.TaskId, Never))!;
        int rows = (await ReadAdjustments.Booked(Desk, "510000", "2025", Never)).Count;
        Outcome<AdjustmentRun> early = await Work(AdjustmentStage.Pay);
        Good(await AdjustmentOffice.Approve(Desk, half, "head", Never));

        half.State.ShouldBe("approved");
        rows.ShouldBe(2);
        early.Faults.Select(fault => fault.Code).ShouldContain("run-unfinished");
        (await ReadAdjustments.Booked(Desk, "510000", "2025", Never)).Count.ShouldBe(12);
        (await On(first, FundKind.EmployeePooled, AccountRole.AdjustmentPaid)).ShouldBe(Money.Yuan(10_000));
        (await AdjustmentOffice.Approve(Desk, half, "head", Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("task-decided");
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_correction_books_only_the_difference_and_a_distribution_waits_for_its_remittance()
    {
        await Money_is_there();
        Outcome<AdjustmentRun> tooEarly = await Work(AdjustmentStage.Pay);
        await Booked(await Run(AdjustmentStage.Remit));
        await Booked(await Run(AdjustmentStage.Pay));
        AdjustmentFigures more = Figures(income: 110_000);

        Outcome<AdjustmentRun> unequal = await Work(AdjustmentStage.Pay, more);
        Outcome<AdjustmentRun> nothing = await Work(AdjustmentStage.Remit);
        AdjustmentRun corrected = await Run(AdjustmentStage.Remit, more);
        await Booked(corrected);
        AdjustmentRun paid = await Run(AdjustmentStage.Pay, more);
        await Booked(paid);

        tooEarly.Faults.Select(fault => fault.Code).ShouldContain("no-remittance");
        unequal.Faults.ShouldHaveSingleItem().Code.ShouldBe("remittance-differs");
        nothing.Faults.ShouldHaveSingleItem().Code.ShouldBe("nothing-to-book");
        corrected.Shares.Where(share => !share.Change.IsZero).ShouldHaveSingleItem().Change.Up.ShouldBe(Money.Yuan(1_000));
        (await On(first, FundKind.EmployeePooled, AccountRole.AdjustmentPaid)).ShouldBe(Money.Yuan(11_000));
        (await On(province, FundKind.EmployeePooled, AccountRole.AdjustmentDistributed)).ToPlain().ShouldBe(paid.Result.Schemes[0].Distributed);
        (-await On(province, FundKind.EmployeePooled, AccountRole.RiskReserve)).ToPlain().ShouldBe(paid.Result.Schemes[0].Closing.Reserve);

        // Back to where it was: the difference is booked in red.
        await Booked(await Run(AdjustmentStage.Remit));
        await Booked(await Run(AdjustmentStage.Pay));
        (await On(first, FundKind.EmployeePooled, AccountRole.AdjustmentPaid)).ShouldBe(Money.Yuan(10_000));
        (await Desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).Where("document_kind", "adjustment-run").Where("ink", "red"), Never)).ShouldNotBeEmpty();
        await TheBooksAreSound();
    }

    [Fact]
    public async Task What_closes_one_year_opens_the_next_and_a_year_that_was_opened_from_is_not_moved()
    {
        await Money_is_there();
        await Booked(await Run(AdjustmentStage.Remit));
        AdjustmentRun pay = await Run(AdjustmentStage.Pay);
        await Booked(pay);
        AdjustmentFigures next = Figures(year: 2026, opening: pay.Result.Schemes[0].Closing.Reserve, resident: pay.Result.Schemes[1].Closing.Reserve);

        Outcome<AdjustmentRun> forgotten = await Work(AdjustmentStage.Remit, Figures(year: 2026));
        await Booked(await Run(AdjustmentStage.Remit, next));
        AdjustmentRun later = await Run(AdjustmentStage.Pay, next);
        await Booked(later);
        Outcome<AdjustmentRun> late = await Work(AdjustmentStage.Remit, Figures(income: 120_000));

        forgotten.Faults.Select(fault => fault.Code).Distinct().ShouldBe(["opening-differs"]);
        forgotten.Faults.Count.ShouldBe(2);
        late.Faults.Select(fault => fault.Code).ShouldContain("later-year-opened");
        (-await On(province, FundKind.Resident, AccountRole.RiskReserve)).ToPlain().ShouldBe(later.Result.Schemes[1].Closing.Reserve);
    }

    [Fact]
    public async Task Without_money_or_on_a_closed_day_nothing_is_approved_and_every_book_is_named()
    {
        await Money_is_there();
        AdjustmentFigures poor = Figures(income: 90_000_000);
        TaskRow task = Good(await AdjustmentOffice.Propose(Desk, await Run(AdjustmentStage.Remit, poor), "cashier", Never));
        Outcome<Done<TaskRow>> withoutMoney = await AdjustmentOffice.Approve(Desk, task, "head", Never);
        TaskRow dated = Good(await AdjustmentOffice.Propose(Desk, await Run(AdjustmentStage.Remit), "cashier", Never));
        Clock.Today = Clock.Today.AddDays(1);
        foreach (DateOnly day in new[] { Clock.Today.AddDays(-2), Clock.Today.AddDays(-1) })
        {
            (await new CloseDay(Desk, second, day, "head").Close(Never)).Faults.ShouldBeEmpty();
        }

        Outcome<Done<TaskRow>> closed = await AdjustmentOffice.Approve(Desk, dated, "head", Never);

        withoutMoney.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe("no-money"), fault => fault.Message.Zh.ShouldContain("510100"));
        closed.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe("period-closed"), fault => fault.Message.Zh.ShouldContain("510800"));
        (await ReadAdjustments.Booked(Desk, "510000", "2025", Never)).ShouldBeEmpty();
        (await ReadAdjustments.Approved(Desk, "510000", Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_run_approved_meanwhile_overtakes_the_one_that_waits()
    {
        await Money_is_there();
        TaskRow early = Good(await AdjustmentOffice.Propose(Desk, await Run(AdjustmentStage.Remit), "cashier", Never));
        TaskRow other = Good(await AdjustmentOffice.Propose(Desk, await Run(AdjustmentStage.Remit, Figures(income: 110_000)), "cashier", Never));

        Good(await AdjustmentOffice.Approve(Desk, other, "head", Never));
        (await AdjustmentOffice.Approve(Desk, early, "head", Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("run-overtaken");
        Good(await Desk.Lanes.Do(DecideTask.Return(early, "head", "数据已更正")));
    }

    [Fact]
    public async Task What_is_handed_in_wrong_is_refused_with_every_reason()
    {
        Outcome<AdjustmentRun> city = await WorkOutAdjustment.Of(Desk, Encoding.UTF8.GetBytes("""{ "year": 2009, "region": "510800", "schemes": { "employee": { "reserve": "0" }, "resident": { "reserve": "0" } }, "cities": [] }"""), "in", AdjustmentStage.Remit, Clock.Today, Never);
        AdjustmentFigures figures = Figures();
        Outcome<AdjustmentRun> twice = await Work(AdjustmentStage.Remit, figures with { Cities = [.. figures.Cities, figures.Cities[0]] });
        Outcome<AdjustmentRun> future = await WorkOutAdjustment.Of(Desk, Bytes(Figures(opening: "5.00")), "in", AdjustmentStage.Remit, Clock.Today.AddDays(1), Never);

        city.Faults.ShouldNotBeEmpty();
        twice.Faults.Select(fault => fault.Code).ShouldContain("city-twice");
        future.Faults.Select(fault => fault.Code).ShouldBe(["bad-day", "opening-differs"]);
    }

    [Fact]
    public async Task A_city_that_has_books_of_the_year_may_not_be_left_out()
    {
        await Money_is_there();
        AdjustmentFigures figures = Figures(year: 2026);

        Outcome<AdjustmentRun> lacking = await Work(AdjustmentStage.Remit, figures with { Cities = [.. figures.Cities.Skip(1)] });

        lacking.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe("city-missing"), fault => fault.Message.Zh.ShouldContain("510100"));
        (await Work(AdjustmentStage.Remit, figures)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Figures_gathered_from_the_books_are_what_was_booked_without_the_adjustment_itself()
    {
        await Money_is_there();
        await Flow(first, FundKind.Resident, FundFlow.InterestReceived, 250, "i1", new(2025, 12, 30));
        Outcome<AdjustmentFigures> none = await GatherAdjustment.Of(Desk, new(530000), 2025, Never);
        await Booked(await Run(AdjustmentStage.Remit));
        await Booked(await Run(AdjustmentStage.Pay));

        AdjustmentFigures gathered = await Gathered(2025);
        AdjustmentFigures next = await Gathered(2026);

        none.Faults.ShouldHaveSingleItem().Code.ShouldBe("no-cities");
        gathered.Cities.ShouldHaveSingleItem().ShouldSatisfyAllConditions(city => city.City.ShouldBe("510100"), city => city.Resident.Income.ShouldBe("250.00"), city => city.Employee.PooledIncome.ShouldBe("0.00"));
        next.Cities.Select(city => city.City).ShouldBe(["510100", "510800", "511900"]);
        next.Cities.ShouldAllBe(city => city.Employee.PooledIncome == "1000000.00" && city.Employee.Expenditure == "0.00");
        next.Cities[0].Resident.Balance.ShouldBe("250.00");
        next.Schemes.Employee.Reserve.ShouldBe("1000.00");
        (await WorkOutAdjustment.Of(Desk, Bytes(next), "in", AdjustmentStage.Remit, Clock.Today, Never)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_figures_in_any_order_are_the_same_bytes()
    {
        await Money_is_there();
        AdjustmentFigures figures = Figures();

        byte[] turned = (await Run(AdjustmentStage.Remit, figures with { Cities = [.. figures.Cities.Reverse()] })).Write();

        turned.ShouldBe((await Run(AdjustmentStage.Remit)).Write());
        AdjustmentRun.Read(turned).Write().ShouldBe(turned);
    }

    private async Task<AdjustmentFigures> Gathered(int year)
    {
        Outcome<AdjustmentFigures> gathered = await GatherAdjustment.Of(Desk, province, year, Never);
        gathered.Faults.ShouldBeEmpty();
        return gathered.Value!;
    }

    /// <summary>A million of each fund comes in to each city and is free for expenditure.</summary>
    private async Task Money_is_there()
    {
        foreach (RegionCode city in new[] { first, second, third })
        {
            foreach (FundKind fund in new[] { FundKind.EmployeePooled, FundKind.Resident })
            {
                await Flow(city, fund, FundFlow.DuesReceived, 1_000_000, "d1", Clock.Today.AddDays(-1));
                await Flow(city, fund, FundFlow.MadeAvailable, 1_000_000, "d2", Clock.Today.AddDays(-1));
            }
        }
    }

    private async Task Flow(RegionCode city, FundKind fund, FundFlow flow, long yuan, string paper, DateOnly day) => Good(await Desk.Lanes.Do(new BookFlow(Desk, new(flow, new(city, fund), Money.Yuan(yuan), day, paper), "cashier")));

    /// <summary>Three cities: the first is well off, the others are short.</summary>
    private static AdjustmentFigures Figures(int year = 2025, long income = 100_000, string opening = "0.00", string resident = "0.00") => new(null, year, "510000", null, new(new(opening, null, null), new(resident, null, null)),
    [
        City(first, Of(income, 90_000, 5_000, 100), Of(80_000, 70_000, 0, 300)),
        City(second, Of(60_000, 70_000, 0, 100), Of(50_000, 56_000, 0, 200)),
        City(third, Of(40_000, 55_000, 1_000, 50), Of(30_000, 31_000, 0, 100)),
    ]);

    private static CityFigures City(RegionCode code, SchemeFigures employee, SchemeFigures resident) => new(code.ToString(), null, employee with { PooledIncome = employee.Income, Income = null }, resident);

    private static SchemeFigures Of(long income, long expenditure, long balance, long enrolled) => new(null, $"{income}.00", $"{expenditure}.00", $"{balance}.00", enrolled, null, null, null, null, null, null);

    private static byte[] Bytes(AdjustmentFigures figures) => JsonSerializer.SerializeToUtf8Bytes(figures, AgencyJson.Options);

    private Task<Outcome<AdjustmentRun>> Work(AdjustmentStage stage, AdjustmentFigures? figures = null) => WorkOutAdjustment.Of(Desk, Bytes(figures ?? Figures()), "in", stage, Clock.Today, Never);

    private async Task<AdjustmentRun> Run(AdjustmentStage stage, AdjustmentFigures? figures = null)
    {
        Outcome<AdjustmentRun> worked = await Work(stage, figures);
        worked.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return worked.Value!;
    }

    private async Task Booked(AdjustmentRun run) => Good(await AdjustmentOffice.Approve(Desk, Good(await AdjustmentOffice.Propose(Desk, run, "cashier", Never)), "head", Never));

    /// <summary>The balance of an account, debits less credits, of the vouchers that runs wrote.</summary>
    private async Task<Money> On(RegionCode region, FundKind fund, AccountRole role)
    {
        string account = Desk.Law.Chart(region, Day).Find(fund, role)!.Code.ToString();
        IReadOnlyList<PostingRow> rows = await Desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).Where("region", $"{region}").Where("fund", Words<FundKind>.Code(fund)).Where("account", account).Where("document_kind", "adjustment-run"), Never);
        return rows.Aggregate(Money.Zero, (sum, row) => sum + row.Debit - row.Credit);
    }
}

public sealed class SqliteAdjustmentTests : AdjustmentSuite<SqliteTestStore>;

public sealed class PostgresAdjustmentTests : AdjustmentSuite<PostgresTestStore>;
