using Tongchou.Agency.Imports.Forms;

namespace Tongchou.Agency.Imports;

/// <summary>What a table can hold 导入类别, in the order the tables need each other.</summary>
public enum ImportKind
{
    [Word("institutions", "定点医药机构", "designated institutions")] Institutions,
    [Word("catalogue", "医保目录", "catalogue items")] Catalogue,
    [Word("hospital-codes", "目录对照", "hospital codes")] HospitalCodes,
    [Word("persons", "参保人", "persons")] Persons,
    [Word("coverages", "参保信息", "coverages")] Coverages,
    [Word("chronic-diseases", "门诊慢特病备案", "registered diseases")] ChronicDiseases,
    [Word("elsewhere-filings", "异地就医备案", "filings elsewhere")] ElsewhereFilings,
    [Word("referrals", "转院备案", "referrals")] Referrals,
    [Word("chosen-institutions", "人员定点", "chosen institutions")] ChosenInstitutions,
    [Word("physicians", "医保医师", "insurance physicians")] Physicians,
}

public static class Templates
{
    /// <summary>Writes the template of one kind of table.</summary>
    public static void Write(ImportKind kind, Stream file, TableFormat format, Language language = Language.Zh)
    {
        switch (kind)
        {
            case ImportKind.Institutions: ExportTable.Template(new InstitutionForm(), file, format, language); break;
            case ImportKind.Catalogue: ExportTable.Template(new CatalogueForm(), file, format, language); break;
            case ImportKind.HospitalCodes: ExportTable.Template(new HospitalCodeForm(), file, format, language); break;
            case ImportKind.Persons: ExportTable.Template(new InsuredPersonForm(_ => null), file, format, language); break;
            case ImportKind.Coverages: ExportTable.Template(new CoverageForm(_ => null), file, format, language); break;
            case ImportKind.ChronicDiseases: ExportTable.Template(new ChronicDiseaseForm(_ => null), file, format, language); break;
            case ImportKind.ElsewhereFilings: ExportTable.Template(new ElsewhereFilingForm(_ => null), file, format, language); break;
            case ImportKind.Referrals: ExportTable.Template(new ReferralFilingForm(_ => null), file, format, language); break;
            case ImportKind.ChosenInstitutions: ExportTable.Template(new DesignatedInstitutionForm(_ => null), file, format, language); break;
            case ImportKind.Physicians: ExportTable.Template(new PhysicianForm(), file, format, language); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }
}
