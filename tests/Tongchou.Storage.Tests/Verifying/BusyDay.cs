using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Catalogues;

using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;
using Tongchou.Storage.Tests.Books;

namespace Tongchou.Storage.Tests.Verifying;

/// <summary>A day on which every act is done at least once, so that no table of the books is empty.</summary>
internal static class BusyDay
{
    private static readonly CancellationToken never = CancellationToken.None;

    /// <summary>An agency that has such a day behind it.</summary>
    public static async Task<TestAgency> Past(TestStore store, TestClock clock)
    {
        await store.BeginWith("busy day", async empty =>
        {
            await using TestAgency agency = await TestAgency.Over(await empty.Open(), clock);
            await agency.TakeDemonstration();
            await Pass(agency, clock);
        });
        return await TestAgency.Over(await store.Open(), clock);
    }

    private static async Task Pass(TestAgency agency, TestClock clock)
    {
        Desk desk = agency.Desk;
        DateOnly day = clock.Day;
        CoverageRow[] insured = [.. (await agency.Coverages()).Where(row => row is { Region: "210900", State: "normal" } && string.CompareOrdinal(row.To, Days.Text(day)) >= 0)];
        List<Settled> elsewhere = [];
        foreach (CoverageRow person in insured.Take(20))
        {
            Settled settled = await Did(agency.Settle(Covered(person.PersonId, Money.Yuan(800), day), $"m-{person.PersonId}"));
            elsewhere.Add(await Did(agency.Settle(Elsewhere(person.PersonId, Money.Yuan(8_000), day))));
            Settled last = await Did(agency.Settle(Covered(person.PersonId, Money.Yuan(120), day)));
            await Did(desk.Lanes.Do(new ReverseSettlement(desk, last.Row, null, "test")));
            settled.Row.Kind.ShouldBe(SettlementKinds.Settle);
        }

        await Stay(agency, insured[0].PersonId, day);
        await Did(desk.Lanes.Do(new KeepUpload(TestAgency.Hospital, "list", "u1", "handed-in", [1, 2, 3], "test")));
        await Did(desk.Lanes.Do(new WriteAudit("read-person", insured[0].PersonId, null, "窗口查询", "test")));
        CatalogueRow item = (await desk.Reader.Read(new RecordQuery<CatalogueRow>(CatalogueRow.Table).First(1), never))[0];
        InstitutionRow institution = (await desk.Reader.Read(new RecordQuery<InstitutionRow>(InstitutionRow.Table).First(1), never))[0];
        MappingRow mapping = (await desk.Reader.Read(new RecordQuery<MappingRow>(MappingRow.Table).First(1), never))[0];
        foreach (int i in Enumerable.Range(0, 20))
        {
            await Did(desk.Lanes.Do(new ChangeReferences<UserRow>(UserRow.Table, [(seq, n) => new(seq, n, "操作员一", "active", "{}")], "test")));
            await Did(desk.Lanes.Do(new ChangeReferences<LawBookRow>(LawBookRow.Table, [(seq, n) => new(seq, n, $"{desk.Law.Digest}{i}", "2026-03-05T00:00:00.000Z", [7])], "test")));
            await Did(desk.Lanes.Do(new ChangeReferences<AccessRow>(AccessRow.Table, [(seq, n) => new(seq, n, TestAgency.Hospital, "active", [8])], "test")));
            await Did(desk.Lanes.Do(new ChangeReferences<CatalogueRow>(CatalogueRow.Table, [(seq, n) => item with { Seq = seq, N = n }, (seq, n) => item with { Seq = seq, N = n }], "test")));
            await Did(desk.Lanes.Do(new ChangeReferences<InstitutionRow>(InstitutionRow.Table, [(seq, n) => institution with { Seq = seq, N = n }], "test")));
            await Did(desk.Lanes.Do(new ChangeReferences<MappingRow>(MappingRow.Table, [(seq, n) => mapping with { Seq = seq, N = n }], "test")));
            await Did(desk.Lanes.Do(new ChangeReferences<AgreementRow>(AgreementRow.Table, [(seq, n) => new(seq, n, institution.Code, $"{institution.Code}-01", "210900", "take-over", "in-force", "2020-01-01", "d", "a", "b", "{\"institution\":\"x\"}")], "test")));
            await Did(desk.Lanes.Do(new ChangeReferences<AgreementTextRow>(AgreementTextRow.Table, [(seq, n) => new(seq, n, $"d{i}", institution.Code, $"{institution.Code}-01", "1", "协议")], "test")));
            await Did(desk.Lanes.Do(new ChangeReferences<PhysicianRow>(PhysicianRow.Table, [(seq, n) => new(seq, n, institution.Code, $"D{i}", "医师", "register", "2020-01-01", "a", "b", "r")], "test")));
            await Did(desk.Lanes.Do(new ChangeReferences<ScenarioRow>(ScenarioRow.Table, [(seq, n) => new(seq, n, $"s{i}", "kept", "方案", "说明", "210900", "2025-07-01", null, "p", "l", "name: x", "f", PackedAnswer.Pack([3, (byte)i]), "a", "2026-03-05T00:00:00.000Z")], "test")));
            await Did(desk.Lanes.Do(new ChangeReferences<AppraisalRow>(AppraisalRow.Table, [(seq, n) => new(seq, n, institution.Code, 2000 + i, 90, "excellent", 10_000, "a", "b", "{}")], "test")));
        }

        string institutionCode = institution.Code;
        foreach (int i in Enumerable.Range(0, 20))
        {
            SettlementRow cleared = elsewhere[i].Row;
            (FundKind Fund, Money Amount)[] shares = [.. SettlementVouchers.Shares(cleared, elsewhere[i].Decided.Claim.Supplement).Where(share => !share.Amount.IsZero)];
            await Did(desk.Lanes.Do(new Adding(Partitions.Of(institutionCode), entry =>
            {
                string clearing = $"c-{i:D2}-{i * 7919:D8}";
                entry.Add(ClearingRow.Table, new(entry.Partition, entry.Seq, 0, clearing, cleared.Region, cleared.Place, $"2026-{i:D2}", "gathered", shares.Length, cleared.Total - cleared.Cash, null, null));
                foreach ((FundKind fund, Money amount) in shares)
                {
                    entry.Add(ClearingLineRow.Table, new(entry.Partition, entry.Seq, entry.Next(ClearingLineRow.Table), clearing, cleared.Region, cleared.Place, cleared.SettlementId, Words<FundKind>.Code(fund), institutionCode, Days.Text(day), amount));
                }

                entry.Add(AdvanceRow.Table, new(entry.Partition, entry.Seq, 0, institutionCode, "210900", "resident", "advance", "m", Money.Yuan(1), Money.Yuan(i + 1), $"d{i}", Days.Text(day)));
                entry.Add(ScanRow.Table, new(entry.Partition, entry.Seq, 0, "p", $"scan-{i:D2}-{i * 7919:D8}", "case", "image/png", 3, "sm3", [1, 2, 3]));
                entry.Add(DuesRow.Table, new(
                    entry.Partition, entry.Seq, 0, "p", $"dues-{i:D2}-{i * 7919:D8}", "year", "resident", "210900", "2027", "adult", "none", "学校", Money.Yuan(1), 2, Money.Yuan(400), Money.Yuan(3), Money.Yuan(4), Money.Yuan(5), Money.Yuan(6), Money.Yuan(7),
                    Money.Yuan(640), "paid", "2026-03-01", "2026-03-05", $"t{i}", "d"));
                entry.Add(SubsidyClaimRow.Table, new(entry.Partition, entry.Seq, 0, "210900", "2027", $"claim-{i:D2}-{i * 7919:D8}", "centre", i + 1, Money.Yuan(i + 1), "2026-03-05", "received", "2026-03-05", $"b{i}"));
                entry.Add(RegistrationRow.Table, new(entry.Partition, entry.Seq, 0, "210900", "urban", $"u-{i:D2}-{i * 7919:D8}", "taken-over", "p", Money.Yuan(250), Money.Yuan(10), Money.Yuan(5), "2019-01-01", "2019-12-31", [4, 5]));
                entry.Add(ClashDecisionRow.Table, new(entry.Partition, entry.Seq, 0, "210900", $"clash-{i:D2}-{i * 7919:D8}", [6]));
                entry.Add(CaseGroupRow.Table, new(entry.Partition, entry.Seq, 0, institutionCode, $"case-{i:D2}-{i * 7919:D8}", "2026-03", "chs-drg-1.1", "MDCF", "FM1", "FM19", "grouped", "{}"));
                byte[] run = [9, (byte)i];
                string runId = $"run-{i:D2}-{i * 7919:D8}";
                entry.Add(PaymentContentRow.Table, new(entry.Partition, entry.Seq, 0, runId, Sm3.Of(run), PackedAnswer.Pack(run)));
                entry.Add(PaymentRunRow.Table, new(entry.Partition, entry.Seq, 0, runId, "210900", "resident", "month", $"2026-{i:D2}", null, Sm3.Of(run), 1, Money.Zero, "a", "b"));
                entry.Add(ProviderPaymentRow.Table, new(entry.Partition, entry.Seq, 0, institutionCode, "210900", "resident", "year", $"{2000 + i}", runId, Money.Yuan(i + 1), Money.Zero, Money.Zero, Money.Zero, Money.Yuan(i + 1), Money.Zero, Money.Zero, Days.Text(day)));
                entry.Add(AdjustmentContentRow.Table, new(entry.Partition, entry.Seq, 0, runId, Sm3.Of(run), PackedAnswer.Pack(run)));
                entry.Add(AdjustmentRunRow.Table, new(entry.Partition, entry.Seq, 0, runId, "210000", $"{2000 + i}", "remit", null, Sm3.Of(run), 1, Money.Zero, "0 0 0 0", "a", "b"));
                entry.Add(AdjustmentRow.Table, new(entry.Partition, entry.Seq, 0, "210900", "210900", "210000", "resident", $"{2000 + i}", "remit", runId, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Days.Text(day)));
                BudgetDocument budget = new("210900", "resident", $"{2000 + i}", "compile", "law", null, null, Money.Yuan(i), [new("dues-income", "4001", "income", new("保险费收入", "dues"), Money.Yuan(i + 1), null, null, "given", "none", "", [])], [], [], [], null);
                string budgetId = $"budget-{i:D2}-{i * 7919:D8}", digest = Sm3.Of(budget.Write());
                entry.Add(BudgetContentRow.Table, new(entry.Partition, entry.Seq, 0, budgetId, digest, PackedAnswer.Pack(budget.Write())));
                entry.Add(BudgetRow.Table, new(entry.Partition, entry.Seq, 0, budgetId, "210900", "resident", $"{2000 + i}", "compile", null, digest, budget.Income, budget.Spending, "a", "b"));
                entry.Add(FundAlertRow.Table, new(entry.Partition, entry.Seq, 0, $"alert-{i:D2}-{i * 7919:D8}", "210900", "resident", "months", "red", "2026-03-05", "open", "f", "o", "2026-04-05", "n", "a"));
                entry.Add(CutOverRow.Table, new(entry.Partition, entry.Seq, 0, "210900", "2020-01-01", "done"));
            })));
        }

        TaskRow task = await Did(desk.Lanes.Do(ManualVouchers.Enter(desk, Voucher(day), "accountant")));
        await Did(desk.Lanes.Do(ManualVouchers.Approve(desk, task, "chief")));
        await Did(desk.Lanes.Do(new BookFlow(desk, new(FundFlow.DuesReceived, new(Region, FundKind.Resident), Money.Yuan(1_000_000), day, "bank-1"), "accountant")));
        await Did(desk.Lanes.Do(new BookFlow(desk, new(FundFlow.InstitutionPaid, new(Region, FundKind.Resident), Money.Yuan(100), day, "bank-2", TestAgency.Hospital), "accountant")));
        (await new CloseDay(desk, Region, day, "chief").Close(never)).Faults.ShouldBeEmpty();
        await Did(agency.Settle(TestAgency.Purchase(insured[1].PersonId, Money.Yuan(60), day)));
    }

