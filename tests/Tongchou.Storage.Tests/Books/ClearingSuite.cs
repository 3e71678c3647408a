using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Clearings;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Care elsewhere between the demonstration's two cities, and the clearing of it.</summary>
public abstract class ClearingSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private const string Home = "210900";
    private const string Other = "530100";
    private const string HospitalThere = "H53010000001";
    private static readonly DateOnly March = new(2026, 3, 1);

    protected ClearingSuite() => Clock.Today = new(2026, 3, 20);

    [Fact]
    public async Task Care_elsewhere_takes_the_places_catalogue_and_the_homes_benefits()
    {
        CoverageRow person = await Insured();
        await Agency.Desk.Lanes.Do(new KeepFiling(person.PersonId, "elsewhere", Other, DateSpan.Since(new(2026, 1, 1)), "settled-retiree", "test"));

        Settled settled = await Stay(person, HospitalThere, 8000);

        settled.Decided.Claim.Place.ShouldBe(CarePlace.ElsewhereFiled);
        (settled.Row.Region, settled.Row.Place).ShouldBe((Home, Other));

        // The place's list takes a fifth as own share first, the home's list a twentieth.
        settled.Lines.ShouldHaveSingleItem().OwnShare.ShouldBe(2000);
        settled.Row.FirstOwnShare.ShouldBe(Money.Yuan(1600));
        IReadOnlyList<PostingRow> postings = await Rows(PostingRow.Table, person.Partition);
        Owes(postings, Home, AccountRole.RegionPayable).ShouldBe(Funds(settled));
        Owes(postings, Other, AccountRole.InstitutionPayable).ShouldBe(Funds(settled));
        Owes(postings, Other, AccountRole.RegionReceivable).ShouldBe(-Funds(settled));
        Owes(postings, Home, AccountRole.InstitutionPayable).ShouldBe(Money.Zero);
        await TheBooksHold(person);
    }

    [Fact]
    public async Task A_month_is_gathered_confirmed_by_both_regions_and_paid_once_in_both_books()
    {
        CoverageRow person = await Insured();
        Settled settled = await Stay(person, HospitalThere, 8000);

        ClearingRow gathered = (await Gathered(March)).ShouldHaveSingleItem();
        Outcome<Done<ClearingRow>> early = await Agency.Desk.Lanes.Do(new PayClearing(Agency.Desk, gathered, "cashier"));
        Good(await Agency.Desk.Lanes.Do(new ConfirmClearing(gathered, ClearingSide.Home, "north")));
        Outcome<Done<ClearingRow>> sameHand = await Agency.Desk.Lanes.Do(new ConfirmClearing(gathered, ClearingSide.Place, "north"));
        Good(await Agency.Desk.Lanes.Do(new ConfirmClearing(gathered, ClearingSide.Place, "south")));
        Outcome<Done<ClearingRow>> ownHand = await Agency.Desk.Lanes.Do(new PayClearing(Agency.Desk, gathered, "North"));
        ClearingRow paid = Good(await Agency.Desk.Lanes.Do(new PayClearing(Agency.Desk, gathered, "cashier")));
        ClearingRow again = Good(await Agency.Desk.Lanes.Do(new PayClearing(Agency.Desk, gathered, "cashier")));

        gathered.Total.ShouldBe(Funds(settled));
        (await ClearingOffice.Statement(Agency.Desk, gathered, Never)).Select(line => line.SettlementId).Distinct().ShouldHaveSingleItem().ShouldBe(settled.Row.SettlementId);
        early.Faults.ShouldHaveSingleItem().Code.ShouldBe("clearing-state");
        sameHand.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        ownHand.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        again.ShouldBe(paid);
        IReadOnlyList<PostingRow> all = await AllPostings();
        Owes(all, Home, AccountRole.RegionPayable).ShouldBe(Money.Zero);
        Owes(all, Other, AccountRole.RegionReceivable).ShouldBe(Money.Zero);
        Owes(all, Home, AccountRole.ExpenditureDeposit).ShouldBe(Funds(settled));
        Owes(all, Other, AccountRole.ExpenditureDeposit).ShouldBe(-Funds(settled));
        all.Where(row => row.DocumentKind == PayClearing.Document).GroupBy(row => row.Voucher).ShouldAllBe(voucher => voucher.Select(row => row.Region).Distinct().Count() == 1);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task Gathering_a_month_again_gives_the_same_clearing()
    {
        await Stay(await Insured(), HospitalThere, 8000);

        IReadOnlyList<ClearingRow> first = await Gathered(March);
        IReadOnlyList<ClearingRow> second = await Gathered(March);

        second.ShouldBe(first);
        (await ClearingOffice.List(Agency.Desk, "2026-03", Never)).ShouldBe(first);
    }

    [Fact]
    public async Task A_reversal_after_the_clearing_goes_into_the_next_one_and_the_money_comes_back()
    {
        CoverageRow person = await Insured();
        Settled settled = await Stay(person, HospitalThere, 8000);
        await Paid((await Gathered(March)).Single());
        Good(await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, settled.Row, null, "test")));

        ClearingRow april = (await Gathered(new(2026, 4, 1))).ShouldHaveSingleItem();
        await Paid(april);

        april.Total.ShouldBe(-Funds(settled));
        IReadOnlyList<PostingRow> all = await AllPostings();
        Owes(all, Home, AccountRole.ExpenditureDeposit).ShouldBe(Money.Zero);
        Owes(all, Other, AccountRole.ExpenditureDeposit).ShouldBe(Money.Zero);
        Owes(all, Home, AccountRole.RegionPayable).ShouldBe(Money.Zero);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task Gathering_reads_the_month_and_not_what_was_gathered_before()
    {
        CoverageRow person = await Insured();
        Settled march = await Stay(person, HospitalThere, 8000);
        await Gathered(March);
        Clock.Today = new(2026, 4, 20);
        Settled april = await Stay(person, HospitalThere, 6000, new(2026, 4, 20));

        WatchedReader<PostingRow> reader = new(Agency.Desk.Reader);
        Clock.Today = new(2026, 5, 5);
        Desk watched = new(Agency.Desk.Law, Agency.Desk.Lanes, reader, Clock);
        (IReadOnlyList<ClearingRow> clearings, IReadOnlyList<Fault> faults) = await ClearingOffice.Gather(watched, new(2026, 4, 1), "test", Never);

        faults.ShouldBeEmpty();
        clearings.ShouldHaveSingleItem().Total.ShouldBe(Funds(april));
        reader.Seen.Select(posting => posting.Document).Distinct().ShouldBe([april.Row.SettlementId]);
        march.Row.SettlementId.ShouldNotBe(april.Row.SettlementId);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_settlement_that_the_two_books_have_in_different_months_is_gathered_in_the_later_one()
    {
        CoverageRow person = await Insured();
        Clock.Today = new(2026, 3, 31);
        Good(await Agency.Desk.Lanes.Do(new ClosePartition(person.Partition, Other, new(2026, 3, 31), "test")));
        Settled late = await Stay(person, HospitalThere, 8000, new(2026, 3, 31));
        Clock.Today = new(2026, 4, 20);
        Settled april = await Stay(person, HospitalThere, 6000, new(2026, 4, 20));

        (IReadOnlyList<ClearingRow> none, IReadOnlyList<Fault> faults) = await ClearingOffice.Gather(Agency.Desk, March, "test", Never);
        ClearingRow gathered = (await Gathered(new(2026, 4, 1))).ShouldHaveSingleItem();
        IReadOnlyList<ClearingRow> after = await Gathered(new(2026, 5, 1));

        none.ShouldBeEmpty();
        faults.Select(fault => fault.Code).Distinct().ShouldHaveSingleItem().ShouldBe("clearing-differs");
        gathered.Total.ShouldBe(Funds(late) + Funds(april));
        after.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_comes_after_its_month_was_gathered_goes_into_the_next_one()
    {
        CoverageRow person = await Insured();
        Clock.Today = new(2026, 3, 31);
        Settled first = await Stay(person, HospitalThere, 8000, new(2026, 3, 31));
        ClearingRow march = (await Gathered(March)).Single();

        // Begun before midnight and committed after the gathering.
        Clock.Today = new(2026, 3, 31);
        Settled late = await Stay(person, HospitalThere, 6000, new(2026, 3, 31));
        ClearingRow again = (await Gathered(March)).Single();
        ClearingRow april = (await Gathered(new(2026, 4, 1))).ShouldHaveSingleItem();

        march.Total.ShouldBe(Funds(first));
        again.ShouldBe(march);
        april.Total.ShouldBe(Funds(late));
        (await Gathered(new(2026, 5, 1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_month_gathered_out_of_turn_takes_what_came_before_and_leaves_nothing_to_the_one_skipped()
    {
        CoverageRow person = await Insured();
        Settled march = await Stay(person, HospitalThere, 8000);
        ClearingRow april = (await Gathered(new(2026, 4, 1))).ShouldHaveSingleItem();

        april.Total.ShouldBe(Funds(march));
        (await Gathered(March)).ShouldBeEmpty();
        (await Gathered(new(2026, 4, 1))).ShouldHaveSingleItem().ShouldBe(april);
    }

    [Fact]
    public async Task A_month_that_is_not_over_is_not_gathered()
    {
        (IReadOnlyList<ClearingRow> clearings, IReadOnlyList<Fault> faults) = await ClearingOffice.Gather(Agency.Desk, March, "test", Never);

        clearings.ShouldBeEmpty();
        faults.ShouldHaveSingleItem().Code.ShouldBe("month-not-over");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_happens_what_regions_owe_each_other_is_what_they_have_to_get(int seed)
    {
        Random random = new(seed);
        List<SettlementRow> settled = [];
        CoverageRow[] people = [await Insured(), await Insured(skip: 1), await Insured(Other), await Insured(Other, skip: 1)];
        Clock.Today = new(2026, 1, 20);
        for (int step = 0; step < 40; step++)
        {
            CoverageRow person = people[random.Next(people.Length)];
            switch (random.Next(6))
            {
                case < 3:
                    settled.Add((await Stay(person, person.Region == Home ? HospitalThere : TestAgency.Hospital, 3000 + random.Next(9000), Clock.Today.AddDays(-step % 3))).Row);
                    break;
                case 3 when settled.Count > 0:
                    // The last of a person's year is the only one that may go.
                    SettlementRow last = settled[^1];
                    Good(await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, last, null, "test")));
                    settled.Remove(last);
                    break;
                case 4:
                    Clock.Today = Clock.Today.AddDays(20);
                    await ClearingOffice.Gather(Agency.Desk, Clock.Today.AddMonths(-1), "test", Never);
                    break;
                default:
                    foreach (ClearingRow open in (await ClearingOffice.List(Agency.Desk, null, Never)).Where(row => row.State != ClearingStates.Paid).Take(1))
                    {
                        await Paid(open);
                    }

                    break;
            }

            IReadOnlyList<PostingRow> all = await AllPostings();
            foreach (IGrouping<string, PostingRow> fund in all.GroupBy(row => row.Fund))
            {
                (Owes(fund, Home, AccountRole.RegionPayable) + Owes(fund, Other, AccountRole.RegionPayable) + Owes(fund, Home, AccountRole.RegionReceivable) + Owes(fund, Other, AccountRole.RegionReceivable)).ShouldBe(Money.Zero);
                (Owes(fund, Home, AccountRole.RegionPayable) + Owes(fund, Other, AccountRole.RegionReceivable)).ShouldBe(Money.Zero);
            }
        }

        settled.ShouldNotBeEmpty();
        (await AllPostings()).ShouldContain(row => row.DocumentKind == PayClearing.Document);
        await TheBooksAreSound();
    }

    private async Task<Settled> Stay(CoverageRow person, string hospital, long yuan, DateOnly? day = null)
    {
        SettlementOrder order = TestAgency.Purchase(person.PersonId, Money.Yuan(yuan), day ?? Day, hospital, VisitKind.Inpatient);
        order = order with { UseAccount = false, Fees = [order.Fees[0] with { Code = "XA02BC-0017-00" }] };
        return Good(await Agency.Settle(order));
    }

    // Nobody's account pays here, so what isn't cash the funds pay.
    private static Money Funds(Settled settled) => settled.Row.Total - settled.Row.Cash;

    private async Task<IReadOnlyList<ClearingRow>> Gathered(DateOnly month)
    {
        Clock.Today = month.AddMonths(1).AddDays(9);
        (IReadOnlyList<ClearingRow> clearings, IReadOnlyList<Fault> faults) = await ClearingOffice.Gather(Agency.Desk, month, "test", Never);
        faults.ShouldBeEmpty();
        return clearings;
    }

    private async Task Paid(ClearingRow clearing)
    {
        Good(await Agency.Desk.Lanes.Do(new ConfirmClearing(clearing, ClearingSide.Home, "north")));
        Good(await Agency.Desk.Lanes.Do(new ConfirmClearing(clearing, ClearingSide.Place, "south")));
        Good(await Agency.Desk.Lanes.Do(new PayClearing(Agency.Desk, clearing, "cashier")));
    }

    private Task<IReadOnlyList<PostingRow>> AllPostings() => Agency.Desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table), Never);

    private Money Owes(IEnumerable<PostingRow> postings, string region, AccountRole role)
    {
        Chart chart = Agency.Desk.Law.Chart(new RegionCode(210900), Day);
        HashSet<string> accounts = [.. Words<FundKind>.All.Select(fund => chart.Find(fund, role)?.Code.ToString() ?? "")];
        return postings.Where(posting => posting.Region == region && accounts.Contains(posting.Account)).Aggregate(Money.Zero, (sum, posting) => sum + posting.Credit - posting.Debit);
    }
}

public sealed class SqliteClearingTests : ClearingSuite<SqliteTestStore>;

public sealed class PostgresClearingTests : ClearingSuite<PostgresTestStore>;
