using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Fund;
using Tongchou.Storage.Tests.Books;

namespace Tongchou.Storage.Tests.Merging;

/// <summary>Two schemes become one: nobody loses a day, no fen goes astray, whatever the registers say and wherever it stops.</summary>
public abstract class MergingSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly RegionCode region = new(210900);
    private static readonly DateOnly cutOver = new(2019, 7, 1);

    private Desk Desk => Agency.Desk;
    private MergingOffice Office => new(Desk, Agency.Cipher, region, "clerk");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_registers_keep_every_day_and_every_fen(ulong seed)
    {
        MergingSample sample = MergingSample.Of(region, cutOver, 450, seed);
        await Import(sample.Lines);
        Outcome<int> early = await Run();
        await Decide(sample.Decisions);

        int taken = Good(await Run());
        int again = Good(await Run());
        MergingProof proof = (await ProveMerging.Of(Desk, region, Never))!;

        early.Faults.ShouldAllBe(fault => fault.Code == "clash-undecided");
        early.Faults.Count.ShouldBeGreaterThan(5);
        taken.ShouldBe(proof.Persons);
        again.ShouldBe(0);
        proof.IsWhole.ShouldBeTrue();
        proof.Lines.ShouldBe(sample.Lines.Count);
        proof.DaysAfter.ShouldBe(proof.DaysBefore);
        proof.DaysFromCutOver.ShouldBeGreaterThan(0);
        proof.Refunds.ShouldBeGreaterThan(Money.Zero);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_cut_over_that_was_stopped_goes_on_where_it_was()
    {
        MergingSample sample = MergingSample.Of(region, cutOver, 1100, 3);
        await Import(sample.Lines);
        await Decide(sample.Decisions);
        using CancellationTokenSource killed = new();

        await Should.ThrowAsync<OperationCanceledException>(() => Run(new Stopping(killed), killed.Token));
        MergingProof? before = await ProveMerging.Of(Desk, region, Never);
        Outcome<int> otherDay = await new CutOverOffice(Desk, Agency.Cipher, region, "clerk").Run(cutOver.AddDays(1), null, Never);
        Outcome<int> late = await Office.Import(OldScheme.Urban, new MemoryStream(), new("late.csv"), Never);
        int left = Good(await Run());

        before.ShouldBeNull();
        otherDay.Faults.ShouldHaveSingleItem().Code.ShouldBe("cut-over-begun");
        late.Faults.ShouldHaveSingleItem().Code.ShouldBe("cut-over-begun");
        left.ShouldBeInRange(1, sample.Lines.Count - 500);
        (await ProveMerging.Of(Desk, region, Never))!.IsWhole.ShouldBeTrue();
        await TheBooksAreSound();
    }

    [Fact]
    public async Task Who_is_insured_otherwise_already_keeps_that_and_is_insured_once()
    {
        CoverageRow there = (await Agency.Coverages()).First(row => row is { State: "normal", Scheme: "employee" });
        PersonRow row = (await Rows(PersonRow.Table, there.Partition)).Last(each => each.PersonId == there.PersonId);
        Person person = SealedPerson.Open(row, Agency.Cipher);
        DateOnly from = Days.Read(there.From);
        DateSpan days = new(from.AddDays(-40), from.AddDays(40));
        await Import([new(OldScheme.Rural, "1", person.Identity, person.Name, person.Sex, person.Born, "", "", PersonGroup.Adult, AssistanceCategory.None, Money.Yuan(220), days, new(123))]);

        Good(await new CutOverOffice(Desk, Agency.Cipher, region, "clerk").Run(from.AddDays(-10), null, Never)).ShouldBe(1);
        MergingProof proof = (await ProveMerging.Of(Desk, region, Never))!;

        proof.IsWhole.ShouldBeTrue();
        proof.Elsewhere.ShouldHaveSingleItem().ShouldBe((there.PersonId, days with { From = from }));
        (await Agency.Coverages()).Where(each => each.PersonId == there.PersonId && each.From != there.From).Select(each => (each.CoverageId, each.To)).ShouldBe(
            [($"{region}-rural-{from.AddDays(-40):yyyyMMdd}", Days.Text(from.AddDays(-11))), ($"{region}-resident-{from.AddDays(-10):yyyyMMdd}", Days.Text(from.AddDays(-1)))], ignoreOrder: true);
    }

    [Fact]
    public async Task Both_funds_are_cleared_confirmed_by_another_and_moved_to_the_fen()
    {
        await Import([Line("1"), Line("2")]);
        Good(await Run());
        TaskRow urban = Good(await Desk.Lanes.Do(OldFunds.Enter(Desk, Statement(OldScheme.Urban, 50), "clerk")));
        TaskRow rural = Good(await Desk.Lanes.Do(OldFunds.Enter(Desk, Statement(OldScheme.Rural, 50), "clerk")));
        Outcome<TransferOldFunds> early = await TransferOldFunds.Of(Desk, region, cutOver, "clerk", Never);
        Outcome<Done<TaskRow>> sameHand = await Desk.Lanes.Do(OldFunds.Confirm(Desk, urban, "clerk"));
        Good(await Desk.Lanes.Do(OldFunds.Confirm(Desk, urban, "auditor")));
        Good(await Desk.Lanes.Do(OldFunds.Confirm(Desk, rural, "auditor")));

        TransferOldFunds transfer = (await TransferOldFunds.Of(Desk, region, cutOver.AddDays(30), "clerk", Never)).Value!;
        Good(await Desk.Lanes.Do(transfer));
        Outcome<Done<VoucherId>> again = await Desk.Lanes.Do((await TransferOldFunds.Of(Desk, region, cutOver.AddDays(30), "clerk", Never)).Value!);
        Outcome<Done<VoucherId>> raced = await Desk.Lanes.Do(new TransferOldFunds(Desk, region, cutOver, new Dictionary<OldScheme, IReadOnlyList<ManualLine>> { [OldScheme.Urban] = [] }, "clerk"));
        MergingProof proof = (await ProveMerging.Of(Desk, region, Never))!;

        early.Faults.Select(fault => fault.Code).ShouldBe(["no-statement", "no-statement"]);
        sameHand.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        again.Faults.ShouldHaveSingleItem().Code.ShouldBe("booked-twice");
        raced.Faults.ShouldHaveSingleItem().Code.ShouldBe("booked-twice");
        proof.IsFinished.ShouldBeTrue();
        proof.Funds.ShouldAllBe(fund => fund.Cleared == Money.Yuan(150) && fund.Given == fund.Cleared && fund.Received == fund.Given && fund.Left.IsZero);
        TrialBalance resident = await new FundLedger(Desk.Law, Desk.Reader).TrialBalance(new(region, FundKind.Resident), new(new(2019, 1, 1), new(2019, 12, 31)), Never);
        resident.IsBalanced.ShouldBeTrue();
        resident.Lines.Single(line => line.Account.Role is AccountRole.Surplus).ClosingCredit.ShouldBe(Money.Yuan(300));
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_fund_that_still_owes_or_does_not_balance_is_not_taken()
    {
        Outcome<Done<TaskRow>> owing = await Desk.Lanes.Do(OldFunds.Enter(Desk, Statement(OldScheme.Urban, 49), "clerk"));
        OldFundStatement sound = Statement(OldScheme.Urban, 50);
        Outcome<Done<TaskRow>> skewed = await Desk.Lanes.Do(OldFunds.Enter(Desk, sound with { Lines = [.. sound.Lines, new("5001", "debit", 1)] }, "clerk"));
        Outcome<Done<TaskRow>> poor = await Desk.Lanes.Do(OldFunds.Enter(Desk, sound with { Balances = Money.Yuan(151).Fen }, "clerk"));
        Outcome<Done<TaskRow>> refunding = await Desk.Lanes.Do(OldFunds.Enter(Desk, sound with { Refund = 100 }, "clerk"));

        owing.Faults.ShouldHaveSingleItem().Code.ShouldBe("fund-not-cleared");
        skewed.Faults.Select(fault => fault.Code).ShouldBe(["no-balance-account", "statement-unbalanced"]);
        poor.Faults.ShouldHaveSingleItem().Code.ShouldBe("balances-uncovered");
        refunding.Faults.ShouldHaveSingleItem().Code.ShouldBe("fund-not-cleared");
    }

    private static OldFundStatement Statement(OldScheme scheme, long paid) => new(region.ToString(), Words<FundKind>.Code(scheme.Fund()), cutOver.AddDays(-1),
        [new("100201", "debit", 10_000), new("1003", "debit", 10_000), new("2001", "credit", 5_000), new("3001", "credit", 15_000)],
        [new(Words<FundFlow>.Code(FundFlow.InstitutionPaid), paid * 100, cutOver, $"paid-{scheme}")], 0, 0);

    private static Registration Line(string number)
    {
        string digits = $"9999991970010100{number}";
        IdentityNumber card = IdentityNumber.Read(IdentityDocument.ResidentCard, $"{digits}{IdentityNumber.CheckDigit(digits)}", out _)!;
        return new(OldScheme.Urban, number, card, $"例{number}", card.Sex, card.Born!.Value, "H1", "210903101208", PersonGroup.Adult, AssistanceCategory.None, Money.Yuan(250), new(new(2019, 1, 1), new(2019, 12, 31)), Money.Zero);
    }

    private async Task Import(IEnumerable<Registration> lines)
    {
        foreach (OldScheme scheme in Words<OldScheme>.All)
        {
            Registration[] of = [.. lines.Where(line => line.Scheme == scheme)];
            for (int changed = of.Length; changed >= 0; changed = changed > 0 ? 0 : -1)
            {
                // The second time nothing is new.
                MemoryStream file = Table(new RegistrationForm(scheme), of);
                ImportReport report = new("register.csv");
                Good(await Office.Import(scheme, file, report, Never)).ShouldBe(changed);
                report.Faults.ShouldBeEmpty();
            }
        }
    }

    private async Task Decide(IReadOnlyList<ClashDecision> decisions) =>
        Good(await Office.Decide(Table(new ClashDecisionForm(), decisions), new("decisions.csv"), Never)).ShouldBe(decisions.Count);

    private Task<Outcome<int>> Run(IProgress<int>? progress = null, CancellationToken stop = default) => new CutOverOffice(Desk, Agency.Cipher, region, "clerk").Run(cutOver, progress, stop);

    private static MemoryStream Table<T>(Tongchou.Agency.Imports.Columns.TableForm<T> form, IEnumerable<T> rows)
        where T : class
    {
        using MemoryStream file = new();
        ExportTable.Write(form, rows, file, TableFormat.Csv);
        return new(file.ToArray());
    }

    private static int Good(Outcome<int> outcome)
    {
        outcome.Faults.ShouldBeEmpty();
        return outcome.Value;
    }

    private sealed class Stopping(CancellationTokenSource source) : IProgress<int>
    {
        public void Report(int value) => source.Cancel();
    }
}

public sealed class SqliteMergingTests : MergingSuite<SqliteTestStore>;

public sealed class PostgresMergingTests : MergingSuite<PostgresTestStore>;
