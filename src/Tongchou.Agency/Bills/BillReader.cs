using Tongchou.Benefits;
using Tongchou.Enrolment.History;
using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Packs;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency;

/// <summary>Reads a bill from JSON or YAML nodes and notes every fault at once; docs/bills.md describes the form.</summary>
public sealed class BillReader(Law law, FaultList faults)
{
    /// <summary>No bill has more lines than this.</summary>
    public const int MostLines = 50_000;

    private const int MostDiseases = 50;

    /// <returns>Null where any fault was noted.</returns>
    public Bill? Read(Node? node)
    {
        int before = faults.Count;
        if (node.AsMap(faults) is not { } map)
        {
            if (faults.Count == before)
            {
                faults.Add("empty-bill", new Place("", 0, 0, ""), new("这里没有账单。", "There is no bill here."));
            }

            return null;
        }

        map.AllowOnly(faults, "title", "note", "id", "region", "scheme", "person", "visit", "year-to-date", "lines", "total");
        RegionCode region = ReadRegion(map.Needed("region", faults));
        Scheme? scheme = map.Needed("scheme", faults).AsWord<Scheme>(faults);
        BillVisit? visit = ReadVisit(map.Needed("visit", faults).AsMap(faults));
        BillPerson? person = ReadPerson(map.Needed("person", faults).AsMap(faults), scheme, visit);
        Accumulators year = map["year-to-date"] is { } written ? new YearReader(faults).Read(written.AsMap(faults)) : default;
        (List<BillItem> items, BillLine[] lines) = ReadLines(map.Needed("lines", faults).AsList(faults), visit);
        CheckTotal(map["total"], lines);
        if (faults.Count != before || scheme is not { } known || visit is null || person is null)
        {
            return null;
        }

        Bill bill = new(region, known, person, visit, year, items, lines);
        CheckLaw(bill, map);
        return faults.Count == before ? bill : null;
    }

    private RegionCode ReadRegion(Node? node)
    {
        if (node.AsText(faults) is not { } text)
        {
            return default;
        }

        if (!RegionCode.TryParse(text, out RegionCode region))
        {
            faults.Add("bad-region", node!.Place, new($"“{text}”不是六位区划代码。", $"'{text}' is not a division code of six digits."), new("例如 \"510100\"。", "For example \"510100\"."));
        }
        else if (law.PackFor(region) is null)
        {
            faults.Add("unknown-region", node!.Place, new($"没有区划 {text} 的政策包。", $"There is no policy pack for region {text}."),
                NodeReading.OneOf(law.Packs.Where(pack => pack.Schemes.Count > 0).Select(pack => $"{pack.Region} {pack.Name.Zh}")));
        }

        return region;
    }

    private BillVisit? ReadVisit(MapNode? map)
    {
        if (map is null)
        {
            return null;
        }

        int before = faults.Count;
        map.AllowOnly(faults, "kind", "level", "begun", "ended", "care", "referral", "in-county", "continues");
        VisitKind kind = map.Needed("kind", faults).AsWord<VisitKind>(faults) ?? default;
        HospitalLevel level = map["level"] is null && kind is VisitKind.Pharmacy ? HospitalLevel.Grassroots : map.Needed("level", faults).AsWord<HospitalLevel>(faults) ?? default;
        DateOnly begun = map.Needed("begun", faults).AsDate(faults) ?? default;
        DateOnly ended = map["ended"] is { } end ? end.AsDate(faults) ?? default : begun;
        CarePlace care = map["care"] is { } place ? place.AsWord<CarePlace>(faults) ?? default : CarePlace.Local;
        Referral referral = map["referral"] is { } way ? way.AsWord<Referral>(faults) ?? default : Referral.NotNeeded;
        bool inCounty = map["in-county"] is { } near ? ReadFlag(near) : care is CarePlace.Local;
        Money? continued = map["continues"] is { } chain ? ReadChain(chain.AsMap(faults)) : null;
        if (faults.Count != before)
        {
            return null;
        }

        if (ended < begun)
        {
            faults.Add("dates-order", map["ended"]!.Place, new($"出院日期 {ended:yyyy-MM-dd} 早于入院日期 {begun:yyyy-MM-dd}。", $"The visit ends on {ended:yyyy-MM-dd}, before it begins on {begun:yyyy-MM-dd}."), new("请核对两个日期。", "Check both dates."));
        }

        if (ended.Year > begun.Year + 1)
        {
            faults.Add("stay-too-long", map["ended"]!.Place, new($"{begun:yyyy-MM-dd} 至 {ended:yyyy-MM-dd} 跨了两个以上年度。", $"{begun:yyyy-MM-dd} to {ended:yyyy-MM-dd} touches more than two years."), new("长期住院请按年度分开结算。", "Settle a long stay year by year."));
        }

        if (inCounty && care is not CarePlace.Local)
        {
            faults.Add("contradiction", map["in-county"]!.Place, new("异地就医不会在本县。", "Care elsewhere is not inside the county."), new("去掉 inCounty,或把 care 改为 local。", "Remove inCounty, or set care to local."));
        }

        return new(kind, level, begun, ended, care, referral, inCounty, continued);
    }

    private Money? ReadChain(MapNode? map)
    {
        map?.AllowOnly(faults, "deductible-paid");
        return map is null ? null : ReadMoney(map.Needed("deductible-paid", faults));
    }

