using System.Globalization;
using System.Text.Json.Nodes;

namespace Tongchou.Bench.Hospitals;

/// <summary>A made-up hospital's or pharmacy's system: writes the messages of a purchase, a visit and a stay with the fields the interface demands.</summary>
/// <param name="firstNumber">Where its message numbers begin, so that two systems of one institution never give the same.</param>
public sealed class Hospital(string institution, string region, long firstNumber = 0)
{
    private const string NoCode = "-";
    private long sent = firstNumber;

    public string Institution { get; } = institution;

    public HisMessage Purchase(string person, string scheme, DateTime at, IReadOnlyList<JsonObject> lines, string? messageId = null) => Message("2102", at, new()
    {
        ["druginfo"] = new JsonObject
        {
            ["psn_no"] = person,
            ["mdtrt_cert_type"] = "02",
            ["mdtrt_cert_no"] = NoCode,
            ["psn_cert_type"] = "01",
            ["certno"] = NoCode,
            ["psn_type"] = "11",
            ["psn_name"] = NoCode,
            ["begntime"] = Text(at),
            ["medfee_sumamt"] = Total(lines),
            ["insutype"] = scheme,
            ["acct_used_flag"] = "1",
            ["med_type"] = "41",
        },
        ["drugdetail"] = new JsonArray([.. lines.Select(line => line.DeepClone())]),
    }, messageId);

    public HisMessage PurchaseBack(string person, string visit, string settlement, DateTime at) => Message("2103", at, Data(new()
    {
        ["setl_id"] = settlement,
        ["mdtrt_id"] = visit,
        ["psn_no"] = person,
    }));

    public HisMessage Cancel(string person, HisMessage lost, DateTime at) => Message("2601", at, Data(new()
    {
        ["psn_no"] = person,
        ["omsgid"] = lost.MessageId,
        ["oinfno"] = lost.InfNo,
    }));

    public HisMessage Register(string person, string scheme, DateTime at) => Message("2201", at, Data(new()
    {
        ["psn_no"] = person,
        ["insutype"] = scheme,
        ["begntime"] = Text(at),
        ["mdtrt_cert_type"] = "02",
        ["mdtrt_cert_no"] = NoCode,
        ["ipt_otp_no"] = $"M{sent}",
        ["dept_code"] = "01",
        ["dept_name"] = "内科",
        ["caty"] = "A03",
    }));

    public HisMessage Tell(string person, string visit, DateTime at) => Message("2203", at, new()
    {
        ["mdtrtinfo"] = new JsonObject
        {
            ["mdtrt_id"] = visit,
            ["psn_no"] = person,
            ["med_type"] = "11",
            ["begntime"] = Text(at),
            ["dise_codg"] = NoCode,
            ["dise_name"] = NoCode,
        },
        ["diseinfo"] = Diagnosis(at),
    });

    public HisMessage Charge(string person, string visit, DateTime at, IReadOnlyList<JsonObject> lines) => Message("2204", at, new() { ["feedetail"] = Lines(person, visit, "11", lines) });
    public HisMessage ChargeStay(string person, string visit, DateTime at, IReadOnlyList<JsonObject> lines) => Message("2301", at, new() { ["feedetail"] = Lines(person, visit, "21", lines) });

    public HisMessage Settle(string infNo, string person, string scheme, string visit, string total, DateTime at) => Message(infNo, at, Data(new()
    {
        ["psn_no"] = person,
        ["mdtrt_cert_type"] = "02",
        ["mdtrt_cert_no"] = NoCode,
        ["med_type"] = infNo[1] == '2' ? "11" : "21",
        ["medfee_sumamt"] = total,
        ["psn_setlway"] = "01",
        ["mdtrt_id"] = visit,
        ["chrg_bchno"] = "1",
        ["insutype"] = scheme,
        ["acct_used_flag"] = "1",
        ["mid_setl_flag"] = "0",
        ["fulamt_ownpay_amt"] = "0",
        ["overlmt_selfpay"] = "0",
        ["preselfpay_amt"] = "0",
        ["inscp_scp_amt"] = "0",
    }));

    public HisMessage SettleBack(string infNo, string person, string visit, string settlement, DateTime at) => Message(infNo, at, Data(new()
    {
        ["setl_id"] = settlement,
        ["mdtrt_id"] = visit,
        ["psn_no"] = person,
    }));

