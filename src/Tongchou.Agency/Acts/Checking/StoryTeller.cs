using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Cases;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;
using Tongchou.Enrolment.Financing;
using Tongchou.Enrolment.Waiting;
using Tongchou.Enrolment.Windows;

namespace Tongchou.Agency.Acts;

/// <summary>Lives a story in books that hold nothing else: every step is the act a clerk would do, and the figures are what the books say at the end.</summary>
internal sealed class StoryTeller(Desk desk, StoryClock clock, Story story)
{
    private const string By = "case";
    private static readonly CancellationToken never = CancellationToken.None;
    private static readonly Money everyday = Money.Yuan(20_000);
    private static readonly Money ruinous = Money.Yuan(10_000_000);

    private readonly IdentityCipher cipher = new(KeyRing.New());
    private readonly StartTerms start = desk.Law.Enrolment(CaseLaw.Region, story.Year).Start;
    private int numbers;

    /// <returns>Faults where an act was refused.</returns>
    public async Task<Outcome<Figures>> Tell(CaseUnit unit)
    {
        try
        {
            Figures figures = new(unit);
            Money dues = Money.Zero, subsidies = Money.Zero;
            for (int i = 0; i < story.People; i++)
            {
                string person = await File();
                DuesRow row = await Live(person);
                dues += row.PersonShare;
                subsidies += row.Subsidy;
                if (i == 0)
                {
                    await Tell(person, row, figures);
                }
            }

            return story.Asks is StoryAsks.Dues ? await Sums(figures, dues, subsidies) : figures;
        }
        catch (RefusedAct refused)
        {
            return Outcome<Figures>.Refused(refused.Faults);
        }
    }

    private async Task<string> File()
    {
        PersonId id = PersonId.New();
        IdentityNumber identity = IdentityNumber.Read(IdentityDocument.Passport, string.Create(CultureInfo.InvariantCulture, $"CASE{++numbers:D6}"), out _)!;
        await Do(new KeepPerson(new(id, identity, "算例", Sex.Female, story.Born ?? new(1950, 1, 1), ""), cipher, By));
        if (story.LeftEmployee is { } last)
        {
            DateOnly month = new(last.Year, last.Month, 1);
            await Do(new KeepCoverage(new(id, CaseLaw.Region, PersonGroup.Active, AssistanceCategory.None, Supplement.None, false, new(month.AddMonths(-1), last), "算例单位", CoverageStatus.Normal, Money.Zero), "employee", By));
        }

        return id.Text;
    }

    private async Task<DuesRow> Live(string person)
    {
        foreach (BenefitYear year in story.Paid.Order())
        {
            if (!story.Claimed.Contains(year))
            {
                await Do(new CarryOver(person, [new(year, OnTime(year), CaseLaw.Region, By)], By));
                continue;
            }

            clock.Day = OnTime(year);
            await Pay(person, await Enrol(person, year));
            clock.Day = new(year.Number, 12, 1);
            await Claim(person, story.UsedTheRaise && year == story.Year.Previous ? ruinous : everyday);
        }

        clock.Day = story.PaidOn ?? (story.Late ? start.Windows!.Value.Value.LastDayOnTime(story.Year).AddDays(1) : OnTime(story.Year));
        if (story.Group is { } group && group is not (ExemptGroup.Newborn or ExemptGroup.EmployeeLeaver))
        {
            await Do(new KeepFiling(person, Words<FactKind>.Code(FactKind.Category), group, DateSpan.Since(clock.Day), By, By));
        }

        DuesRow owed = await Enrol(person, story.Year);
        await Repair(person);
        return await Pay(person, owed);
    }

    // What the books refuse to take money for, since it would bring nothing, is not paid.
    private async Task Repair(string person)
    {
        for (int years = story.Repaired; years > 0; years--)
        {
            Outcome<Done<DuesRow>> repair = await desk.Lanes.DoPatiently(new EnterRepair(desk, person, CaseLaw.Region, story.Year, years, clock.Day, By), never);
            if (repair.Value is { Value: { } row })
            {
                await Pay(person, row);
                return;
            }
        }
    }

    private DateOnly OnTime(BenefitYear year) =>
        start.Windows?.Value.All.Where(window => window.IsConcentrated).Min(window => window.From.In(year)) is { } opens && opens > story.Born.GetValueOrDefault() ? opens
        : story.Born is { } born && born > year.Previous.FirstDay ? born : new(year.Number - 1, 12, 1);

