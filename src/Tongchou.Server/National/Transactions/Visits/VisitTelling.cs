using System.Globalization;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Visits;

/// <summary>What a hospital tells of a visit, as it is kept with it 就诊信息.</summary>
/// <remarks>Nothing that tells who somebody is goes in: numbers of cards and certificates, names and telephones stay out of the books.</remarks>
internal static class VisitTelling
{
    /// <summary>就诊人群类型: clients send it with visits elsewhere.</summary>
    private const string PatientGroup = "mdtrt_grp_type";

    private static readonly string[] outpatient = ["insutype", "begntime", "mdtrt_cert_type", "atddr_no", "dr_name", "dept_code", "dept_name", "caty", PatientGroup];

    private static readonly string[] illness =
    [
        "med_type", "begntime", "main_cond_dscr", "dise_type_code", "dise_codg", "dise_name", "oprn_oprt_code", "oprn_oprt_name", "matn_type", "birctrl_type", "birctrl_matn_date", "geso_val", PatientGroup,
    ];

    private static readonly string[] stay =
    [
        .. illness, "insutype", "mdtrt_cert_type", "ipt_no", "ipt_otp_no", "medrcdno", "atddr_no", "chfpdr_name", "adm_diag_dscr", "adm_dept_codg", "adm_dept_name", "adm_bed", "dscg_maindiag_code",
        "dscg_maindiag_name", "latechb_flag", "fetts", "fetus_cnt", "pret_flag", "endtime", "cop_flag", "dscg_dept_codg", "dscg_dept_name", "dscg_bed", "dscg_way", "die_date",
    ];

    /// <summary>病种编码 of a chronic or special disease, where it was told.</summary>
    public static string? DiseaseOf(VisitDetails details) => details.Told.GetValueOrDefault("dise_codg");

    /// <summary>Whether the hospital marked the visit as of an epidemic: confirmed, suspected or without symptoms, or of another public emergency.</summary>
    public static bool IsMarked(VisitDetails details) => details.Told.GetValueOrDefault(PatientGroup) is "1" or "2" or "3" or "4";

    public static VisitDetails Outpatient(InputNode data) => Read(data, default, outpatient, data.Text("ipt_otp_no"), false);

    public static VisitDetails Illness(InputNode data, InputRows diagnoses, bool isEmergency) => Read(data, diagnoses, illness, null, isEmergency);

    public static VisitDetails Stay(InputNode data, InputRows diagnoses, bool isEmergency) => Read(data, diagnoses, stay, data.Text("ipt_no") ?? data.Text("ipt_otp_no"), isEmergency);

    private static VisitDetails Read(InputNode data, InputRows diagnoses, string[] names, string? number, bool isEmergency)
    {
        Dictionary<string, string> told = [];
        foreach (string name in names)
        {
            if (data.Text(name) is { } text)
            {
                told[name] = text;
            }
        }

        string? person = data.Code("psn_no");
        foreach (InputNode row in diagnoses)
        {
            Diagnosis(row, person, told);
        }

        return VisitDetails.None.With(new(number ?? "", [], isEmergency, told));
    }

    // The sort number is the key of a diagnosis; Western and Chinese medicine each count from one.
    private static void Diagnosis(InputNode row, string? person, Dictionary<string, string> told)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{row.NeedWhole("diag_srt_no"):D3}-{row.NeedCode("diag_type")}");
        bool isVoid = row.Code("vali_flag") == "0";
        told[VisitDetails.Diagnosis + key] = isVoid ? "" : row.NeedCode("diag_code");
        told[$"diagnosis-name/{key}"] = isVoid ? "" : row.Text("diag_name") ?? "";
        if (row.Code("psn_no") is { } other && other != person)
        {
            row.Blame("psn_no", "others-diagnosis", new($"诊断属于另一人员 {other}。", $"The diagnosis is of another person, {other}."), new("一份报文只报一名参保人。", "One message tells of one person."));
        }
    }
}