    public static RegionCode Region { get; } = RegionCode.TryParse("210900", out RegionCode code) ? code : default;

    public static ManualVoucher Voucher(DateOnly day, string document = "paper-1") => new("210900", "resident", day, document, new("手工调整", "A correction by hand"),
        [new("1001", "debit", 500), new("4001", "credit", 500)]);

    public static async Task<T> Did<T>(Task<Outcome<Done<T>>> act)
    {
        Outcome<Done<T>> outcome = await act;
        outcome.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return outcome.Value!.Value!;
    }

    private static async Task Stay(TestAgency agency, string person, DateOnly day)
    {
        Desk desk = agency.Desk;
        VisitRow visit = await Did(desk.Lanes.Do(new RegisterVisit(desk, person, TestAgency.Hospital, VisitKind.Inpatient, day.AddDays(-3), VisitDetails.None, "test")));
        await Did(desk.Lanes.Do(new ChargeFees(desk, visit.VisitId, person, TestAgency.Hospital, [Fee("1", 3_000, day), Fee("2", 40, day)], "test")));
        await Did(desk.Lanes.Do(new WithdrawFees(visit.VisitId, person, TestAgency.Hospital, ["2"], null, "test")));
        await Did(desk.Lanes.Do(new ChangeVisit(visit.VisitId, person, TestAgency.Hospital, new VisitChange.Discharge(day, VisitDetails.None), "test")));
        SettlementOrder order = TestAgency.Purchase(person, Money.Yuan(3_000), day, kind: VisitKind.Inpatient) with { Visit = visit.VisitId, Begun = day.AddDays(-3), Fees = [] };
        await Did(agency.Settle(order, "m-stay"));
    }

