using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.PersonFiles;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Queries;

/// <summary>Visits of a person at the institution that asks 就诊、诊断、在院查询: 5201, 5202, 5303. It sees no visit of another institution.</summary>
internal static class VisitQueries
{
    public static async Task<ReadOnlyMemory<byte>> Ask(Call call)
    {
        if (!call.IsSound("med_type") || await Persons.Open(call, call.Input.Node("data")) is not { } file)
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        string? id = told.Code("mdtrt_id");
        MedicalType? type = told.Code("med_type") is { } code ? MedicalTypes.Find(code) : null;
        VisitRow[] visits = [.. (await Within(call, told, file.Person.Id.Text)).Where(row => (id is null || row.VisitId == id) && (type is null || IsOf(row, type.Value)))];
        return call.Envelope.IsFaulty ? Call.Nothing : Call.Output(answer => answer.Rows("mdtrtinfo", visits, (node, row) => Write(node, row, file)));
    }

    public static async Task<ReadOnlyMemory<byte>> Diagnoses(Call call)
    {
        if (!call.IsSound() || await Persons.Open(call, call.Input.Node("data")) is not { } file)
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        if (await Own(call, told, file.Person.Id.Text) is not { } visit)
        {
            return Call.Nothing;
        }

        VisitDetails details = VisitDetails.Of(visit);
        string stage = visit.Ended is null ? "1" : "2";
        string when = $"{visit.Ended ?? visit.Begun} 00:00:00";
        return Call.Output(answer => answer.Rows("diseinfo", [.. details.Diagnoses.Select((code, i) => (Code: code, Place: i + 1))], (node, each) => node
            .Text("diag_info_id", $"{visit.VisitId}-{each.Place}")
            .Text("mdtrt_id", visit.VisitId)
            .Text("psn_no", visit.PersonId)
            .Text("inout_diag_type", stage)
            .Text("diag_type", "1")
            .Text("maindiag_flag", each.Place == 1 ? "1" : "0")
            .Whole("diag_srt_no", each.Place)
            .Text("diag_code", each.Code)
            .Text("diag_name", Told(details, "diag_name") is { Length: > 0 } name && each.Place == 1 ? name : NameOf(call, each.Code))
            .Text("diag_dept", Told(details, "adm_dept_name"))
            .Text("dise_dor_no", Told(details, "atddr_no"))
            .Text("dise_dor_name", Told(details, "dr_name"))
            .Text("diag_time", when)));
    }

    public static async Task<ReadOnlyMemory<byte>> InHospital(Call call)
    {
        // Without a person every partition would be asked, for all who lie in one hospital: the facts name the person optional, so it is done.
        if (!call.IsSound())
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        string? person = told.Code("psn_no");
        IReadOnlyList<VisitRow> rows = await Within(call, told, person);
        string inpatient = Words<VisitKind>.Code(VisitKind.Inpatient);
        List<(VisitRow Row, OpenFile File)> found = [];
        foreach (VisitRow row in rows.Where(row => row.Kind == inpatient && row.State == VisitStates.Open))
        {
            if (await Persons.Open(call, row.PersonId) is not { } file)
            {
                return Call.Nothing;
            }

            found.Add((row, file));
        }

        return call.Envelope.IsFaulty ? Call.Nothing : Call.Output(answer => answer.Rows("data", found, (node, each) =>
        {
            DateOnly begun = Days.Read(each.Row.Begun);
            CoverageRow? coverage = each.File.CoverageOn(begun);
            each.File.Who(node.Text("mdtrt_id", each.Row.VisitId))
                .Date("brdy", each.File.Person.Born)
                .Number("age", each.File.AgeOn(begun), 1)
                .Text("insutype", coverage is null ? "" : InsuranceTypes.OfWord(coverage.Scheme))
                .Date("begndate", begun)
                .Text("med_type", TypeOf(each.Row))
                .Text("ipt_otp_no", VisitDetails.Of(each.Row).Number)
                .Flag("out_flag", coverage is { } home && home.Region[..4] != call.Place()[..4]);
        }));
    }

    /// <summary>The visit a message names, if it is this person's at this institution.</summary>
    public static async Task<VisitRow?> Own(Call call, InputNode told, string person)
    {
        string id = told.NeedCode("mdtrt_id");
        if (await call.Desk.Reader.Read(new RecordQuery<VisitRow>(VisitRow.Table).In(Partitions.Of(person)).Where("visit_id", id).Newest(1), call.Stop) is not [var visit])
        {
            call.Refuse(Faults.UnknownVisit(id));
            return null;
        }

        if (visit.PersonId != person || visit.Institution != call.Institution.Code.Text)
        {
            call.Refuse(Faults.OthersVisit(id));
            return null;
        }

        return visit;
    }

