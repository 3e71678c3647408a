using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Acts.Warning;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Warning;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;
using Tongchou.Storage.Tests.Books;
using Tongchou.Storage.Tests.Verifying;

namespace Tongchou.Storage.Tests.Ledger;

/// <summary>Budgets from draft to evaluation and alerts from figures to their end, over every store.</summary>
public abstract class BudgetSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly RegionCode city = new(210900), province = new(210000);
    private static readonly Book resident = new(city, FundKind.Resident);

    private Desk Desk => Agency.Desk;

    [Fact]
    public async Task A_draft_holds_when_the_province_and_another_hand_approve_it_and_is_never_compiled_again()
    {
        BudgetDocument draft = Worked(await CompileBudget.Year(Desk, Order(), Never));

        TaskRow task = Good(await BudgetOffice.Propose(Desk, draft, "city", Never)), twice = Good(await BudgetOffice.Propose(Desk, draft, "city", Never));
        Outcome<Done<TaskRow>> byItself = await BudgetOffice.Approve(Desk, task, "head", city, Never), sameHand = await BudgetOffice.Approve(Desk, task, "City", province, Never);
        Good(await BudgetOffice.Approve(Desk, task, "province", province, Never));

        twice.TaskId.ShouldBe(task.TaskId);
        Codes(byItself).ShouldBe("not-the-province");
        Codes(sameHand).ShouldBe("same-hand");
        Codes(await BudgetOffice.Approve(Desk, task, "province", province, Never)).ShouldBe("task-decided");
        Codes(await BudgetOffice.Propose(Desk, draft with { Reason = "anew" }, "city", Never)).ShouldBe("already-budgeted");
        (BudgetRow row, BudgetDocument held) = (await ReadBudgets.Holding(Desk, city, FundKind.Resident, 2026, BudgetKind.Compile, Never))!.Value;
        (row.BudgetId, row.Income, row.Spending, row.EnteredBy, row.ApprovedBy).ShouldBe((task.TaskId, draft.Income, draft.Spending, "city", "province"));
        held.Write().ShouldBe(draft.Write());
        (await ReadBudgets.Holds(Desk, task.TaskId, held, Never)).ShouldBeTrue();
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_draft_is_returned_with_a_reason_and_another_takes_its_place()
    {
        TaskRow task = Good(await BudgetOffice.Propose(Desk, Worked(await CompileBudget.Year(Desk, Order(), Never)), "city", Never));

        Codes(await BudgetOffice.Return(Desk, task, "neighbour", city, "no")).ShouldBe("not-the-province");
        Codes(await BudgetOffice.Return(Desk, task, "province", province, " ")).ShouldBe("no-reason");
        Good(await BudgetOffice.Return(Desk, task, "province", province, "人数偏高"));

        Codes(await BudgetOffice.Approve(Desk, task, "province", province, Never)).ShouldBe("task-decided");
        await Approved(await CompileBudget.Year(Desk, Order() with { Heads = 90_000 }, Never));
    }

    [Fact]
    public async Task Spending_beyond_income_needs_a_reason()
    {
        BudgetOrder poor = Order() with { Heads = 10 };
        BudgetDocument draft = Worked(await CompileBudget.Year(Desk, poor, Never));

        Codes(await BudgetOffice.Propose(Desk, draft, "city", Never)).ShouldStartWith("no-reason deficit");
        Good(await BudgetOffice.Propose(Desk, Worked(await CompileBudget.Year(Desk, poor with { Reason = "上年结余弥补" }, Never)), "city", Never));
    }

    [Fact]
    public async Task A_budget_changes_by_plans_alone_each_on_top_of_the_last()
    {
        BudgetDocument first = await Approved(await CompileBudget.Year(Desk, Order(), Never));
        BudgetDocument more = Worked(await CompileBudget.Adjusted(Desk, Plan(5_000_000, -2_000_000), Never)), late = Worked(await CompileBudget.Adjusted(Desk, Plan(1, 0), Never));
        TaskRow overtaken = Good(await BudgetOffice.Propose(Desk, late, "city", Never));
        await Approved(more);
        BudgetDocument again = await Approved(await CompileBudget.Adjusted(Desk, Plan(1_000_000, 500_000), Never));

        Codes(await BudgetOffice.Approve(Desk, overtaken, "province", province, Never)).ShouldBe("budget-overtaken");
        Amount(again, AccountRole.OutpatientExpense).ShouldBe(Amount(first, AccountRole.OutpatientExpense) + Money.Yuan(6_000_000));
        Amount(again, AccountRole.InpatientExpense).ShouldBe(Amount(first, AccountRole.InpatientExpense) - Money.Yuan(1_500_000));
        again.Spending.ShouldBe(first.Spending + Money.Yuan(4_500_000));
        again.Lines.Where(line => line.Role is not ("outpatient-expense" or "inpatient-expense")).ShouldAllBe(line => line.Change == null && line.Sum == first.Lines.Single(each => each.Role == line.Role).Sum);
        (await ReadBudgets.Rows(Desk, city, FundKind.Resident, 2026, Never)).Select(row => row.Kind).ShouldBe(["compile", "adjust", "adjust"]);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_plan_needs_a_budget_to_change() => Codes(await CompileBudget.Adjusted(Desk, Plan(1, 0), Never)).ShouldBe("not-budgeted");

    [Fact]
    public async Task The_province_adds_up_what_its_cities_were_granted_and_anew_when_one_changes()
    {
        Codes(await CompileBudget.Unified(Desk, province, FundKind.Resident, 2026, Never)).ShouldBe("no-city-budgets");
        BudgetDocument one = await Approved(await CompileBudget.Year(Desk, Order(), Never));
        BudgetDocument whole = Worked(await CompileBudget.Unified(Desk, province, FundKind.Resident, 2026, Never));
        TaskRow stale = Good(await BudgetOffice.Propose(Desk, whole, "province", Never));
        await Approved(await CompileBudget.Adjusted(Desk, Plan(5, 0), Never));

        (whole.Income, whole.Spending, whole.Opening).ShouldBe((one.Income, one.Spending, one.Opening));
        whole.Parts.ShouldHaveSingleItem().Region.ShouldBe("210900");
        Codes(await BudgetOffice.Approve(Desk, stale, "minister", province, Never)).ShouldBe("city-changed");
        BudgetDocument anew = await Approved(await CompileBudget.Unified(Desk, province, FundKind.Resident, 2026, Never), "minister");
        anew.Spending.ShouldBe(one.Spending + Money.Yuan(5));
        await TheBooksAreSound();
    }

    [Fact]
    public async Task What_the_ledger_has_is_held_against_the_budget_month_by_month()
    {
        BudgetDocument budget = await Approved(await CompileBudget.Year(Desk, Order(), Never));
        await Came(Money.Yuan(10_000_000), new(2026, 1, 15));
        await Came(Money.Yuan(6_000_000), new(2026, 3, 31));
        await Came(Money.Yuan(1), new(2026, 4, 1)); // a month that still runs
        await Spent(Money.Yuan(4_000_000), new(2026, 2, 10));

        ExecutedBudget executed = Worked(await ExecuteBudget.Of(Desk, city, FundKind.Resident, 2026, null, Never));

        executed.Execution.Through.ShouldBe(3);
        ExecutionLine dues = executed.Execution.Lines.Single(line => line.Role is AccountRole.DuesIncome), stays = executed.Execution.Lines.Single(line => line.Role is AccountRole.InpatientExpense);
        dues.Months.Take(4).ShouldBe([Money.Yuan(10_000_000), Money.Zero, Money.Yuan(6_000_000), Money.Zero]);
        (dues.Executed, dues.Remaining, dues.Forecast, dues.Method).ShouldBe((Money.Yuan(16_000_000), Amount(budget, AccountRole.DuesIncome) - Money.Yuan(16_000_000), Money.Yuan(64_000_000), ForecastMethod.Linear));
        (stays.Executed, stays.Flagged).ShouldBe((Money.Yuan(4_000_000), true));
        Worked(await ExecuteBudget.Of(Desk, province, FundKind.Resident, 2026, null, Never)).Execution.Executed(AccountNature.Income).ShouldBe(executed.Execution.Executed(AccountNature.Income));
        Codes(await ExecuteBudget.Of(Desk, city, FundKind.Resident, 2026, 13, Never)).ShouldBe("bad-month");
        Codes(await ExecuteBudget.Of(Desk, city, FundKind.EmployeePooled, 2026, null, Never)).ShouldBe("not-budgeted");
    }

    [Fact]
    public async Task A_year_is_evaluated_when_it_is_over_and_the_next_budget_reckons_with_it()
    {
        await Approved(await CompileBudget.Year(Desk, Order(), Never));
        Codes(await ExecuteBudget.Evaluated(Desk, city, FundKind.Resident, 2026, Never)).ShouldBe("year-not-over");
        await Spent(Money.Yuan(1_000_000), new(2026, 2, 10));
        Clock.Today = new(2027, 1, 5);

        BudgetDocument evaluation = await Approved(await ExecuteBudget.Evaluated(Desk, city, FundKind.Resident, 2026, Never));
        BudgetDocument next = Worked(await CompileBudget.Year(Desk, Order() with { Year = 2027, LastYear = new Dictionary<AccountRole, Money>() }, Never));

        evaluation.Goals.Sum(goal => goal.Weight).ShouldBe(100);
        evaluation.Evaluation!.Score.ShouldBe(evaluation.Goals.Sum(goal => goal.Score!.Value));
        evaluation.Evaluation.Grade.ShouldBe("poor"); // next to nothing came in and was spent
        next.Evaluation!.Grade.ShouldBe("poor");
        DocumentLine stays = next.Lines.Single(line => line.Role == "inpatient-expense");
        (stays.LastYear, stays.Amount, stays.Sum).ShouldBe((Money.Yuan(1_000_000), Money.Yuan(1_025_000), "1,000,000.00 × (1 + 5% × 50%)")); // the books' figure, half of the growth
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_year_that_was_closed_and_carried_forward_still_shows_what_went_through_it()
    {
        await Came(Money.Yuan(7), new(2026, 1, 15));
        FundLedger ledger = new(Desk.Law, Desk.Reader);
        DateSpan year = new(new(2026, 1, 1), new(2026, 12, 31));
        IReadOnlyDictionary<AccountRole, Money> before = await ledger.Flows(resident, year, Never);
        PostingRow[] booked = [.. await Desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).Where("document", "bank-20260115"), Never)];
        string dues = $"{Desk.Law.Chart(city, Day).Find(FundKind.Resident, AccountRole.DuesIncome)!.Code}", surplus = $"{Desk.Law.Chart(city, Day).Find(FundKind.Resident, AccountRole.Surplus)!.Code}";
        Good(await Desk.Lanes.Do(new BusyDay.Adding(RegionPeriods.PartitionOf("210900"), entry =>
        {
            foreach ((PostingRow row, int n) in booked.Select((row, n) => (row, n)))
            {
                entry.Add(PostingRow.Table, row with { Seq = entry.Seq, N = n, Voucher = 0, Kind = "carry-forward", BusinessDate = "2026-12-31", Day = "2026-12-31", DocumentKind = "carry-forward", Document = "2026-income", Account = n == 0 ? dues : surplus, Debit = n == 0 ? Money.Yuan(7) : Money.Zero, Credit = n == 0 ? Money.Zero : Money.Yuan(7) });
            }
        })));

        booked.Length.ShouldBe(2);
        before[AccountRole.DuesIncome].ShouldBe(Money.Yuan(7));
        (await ledger.Flows(resident, year, Never)).ShouldBe(before);
        (await ledger.TrialBalance(resident, year, Never)).Lines.Single(line => $"{line.Account.Code}" == dues).Closing.ShouldBe(Money.Zero);
    }

    [Fact]
    public async Task Looking_again_never_doubles_an_alert()
    {
        await Poor();

        Warned once = Worked(await WarnFunds.Of(Desk, city, Desk.Today, "watch", Never)), again = Worked(await WarnFunds.Of(Desk, province, Desk.Today, "watch", Never));

        FundAlertRow alert = once.Raised.ShouldHaveSingleItem();
        (alert.Fund, alert.Kind, alert.Level, alert.State, alert.Due).ShouldBe(("resident", "months", "red", "open", "2026-04-20"));
        WarnFunds.FiguresOf(alert).Zh.ShouldContain("÷ 12");
        WarnFunds.FiguresOf(alert).En.ShouldContain("payable months");
        (once.New, again.New).ShouldBe((1, 0));
        again.Raised.ShouldBe(once.Raised);
        (await WarnFunds.Alerts(Desk, province, Never)).ShouldBe(once.Raised);
        WarnFunds.IsOverdue(alert, new(2026, 4, 20)).ShouldBeFalse();
        WarnFunds.IsOverdue(alert, new(2026, 4, 21)).ShouldBeTrue();
        Codes(await WarnFunds.Of(Desk, city, Desk.Today.AddDays(1), "watch", Never)).ShouldBe("future-day");
    }

    [Fact]
    public async Task An_alert_goes_from_plan_to_follow_up_to_its_end_and_comes_back_only_later()
    {
        await Poor();
        FundAlertRow alert = Worked(await WarnFunds.Of(Desk, city, Desk.Today, "watch", Never)).Raised[0];

        Codes(await Step(alert, AlertStep.Follow, "seen")).ShouldBe("no-plan");
        Codes(await Step(alert, AlertStep.Plan, " ")).ShouldBe("no-note no-office bad-due");
        Good(await Step(alert, AlertStep.Plan, "控费", "待遇处", new(2026, 5, 1), "accountant"));
        Codes(await Step(alert, AlertStep.Close, "done")).ShouldBe("not-followed");
        Good(await Step(alert, AlertStep.Follow, "次均费用下降", by: "accountant"));
        Codes(await Step(alert, AlertStep.Close, "done", by: "Accountant")).ShouldBe("same-hand");
        FundAlertRow closed = Good(await Step(alert, AlertStep.Close, "回到合理区间", by: "reviewer"));

        (closed.State, closed.Office, closed.Due).ShouldBe(("closed", "待遇处", "2026-05-01"));
        (await WarnFunds.History(Desk, alert.AlertId, Never)).Select(row => row.State).ShouldBe(["open", "planned", "followed", "closed"]);
        Codes(await Step(alert, AlertStep.Plan, "more", "o", new(2026, 5, 1))).ShouldBe("alert-closed");
        Worked(await WarnFunds.Of(Desk, city, Desk.Today, "watch", Never)).New.ShouldBe(0);
        Clock.Today = new(2026, 4, 11);
        Warned later = Worked(await WarnFunds.Of(Desk, city, Desk.Today, "watch", Never));
        (later.New, later.Raised[0].AlertId == alert.AlertId).ShouldBe((1, false));
        await TheBooksAreSound();
    }

    private static BudgetOrder Order() => new(city, FundKind.Resident, 2026, Money.Yuan(60_000_000), null)
    {
        Heads = 100_000,
        LastYear = new Dictionary<AccountRole, Money> { [AccountRole.InpatientExpense] = Money.Yuan(60_000_000), [AccountRole.OutpatientExpense] = Money.Yuan(20_000_000) },
    };

    private static AdjustmentOrder Plan(long outpatient, long inpatient) => new(city, FundKind.Resident, 2026, "政策调整",
        [.. new[] { new BudgetChange(AccountRole.OutpatientExpense, Money.Yuan(outpatient)), new BudgetChange(AccountRole.InpatientExpense, Money.Yuan(inpatient)) }.Where(change => !change.By.IsZero)]);

    private static Money Amount(BudgetDocument document, AccountRole role) => document.Lines.Single(line => line.Role == Words<AccountRole>.Code(role)).Amount;

    private static T Worked<T>(Outcome<T> outcome)
    {
        outcome.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return outcome.Value!;
    }

    private static string Codes<T>(Outcome<T> outcome) => string.Join(' ', outcome.Faults.Select(fault => fault.Code));

    private async Task<BudgetDocument> Approved(Outcome<BudgetDocument> worked, string by = "province")
    {
        BudgetDocument document = Worked(worked);
        Good(await BudgetOffice.Approve(Desk, Good(await BudgetOffice.Propose(Desk, document, "city", Never)), by, province, Never));
        return document;
    }

    private Task<Outcome<Done<FundAlertRow>>> Step(FundAlertRow alert, AlertStep step, string note, string? office = null, DateOnly? due = null, string by = "reviewer") =>
        Desk.Lanes.Do(new HandleAlert(alert, new(step, note, office, due), by));

    // A month of spending left, and twelve spent.
    private async Task Poor()
    {
        await Came(Money.Yuan(1_300), new(2026, 3, 1));
        await Spent(Money.Yuan(1_200), new(2026, 3, 2));
    }

    private async Task Came(Money amount, DateOnly day) => Good(await Desk.Lanes.Do(new BookFlow(Desk, new(FundFlow.DuesReceived, resident, amount, day, $"bank-{day:yyyyMMdd}"), "accountant")));

    private async Task Spent(Money amount, DateOnly day)
    {
        Chart chart = Desk.Law.Chart(city, day);
        ManualVoucher voucher = new("210900", "resident", day, $"paper-{day:yyyyMMdd}", new("住院支出", "stays"),
            [new($"{chart.Find(FundKind.Resident, AccountRole.InpatientExpense)!.Code}", "debit", amount.Fen), new($"{chart.Find(FundKind.Resident, AccountRole.InstitutionPayable)!.Code}", "credit", amount.Fen)]);
        Good(await Desk.Lanes.Do(ManualVouchers.Approve(Desk, Good(await Desk.Lanes.Do(ManualVouchers.Enter(Desk, voucher, "accountant"))), "chief")));
    }
}

public sealed class SqliteBudgetTests : BudgetSuite<SqliteTestStore>;

public sealed class PostgresBudgetTests : BudgetSuite<PostgresTestStore>;
