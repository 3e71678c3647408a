using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Differences;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Verifying;
using Tongchou.Fund;
using Tongchou.Policy.Yaml;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Law that is dated back, and lines that the catalogue took in late.</summary>
public abstract class DifferenceSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly DateSpan spring = new(new(2026, 3, 1), new(2026, 3, 31));
    private static readonly Lazy<LawBook> better = new(() => Changed("60%", "70%"));
    private static readonly Lazy<LawBook> worse = new(() => Changed("60%", "50%"));

    [Fact]
    public async Task A_better_law_owes_the_person_the_difference_and_the_year_follows()
    {
        CoverageRow person = await Insured();
        Settled first = await Stay(person, 8000, Day);
        Settled second = await Stay(person, 90_000, Day.AddDays(5));

        TaskRow booked = await Booked(better.Value, Repricing.None);

        booked.State.ShouldBe(DifferenceProposal.Booked);
        SettlementRow[] differences = [.. (await Rows(SettlementRow.Table, person.Partition)).Where(row => row.Kind == SettlementKinds.Difference)];
        differences.Select(row => row.Concerns).ShouldBe([first.Row.SettlementId, second.Row.SettlementId]);
        differences.ShouldAllBe(row => row.Total.IsZero && row.LawDigest == better.Value.Digest);
        differences[0].Pooled.IsPositive.ShouldBeTrue();
        (differences[0].Pooled + differences[0].SeriousIllness + differences[0].Assistance + differences[0].Tilt + differences[0].Control + differences[0].PersonalAccount + differences[0].Cash).ShouldBe(Money.Zero);
        await TheBooksHold(person);
        Money owed = differences.Aggregate(Money.Zero, (sum, row) => sum - row.Cash);
        (await Owed(person, AccountRole.PersonPayable)).ShouldBe(owed);
    }

    [Fact]
    public async Task The_year_after_differences_is_the_year_the_new_law_would_have_given()
    {
        CoverageRow person = await Insured();
        foreach (int step in Enumerable.Range(0, 4))
        {
            await Stay(person, 9_000 + (step * 25_000), Day.AddDays(step * 3));
        }

        await Booked(worse.Value, Repricing.None);

        Desk other = Under(worse.Value);
        SettlementRow[] rows = [.. await Rows(SettlementRow.Table, person.Partition)];
        CoverageRow twin = person;
        Tongchou.Benefits.Accumulators year = default;
        foreach (SettlementRow row in rows.Where(row => row.Kind == SettlementKinds.Settle))
        {
            ClaimText facts = ClaimText.Read(row.Facts);
            IReadOnlyCollection<FeeLine> lines = FeeSheetRow.Latest((await Rows(FeeSheetRow.Table, twin.Partition)).Where(sheet => sheet.VisitId == row.VisitId));
            Tongchou.Benefits.Settling.Settle(facts.Claim, FeeLines.ToBill(lines), facts.Coverage, other.Law.Terms(new RegionCode(210900), Scheme.Resident, Days.Read(row.LawDay)), year, out Tongchou.Benefits.Settlement fresh);
            year += fresh.Change;
            row.WithDifferences(rows).Cash.ShouldBe(fresh.Cash);
        }

        YearText.Read((await Rows(AccumulatorRow.Table, person.Partition))[^1].Figures).ShouldBe(year);
    }

    [Fact]
    public async Task Finding_again_finds_nothing()
    {
        await Stay(await Insured(), 8000, Day);
        await Booked(better.Value, Repricing.None);

        (await Find(better.Value, Repricing.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_an_approved_list_twice_books_it_once()
    {
        CoverageRow person = await Insured();
        await Stay(person, 8000, Day);
        TaskRow approved = await Approved(better.Value, Repricing.None);

        // As if the server had died after the lines and before the list was marked.
        ProposedDifference item = DifferenceProposal.Of(approved).Items.ShouldHaveSingleItem();
        SettlementRow row = (await Rows(SettlementRow.Table, person.Partition)).Single(each => each.SettlementId == item.Settlement);
        Good(await Agency.Desk.Lanes.Do(new BookDifference(Agency.Desk, row, better.Value, Repricing.None, item.Amounts, "a"))).Row.ShouldNotBeNull();
        Outcome<TaskRow> again = await DifferenceOffice.Book(Agency.Desk, approved, better.Value, "a", Never);

        again.Value!.State.ShouldBe(DifferenceProposal.Booked);
        (await Rows(SettlementRow.Table, person.Partition)).Count(each => each.Kind == SettlementKinds.Difference).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_worse_law_takes_is_booked_in_red()
    {
        CoverageRow person = await Insured();
        await Stay(person, 8000, Day);

        await Booked(worse.Value, Repricing.None);

        PostingRow[] red = [.. (await Rows(PostingRow.Table, person.Partition)).Where(row => row.Kind == Words<VoucherKind>.Code(VoucherKind.Difference) && row.Fund == Words<FundKind>.Code(FundKind.Resident))];
        red.ShouldNotBeEmpty();
        red.ShouldAllBe(row => row.Ink == Words<Ink>.Code(Ink.Red));
        await TheBooksHold(person);
    }

    [Fact]
    public async Task A_reversal_takes_the_differences_along()
    {
        CoverageRow person = await Insured();
        Settled settled = await Stay(person, 8000, Day);
        await Booked(better.Value, Repricing.None);

        Reversed reversed = Good(await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, settled.Row, null, "test")));

        reversed.Year.ShouldBe(default);
        reversed.Row.Cash.ShouldNotBe(-settled.Row.Cash);
        (await Owed(person, AccountRole.PersonPayable)).ShouldBe(Money.Zero);
        (await Owed(person, AccountRole.InstitutionPayable)).ShouldBe(Money.Zero);
        await TheBooksHold(person);
    }

    [Fact]
    public async Task Settlements_after_the_touched_days_are_decided_by_their_own_law()
    {
        CoverageRow person = await Insured();
        await Stay(person, 150_000, Day);
        Settled later = await Stay(person, 150_000, new(2026, 4, 2));

        IReadOnlyList<FoundDifference> found = await Find(better.Value, Repricing.None);

        found[0].Delta.LawDigest.ShouldBe(better.Value.Digest);
        found.Where(each => each.Before.SettlementId == later.Row.SettlementId).ShouldAllBe(each => each.Delta.LawDigest == Agency.Desk.Law.Digest && each.Delta.Deductible.IsZero);
    }

    [Fact]
    public async Task A_list_that_no_longer_fits_the_books_is_refused()
    {
        CoverageRow person = await Insured();
        await Stay(person, 8000, Day);
        TaskRow approved = await Approved(better.Value, Repricing.None);
        DifferenceProposal proposal = DifferenceProposal.Of(approved);
        TaskRow altered = approved with { Document = (proposal with { Items = [proposal.Items[0] with { Amounts = Sm3.Of("other") }] }).Write() };

        Outcome<TaskRow> booked = await DifferenceOffice.Book(Agency.Desk, altered, better.Value, "a", Never);

        booked.Faults.ShouldHaveSingleItem().Code.ShouldBe("difference-changed");
        (await Rows(SettlementRow.Table, person.Partition)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_entered_a_list_does_not_approve_it()
    {
        await Stay(await Insured(), 8000, Day);
        TaskRow entered = await Entered(better.Value, Repricing.None);

        Outcome<Done<TaskRow>> approved = await Agency.Desk.Lanes.Do(DifferenceOffice.Approve(entered, entered.EnteredBy));

        approved.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
    }

    [Fact]
    public async Task A_line_the_catalogue_took_in_late_is_shared_after_all()
    {
        CoverageRow person = await Insured();
        Settled settled = await Stay(person, 8000, Day, "XX99ZZ-0001-00");
        settled.Row.OutsideCatalogue.ShouldBe(Money.Yuan(8000));
        Agency.Desk.References = Agency.Desk.References with { Catalogue = WithLateItem("XX99ZZ-0001-00") };

        await Booked(Agency.Desk.Law, new(true, []));

        SettlementRow difference = (await Rows(SettlementRow.Table, person.Partition)).Single(row => row.Kind == SettlementKinds.Difference);
        difference.OutsideCatalogue.ShouldBe(Money.Yuan(-8000));
        difference.Pooled.IsPositive.ShouldBeTrue();
        await TheBooksHold(person);
        (await Find(Agency.Desk.Law, new(true, []))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_law_book_comes_back_from_the_books_by_its_digest()
    {
        PolicyFile[] files = [.. Files("60%", "70%")];
        Outcome<string> kept = await KeepLawBook.Keep(Agency.Desk, files, "test", Never);
        Outcome<string> again = await KeepLawBook.Keep(Agency.Desk, files, "test", Never);

        LawBook? found = await KeepLawBook.Find(Agency.Desk, kept.Value!, Never);

        kept.Value.ShouldBe(better.Value.Digest);
        again.Value.ShouldBe(kept.Value);
        found!.Digest.ShouldBe(kept.Value);
        found.Law.Packs.Count.ShouldBe(better.Value.Law.Packs.Count);
        (await KeepLawBook.Find(Agency.Desk, "none", Never)).ShouldBeNull();
        (await Agency.Desk.Reader.Count(new RecordQuery<LawBookRow>(LawBookRow.Table), Never)).ShouldBe(1);
    }

    [Fact]
    public async Task An_old_settlement_is_explained_and_decided_again_by_its_own_law_once_that_was_kept()
    {
        CoverageRow person = await Insured();
        Settled settled = await Stay(person, 8000, Day);
        Desk later = Under(better.Value);

        BookedReceipt before = await ExplainSettlement.Explain(later, settled.Row, Never);
        VerifyReport skipped = await new VerifyBooks(later.Reader, later.Law).Verify(null, Never);
        await KeepLawBook.Keep(Agency.Desk, PolicyFolder.Read(TestAgency.Repository("policies")), "test", Never);
        BookedReceipt after = await ExplainSettlement.Explain(later, settled.Row, Never);
        VerifyReport again = await new VerifyBooks(later.Reader, later.Law).Verify(null, Never);

        before.Differences.ShouldNotBeEmpty();
        before.Receipt.LawDigest.ShouldBe(better.Value.Digest);
        after.Differences.ShouldBeEmpty();
        after.Receipt.LawDigest.ShouldBe(settled.Row.LawDigest);
        (skipped.Recomputed, skipped.Skipped).ShouldBe((0, 1));
        (again.Recomputed, again.Skipped, again.FindingCount).ShouldBe((1, 0, 0));
    }

    private static IEnumerable<PolicyFile> Files(string from, string to) => PolicyFolder.Read(TestAgency.Repository("policies"))
        .Select(file => file.Path == "CN-2109-fuxin/resident/inpatient.yaml" ? file with { Text = file.Text.Replace($"level: level-3, value: {from}", $"level: level-3, value: {to}", StringComparison.Ordinal) } : file);

    private static LawBook Changed(string from, string to) => LawBook.Read([.. Files(from, to)]).Book!;

    private Desk Under(LawBook law) => new(law, Agency.Desk.Lanes, Agency.Desk.Reader, Clock) { References = Agency.Desk.References };

    private Tongchou.Agency.Catalogues.Catalogue WithLateItem(string code)
    {
        Tongchou.Agency.Catalogues.CatalogueItem like = Agency.Desk.References.Catalogue.Find(Tongchou.Agency.Catalogues.RegionChain.Of(new RegionCode(210900)), null, "XA02BC-0017-00", Day)!;
        return Tongchou.Agency.Catalogues.Catalogue.Of([like with { Code = code }], new FaultList())!;
    }

    private async Task<Settled> Stay(CoverageRow person, long yuan, DateOnly day, string code = "XA02BC-0017-00")
    {
        SettlementOrder order = TestAgency.Purchase(person.PersonId, Money.Yuan(yuan), day, null, VisitKind.Inpatient);
        return Good(await Agency.Settle(order with { Fees = [order.Fees[0] with { Code = code }] }));
    }

    private async Task<IReadOnlyList<FoundDifference>> Find(LawBook law, Repricing repricing)
    {
        FaultList faults = new();
        IReadOnlyList<FoundDifference> found = await DifferenceOffice.Find(Agency.Desk, law, spring, repricing, null, faults, Never);
        faults.All.ShouldBeEmpty();
        return found;
    }

    private async Task<TaskRow> Entered(LawBook law, Repricing repricing) => Good(await Agency.Desk.Lanes.Do(DifferenceOffice.Enter(DifferenceOffice.Propose(law, spring, repricing, await Find(law, repricing)), "clerk")));

    private async Task<TaskRow> Approved(LawBook law, Repricing repricing) => Good(await Agency.Desk.Lanes.Do(DifferenceOffice.Approve(await Entered(law, repricing), "reviewer")));

    private async Task<TaskRow> Booked(LawBook law, Repricing repricing)
    {
        Outcome<TaskRow> booked = await DifferenceOffice.Book(Agency.Desk, await Approved(law, repricing), law, "bookkeeper", Never);
        booked.Faults.ShouldBeEmpty();
        return booked.Value!;
    }

    private async Task<Money> Owed(CoverageRow person, AccountRole role)
    {
        Chart chart = Agency.Desk.Law.Chart(new RegionCode(210900), Day);
        HashSet<string> accounts = [.. Words<FundKind>.All.Select(fund => chart.Find(fund, role)?.Code.ToString() ?? "")];
        return (await Rows(PostingRow.Table, person.Partition)).Where(posting => accounts.Contains(posting.Account)).Aggregate(Money.Zero, (sum, posting) => sum + posting.Credit - posting.Debit);
    }
}

public sealed class SqliteDifferenceTests : DifferenceSuite<SqliteTestStore>;

public sealed class PostgresDifferenceTests : DifferenceSuite<PostgresTestStore>;
