using System.Text;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>How a file of stays was grouped: how many came out how, and what was wrong with which.</summary>
public sealed class GroupingReport(string file, Grouper grouper, DischargeColumns columns)
{
    /// <summary>Stays that are told one by one; the others are counted.</summary>
    public const int MostTold = 20;

    private readonly long[] outcomes = new long[Words<GroupingOutcome>.All.Count];
    private readonly Dictionary<DischargeFaults, long> faults = [];
    private readonly List<Fault> told = [];

    public long Read => outcomes.Sum();
    public long Grouped => Of(GroupingOutcome.Grouped);

    /// <summary>Stays with anything wrong, grouped or not.</summary>
    public long Faulty { get; private set; }

    public long Of(GroupingOutcome outcome) => outcomes[(int)outcome];

    /// <summary>How often each fault was found, the most frequent first.</summary>
    public IEnumerable<(DischargeFaults Fault, long Stays)> Faults => faults.OrderByDescending(each => each.Value).Select(each => (each.Key, each.Value));

    /// <summary>The first stays with faults.</summary>
    public IReadOnlyList<Fault> Told => told;

    internal void Count(ReadOnlySpan<int> came)
    {
        for (int i = 0; i < came.Length; i++)
        {
            outcomes[i] += came[i];
        }
    }

    /// <summary>Takes a stay with faults into account.</summary>
    /// <returns>What is wrong with it, in words.</returns>
    internal Phrase Add(ReadOnlySpan<byte> row, DischargeFaults found, bool inWords)
    {
        Faulty++;
        foreach (DischargeFaults each in Words<DischargeFaults>.All)
        {
            if (each is not DischargeFaults.None && found.HasFlag(each))
            {
                faults[each] = faults.GetValueOrDefault(each) + 1;
            }
        }

        if (!inWords && told.Count >= MostTold)
        {
            return default;
        }

        CsvReader reader = new(row);
        DischargeText stay = reader.Read() ? columns.Text(ref reader) : new("", "", "", "", "", "", "");
        Phrase reason = Reason(stay, found);
        if (told.Count < MostTold)
        {
            told.Add(new(Words<DischargeFaults>.Code(First(found)), Place.At($"{file} {stay.Id}".TrimEnd()), new($"{reason.Zh}。", $"{reason.En}."), Hint(First(found))));
        }

        return reason;
    }

    public static Phrase Hint(DischargeFaults fault) => fault switch
    {
        DischargeFaults.UnknownDiagnosis => new("请用医保版 ICD-10 2.0 编码;不认识的编码不影响其余编码分组。", "Use the insurance edition ICD-10 2.0; an unknown code does not keep the others from grouping."),
        DischargeFaults.UnknownProcedure => new("请用医保版 ICD-9-CM-3 2.0 编码;不认识的编码不影响其余编码分组。", "Use the insurance edition ICD-9-CM-3 2.0; an unknown code does not keep the others from grouping."),
        DischargeFaults.NoPrincipalDiagnosis => new("第一个诊断编码是主要诊断。", "The first code of the diagnoses is the principal one."),
        DischargeFaults.NoWeight or DischargeFaults.BadWeight => new("出生体重填整数,单位克。", "Give the weight at birth in whole grams."),
        DischargeFaults.NoAgeDays or DischargeFaults.BadAgeDays => new("0 岁时填出生天数,整数。", "At age zero give the days since birth, a whole number."),
        DischargeFaults.DuplicateId => new("每份病案一个编号;重复的也各自分组。", "Each stay has its own number; both are grouped."),
        DischargeFaults.NoSex or DischargeFaults.BadSex => new("1 男,2 女。", "1 is male, 2 is female."),
        _ => new("年龄填周岁。", "The age is in full years."),
    };

    private Phrase Reason(DischargeText stay, DischargeFaults found)
    {
        List<Phrase> reasons = [];
        foreach (DischargeFaults each in Words<DischargeFaults>.All.Where(each => each is not DischargeFaults.None && found.HasFlag(each)))
        {
            Phrase words = Words<DischargeFaults>.Phrase(each);
            string which = each switch
            {
                DischargeFaults.UnknownDiagnosis => Unknown(stay.DiagnosisCodes, grouper.Tables.Diagnoses),
                DischargeFaults.UnknownProcedure => Unknown(stay.ProcedureCodes, grouper.Tables.Procedures),
                DischargeFaults.BadSex => stay.Sex,
                DischargeFaults.BadAge => stay.Age,
                DischargeFaults.BadAgeDays => stay.AgeDays,
                DischargeFaults.BadWeight => stay.Weight,
                _ => "",
            };
            reasons.Add(which.Length == 0 ? words : new($"{words.Zh}:{which}", $"{words.En}: {which}"));
        }

        return new(string.Join(';', reasons.Select(each => each.Zh)), string.Join("; ", reasons.Select(each => each.En)));
    }

    private static DischargeFaults First(DischargeFaults found) => Words<DischargeFaults>.All.First(each => each is not DischargeFaults.None && found.HasFlag(each));
    private static string Unknown(IReadOnlyList<string> codes, CodeIndex known) => string.Join(' ', codes.Where(code => code.Length > 0 && known.Find(Encoding.UTF8.GetBytes(code)) is CodeIndex.Unknown).Distinct());
}
