using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;

namespace Tongchou.Server.Apis.SettlementDesk;

/// <summary>Writes persons as the counter sees them: numbers masked, cover as a sentence.</summary>
internal sealed class PersonWriter(Desk desk)
{
    private static readonly Dictionary<string, Phrase> filings = new()
    {
        [PersonRecords.Chronic] = new("门诊慢特病", "chronic disease"),
        [PersonRecords.Elsewhere] = new("异地就医", "care elsewhere"),
        [PersonRecords.Referral] = new("转诊转院", "referral"),
        [PersonRecords.Designated] = new("选定机构", "chosen institution"),
        [PersonRecords.Accident] = new("意外伤害", "accident"),
    };

    public PersonLine Line(KnownPerson known)
    {
        Person person = known.Person;
        return new(person.Id.Text, person.Name, Masking.IdentityNumber(person.Identity.Text), CodedWord.Of(person.Sex), Days.Text(person.Born), Cover(known));
    }

    public PersonSheet Sheet(KnownPerson known, Money account, IEnumerable<AccumulatorRow> years)
    {
        Person person = known.Person;
        DateOnly today = desk.Today;
        return new(
            Line(known), CodedWord.Of(person.Identity.Document), Masking.Phone(person.Phone), Age(person.Born, today), account.ToPlain(),
            [.. known.Coverages.OrderByDescending(row => row.From, StringComparer.Ordinal).Select(row => Coverage(row, person.Id, today))],
            [.. years.OrderByDescending(row => row.Year, StringComparer.Ordinal).Select(Year)],
            [.. known.Filings.Where(row => row.State == PersonRecords.Filed).OrderByDescending(row => row.From, StringComparer.Ordinal).Select(row => Filing(row, today))]);
    }

    private CoverNote Cover(KnownPerson known)
    {
        DateOnly today = desk.Today;
        if (known.Foremost(today) is not { } span)
        {
            return new(false, null, null, null, new("没有参保记录", "never insured"));
        }

        RegionName region = Regions.Name(desk.Law, span.Region);
        CodedWord scheme = CodedWord.Of(span.Scheme);
        string? until = End(span.Days.To);
        bool covered = span.Covers(today);
        Phrase words = (covered, span.Status) switch
        {
            (true, _) => until is null ? new("参保有效,没有终止日期", "insured, no end set") : new($"参保有效,至 {until}", $"insured until {until}"),
            (_, CoverageStatus.Normal) when span.Days.From > today => new($"尚未生效,{span.Days.From:yyyy-MM-dd} 起", $"not yet; from {span.Days.From:yyyy-MM-dd}"),
            (_, CoverageStatus.Normal) => new($"未参保,上次至 {until}", $"not insured; the last cover ended {until}"),
            _ => new($"未参保:{Words<CoverageStatus>.Phrase(span.Status).Zh}", $"not insured: {Words<CoverageStatus>.Phrase(span.Status).En}"),
        };
        return new(covered, region, scheme, until, words);
    }

    private CoverageLine Coverage(CoverageRow row, PersonId id, DateOnly today)
    {
        CoverageSpan span = PersonRecords.CoverageOf(row, id);
        return new(row.CoverageId, Regions.Name(desk.Law, span.Region), CodedWord.Of(span.Scheme), CodedWord.Of(span.Group), CodedWord.Of(span.Category), CodedWord.Of(span.Supplement),
            span.SupplementaryProduct, Days.Text(span.Days.From), End(span.Days.To), row.Employer, CodedWord.Of(span.Status), span.Covers(today));
    }

    private static PersonYear Year(AccumulatorRow row)
    {
        Accumulators year = YearText.Read(row.Figures);
        List<YearAmount> figures = [];
        void Add(string zh, string en, Money amount)
        {
            if (!amount.IsZero)
            {
                figures.Add(new(new(zh, en), amount.ToPlain()));
            }
        }

        foreach (VisitKind visit in Words<VisitKind>.All)
        {
            Phrase kind = Words<VisitKind>.Phrase(visit);
            Add($"{kind.Zh}起付标准已付", $"deductible paid, {kind.En}", year.DeductiblePaid.Of(visit));
            Add($"{kind.Zh}统筹基金已付", $"paid by the pooled fund, {kind.En}", year.PooledPaid.Of(visit));
        }

        Add("统筹基金全年已付", "paid by the pooled fund this year", year.PooledTotal);
        Add("大额补助已付", "paid by large-amount cover", year.LargeAmountPaid);
        Add("公务员、企业补充已付", "paid by the supplement", year.SupplementPaid);
        Add("计入大病保险的个人负担", "counted towards serious illness", year.SeriousCounted);
        Add("大病保险已付", "paid by serious-illness insurance", year.SeriousPaid);
        Add("医疗救助已付", "paid by medical assistance", year.AssistancePaid + year.TiltPaid);
        Add("补充保险产品已付", "paid by the supplementary product", year.SupplementaryInPaid + year.SupplementaryOutPaid);
        return new(row.Year, Word<Scheme>(row.Scheme), year.Stays, figures);
    }

    private FilingLine Filing(FilingRow row, DateOnly today)
    {
        string place = row.Kind switch
        {
            PersonRecords.Chronic => PersonRecords.Part(row, 0),
            PersonRecords.Elsewhere => Regions.Name(desk.Law, row.Code ?? "").Name.Zh,
            _ => desk.References.Institution(row.Code ?? "")?.Name ?? "",
        };
        return new(row.FilingId, filings.GetValueOrDefault(row.Kind, new(row.Kind, row.Kind)), row.Code ?? "", new(place, place), row.From, End(Days.Read(row.To)), PersonRecords.SpanOf(row).Contains(today));
    }

    public static CodedWord Word<T>(string code)
        where T : struct, Enum => Words<T>.TryParse(code, out T member) ? CodedWord.Of(member) : new(code, code, code);

    private static string? End(DateOnly day) => day == DateOnly.MaxValue ? null : Days.Text(day);

    private static int Age(DateOnly born, DateOnly today) => today.Year - born.Year - ((today.Month, today.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}