    /// <summary>A purchase of something in the catalogue, of which a fund bears a part.</summary>
    public static SettlementOrder Covered(string person, Money amount, DateOnly day)
    {
        SettlementOrder order = TestAgency.Purchase(person, amount, day);
        return order with { Fees = [order.Fees[0] with { Code = "XA02A-0007-00" }] };
    }

    /// <summary>A stay in the demonstration's other city, which the two regions clear between them.</summary>
    public static SettlementOrder Elsewhere(string person, Money amount, DateOnly day)
    {
        SettlementOrder order = TestAgency.Purchase(person, amount, day, "H53010000001", VisitKind.Inpatient);
        return order with { UseAccount = false, Fees = [order.Fees[0] with { Code = "XA02BC-0017-00" }] };
    }

    public static Fee Fee(string line, long yuan, DateOnly day) =>
        new(line, "b1", "", "none", CatalogueKind.Drug, "样品", Quantity.One, new UnitPrice(Money.Yuan(yuan).Fen * 10_000), Money.Yuan(yuan), day, null);

    /// <summary>Adds rows that no act would add, with a digest that is right.</summary>
    internal sealed class Adding(short partition, Action<Entry> add) : Act<string>(partition, "adding", "test")
    {
        protected override Outcome<string> Decide(Entry entry, OpenBooks books)
        {
            add(entry);
            return "added";
        }
    }
}