    public HisMessage Admit(string person, string scheme, DateTime at) => Message("2401", at, new()
    {
        ["mdtrtinfo"] = new JsonObject
        {
            ["psn_no"] = person,
            ["insutype"] = scheme,
            ["begntime"] = Text(at),
            ["mdtrt_cert_type"] = "02",
            ["med_type"] = "21",
            ["ipt_no"] = $"Z{sent}",
            ["atddr_no"] = "D001",
            ["chfpdr_name"] = "医师",
            ["adm_diag_dscr"] = "待查",
            ["adm_dept_codg"] = "01",
            ["adm_dept_name"] = "内科",
            ["adm_bed"] = "1",
            ["dscg_maindiag_code"] = "I10.x00",
            ["dscg_maindiag_name"] = "高血压",
        },
        ["diseinfo"] = Diagnosis(at, person),
    });

    public HisMessage Discharge(string person, string scheme, string visit, DateTime at) => Message("2402", at, new()
    {
        ["dscginfo"] = new JsonObject
        {
            ["mdtrt_id"] = visit,
            ["psn_no"] = person,
            ["insutype"] = scheme,
            ["endtime"] = Text(at),
            ["dscg_dept_codg"] = "01",
            ["dscg_dept_name"] = "内科",
            ["dscg_way"] = "1",
        },
        ["diseinfo"] = Diagnosis(at, person, visit),
    });

    /// <summary>Lines of a bill from a seeded source: the number of a line is unique within the run.</summary>
    public static IReadOnlyList<JsonObject> Bill(Random random, int count, DateTime at, IReadOnlyList<string> codes) =>
    [
        .. Enumerable.Range(1, count).Select(i =>
        {
            int pieces = random.Next(1, 6);
            int fen = random.Next(100, 12_000);
            return new JsonObject
            {
                ["feedetl_sn"] = $"{i}",
                ["rx_circ_flag"] = "0",
                ["fee_ocur_time"] = Text(at),
                ["med_list_codg"] = codes[random.Next(codes.Count)],
                ["medins_list_codg"] = NoCode,
                ["det_item_fee_sumamt"] = Yuan((long)pieces * fen),
                ["cnt"] = $"{pieces}",
                ["pric"] = Yuan(fen),
            };
        }),
    ];

    public static string Total(IEnumerable<JsonObject> lines) => lines.Sum(line => decimal.Parse(line["det_item_fee_sumamt"]!.GetValue<string>(), CultureInfo.InvariantCulture)).ToString("F2", CultureInfo.InvariantCulture);

    private HisMessage Message(string infNo, DateTime at, JsonObject input, string? messageId = null) =>
        new(infNo, messageId ?? $"{Institution}{at:yyyyMMddHHmmss}{sent++ % 10_000:D4}", Institution, region, at, input);

    private static JsonArray Lines(string person, string visit, string type, IReadOnlyList<JsonObject> lines) => new([.. lines.Select(line =>
    {
        JsonObject full = (JsonObject)line.DeepClone();
        full["mdtrt_id"] = visit;
        full["psn_no"] = person;
        full["chrg_bchno"] = "1";
        full["med_type"] = type;
        full["bilg_dept_codg"] = "01";
        full["bilg_dept_name"] = "内科";
        full["bilg_dr_codg"] = "D001";
        full["bilg_dr_name"] = "医师";
        full["hosp_appr_flag"] = "0";
        return full;
    })]);

    private static JsonArray Diagnosis(DateTime at, string? person = null, string? visit = null)
    {
        JsonObject one = new()
        {
            ["diag_type"] = "1",
            ["maindiag_flag"] = "1",
            ["diag_srt_no"] = "1",
            ["diag_code"] = "I10.x00",
            ["diag_name"] = "高血压",
            ["diag_dept"] = "内科",
            ["dise_dor_no"] = "D001",
            ["dise_dor_name"] = "医师",
            ["diag_time"] = Text(at),
            ["vali_flag"] = "1",
        };
        if (person is not null)
        {
            one["psn_no"] = person;
        }

        if (visit is not null)
        {
            one["mdtrt_id"] = visit;
        }

        return [one];
    }

    private static JsonObject Data(JsonObject data) => new() { ["data"] = data };
    private static string Text(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    private static string Yuan(long fen) => (fen / 100m).ToString("F2", CultureInfo.InvariantCulture);
}
