using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tongchou.Laboratory;

/// <summary>
/// Consecutive persons of a synthetic population 合成人口 with all their visits of one year, as columns. A household is never cut:
/// its members follow each other in one slice.
/// </summary>
/// <remarks>A person's visits follow those of the person before, in the order of their days.</remarks>
public sealed class PopulationSlice
{
    /// <summary>What a visit's provider is where the care was given elsewhere.</summary>
    public const ushort Elsewhere = ushort.MaxValue;

    /// <summary>What a visit's disease or diagnosis is where it has none.</summary>
    public const byte NoDisease = byte.MaxValue;

    /// <summary>No amount of a person or visit is higher: a hundred million yuan, in fen.</summary>
    public const long MostMoney = 10_000_000_000;

    /// <summary>Dates in columns count from this day.</summary>
    public static readonly DateOnly DayZero = new(1900, 1, 1);

    private readonly List<Column> columns = [];
    private readonly RowKind rowKind = RowKind.Person;

    public PopulationSlice()
    {
        Born = Of<ushort>("person_born", "出生日,自 1900-01-01 起的天数", "day of birth, days since 1900-01-01");
        Sex = Of<byte>("person_sex", "性别:1 男 2 女", "sex: 1 male, 2 female", 2);
        Group = Of<byte>("person_group", "人群:0 在职 1 退休 2 成年居民 3 学生儿童", "group: 0 active, 1 retired, 2 adult resident, 3 student or child", 3);
        Category = Of<byte>("person_category", "救助对象类别:0 无 1 特困 2 孤儿 3 低保 4 低保边缘 5 防返贫监测 6 因病致贫", "assistance category: 0 none, 1 destitute, 2 orphan, 3 minimum living, 4 low-income edge, 5 poverty watch, 6 illness poverty", 6);
        Supplement = Of<byte>("person_supplement", "补充:0 无 1 公务员 2 企业", "supplement: 0 none, 1 civil servant, 2 enterprise", 2);
        Product = Of<byte>("person_product", "是否购买补充保险产品", "whether a supplementary product was bought", 1);
        IncomeGroup = Of<byte>("person_income_group", "家庭收入五等份,1 最低", "household income, fifths, 1 the lowest", 5, 1);
        Income = Of<long>("person_income", "人均可支配收入,分/年", "disposable income per head, fen a year", MostMoney);
        Account = Of<long>("person_account", "年初个人账户余额,分", "personal account at the start of the year, fen", MostMoney);
        Area = Of<int>("person_area", "县(区)六位代码", "county, division code", 999_999);
        Household = Of<int>("person_household", "户号", "number of the household");
        Diseases = Of<ushort>("person_diseases", "登记的门诊慢特病,按 diseases.csv 的行,一位一种", "registered chronic and special diseases, a bit per row of diseases.csv");
        Dues = Of<ushort>("person_dues", "居民缴费年度:第 k 位为当年前第 k 年", "years with dues paid: bit k is k years before the year");
        PaidOn = Of<ushort>("person_paid_on", "当年保费缴费日,自 1900-01-01 起的天数,0 未缴", "day the year's dues were paid, days since 1900-01-01; 0 not paid");
        Claimed = Of<byte>("person_claimed", "以前年度是否有基金支付:低四位任何支付,高四位住院支付,第 k 位为前第 k+1 年", "whether a fund paid in earlier years: low four bits anything, high four bits a stay; bit k is k + 1 years before");
        VisitCount = Of<ushort>("person_visits", "当年就诊次数", "visits in the year");

        rowKind = RowKind.Visit;
        Kind = Of<byte>("visit_kind", "就诊类别:0 住院 1 门诊 2 慢性病 3 特殊病 4 两病 5 生育 6 药店", "kind: 0 inpatient, 1 outpatient, 2 chronic, 3 special, 4 two diseases, 5 maternity, 6 pharmacy", 6);
        Level = Of<byte>("visit_level", "机构等级:0 基层 1 一级 2 二级 3 三级", "hospital level: 0 grassroots, 1 to 3", 3);
        Place = Of<byte>("visit_place", "就医地:0 统筹区内 1 异地已备案 2 异地急诊 3 异地未备案", "place: 0 local, 1 elsewhere filed, 2 elsewhere emergency, 3 elsewhere unfiled", 3);
        Referral = Of<byte>("visit_referral", "转诊:0 无需 1 规范转诊 2 未经转诊", "referral: 0 not needed, 1 referred, 2 unreferred", 2);
        Continues = Of<byte>("visit_continues", "是否由上次住院转诊而来", "whether the stay continues the one before by referral", 1);
        Day = Of<ushort>("visit_day", "入院或就诊日,年内第几天,自 1 起", "day of admission or visit, day of the year from 1", 366, 1);
        Days = Of<byte>("visit_days", "住院天数", "days of the stay");
        Provider = Of<ushort>("visit_provider", "定点机构,providers.csv 的行;65535 异地", "provider, row of providers.csv; 65535 elsewhere");
        Disease = Of<byte>("visit_disease", "慢特病,diseases.csv 的行;255 无", "chronic disease, row of diseases.csv; 255 none");
        Diagnosis = Of<byte>("visit_diagnosis", "住院主要诊断,diagnoses.csv 的行;255 无", "principal diagnosis, row of diagnoses.csv; 255 none");
        Operated = Of<byte>("visit_operated", "是否有 diagnoses.csv 所列主要手术", "whether the operation of diagnoses.csv was done", 1);
        ClassA = Of<long>("visit_class_a", "甲类费用,分", "class A, fen", MostMoney);
        ClassB = Of<long>("visit_class_b", "乙类费用,分", "class B, fen", MostMoney);
        ClassC = Of<long>("visit_class_c", "目录外费用,分", "outside the catalogue, fen", MostMoney);
        OwnShare = Of<ushort>("visit_own_share", "乙类先行自付比例,万分之一", "first own share of class B, ten-thousandths", 10_000);
    }

