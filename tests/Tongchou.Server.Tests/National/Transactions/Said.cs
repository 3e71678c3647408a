namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>What hospitals say: the inputs of the transactions, sound unless a test spoils them.</summary>
internal static class Said
{
    /// <summary>Class A without a price limit.</summary>
    public const string Plain = "XA02A-0007-00";

    public static string Registration(string person, string day = Hospital.Today) => $$"""
        {"data":{"psn_no":"{{person}}","insutype":"390","begntime":"{{day}} 08:30:00","mdtrt_cert_type":"02","mdtrt_cert_no":"1","ipt_otp_no":"MZ1","atddr_no":"D1","dr_name":"甲","dept_code":"A03","dept_name":"内科","caty":"A03"} }
        """;

    public static string Consultation(string person, string visit, string type = "11", string disease = "I10", string day = Hospital.Today) => $$"""
        {"mdtrtinfo":{"mdtrt_id":"{{visit}}","psn_no":"{{person}}","med_type":"{{type}}","begntime":"{{day}} 08:30:00","dise_codg":"{{disease}}","dise_name":"病"},"diseinfo":{ {{Diagnosis(1, "I10.x00")}} } }
        """;

    /// <summary>The members of a diagnosis.</summary>
    public static string Diagnosis(int number, string code, string valid = "1") => $$"""
        "diag_type":"1","maindiag_flag":"1","diag_srt_no":{{number}},"diag_code":"{{code}}","diag_name":"诊断","diag_dept":"A03","dise_dor_no":"D1","dise_dor_name":"甲","diag_time":"2026-02-01 08:30:00","vali_flag":"{{valid}}"
        """;

    public static string Line(string person, string visit, string number, string amount, string code = Plain, string count = "1", string? price = null, string batch = "B1", string more = "", string day = Hospital.Today) => $$"""
        {"feedetl_sn":"{{number}}","mdtrt_id":"{{visit}}","psn_no":"{{person}}","chrg_bchno":"{{batch}}","med_type":"21","rx_circ_flag":"0","fee_ocur_time":"{{day}} 09:00:00","med_list_codg":"{{code}}","medins_list_codg":"yp570",
        "det_item_fee_sumamt":"{{amount}}","cnt":{{count}},"pric":"{{price ?? amount}}","bilg_dept_codg":"A03","bilg_dept_name":"内科","bilg_dr_codg":"D1","bilg_dr_name":"甲","hosp_appr_flag":"1"{{more}} }
        """;

    public static string Lines(params string[] lines) => $$"""{"feedetail":[{{string.Join(",", lines)}}]}""";

    public static string Settlement(string person, string visit, string total, string account = "0", string type = "11", string insurance = "390", string more = "") => $$"""
        {"data":{"psn_no":"{{person}}","mdtrt_cert_type":"02","mdtrt_cert_no":"1","med_type":"{{type}}","medfee_sumamt":"{{total}}","psn_setlway":"01","mdtrt_id":"{{visit}}","chrg_bchno":"B1","insutype":"{{insurance}}","acct_used_flag":"{{account}}","invono":"","mid_setl_flag":"0"{{more}} } }
        """;

    public static string Of(string person, string visit, string more = "") => $$"""{"data":{"psn_no":"{{person}}","mdtrt_id":"{{visit}}","ipt_otp_no":"MZ1"{{more}} } }""";

    public static string Batch(string person, string visit, string batch) => Of(person, visit, $",\"chrg_bchno\":\"{batch}\"");

    public static string Reversal(string person, string visit, string settlement) => Of(person, visit, $",\"setl_id\":\"{settlement}\"");

    public static string Admission(string person, string type = "21", string day = "2026-01-20") => $$"""
        {"mdtrtinfo":{"psn_no":"{{person}}","insutype":"390","begntime":"{{day}} 08:30:00","mdtrt_cert_type":"02","med_type":"{{type}}","ipt_no":"ZY1","atddr_no":"D1","chfpdr_name":"甲","adm_diag_dscr":"诊断","adm_dept_codg":"A03","adm_dept_name":"内科","adm_bed":"1",
        "dscg_maindiag_code":"I10.x00","dscg_maindiag_name":"高血压"},"diseinfo":[{"psn_no":"{{person}}",{{Diagnosis(1, "I10.x00")}} }]}
        """;

