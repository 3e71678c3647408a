using System.Text;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.Tests.National.Messages;

/// <summary>Sound messages to begin with; every name and number in them is made up.</summary>
internal static class SampleMessages
{
    public static readonly string Settle = Request("2207", """
        {"data":{"psn_no":"P000001","mdtrt_cert_type":"02","mdtrt_cert_no":"000000200001010000","med_type":"11","medfee_sumamt":"120.50","psn_setlway":"01","mdtrt_id":"M1","chrg_bchno":"B1",
        "insutype":"310","acct_used_flag":"1","invono":"","fulamt_ownpay_amt":10.50,"overlmt_selfpay":0,"preselfpay_amt":10,"inscp_scp_amt":100.00,"exp_content":null}}
        """);

    public static readonly string Lines = Request("2204", $$"""{"feedetail":[{{Line("1")}},{{Line("2")}},{{Line("3")}}]}""");

    public static readonly string Diagnoses = Request("2203", """
        {"mdtrtinfo":{"mdtrt_id":"M1","psn_no":"P000001","med_type":"11","begntime":"2026-01-05 08:30:00","dise_codg":"I10","dise_name":"原发性高血压"},
        "diseinfo":[{"diag_type":"1","diag_srt_no":1,"diag_code":"I10.x00","diag_name":"高血压","diag_dept":"A03","dise_dor_no":"D1","dise_dor_name":"甲","diag_time":"2026-01-05 08:30:00","vali_flag":"1"}]}
        """);

    public static readonly string Person = Request("1101", """
        {"data":{"mdtrt_cert_type":"02","mdtrt_cert_no":"1","card_sn":"","begntime":"","psn_cert_type":"01","certno":"1","psn_name":"甲"}}
        """);

    public static readonly string Reverse = Request("2601", """{"data":{"psn_no":"P000001","omsgid":"H00000000001202601050830000001","oinfno":"2203A"}}""");

    public static IReadOnlyList<string> All { get; } = [Settle, Lines, Diagnoses, Person, Reverse, Request("5101", """{"data":{}}"""), Request("2304", "\"U2VhbGVk\"")];

    public static string Line(string number) => $$"""
        {"feedetl_sn":"{{number}}","mdtrt_id":"M1","psn_no":"P000001","chrg_bchno":"B1","rx_circ_flag":"0","fee_ocur_time":"2026-01-05 09:00:00","med_list_codg":"XA0001","medins_list_codg":"yp570",
        "det_item_fee_sumamt":33.33,"cnt":3.0000,"pric":"11.110000","bilg_dept_codg":"A03","bilg_dept_name":"内科","bilg_dr_codg":"D1","bilg_dr_name":"甲","hosp_appr_flag":"1"}
        """;

    public static string Request(string infNo, string input) => $$"""
        {"infno":"{{infNo}}","msgid":"H00000000001202601050830000001","mdtrtarea_admvs":"990100","insuplc_admdvs":"990100","recer_sys_code":"99","dev_no":"","dev_safe_info":"","cainfo":"","signtype":"",
        "infver":"V1.0","opter_type":"1","opter":"001","opter_name":"收费员","inf_time":"2026-01-05 08:30:00","fixmedins_code":"H00000000001","fixmedins_name":"某医院","sign_no":"","input":{{input}}}
        """;

    public static Envelope Read(string message) => Envelope.Read(Encoding.UTF8.GetBytes(message));

    /// <summary>The envelope around an input of one node.</summary>
    public static Envelope WithData(string data) => Read(Request("2207", $$"""{"data":{{data}}}"""));

    public static string[] Paths(this FaultList faults) => [.. faults.All.Select(fault => fault.Place.Path)];
}
