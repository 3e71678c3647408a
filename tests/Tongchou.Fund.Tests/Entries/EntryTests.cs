namespace Tongchou.Fund.Tests.Entries;

public class EntryTests
{
    private static readonly Money hundred = Money.Yuan(100);
    private static readonly FundKind[] pooled = [FundKind.EmployeePooled, FundKind.EmployeeLargeAmount, FundKind.CivilServant, FundKind.Enterprise, FundKind.Resident, FundKind.SeriousIllness, FundKind.Assistance];
    private static readonly FundKind[] own = [.. pooled, FundKind.EmployeeAccounts];
    private static readonly FundKind[] withDues = [.. pooled.Where(fund => fund is not FundKind.Assistance)];
    private static readonly FundKind[] adjusted = [FundKind.EmployeePooled, FundKind.Resident];
    private static readonly FundKind[] all = [.. Words<FundKind>.All];

    // The funds of schemes that were merged away have balances to be cleared, and neither income nor cost any more.
    private static readonly FundKind[] old = [FundKind.UrbanResident, FundKind.RuralCooperative];

    private sealed record Template(string Name, FundKind[] Funds, string Debit, string Credit, Func<Chart, Occasion, Voucher> Make);

    private static readonly Template[] templates =
    [
        new("advance paid", [.. pooled, .. old], "1102", "1003", (chart, occasion) => PaymentEntries.Advanced(chart, occasion, hundred)),
        new("advance offset", [.. pooled, .. old], "2001", "1102", (chart, occasion) => PaymentEntries.AdvanceOffset(chart, occasion, hundred)),
        new("advance returned", [.. pooled, .. old], "1003", "1102", (chart, occasion) => PaymentEntries.AdvanceReturned(chart, occasion, hundred)),
        new("deposit withheld", [.. pooled, .. old], "2001", "2004", (chart, occasion) => PaymentEntries.Withheld(chart, occasion, hundred)),
        new("deposit released", [.. pooled, .. old], "2004", "2001", (chart, occasion) => PaymentEntries.Released(chart, occasion, hundred)),
        new("institution paid", all, "2001", "1003", (chart, occasion) => PaymentEntries.Paid(chart, occasion, Payee.Institution, hundred)),
        new("person paid", all, "2002", "1003", (chart, occasion) => PaymentEntries.Paid(chart, occasion, Payee.Person, hundred)),
        new("region paid", all, "2003", "1003", (chart, occasion) => PaymentEntries.Paid(chart, occasion, Payee.Region, hundred)),
        new("remitted", [.. own, .. old], "100201", "1001", (chart, occasion) => SpecialAccountEntries.Remitted(chart, occasion, hundred)),
        new("made available", [.. own, .. old], "100202", "100201", (chart, occasion) => SpecialAccountEntries.MadeAvailable(chart, occasion, hundred)),
        new("allocated", [.. own, .. old], "1003", "100202", (chart, occasion) => SpecialAccountEntries.Allocated(chart, occasion, hundred)),
        new("dues owed", withDues, "1101", "4001", (chart, occasion) => IncomeEntries.DuesOwed(chart, occasion, hundred)),
        new("owed dues received", [.. withDues, .. old], "1001", "1101", (chart, occasion) => IncomeEntries.OwedDuesReceived(chart, occasion, ReceivingAccount.Revenue, hundred)),
        new("dues received", withDues, "100201", "4001", (chart, occasion) => IncomeEntries.DuesReceived(chart, occasion, ReceivingAccount.Special, hundred)),
        new("accounts credited", [FundKind.EmployeeAccounts], "1001", "4002", (chart, occasion) => IncomeEntries.AccountsCredited(chart, occasion, ReceivingAccount.Revenue, hundred)),
        new("subsidy received", pooled, "100201", "4003", (chart, occasion) => IncomeEntries.SubsidyReceived(chart, occasion, hundred)),
        new("interest received", own, "1001", "4004", (chart, occasion) => IncomeEntries.InterestReceived(chart, occasion, ReceivingAccount.Revenue, hundred)),
        new("owed for another region", all, "1103", "2001", (chart, occasion) => ElsewhereEntries.OwedForOtherRegion(chart, occasion, hundred)),
        new("given back by a region", all, "1003", "2003", (chart, occasion) => PaymentEntries.GivenBack(chart, occasion, Payee.Region, hundred)),
        new("given back to another region", all, "1103", "1003", (chart, occasion) => ElsewhereEntries.OtherRegionGivenBack(chart, occasion, hundred)),
        new("another region paid", all, "1003", "1103", (chart, occasion) => ElsewhereEntries.OtherRegionPaid(chart, occasion, hundred)),
        new("insurer paid", [FundKind.Supplementary], "1003", "1104", (chart, occasion) => InsurerEntries.InsurerPaid(chart, occasion, hundred)),
        new("premium paid", [FundKind.Resident], "5007", "1003", (chart, occasion) => InsurerEntries.PremiumPaid(chart, occasion, hundred)),
        new("dues aid paid", [FundKind.Assistance], "5008", "1003", (chart, occasion) => InsurerEntries.DuesAidPaid(chart, occasion, hundred)),
        new("adjustment paid", adjusted, "5009", "100202", (chart, occasion) => AdjustmentEntries.Paid(chart, occasion, hundred)),
        new("adjustment received", adjusted, "100201", "4005", (chart, occasion) => AdjustmentEntries.Received(chart, occasion, hundred)),
        new("adjustment raised", adjusted, "100201", "4006", (chart, occasion) => AdjustmentEntries.Raised(chart, occasion, hundred)),
        new("adjustment distributed", adjusted, "5010", "100202", (chart, occasion) => AdjustmentEntries.Distributed(chart, occasion, hundred)),
        new("reserved", [.. adjusted, .. old], "3001", "3002", (chart, occasion) => AdjustmentEntries.Reserved(chart, occasion, hundred)),
        new("drawn", [.. adjusted, .. old], "3002", "3001", (chart, occasion) => AdjustmentEntries.Drawn(chart, occasion, hundred)),
        new("clearing adjusted", pooled, "5001", "2001", (chart, occasion) => ProviderEntries.Adjusted(chart, occasion, hundred, Ink.Blue)),
        new("deducted", pooled, "2001", "5001", (chart, occasion) => ProviderEntries.Deducted(chart, occasion, AccountRole.InpatientExpense, hundred, Ink.Blue)),
        new("deducted by item", pooled, "2001", "5002", (chart, occasion) => ProviderEntries.Deducted(chart, occasion, AccountRole.OutpatientExpense, hundred, Ink.Blue)),
        new("deposit forfeited", pooled, "2001", "5001", (chart, occasion) => ProviderEntries.Forfeited(chart, occasion, hundred, Ink.Blue)),
        new("balance sent", [FundKind.EmployeeAccounts], "5011", "1003", (chart, occasion) => TransferEntries.Sent(chart, occasion, hundred)),
        new("balance received", [FundKind.EmployeeAccounts], "100201", "4007", (chart, occasion) => TransferEntries.Received(chart, occasion, hundred)),
    ];

