using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Tests.Cases;

namespace Tongchou.Agency.Tests.Imports;

public class DemoTests
{
    private static string Folder => Path.Combine(Path.GetDirectoryName(CaseRun.Policies)!, "samples", "demo");

    [Fact]
    public void The_demonstration_data_are_read_without_a_fault_and_fit_together()
    {
        IReadOnlyList<Institution> institutions = Read("institutions", new InstitutionForm());
        IReadOnlyList<CatalogueItem> items = Read("catalogue", new CatalogueForm());
        IReadOnlyList<HospitalCode> codes = Read("hospital-codes", new HospitalCodeForm());
        IReadOnlyList<Person> persons = Read("persons", new InsuredPersonForm(_ => null));
        Dictionary<string, PersonId> ids = persons.ToDictionary(person => person.Identity.Text, person => person.Id);
        IReadOnlyList<CoverageSpan> coverages = Read("coverages", new CoverageForm(ids.GetValueOrDefault));
        IReadOnlyList<ChronicDisease> diseases = Read("chronic-diseases", new ChronicDiseaseForm(ids.GetValueOrDefault));
        IReadOnlyList<ElsewhereFiling> elsewhere = Read("elsewhere-filings", new ElsewhereFilingForm(ids.GetValueOrDefault));
        IReadOnlyList<ReferralFiling> referrals = Read("referrals", new ReferralFilingForm(ids.GetValueOrDefault));
        IReadOnlyList<DesignatedInstitution> chosen = Read("chosen-institutions", new DesignatedInstitutionForm(ids.GetValueOrDefault));

        FaultList faults = new();
        Catalogue.Of(items, faults).ShouldNotBeNull().Count.ShouldBe(300);
        Mapping.Of(codes, faults).ShouldNotBeNull();
        faults.All.ShouldBeEmpty();
        HashSet<InstitutionCode> known = [.. institutions.Select(each => each.Code)];
        known.Count.ShouldBe(20);
        codes.ShouldAllBe(code => known.Contains(code.Institution));
        codes.Select(code => code.Code).Except(items.Select(item => item.Code)).ShouldBeEmpty();
        diseases.Select(disease => disease.Code).Except(items.Where(item => item.Kind is CatalogueKind.ChronicDisease).Select(item => item.Code)).ShouldBeEmpty();
        diseases.ShouldAllBe(disease => disease.Institution == null || known.Contains(disease.Institution));
        referrals.ShouldAllBe(each => known.Contains(each.From) && known.Contains(each.To!));
        chosen.ShouldAllBe(each => known.Contains(each.Institution));
        elsewhere.ShouldNotBeEmpty();
        persons.Count.ShouldBe(60);
        persons.ShouldAllBe(person => person.Identity.Text.StartsWith("999999", StringComparison.Ordinal));
        coverages.Select(each => each.Group).Distinct().Count().ShouldBe(Words<PersonGroup>.All.Count);
        coverages.Select(each => each.Category).Distinct().Count().ShouldBeGreaterThan(4);
        coverages.ShouldAllBe(each => CaseRun.Book.Law.PackFor(each.Region) != null);
        PersonFile.DoubleCoverage(coverages).ShouldBeEmpty();
    }

    [Fact]
    public void What_has_no_official_source_says_that_it_is_an_example()
    {
        IReadOnlyList<CatalogueItem> items = Read("catalogue", new CatalogueForm());

        items.Where(item => item.OwnShare > Rate.Zero).ShouldAllBe(item => item.Standing == Standing.Illustrative);
        items.Where(item => item.Kind == CatalogueKind.ServiceItem).ShouldAllBe(item => item.Standing == Standing.Illustrative);
        items.ShouldAllBe(item => item.Source.Length > 0 && item.Standing != Standing.Official);
    }

    private static IReadOnlyList<T> Read<T>(string name, TableForm<T> form) where T : class
    {
        ImportReport report = new($"{name}.csv");
        using FileStream file = File.OpenRead(Path.Combine(Folder, report.File));
        IReadOnlyList<T> records = [.. ImportTable.Read(form, file, report)];

        report.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        report.Unread.ShouldBeEmpty();
        records.Count.ShouldBe(report.Read);
        return records;
    }
}
