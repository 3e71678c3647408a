using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Clearings;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Verifying;
using Tongchou.Fund;
using Tongchou.Storage.Tests.Books;
using static Tongchou.Storage.Tests.Verifying.BusyDay;

namespace Tongchou.Storage.Tests.Verifying;

/// <summary>What a program that errs would book: its digests are right and its figures are not. Each fault is found, and told by its own code.</summary>
public abstract class PlantedFaultsSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(-1, true)]
    public async Task Vouchers_that_carry_another_amount_than_their_settlement_are_found(int fen, bool isFound)
    {
        SettlementRow settled = (await Settled()).Row;
        IReadOnlyList<PostingRow> vouchers = await VouchersOf(settled);

        (short, long) planted = await Plant(settled.Partition, entry =>
        {
            SettlementRow copy = settled with { Seq = entry.Seq, SettlementId = entry.Id(RecordId.Settlement) };
            entry.Add(SettlementRow.Table, copy);
            Copy(entry, vouchers.Select(line => line with { Document = copy.SettlementId, Debit = More(line.Debit, line, fen), Credit = More(line.Credit, line, fen) }));
        });

        (await Codes(planted)).Contains("voucher-differs").ShouldBe(isFound);
    }

    [Fact]
    public async Task Vouchers_on_another_day_than_their_settlement_are_found()
    {
        SettlementRow settled = (await Settled()).Row;
        IReadOnlyList<PostingRow> vouchers = await VouchersOf(settled);

        (short, long) planted = await Plant(settled.Partition, entry =>
        {
            SettlementRow copy = settled with { Seq = entry.Seq, SettlementId = entry.Id(RecordId.Settlement) };
            entry.Add(SettlementRow.Table, copy);
            Copy(entry, vouchers.Select(line => line with { Document = copy.SettlementId, BusinessDate = "2026-04-11" }));
        });

        (await Codes(planted)).ShouldContain("voucher-day-differs");
    }

    [Fact]
    public async Task A_settlement_elsewhere_without_the_vouchers_of_the_region_of_care_is_found()
    {
        CoverageRow person = await Insured();
        SettlementRow settled = Good(await Agency.Settle(Elsewhere(person.PersonId, Money.Yuan(8_000), Day))).Row;
        IReadOnlyList<PostingRow> vouchers = await VouchersOf(settled);

        (short, long) planted = await Plant(settled.Partition, entry =>
        {
            SettlementRow copy = settled with { Seq = entry.Seq, SettlementId = entry.Id(RecordId.Settlement) };
            entry.Add(SettlementRow.Table, copy);
            Copy(entry, vouchers.Where(line => line.Region == settled.Region).Select(line => line with { Document = copy.SettlementId }));
        });

        (await Codes(planted)).ShouldContain("voucher-differs");
    }

    [Fact]
    public async Task Vouchers_of_a_settlement_that_their_entry_did_not_book_are_found()
    {
        SettlementRow settled = (await Settled()).Row;
        IReadOnlyList<PostingRow> vouchers = await VouchersOf(settled);

        (short, long) planted = await Plant(settled.Partition, entry => Copy(entry, vouchers));

        (await Codes(planted)).ShouldBe(["voucher-without-settlement"]);
    }

    [Fact]
    public async Task A_difference_booked_at_another_amount_is_found()
    {
        SettlementRow settled = (await Settled()).Row;
        IReadOnlyList<PostingRow> vouchers = await VouchersOf(settled);

        (short, long) planted = await Plant(settled.Partition, entry =>
        {
            SettlementRow difference = settled with { Seq = entry.Seq, SettlementId = entry.Id(RecordId.Settlement), Kind = SettlementKinds.Difference, Concerns = settled.SettlementId, Pooled = settled.Pooled - new Money(1) };
            entry.Add(SettlementRow.Table, difference);
            Copy(entry, vouchers.Select(line => line with { DocumentKind = SettlementKinds.Difference }));
        });

        (await Codes(planted)).ShouldContain("voucher-differs");
    }

    [Fact]
    public async Task A_reversal_that_leaves_something_on_an_account_is_found()
    {
        SettlementRow settled = (await Settled()).Row;
        IReadOnlyList<PostingRow> vouchers = await VouchersOf(settled);

        (short, long) planted = await Plant(settled.Partition, entry =>
        {
            SettlementRow reversal = settled.Negative() with { Seq = entry.Seq, SettlementId = entry.Id(RecordId.Settlement), Kind = SettlementKinds.Reverse, Concerns = settled.SettlementId };
            entry.Add(SettlementRow.Table, reversal);
            Copy(entry, vouchers.Select(line => line with
            {
                DocumentKind = SettlementKinds.Reverse,
                Document = reversal.SettlementId,
                Ink = Words<Ink>.Code(Ink.Red),
                Account = line.Credit.IsZero ? line.Account : "1001",
                Debit = -line.Debit,
                Credit = -line.Credit,
            }));
        });

        IReadOnlyList<string> codes = await Codes(planted);
        codes.ShouldContain("reversal-differs");
        codes.ShouldNotContain("voucher-differs");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public async Task A_payment_of_another_amount_than_is_owed_is_found(int fen, bool isFound)
    {
        SettlementRow settled = (await Settled()).Row;
        PostingRow owed = (await VouchersOf(settled)).First(line => !line.Credit.IsZero);
        Money amount = owed.Credit + new Money(fen);

        (short, long) planted = await Plant(settled.Partition, entry => Copy(entry,
        [
            owed with { DocumentKind = PayPerson.Document, Debit = amount, Credit = Money.Zero },
            owed with { DocumentKind = PayPerson.Document, Account = "1001", Credit = amount },
        ]));

        (await Codes(planted)).ShouldBe(isFound ? ["payment-differs"] : []);
    }

    [Fact]
    public async Task A_payment_on_a_settlement_that_was_reversed_is_found()
    {
        SettlementRow settled = (await Settled()).Row;
        PostingRow owed = (await VouchersOf(settled)).First(line => !line.Credit.IsZero);
        Good(await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, settled, null, "test")));

        (short, long) planted = await Plant(settled.Partition, entry => Copy(entry,
        [
            owed with { DocumentKind = PayPerson.Document, Debit = owed.Credit, Credit = Money.Zero },
            owed with { DocumentKind = PayPerson.Document, Account = "1001" },
        ]));

        (await Codes(planted)).ShouldBe(["payment-without-settlement"]);
    }

    [Theory]
    [InlineData(0, 0, 0, "")]
    [InlineData(1, 1, 1, "clearing-line-differs")]
    [InlineData(0, 1, 0, "clearing-total")]
    [InlineData(0, 0, 1, "clearing-paid-otherwise")]
    public async Task A_clearing_that_says_otherwise_than_the_vouchers_of_its_settlements_is_found(int lineMore, int totalMore, int paidMore, string code)
    {
        CoverageRow person = await Insured();
        SettlementRow settled = Good(await Agency.Settle(Elsewhere(person.PersonId, Money.Yuan(8_000), Day))).Row;
        IReadOnlyList<PostingRow> vouchers = await VouchersOf(settled);
        PostingRow[] first = [.. vouchers.Where(line => line.Fund == vouchers[0].Fund)];
        Money amount = first[0].Debit + first[0].Credit;
        string id = ClearingIds.Of(settled.Region, settled.Place, "2026-04");

        (short, long) planted = await Plant(ClearingIds.Partition(settled.Region, settled.Place), entry =>
        {
            entry.Add(ClearingLineRow.Table, new(entry.Partition, entry.Seq, 0, id, settled.Region, settled.Place, settled.SettlementId, first[0].Fund, settled.Institution, settled.BusinessDate, amount + new Money(lineMore)));
            entry.Add(ClearingRow.Table, new(entry.Partition, entry.Seq, 0, id, settled.Region, settled.Place, "2026-04", ClearingStates.Paid, 1, amount + new Money(totalMore), "north", "south"));
            Money paid = amount + new Money(paidMore);
            Copy(entry, first.Select(line => line with { DocumentKind = PayClearing.Document, Document = id, Debit = line.Debit.IsZero ? line.Debit : paid, Credit = line.Credit.IsZero ? line.Credit : paid }));
        });

        (await Codes(planted)).Distinct().ShouldBe(code.Length == 0 ? [] : [code]);
    }

    [Theory]
    [InlineData(0, true, true, "")]
    [InlineData(1, true, true, "payment-booked-otherwise")]
    [InlineData(0, false, true, "run-approved-otherwise")]
    [InlineData(0, true, false, "run-differs")]
    public async Task A_payment_that_says_otherwise_than_its_vouchers_or_its_content_is_found(int more, bool sameApproved, bool sameContent, string code)
    {
        byte[] content = [1, 2, 3];
        string digest = Tongchou.Agency.Sm3.Of(sameContent ? content : [4]);
        PostingRow like = (await VouchersOf((await Settled()).Row))[0];

        (short, long) planted = await Plant(Partitions.Of(TestAgency.Hospital), entry =>
        {
            entry.Add(PaymentContentRow.Table, new(entry.Partition, entry.Seq, 0, "r1", digest, PackedAnswer.Pack(content)));
            entry.Add(ProviderPaymentRow.Table, new(entry.Partition, entry.Seq, 0, TestAgency.Hospital, like.Region, like.Fund, "capital", "2026", "r1", default, default, default, default, default, new(500 + more), new(500 + more), like.BusinessDate));
            Copy(entry, [
                like with { Institution = TestAgency.Hospital, DocumentKind = "payment-run", Document = "r1", Voucher = 0, Account = "1102", Debit = new(500), Credit = Money.Zero },
                like with { Institution = TestAgency.Hospital, DocumentKind = "payment-run", Document = "r1", Voucher = 0, Account = "1003", Debit = Money.Zero, Credit = new(500) },
            ]);
        });
        (short, long) approved = await Plant(Partitions.Of(TestAgency.Hospital), entry =>
            entry.Add(PaymentRunRow.Table, new(entry.Partition, entry.Seq, 0, "r1", like.Region, like.Fund, "capital", "2026", null, sameApproved ? digest : "other", 1, new(500), "a", "b")));

        (await Codes(planted)).Concat(await Codes(approved)).Distinct().ShouldBe(code.Length == 0 ? [] : [code]);
    }

    [Theory]
    [InlineData(0, true, true, "")]
    [InlineData(1, true, true, "adjustment-booked-otherwise")]
    [InlineData(0, false, true, "adjustment-approved-otherwise")]
    [InlineData(0, true, false, "adjustment-differs")]
    public async Task An_adjustment_that_says_otherwise_than_its_vouchers_or_its_content_is_found(int more, bool sameApproved, bool sameContent, string code)
    {
        byte[] content = [1, 2, 3];
        string digest = Tongchou.Agency.Sm3.Of(sameContent ? content : [4]);
        PostingRow like = (await VouchersOf((await Settled()).Row))[0];

        (short, long) planted = await Plant(Partitions.Of(like.Region), entry =>
        {
            entry.Add(AdjustmentContentRow.Table, new(entry.Partition, entry.Seq, 0, "r1", digest, PackedAnswer.Pack(content)));
            entry.Add(AdjustmentRow.Table, new(entry.Partition, entry.Seq, 0, like.Region, like.Region, "210000", "resident", "2025", "remit", "r1", new(500 + more), default, default, default, like.BusinessDate));
            Copy(entry, [
                like with { Fund = "resident", Institution = null, DocumentKind = "adjustment-run", Document = "r1", Voucher = 0, Account = "5009", Debit = new(500), Credit = Money.Zero },
                like with { Fund = "resident", Institution = null, DocumentKind = "adjustment-run", Document = "r1", Voucher = 0, Account = "100202", Debit = Money.Zero, Credit = new(500) },
            ]);
        });
        (short, long) approved = await Plant(Partitions.Of(like.Region), entry =>
            entry.Add(AdjustmentRunRow.Table, new(entry.Partition, entry.Seq, 0, "r1", "210000", "2025", "remit", null, sameApproved ? digest : "other", 1, new(500), "0 0 0 0", "a", "b")));

        (await Codes(planted)).Concat(await Codes(approved)).Distinct().ShouldBe(code.Length == 0 ? [] : [code]);
    }

    [Theory]
    [InlineData(0, true, true, "b", "")]
    [InlineData(1, true, true, "b", "budget-sums-otherwise")]
    [InlineData(0, false, true, "b", "budget-approved-otherwise")]
    [InlineData(0, true, false, "b", "budget-differs")]
    [InlineData(0, true, true, "A", "budget-approved-otherwise")] // one hand did both
    public async Task A_budget_that_is_not_what_was_entered_is_found(int more, bool sameApproved, bool sameContent, string approvedBy, string code)
    {
        BudgetDocument document = new("210900", "resident", "2026", "compile", "law", null, null, Money.Zero, [new("dues-income", "4001", "income", new("保险费收入", "dues"), new(500), null, null, "given", "none", "", [])], [], [], [], null);
        byte[] content = document.Write();
        string digest = Tongchou.Agency.Sm3.Of(sameContent ? content : [4]);

        (short, long) planted = await Plant(7, entry => entry.Add(BudgetContentRow.Table, new(entry.Partition, entry.Seq, 0, "b1", digest, PackedAnswer.Pack(content))));
        (short, long) approved = await Plant(7, entry =>
            entry.Add(BudgetRow.Table, new(entry.Partition, entry.Seq, 0, "b1", "210900", "resident", "2026", "compile", null, sameApproved ? digest : "other", new(500 + more), Money.Zero, "a", approvedBy)));

        (await Codes(planted)).Concat(await Codes(approved)).Distinct().ShouldBe(code.Length == 0 ? [] : [code]);
    }

    [Theory]
    [InlineData("0123", "identity-without-person")]
    [InlineData("name:0123", "identity-without-person")]
    public async Task An_identity_that_leads_to_nobody_is_found(string lookup, string code)
    {
        Good(await Agency.Desk.Lanes.Do(new IndexPerson(lookup, PersonId.New().Text, "test")));

        (await Findings()).ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_person_whom_no_identity_leads_to_is_found()
    {
        Person person = Stranger();
        PersonRow row = Good(await Agency.Desk.Lanes.Do(new KeepPerson(person, Agency.Cipher, "test")));

        Finding found = (await Findings()).ShouldHaveSingleItem();
        Good(await Agency.Desk.Lanes.Do(new IndexPerson(row.Lookup, row.PersonId, "test")));

        (found.Code, found.Partition, found.Seq).ShouldBe(("person-without-identity", row.Partition, row.Seq));
        found.What.Zh.ShouldContain(row.PersonId);
        (await Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_identity_that_leads_to_somebody_else_is_found_on_both_sides()
    {
        Person person = Stranger();
        string other = (await Insured()).PersonId;
        PersonRow row = Good(await Agency.Desk.Lanes.Do(new KeepPerson(person, Agency.Cipher, "test")));
        Good(await Agency.Desk.Lanes.Do(new IndexPerson(row.Lookup, other, "test")));

        (await Findings()).Select(finding => finding.Code).Order().ShouldBe(["identity-of-another", "person-without-identity"]);
    }

    [Fact]
    public async Task A_person_whose_certificate_changed_keeps_both_identities()
    {
        Person person = Stranger();
        foreach (Person each in new[] { person, person with { Identity = Number("99999919700101999") } })
        {
            Good(await Agency.Desk.Lanes.Do(new IndexPerson(SealedPerson.Lookup(each.Identity, Agency.Cipher), each.Id.Text, "test")));
            Good(await Agency.Desk.Lanes.Do(new KeepPerson(each, Agency.Cipher, "test")));
        }

        (await Findings()).ShouldBeEmpty();
    }

    private async Task<Settled> Settled() => Good(await Agency.Settle(Covered((await Insured()).PersonId, Money.Yuan(800), Day)));

    private async Task<IReadOnlyList<PostingRow>> VouchersOf(SettlementRow row) =>
        await Agency.Desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).In(row.Partition).Where("seq", row.Seq), Never);

    private async Task<(short, long)> Plant(short partition, Action<Entry> add)
    {
        long seq = 0;
        Good(await Agency.Desk.Lanes.Do(new Adding(partition, entry =>
        {
            seq = entry.Seq;
            add(entry);
        })));
        return (partition, seq);
    }

    private async Task<IReadOnlyList<string>> Codes((short Partition, long Seq) entry) =>
        [.. (await Findings()).Where(finding => finding.Partition == entry.Partition && finding.Seq == entry.Seq).Select(finding => finding.Code)];

    private static void Copy(Entry entry, IEnumerable<PostingRow> lines)
    {
        foreach (PostingRow line in lines)
        {
            entry.Add(PostingRow.Table, line with { Partition = entry.Partition, Seq = entry.Seq, N = entry.Next(PostingRow.Table) });
        }
    }

    // Both sides of the first voucher alike, so that it balances.
    private static Money More(Money amount, PostingRow line, int fen) => amount.IsZero || line.Voucher != 0 ? amount : amount + new Money(fen);

    private static Person Stranger() => new(PersonId.New(), Number("99999919700101998"), "例子", Sex.Female, new(1970, 1, 1), "");

    private static IdentityNumber Number(string digits) => IdentityNumber.Read(IdentityDocument.ResidentCard, digits + IdentityNumber.CheckDigit(digits), out _)!;
}

public sealed class SqlitePlantedFaultsTests : PlantedFaultsSuite<SqliteTestStore>;

public sealed class PostgresPlantedFaultsTests : PlantedFaultsSuite<PostgresTestStore>;