    public static string Change(string person, string visit) => $$"""
        {"adminfo":{"psn_no":"{{person}}","mdtrt_id":"{{visit}}","begntime":"2026-01-20 08:30:00","mdtrt_cert_type":"02","med_type":"21","ipt_otp_no":"ZY1","atddr_no":"D1","chfpdr_name":"甲","adm_diag_dscr":"诊断","adm_dept_codg":"A04","adm_dept_name":"外科","adm_bed":"2",
        "dscg_maindiag_code":"I10.x00","dscg_maindiag_name":"高血压"},"diseinfo":[{"mdtrt_id":"{{visit}}","psn_no":"{{person}}",{{Diagnosis(2, "E11.900")}} }]}
        """;

    public static string Discharge(string person, string visit, string day = "2026-01-30") => $$"""
        {"dscginfo":{"mdtrt_id":"{{visit}}","psn_no":"{{person}}","insutype":"390","endtime":"{{day}} 10:00:00","dscg_dept_codg":"A03","dscg_dept_name":"内科","dscg_way":"1"},"diseinfo":{"mdtrt_id":"{{visit}}","psn_no":"{{person}}",{{Diagnosis(1, "I10.x00")}} } }
        """;

    /// <summary>A settlement list 结算清单 in the full form, of a stay of one charge.</summary>
    /// <param name="funds">What the funds pay.</param>
    public static string List(string person, string visit, string settlement, string total, string funds, string cash) => $$"""
        {"setlinfo":{"psn_no":"{{person}}","mdtrt_id":"{{visit}}","setl_id":"{{settlement}}","fixmedins_name":"某医院","fixmedins_code":"{{Hospital.Central}}","hi_no":"1","medcasno":"BA1","psn_name":"甲","gend":"1","brdy":"1970-01-01","ntly":"156","naty":"01","patn_cert_type":"01","certno":"1","prfs":"11",
        "coner_name":"乙","patn_rlts":"1","coner_addr":"示例路一号","coner_tel":"000","hi_type":"390","insuplc":"990100","ipt_med_type":"1","adm_caty":"A03","dscg_caty":"A03","maindiag_flag":"1","bill_code":"B1","bill_no":"1","biz_sn":"S1",
        "setl_begn_date":"2026-01-20","setl_end_date":"2026-01-30","psn_selfpay":{{cash}},"psn_ownpay":0,"acct_pay":0,"psn_cashpay":{{cash}},"hi_paymtd":"1","hsorg":"某中心","hsorg_opter":"丙","medins_fill_dept":"医保办","medins_fill_psn":"丁"},
        "payinfo":[{"fund_pay_type":"390100","fund_payamt":{{funds}}}],
        "diseinfo":[{"diag_type":"1","diag_code":"I10.x00","diag_name":"高血压","adm_cond_type":"1","maindiag_flag":"1"}],
        "iteminfo":[{"med_chrgitm":"09","amt":{{total}},"claa_sumfee":{{total}},"clab_amt":0,"fulamt_ownpay_amt":0,"oth_amt":0}]}
        """;

    public static string Withdrawn(string person, string visit, string line) => Of(person, visit, $",\"feedetl_sn\":\"{line}\"");

    public static string Purchase(string person, string total, string account = "0", string type = "41", string insurance = "310", string? lines = null) => $$"""
        {"druginfo":{"psn_no":"{{person}}","mdtrt_cert_type":"02","mdtrt_cert_no":"1","psn_cert_type":"01","certno":"1","psn_type":"11","psn_name":"甲","begntime":"{{Hospital.Today}} 08:30:00","medfee_sumamt":{{total}},"insutype":"{{insurance}}","acct_used_flag":"{{account}}","med_type":"{{type}}"},
        "drugdetail":[{{lines ?? Line(person, "", "1", total)}}]}
        """;

    public static string Cancelling(string person, string message, string infNo) => $$"""{"data":{"psn_no":"{{person}}","omsgid":"{{message}}","oinfno":"{{infNo}}"} }""";
}