    private Task<DuesRow> Enrol(string person, BenefitYear year) =>
        Do(new EnrolResident(desk, new(person, CaseLaw.Region, year, PersonGroup.Adult, AssistanceCategory.None, "", Money.Zero, Money.Zero, clock.Day), By));

    private Task<DuesRow> Pay(string person, DuesRow row) => Do(new PayDues(desk, person, row.DuesId, row.Collected, clock.Day, string.Create(CultureInfo.InvariantCulture, $"CASE-{++numbers}"), By));

    private async Task Claim(string person, Money cost)
    {
        if (desk.References.Seq == 0)
        {
            CatalogueItem item = new(
                CatalogueKind.Drug, RegionCode.Nation, "CASE", "算例", "", "", "", "", CatalogueClass.A, Rate.Zero, default, Restriction.None, new(new(2000, 1, 1), DateOnly.MaxValue), By, Standing.Illustrative, By);
            await Do(new ChangeReferences<CatalogueRow>(CatalogueRow.Table, [(seq, n) => ReferenceReader.Row(item, seq, n)], By));
            await ReferenceReader.Refresh(desk, never);
        }

        _ = InstitutionCode.TryParse("H99999900001", out InstitutionCode? code);
        Institution hospital = new(code!, "算例", InstitutionKind.Hospital, HospitalLevel.Level3, "", CaseLaw.Region, [DateSpan.Since(new(2000, 1, 1))], SetOf<VisitKind>.Of(VisitKind.Inpatient), InstitutionStatus.Active);
        Fee fee = new("1", null, "", "CASE", CatalogueKind.Drug, "算例", Quantity.One, new UnitPrice(cost.Fen * 10_000), cost, clock.Day, null);
        await Do(new SettleVisit(desk, new(person, hospital.Code.Text, null, VisitKind.Inpatient, null, clock.Day, clock.Day, [fee], ["I10.x00"], false, false, cost) { Stated = hospital }, By));
    }

    private async Task Tell(string person, DuesRow row, Figures figures)
    {
        if ((await AskEntitlement.Ask(desk, person, CaseLaw.Region, story.Year, clock.Day, never)).Value is not { Account: { Wait: { } wait } account })
        {
            return;
        }

        switch (story.Asks)
        {
            case StoryAsks.Wait or StoryAsks.Start:
                // From the books: the coverage that the payment brought.
                IReadOnlyList<CoverageRow> covered = await desk.Reader.Read(
                    new RecordQuery<CoverageRow>(CoverageRow.Table).In(Partitions.Of(person)).Where("person_id", person).Where("coverage_id", DuesRecords.CoverageId(story.Year, CaseLaw.Region)).Latest(), never);
                figures.Add(wait.Wait).Add(covered.Count > 0 ? Days.Read(covered[0].From) : wait.Start.Day, "benefit-from", "benefit-start").Add(row.PersonShare, "person-pays", "personal-pays");
                break;
            case StoryAsks.Cap when account.Cap is { } cap:
                figures.Add(cap);
                break;
        }
    }

    private async Task<Figures> Sums(Figures figures, Money dues, Money subsidies)
    {
        figures.Add(dues + subsidies, "total", "financing").Add(dues, "personal", "own").Add(subsidies, "subsidy");
        if (desk.Law.Law.On(CaseLaw.Region, story.Year.FirstDay)?.Value(DuesProvisions.CentralShare) is null)
        {
            return figures;
        }

        long people = await new DuesOffice(desk, By).Subsidised(CaseLaw.Region, story.Year, never);
        IReadOnlyList<SubsidyClaimRow> claims = await Do(new ClaimSubsidy(desk, CaseLaw.Region, story.Year, people, clock.Day, By));
        Money Of(Government government) => claims.Where(row => row.Government == Words<Government>.Code(government)).Aggregate(Money.Zero, (sum, row) => sum + row.Amount);
        Money central = Of(Government.Centre);
        return figures
            .Add(central, "central", "centre").Add(claims.Aggregate(Money.Zero, (sum, row) => sum + row.Amount) - central, "local")
            .Add(Of(Government.Province), "province", "provincial").Add(Of(Government.City), "city").Add(Of(Government.County), "county");
    }

    private async Task<T> Do<T>(Act<T> act)
    {
        Outcome<Done<T>> outcome = await desk.Lanes.DoPatiently(act, never);
        return outcome.IsRefused ? throw new RefusedAct(outcome.Faults) : outcome.Value!.Value!;
    }

    private sealed class RefusedAct(IReadOnlyList<Fault> faults) : Exception
    {
        public IReadOnlyList<Fault> Faults { get; } = faults;
    }
}
