using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Imports.Tables;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Tests.Imports;

public class RoundTripTests
{
    private const int RowsEach = 8;

    [Fact]
    public void Catalogue_items_written_and_read_are_the_same() => Returns(new CatalogueForm(), (drawn, i) => drawn.Item(i));

    [Fact]
    public void Persons_written_and_read_are_the_same() => Returns(new InsuredPersonForm(_ => null), (drawn, i) => drawn.Person(i));

    [Fact]
    public void Coverages_written_and_read_are_the_same() => Returns(new CoverageForm(_ => null), (drawn, i) => drawn.Coverage(i));

    [Fact]
    public void Institutions_written_and_read_are_the_same()
    {
        // Agreements are a list, which records compare by reference: held against each other as texts, and as they are.
        Returns(new InstitutionForm(), (drawn, i) => drawn.Institution(i), each => each with { Agreements = [] });
        Returns(new InstitutionForm(), (drawn, i) => drawn.Institution(i), each => string.Join(';', each.Agreements));
    }

    public static TheoryData<ImportKind, TableFormat> Kinds => new(from kind in Words<ImportKind>.All from format in Words<TableFormat>.All select (kind, format));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_shows_every_column_and_its_example_row_is_a_good_row(ImportKind kind, TableFormat format)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            byte[] template = Tables.Written(file => Templates.Write(kind, file, format, language));
            ImportReport report = new("template");
            PersonId somebody = PersonId.FromSequence(1);
            using MemoryStream file = new(template);

            int rows = kind switch
            {
                ImportKind.Institutions => ImportTable.Read(new InstitutionForm(), file, report).Count(),
                ImportKind.Catalogue => ImportTable.Read(new CatalogueForm(), file, report).Count(),
                ImportKind.HospitalCodes => ImportTable.Read(new HospitalCodeForm(), file, report).Count(),
                ImportKind.Persons => ImportTable.Read(new InsuredPersonForm(_ => null), file, report).Count(),
                ImportKind.Coverages => ImportTable.Read(new CoverageForm(_ => somebody), file, report).Count(),
                ImportKind.Physicians => ImportTable.Read(new PhysicianForm(), file, report).Count(),
                ImportKind.ChronicDiseases => ImportTable.Read(new ChronicDiseaseForm(_ => somebody), file, report).Count(),
                ImportKind.ElsewhereFilings => ImportTable.Read(new ElsewhereFilingForm(_ => somebody), file, report).Count(),
                ImportKind.Referrals => ImportTable.Read(new ReferralFilingForm(_ => somebody), file, report).Count(),
                _ => ImportTable.Read(new DesignatedInstitutionForm(_ => somebody), file, report).Count(),
            };

            report.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
            report.Unread.ShouldBeEmpty();
            rows.ShouldBe(1);
        }
    }

    [Fact]
    public void No_text_becomes_a_formula_and_amounts_are_numbers_while_identity_numbers_are_text()
    {
        Person person = new Drawn(4).Person(1) with { Name = "=1+2" };
        CoverageSpan coverage = new Drawn(4).Coverage(1) with { Group = PersonGroup.Active, OpeningBalance = new Money(123_450) };

        string csv = Encoding.UTF8.GetString(Tables.Export(new InsuredPersonForm(_ => null), [person], TableFormat.Csv));
        string persons = Sheet(Tables.Export(new InsuredPersonForm(_ => null), [person], TableFormat.Excel));
        string coverages = Sheet(Tables.Export(new CoverageForm(_ => null), [coverage], TableFormat.Excel));

        csv.ShouldContain(",'=1+2,");
        persons.ShouldNotContain("<x:f>");
        persons.ShouldContain(">=1+2</x:t>");
        persons.ShouldContain($">{person.Identity.Text}</x:t>");
        coverages.ShouldContain("t=\"n\"><x:v>1234.50</x:v>");
    }

    [Fact]
    public void A_number_too_long_for_a_sheet_is_refused_where_the_sheet_has_lost_its_digits()
    {
        using MemoryStream file = new();
        using (ExcelTable table = new(file, [new("证件号码", true), new("姓名", false)], "x"))
        {
            table.Write(["100000000000000", "例"]);
        }

        // Fifteen digits are written as a number; made longer behind the writer's back, as a spreadsheet does with what people type.
        byte[] sheet = Replaced(file.ToArray(), "100000000000000", "999999197001010017");

        Tables.Read(new InsuredPersonForm(_ => null), sheet).Report.Told().ShouldBe(["2:证件号码 number-too-long"]);
    }

    private static void Returns<T>(TableForm<T> form, Func<Drawn, int, T> draw, Func<T, object>? compared = null) where T : class =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            Drawn drawn = new(seed);
            T[] records = [.. Enumerable.Range(1, RowsEach).Select(i => draw(drawn, i))];
            Language language = seed % 2 == 0 ? Language.Zh : Language.En;
            foreach (TableFormat format in Words<TableFormat>.All)
            {
                (IReadOnlyList<T> read, ImportReport report) = Tables.Read(form, Tables.Export(form, records, format, language));
                report.Faults.Select(fault => fault.ToString()).ShouldBeEmpty($"{format}");
                read.Select(compared ?? (each => each)).ShouldBe(records.Select(compared ?? (each => each)), $"{format}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static string Sheet(byte[] file)
    {
        using ZipArchive zip = new(new MemoryStream(file));
        using StreamReader text = new(zip.Entries.Single(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal)).Open());
        return text.ReadToEnd();
    }

    private static byte[] Replaced(byte[] file, string old, string by)
    {
        using MemoryStream changed = new();
        changed.Write(file);
        using (ZipArchive zip = new(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry sheet = zip.Entries.Single(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal));
            string text = Sheet(file).Replace(old, by, StringComparison.Ordinal);
            using Stream entry = sheet.Open();
            entry.SetLength(0);
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return changed.ToArray();
    }
}
