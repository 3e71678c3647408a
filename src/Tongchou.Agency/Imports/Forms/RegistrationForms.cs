using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>The table of registered chronic and special diseases.</summary>
public sealed class ChronicDiseaseForm : PersonalForm<ChronicDisease>
{
    private readonly Column<ChronicDisease, string> code = Must("code", "病种编码", "disease code", Cells.Text(30), each => each.Code, "M01200");
    private readonly Column<ChronicDisease, string> name = Must("name", "病种名称", "disease", Cells.Text(200), each => each.Name, "血友病");
    private readonly Column<ChronicDisease, VisitKind> visit = Must("visit", "就诊类别", "visit", Cells.Word<VisitKind>(), each => each.Visit, "门诊慢性病");
    private readonly Column<ChronicDisease, DateOnly> from = From(each => each.Days);
    private readonly Column<ChronicDisease, DateOnly?> to = To(each => each.Days);
    private readonly Column<ChronicDisease, InstitutionCode?> institution = May("institution", "机构编号", "institution code", Cells.OrNone(Cells.Institution), each => each.Institution, null, "H11010000001", "不限机构则留空。", "Empty where any institution serves.");

    public ChronicDiseaseForm(Func<string, PersonId?> find) : base(find, each => each.Person) => Columns = WithPerson(code, name, visit, from, to, institution);

    public override Phrase Title => new("门诊慢特病备案", "registered diseases");
    internal override IReadOnlyList<Column<ChronicDisease>> Columns { get; }
    internal override RowKey Key(ChronicDisease record) => new($"{record.Person} {record.Code}", record.Days);

    internal override ChronicDisease? Read(TableRow row)
    {
        ChronicDisease read = new(Person(row)!, row.Read(code), row.Read(name), row.Read(visit), row.Days(from, to), row.Read(institution));
        if (row.IsSound && !ChronicDisease.Opens.Contains(read.Visit))
        {
            row.Add("visit-needs-no-disease", visit, new($"“{Words<VisitKind>.Phrase(read.Visit).Zh}”不需要病种备案。", $"A {Words<VisitKind>.Phrase(read.Visit).En} needs no registered disease."), new($"请填:{ChronicDisease.Opens.Phrase.Zh}。", $"Write one of: {ChronicDisease.Opens.Phrase.En}."));
        }

        return row.IsSound ? read : null;
    }
}

/// <summary>The table of filings for care elsewhere.</summary>
public sealed class ElsewhereFilingForm : PersonalForm<ElsewhereFiling>
{
    private readonly Column<ElsewhereFiling, ElsewhereKind> kind = Must("kind", "备案类型", "kind", Cells.Word<ElsewhereKind>(), each => each.Kind, "异地长期居住人员");
    private readonly Column<ElsewhereFiling, RegionCode> place = Must("place", "就医地区划", "place", Cells.Region, each => each.Place, "310000");
    private readonly Column<ElsewhereFiling, DateOnly> from = From(each => each.Days);
    private readonly Column<ElsewhereFiling, DateOnly?> to = To(each => each.Days);

    public ElsewhereFilingForm(Func<string, PersonId?> find) : base(find, each => each.Person) => Columns = WithPerson(kind, place, from, to);

    public override Phrase Title => new("异地就医备案", "filings elsewhere");
    internal override IReadOnlyList<Column<ElsewhereFiling>> Columns { get; }
    internal override RowKey Key(ElsewhereFiling record) => new($"{record.Person} {record.Place}", record.Days);

    internal override ElsewhereFiling? Read(TableRow row)
    {
        ElsewhereFiling read = new(Person(row)!, row.Read(kind), row.Read(place), row.Days(from, to));
        return row.IsSound ? read : null;
    }
}

/// <summary>The table of referrals.</summary>
public sealed class ReferralFilingForm : PersonalForm<ReferralFiling>
{
    private readonly Column<ReferralFiling, InstitutionCode> of = Must("from-institution", "转出机构", "from institution", Cells.Institution, each => each.From, "H11010000001");
    private readonly Column<ReferralFiling, InstitutionCode?> into = May("to-institution", "转入机构", "to institution", Cells.OrNone(Cells.Institution), each => each.To, null, "H11010000002");
    private readonly Column<ReferralFiling, string> diagnosis = Text("diagnosis", "诊断编码", "diagnosis", 30, each => each.Diagnosis, "C34.900");
    private readonly Column<ReferralFiling, DateOnly> from = From(each => each.Days);
    private readonly Column<ReferralFiling, DateOnly?> to = To(each => each.Days);

    public ReferralFilingForm(Func<string, PersonId?> find) : base(find, each => each.Person) => Columns = WithPerson(of, into, diagnosis, from, to);

    public override Phrase Title => new("转院备案", "referrals");
    internal override IReadOnlyList<Column<ReferralFiling>> Columns { get; }
    internal override RowKey Key(ReferralFiling record) => new($"{record.Person} {record.From} {record.To}", record.Days);

    internal override ReferralFiling? Read(TableRow row)
    {
        ReferralFiling read = new(Person(row)!, row.Read(of), row.Read(into), row.Read(diagnosis), row.Days(from, to));
        return row.IsSound ? read : null;
    }
}

/// <summary>The table of institutions that persons chose.</summary>
public sealed class DesignatedInstitutionForm : PersonalForm<DesignatedInstitution>
{
    private readonly Column<DesignatedInstitution, VisitKind> visit = Must("visit", "就诊类别", "visit", Cells.Word<VisitKind>(), each => each.Visit, "普通门诊");
    private readonly Column<DesignatedInstitution, InstitutionCode> institution = Must("institution", "机构编号", "institution code", Cells.Institution, each => each.Institution, "H11010000001");
    private readonly Column<DesignatedInstitution, DateOnly> from = From(each => each.Days);
    private readonly Column<DesignatedInstitution, DateOnly?> to = To(each => each.Days);

    public DesignatedInstitutionForm(Func<string, PersonId?> find) : base(find, each => each.Person) => Columns = WithPerson(visit, institution, from, to);

    public override Phrase Title => new("人员定点", "chosen institutions");
    internal override IReadOnlyList<Column<DesignatedInstitution>> Columns { get; }
    internal override RowKey Key(DesignatedInstitution record) => new($"{record.Person} {(int)record.Visit} {record.Institution}", record.Days);

    internal override DesignatedInstitution? Read(TableRow row)
    {
        DesignatedInstitution read = new(Person(row)!, row.Read(visit), row.Read(institution), row.Days(from, to));
        return row.IsSound ? read : null;
    }
}