    private BillPerson? ReadPerson(MapNode? map, Scheme? scheme, BillVisit? visit)
    {
        if (map is null)
        {
            return null;
        }

        int before = faults.Count;
        map.AllowOnly(faults, "born", "group", "category", "supplement", "supplementary-product", "diseases", "account", "family-account", "dues");
        DateOnly born = map.Needed("born", faults).AsDate(faults) ?? default;
        PersonGroup group = map.Needed("group", faults).AsWord<PersonGroup>(faults) ?? default;
        AssistanceCategory category = map["category"] is { } c ? c.AsWord<AssistanceCategory>(faults) ?? default : default;
        Supplement supplement = map["supplement"] is { } s ? s.AsWord<Supplement>(faults) ?? default : default;
        bool product = map["supplementary-product"] is { } p && ReadFlag(p);
        int diseases = map["diseases"] is { } d ? d.AsCount(faults, 0, MostDiseases) ?? 0 : 1;
        Money account = map["account"] is { } a ? ReadMoney(a) : Money.Zero;
        Money family = map["family-account"] is { } f ? ReadMoney(f) : Money.Zero;
        DuesHistory? dues = map["dues"].AsMap(faults) is { } history ? new DuesReader(faults).Read(history, born) : null;
        if (faults.Count != before)
        {
            return null;
        }

        if (scheme is { } known && known != group.Scheme())
        {
            faults.Add("wrong-group", map["group"]!.Place, new($"{Words<PersonGroup>.Phrase(group).Zh}不属于{Words<Scheme>.Phrase(known).Zh}。", $"'{Words<PersonGroup>.Code(group)}' is no group of the {Words<Scheme>.Phrase(known).En}."),
                NodeReading.OneOf(Words<PersonGroup>.All.Where(each => each.Scheme() == known).Select(Words<PersonGroup>.Code)));
        }

        if (scheme is Scheme.Resident && supplement is not Supplement.None)
        {
            faults.Add("contradiction", map["supplement"]!.Place, new("居民医保没有公务员或企业补充。", "The resident scheme has no civil-servant or enterprise supplement."), new("改为 none。", "Set it to none."));
        }

        if (visit is not null && born > visit.Begun)
        {
            faults.Add("dates-order", map["born"]!.Place, new($"出生日期 {born:yyyy-MM-dd} 晚于就诊日期。", $"The birth date {born:yyyy-MM-dd} is after the visit."), new("请核对出生日期。", "Check the birth date."));
        }

        return new(born, group, category, supplement, product, diseases, account, family, dues);
    }

    private (List<BillItem>, BillLine[]) ReadLines(ListNode? list, BillVisit? visit)
    {
        List<BillItem> items = [];
        List<BillLine> lines = [];
        if (list is null)
        {
            return (items, []);
        }

        if (list.Items.Count is 0 or > MostLines)
        {
            faults.Add("line-count", list.Place, new($"明细应有 1 到 {MostLines} 行,这里有 {list.Items.Count} 行。", $"A bill has 1 to {MostLines} lines; this one has {list.Items.Count}."));
            return (items, []);
        }

        Money sum = Money.Zero;
        LineReader reader = new(visit, faults);
        foreach (Node node in list.Items)
        {
            if (reader.Read(node.AsMap(faults)) is var (item, line))
            {
                items.Add(item);
                lines.Add(line);
                sum += line.Amount;
            }
        }

        if (sum > Money.Largest)
        {
            faults.Add("bill-too-large", list.Place, new("费用合计超过一百亿元。", "The bill comes to more than ten billion yuan."), new("请核对金额单位是元。", "Check that amounts are in yuan."));
        }

        return (items, [.. lines]);
    }

    private void CheckTotal(Node? node, BillLine[] lines)
    {
        if (node is null || !MoneyForm.Instance.TryRead(node, faults, out Money total))
        {
            return;
        }

        Money sum = new(lines.Sum(line => line.Amount.Fen));
        if (sum != total)
        {
            faults.Add("total-differs", node.Place, new($"合计写 {total},各行相加是 {sum},相差 {sum - total}。", $"The total says {total}, the lines add up to {sum}: {sum - total} apart."),
                new("改正合计或明细。", "Correct the total or the lines."));
        }
    }

    private void CheckLaw(Bill bill, MapNode map)
    {
        Pack pack = law.PackFor(bill.Region)!;
        if (pack.Schemes.Count > 0 && !pack.Schemes.Contains(bill.Scheme))
        {
            faults.Add("scheme-not-in-pack", map["scheme"]!.Place, new($"{pack.Name.Zh}的政策包没有{Words<Scheme>.Phrase(bill.Scheme).Zh}。", $"The pack of {pack.Name.En} has no {Words<Scheme>.Phrase(bill.Scheme).En}."));
        }
        else if (law.On(bill.Region, bill.LawDay) is { } day && !BenefitsVocabulary.Of(bill.Scheme).Visits.Any(visit => day.Find(visit.Ratio) is not null))
        {
            faults.Add("no-law-on-day", map["visit"]!.Place, new($"{pack.Name.Zh}的政策包里没有 {bill.LawDay:yyyy-MM-dd} 有效的{Words<Scheme>.Phrase(bill.Scheme).Zh}待遇。", $"The pack of {pack.Name.En} holds no benefits of the {Words<Scheme>.Phrase(bill.Scheme).En} for {bill.LawDay:yyyy-MM-dd}."),
                new("换一个日期,或在政策包里补上这段时间的规定。", "Choose another date, or add the law of that time to the pack."));
        }
    }

    private bool ReadFlag(Node node)
    {
        string? text = node.AsText(faults);
        if (text is not (null or "true" or "false"))
        {
            faults.Add("bad-flag", node.Place, new($"“{text}”应为 true 或 false。", $"'{text}' should be true or false."));
        }

        return text == "true";
    }

    private Money ReadMoney(Node? node) => node is not null && MoneyForm.Instance.TryRead(node, faults, out Money amount) ? amount : Money.Zero;
}
