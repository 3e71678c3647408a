using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Settlements;

/// <summary>What the counter says when something can't be done, in words for the one who asked.</summary>
public static class Faults
{
    public static Fault UnknownPerson(string id) => new("unknown-person", Place.At("person"),
        new($"没有人员编号为 {id} 的参保人。", $"There is no insured person with the number {id}."), new("请先用证件号码查询(1101),取得人员编号。", "Find the person by their certificate (1101) and take the number from there."));

    /// <summary>Why nothing of a day may be added to a file: another stands for it, or the person left before. Null where nothing bars it.</summary>
    public static Fault? Closed(PersonFile file, DateOnly day) => file switch
    {
        { MergedInto: { } survivor } => Merged(file.Id.Text, survivor.Text),
        { Departure: { } departure } when day > departure.Day => Left(departure, day),
        _ => null,
    };

    public static Fault Merged(string id, string survivor) => new("merged-file", Place.At("person"),
        new($"人员 {id} 的档案已并入 {survivor}。", $"The file of the person {id} was merged into {survivor}."), new($"请使用人员编号 {survivor} 办理。", $"Use the number {survivor}."));

    private static Fault Left(Departure departure, DateOnly day) => new(departure.Kind is DepartureKind.Deceased ? "deceased" : "departed", Place.At("person"),
        new($"该参保人已于 {departure.Day:yyyy-MM-dd} {Words<DepartureKind>.Phrase(departure.Kind).Zh},不能办理 {day:yyyy-MM-dd} 的参保或待遇。", $"The person has {Words<DepartureKind>.Phrase(departure.Kind).En} on {departure.Day:yyyy-MM-dd}: nothing of {day:yyyy-MM-dd} is enrolled or settled."),
        new("请核对日期;离开登记有误的,请先撤销该登记。", "Check the day; if the departure was noted in error, take it back first."));

    public static Fault UnknownInstitution(string code) => new("unknown-institution", Place.At("institution"),
        new($"没有编号为 {code} 的定点医药机构。", $"There is no designated institution {code}."), new("请核对机构编号;新签约的机构请先在“定点机构”中登记。", "Check the code; a new institution is registered first."));

    public static Fault NoLaw(RegionCode region) => new("no-law", Place.At("region"), new($"参保地 {region} 没有政策包,不能结算。", $"There is no policy pack for the region {region}."), new("请在 policies/ 中加入该地区的政策包。", "Add a pack for it to policies/."));

    public static Fault Barred(Phrase why) => new("institution-barred", Place.At("institution"), why, new("请核对就诊类别和日期,或联系经办机构变更协议。", "Check the kind of visit and the day, or have the agreement changed."));

    public static Fault NotCovered(DateOnly from, DateOnly to) => new("not-covered", Place.At("person"),
        new(from == to ? $"{from:yyyy-MM-dd} 没有参保。" : $"{from:yyyy-MM-dd} 至 {to:yyyy-MM-dd} 没有参保。", from == to ? $"Not insured on {from:yyyy-MM-dd}." : $"Not insured from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}."),
        new("请核对就诊日期和险种;补缴后可手工报销。", "Check the day and the scheme; after dues are made up it can be reimbursed by hand."));

    public static Fault NoDisease(VisitKind kind, DateOnly day) => new("no-disease", Place.At("person"),
        new($"{day:yyyy-MM-dd} 在本机构没有登记“{Words<VisitKind>.Phrase(kind).Zh}”病种。", $"No disease is registered for: {Words<VisitKind>.Phrase(kind).En}, at this institution on {day:yyyy-MM-dd}."),
        new("请先办理慢特病备案(2503),或按普通门诊结算。", "Have the disease registered (2503), or settle it as a general visit."));

    public static Fault NotDirect(IEnumerable<string> diseases, Clause clause) => new("not-direct", Place.At("person"),
        new($"门诊慢特病病种 {string.Join('、', diseases)} 不在跨省直接结算范围内({clause})。", $"In another province these diseases are not settled directly ({clause}): {string.Join(", ", diseases)}."),
        new("请由本人垫付,凭票据回参保地手工报销;就诊病种若在范围内,请在就诊信息(2203)中写明病种编码。", "The person pays and has the paper bill reimbursed by hand at home; where the visit is for a disease that is settled directly, name its code with the visit (2203)."));

    public static Fault UnknownVisit(string id) => new("unknown-visit", Place.At("visit"), new($"没有编号为 {id} 的就诊登记。", $"There is no visit {id}."), new("请核对就诊编号,或先登记。", "Check its number, or register it first."));

    public static Fault OthersVisit(string id) => new("others-visit", Place.At("visit"), new($"就诊 {id} 不属于该参保人或该机构。", $"The visit {id} is another person's or another institution's."), new("请核对人员编号、机构编号与就诊编号。", "Check the numbers of person, institution and visit."));

    public static Fault VisitState(string id, string zh, string en, string hintZh, string hintEn) => new("visit-state", Place.At("visit"), new($"就诊 {id} {zh}", $"The visit {id} {en}"), new(hintZh, hintEn));

    public static Fault InHospital(string visit, string institution) => new("in-hospital", Place.At("visit"), new($"该参保人正在 {institution} 住院(就诊 {visit})。", $"The person is in hospital at {institution} (visit {visit})."), new("请先在原医院办理出院,或撤销误登记的入院。", "Discharge them there first, or withdraw an admission made in error."));

    public static Fault NoLines(string id) => new("no-lines", Place.At("lines"), new($"就诊 {id} 没有未结算的费用明细。", $"The visit {id} has no lines to settle."), new("请先上传费用明细。", "Upload the lines first."));

    public static Fault TotalDiffers(Money told, Money found) => new("total-differs", Place.At("total"),
        new($"机构报送总额 {told},已上传明细合计 {found},相差 {(told - found)}。", $"The institution says {told}, its lines add up to {found}; they differ by {(told - found)}."),
        new("请核对是否漏传或重传明细,补传或撤销后再结算。", "See which line is missing or doubled, mend that, and settle then."));

    public static Fault UnknownSettlement(string id) => new("unknown-settlement", Place.At("settlement"), new($"没有编号为 {id} 的结算。", $"There is no settlement {id}."), new("请核对结算编号。", "Check its number."));

    public static Fault AlreadyReversed(string id) => new("already-reversed", Place.At("settlement"), new($"结算 {id} 已经撤销。", $"The settlement {id} was reversed already."), new("无需再撤销。", "Nothing is left to do."));

    public static Fault DayClosed(string id, string day) => new("day-closed", Place.At("settlement"),
        new($"结算 {id} 记在 {day},该日已经日结。", $"The settlement {id} was booked on {day}, which is closed."), new("请提交撤销申请,由复核人员批准。", "Enter a request; a reviewer approves it."));

    public static Fault NotLast(string id, string last) => new("not-last", Place.At("settlement"),
        new($"结算 {id} 之后还有结算 {last},起付线和累计已经用到它。", $"After the settlement {id} came {last}, which counted on it."), new($"请先撤销 {last},再撤销本笔。", $"Reverse {last} first."));

    public static Fault AccountShort(Money need, Money have) => new("account-short", Place.At("account"), new($"个人账户余额 {have},不足 {need}。", $"The account holds {have}, less than {need}."), new("请改用现金。", "Pay in cash."));
}