    /// <summary>医疗类别 as the hospital told it, or else the usual one of the kind of visit.</summary>
    public static string TypeOf(VisitRow row) => Told(VisitDetails.Of(row), "med_type") is { Length: > 0 } told ? told : TypeOf(row.Kind);

    public static string TypeOf(string visit) => (Words<VisitKind>.TryParse(visit, out VisitKind kind) ? kind : VisitKind.Outpatient) switch
    {
        VisitKind.Inpatient => "21",
        VisitKind.Chronic => "140104",
        VisitKind.Special => "140201",
        VisitKind.TwoDiseases => "9901",
        VisitKind.Maternity => "52",
        VisitKind.Pharmacy => "41",
        _ => "11",
    };

    private static async Task<IReadOnlyList<VisitRow>> Within(Call call, InputNode told, string? person)
    {
        DateOnly from = DateOnly.FromDateTime(told.NeedTime("begntime"));
        DateOnly to = DateOnly.FromDateTime(told.NeedEndTime("endtime"));
        if (from > to)
        {
            told.Blame("endtime", "bad-span", new("结束时间早于开始时间。", "It ends before it begins."), new("请核对起止时间。", "Check both."));
        }

        if (call.Envelope.IsFaulty)
        {
            return [];
        }

        RecordQuery<VisitRow> query = new RecordQuery<VisitRow>(VisitRow.Table).Where("institution", call.Institution.Code.Text).From("begun", Days.Text(from)).Through("begun", Days.Text(to)).Latest();
        IReadOnlyList<VisitRow> rows = await call.Desk.Reader.Read(person is null ? query : query.In(Partitions.Of(person)).Where("person_id", person), call.Stop);
        return [.. rows.Where(row => row.State != VisitStates.Withdrawn)];
    }

    private static bool IsOf(VisitRow row, MedicalType type) =>
        row.Kind == Words<VisitKind>.Code(type.Kind) || (type.NeedsDisease && row.Kind == Words<VisitKind>.Code(VisitKind.Special));

    private static void Write(AnswerNode node, VisitRow row, OpenFile file)
    {
        DateOnly begun = Days.Read(row.Begun);
        CoverageRow? coverage = file.CoverageOn(begun);
        PersonGroup group = coverage is not null && Words<PersonGroup>.TryParse(coverage.Group, out PersonGroup known) ? known : PersonGroup.Adult;
        VisitDetails details = VisitDetails.Of(row);
        DateOnly? ended = row.Ended is { } end ? Days.Read(end) : null;
        file.Who(node.Text("mdtrt_id", row.VisitId))
            .Date("brdy", file.Person.Born)
            .Number("age", file.AgeOn(begun), 1)
            .Text("insutype", coverage is null ? "" : InsuranceTypes.OfWord(coverage.Scheme))
            .Text("psn_type", PersonCodes.Type(group))
            .Flag("maf_psn_flag", coverage is { } assisted && assisted.Assistance != Words<AssistanceCategory>.Code(AssistanceCategory.None))
            .Flag("cvlserv_flag", coverage is { } served && served.Supplement == Words<Supplement>.Code(Supplement.CivilServant))
            .Text("insu_optins", coverage?.Region)
            .Text("emp_name", coverage?.Employer)
            .Text("begntime", $"{row.Begun} 00:00:00")
            .Text("endtime", ended is null ? "" : $"{row.Ended} 00:00:00")
            .Text("med_type", TypeOf(row))
            .Text("ipt_otp_no", details.Number)
            .Text("dise_codg", Told(details, "dise_codg"))
            .Text("dise_name", Told(details, "dise_name"))
            .Text("adm_dept_codg", Told(details, "adm_dept_codg"))
            .Text("adm_dept_name", Told(details, "adm_dept_name"))
            .Text("adm_bed", Told(details, "adm_bed"))
            .Text("dscg_maindiag_code", details.Diagnoses is [var main, ..] ? main : "")
            .Text("inhosp_stas", row.Kind == Words<VisitKind>.Code(VisitKind.Inpatient) ? row.State == VisitStates.Open ? "1" : "0" : "")
            .Whole("ipt_days", ended is { } last ? Math.Max(1, last.DayNumber - begun.DayNumber) : 0);
    }

    private static string Told(VisitDetails details, string name) => details.Told.GetValueOrDefault(name, "");

    private static string NameOf(Call call, string code) =>
        call.Desk.References.Catalogue.Find(Agency.Catalogues.RegionChain.Of(call.Institution.Region), Agency.Catalogues.CatalogueKind.Diagnosis, code, call.Desk.Today)?.Name ?? code;
}