    public static TheoryData<string> Names => [.. templates.Select(template => template.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_makes_its_entry_in_every_fund_it_can_happen_in_and_in_no_other(string name)
    {
        Template template = templates.Single(each => each.Name == name);
        foreach (FundKind fund in all)
        {
            Occasion occasion = Given.Occasion(fund);
            if (!template.Funds.Contains(fund))
            {
                Should.Throw<UnbookableException>(() => template.Make(Given.Chart, occasion)).Faults[0].Code.ShouldBe("fund-has-no-account", $"{name} of {fund}");
                continue;
            }

            Voucher voucher = template.Make(Given.Chart, occasion);

            voucher.Postings.ShouldBe([new(Given.Code(template.Debit), Side.Debit, hundred), new(Given.Code(template.Credit), Side.Credit, hundred)]);
            voucher.Book.ShouldBe(occasion.Book);
            voucher.Ink.ShouldBe(Ink.Blue);
        }
    }

    [Theory]
    [InlineData(VisitKind.Inpatient, Payee.Institution, "5001", "2001")]
    [InlineData(VisitKind.Outpatient, Payee.Institution, "5002", "2001")]
    [InlineData(VisitKind.TwoDiseases, Payee.Institution, "5002", "2001")]
    [InlineData(VisitKind.Chronic, Payee.Institution, "5003", "2001")]
    [InlineData(VisitKind.Special, Payee.Person, "5003", "2002")]
    [InlineData(VisitKind.Pharmacy, Payee.Institution, "5004", "2001")]
    [InlineData(VisitKind.Maternity, Payee.Region, "5005", "2003")]
    public void A_settled_benefit_is_a_cost_by_its_kind_and_owed_to_its_payee(VisitKind visit, Payee payee, string debit, string credit)
    {
        foreach (FundKind fund in pooled)
        {
            BenefitEntries.Settled(Given.Chart, Given.Occasion(fund), visit, payee, hundred).Postings
                .ShouldBe([new(Given.Code(debit), Side.Debit, hundred), new(Given.Code(credit), Side.Credit, hundred)]);
        }
    }

    [Theory]
    [InlineData(FundKind.EmployeeAccounts, "5006")]
    [InlineData(FundKind.Supplementary, "1104")]
    public void Personal_accounts_and_the_insurers_product_do_not_tell_kinds_of_visits_apart(FundKind fund, string debit)
    {
        foreach (VisitKind visit in Words<VisitKind>.All)
        {
            foreach (Payee payee in Words<Payee>.All)
            {
                BenefitEntries.Settled(Given.Chart, Given.Occasion(fund), visit, payee, hundred).Postings[0].Account.ShouldBe(Given.Code(debit));
            }
        }
    }

    [Theory]
    [InlineData(80, 100, 20)]
    [InlineData(100, 80, -20)]
    [InlineData(0, 100, 100)]
    [InlineData(100, 0, -100)]
    public void Back_dated_law_books_the_difference_alone_in_red_where_the_fund_bears_less(long before, long after, long booked)
    {
        Voucher voucher = BenefitEntries.Difference(Given.Chart, Given.Occasion(FundKind.Resident), VisitKind.Inpatient, Payee.Person, Money.Yuan(before), Money.Yuan(after))!;

        voucher.Postings.ShouldBe([new(Given.Code("5001"), Side.Debit, Money.Yuan(booked)), new(Given.Code("2002"), Side.Credit, Money.Yuan(booked))]);
        voucher.Ink.ShouldBe(booked > 0 ? Ink.Blue : Ink.Red);
    }

    [Fact]
    public void Back_dated_law_that_changes_nothing_books_nothing() =>
        BenefitEntries.Difference(Given.Chart, Given.Occasion(FundKind.Resident), VisitKind.Inpatient, Payee.Person, hundred, hundred).ShouldBeNull();

    [Fact]
    public void Only_making_revenue_available_touches_both_lines() =>
        (from template in templates
         let voucher = template.Make(Given.Chart, Given.Occasion(template.Funds[0]))
         where voucher.Postings.Select(posting => Given.Chart.Find(posting.Account)!.Line).OfType<FundLine>().Distinct().Count() > 1
         select template.Name).ShouldBe(["made available"]);

    /// <summary>A template that is not in the table above would go unseen.</summary>
    [Fact]
    public void Every_template_is_tried_and_names_its_clause()
    {
        Type[] wings = [typeof(PaymentEntries), typeof(SpecialAccountEntries), typeof(IncomeEntries), typeof(ElsewhereEntries), typeof(InsurerEntries), typeof(AdjustmentEntries), typeof(TransferEntries), typeof(ProviderEntries)];

        // Who is paid makes three rows of one template, what a deduction lightens two.
        wings.Sum(wing => wing.GetMethods().Count(method => method.ReturnType == typeof(Voucher))).ShouldBe(templates.Length - 3);
        typeof(Voucher).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Entries", StringComparison.Ordinal))
            .ShouldAllBe(type => type.GetCustomAttributes(typeof(ClauseAttribute), false).Length > 0);
        typeof(Voucher).Assembly.GetExportedTypes().Count(type => type.Name.EndsWith("Entries", StringComparison.Ordinal)).ShouldBe(wings.Length + 1);
    }
}