    public IReadOnlyList<Column> Columns => columns;

    public Column<ushort> Born { get; }
    public Column<byte> Sex { get; }
    public Column<byte> Group { get; }
    public Column<byte> Category { get; }
    public Column<byte> Supplement { get; }
    public Column<byte> Product { get; }
    public Column<byte> IncomeGroup { get; }
    public Column<long> Income { get; }
    public Column<long> Account { get; }
    public Column<int> Area { get; }
    public Column<int> Household { get; }
    public Column<ushort> Diseases { get; }
    public Column<ushort> Dues { get; }
    public Column<ushort> PaidOn { get; }
    public Column<byte> Claimed { get; }
    public Column<ushort> VisitCount { get; }
    public Column<byte> Kind { get; }
    public Column<byte> Level { get; }
    public Column<byte> Place { get; }
    public Column<byte> Referral { get; }
    public Column<byte> Continues { get; }
    public Column<ushort> Day { get; }
    public Column<byte> Days { get; }
    public Column<ushort> Provider { get; }
    public Column<byte> Disease { get; }
    public Column<byte> Diagnosis { get; }
    public Column<byte> Operated { get; }
    public Column<long> ClassA { get; }
    public Column<long> ClassB { get; }
    public Column<long> ClassC { get; }
    public Column<ushort> OwnShare { get; }

    public int Persons { get; private set; }
    public int Visits { get; private set; }

    /// <summary>Makes room; the rows are filled by whoever asked.</summary>
    public void Resize(int persons, int visits)
    {
        (Persons, Visits) = (persons, visits);
        foreach (Column column in columns)
        {
            column.Resize(column.Form.Rows is RowKind.Person ? persons : visits);
        }
    }

    private Column<T> Of<T>(string name, string zh, string en, long most = long.MaxValue, long least = 0) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        string kind = typeof(T) == typeof(byte) ? "|u1" : typeof(T) == typeof(ushort) ? "<u2" : typeof(T) == typeof(int) ? "<i4" : "<i8";
        Column<T> column = new(new(name, rowKind, kind, Unsafe.SizeOf<T>(), new(zh, en), least, Math.Min(most, long.CreateSaturating(T.MaxValue))));
        columns.Add(column);
        return column;
    }
}
