using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.Dues;

/// <summary>What an employer or a clerk is told when a month of the employee scheme can't be declared, paid or ended.</summary>
public static class EmployeeFaults
{
    public static Fault NoRates(RegionCode region, AccountingMonth month) => new("no-employee-rates", Place.At("month"),
        new($"统筹区 {region} 没有 {month} 的职工医保缴费费率。", $"No pack sets the rates of the employee scheme of {region} for {month}."), new("请先把费率写入政策包。", "Add them to the pack first."));

    public static Fault DeclaredElsewhere(DuesRow row) => new("declared-elsewhere", Place.At("month"),
        new($"{row.Period} 已由{(row.Employer is { } employer ? $"单位 {employer}" : "本人")}在统筹区 {row.Region} 申报,不能重复参保(依据 CN2023 三)。", $"{row.Period} was declared by {row.Employer ?? "the person"} in {row.Region} already; nobody is insured twice (CN2023 三)."),
        new("请原单位先报减员。", "The other employer reports the leaver first."));

    public static Fault PaidMonth(DuesRow row) => new("month-paid", Place.At("month"),
        new($"{row.Period} 已于 {row.PaidOn} 缴费,不能再改。", $"{row.Period} was paid on {row.PaidOn}; it can't be changed any more."), new("请在下月调整,或先退费。", "Change it next month, or have it refunded first."));

    public static Fault AccountSpent(DuesRow row, Money credit, Money balance) => new("account-spent", Place.At("dues"),
        new($"{row.Period} 划入个人账户的 {credit} 元已部分使用(余额 {balance} 元),不能退费。", $"{credit} of {row.Period} went to the personal account and {balance} is left; it can't be given back."), new("请先由本人补足个人账户。", "The person makes the account good first."));

    public static Fault RetiredOnIt() => new("retired-on-it", Place.At("dues"), new("退休待遇以此一次性缴费为依据,不能退费。", "Cover in retirement rests on this payment; it can't be given back."), new("登记有误的,请先终止退休待遇。", "End that coverage first if it was a mistake."));

    public static Fault Retired() => new("retired", Place.At("person"), new("该人员已享受退休待遇,不再缴费。", "The person is covered in retirement and pays no dues."), new("请勿申报。", "Leave the person out."));

    public static Fault Employed(string employer) => new("employed-elsewhere", Place.At("person"),
        new($"该人员的职工医保由单位 {employer} 缴纳。", $"The person is insured through the employer {employer}."), new("请原单位先报减员。", "That employer reports the leaver first."));

    public static Fault DoubleCoverage(DateSpan days, string region) => new("double-coverage", Place.At("coverage"),
        new($"该人员 {days} 在统筹区 {region} 参保,时间重叠(依据 CN2023 三)。", $"Insured in {region} for {days}; nobody is insured twice (CN2023 三)."), new("请先终止原参保。", "End that coverage first."));

    public static Fault OtherEmployer(string told, string asked) => new("other-employer", Place.At("employer"),
        new($"表中单位编号是 {told},申报的单位是 {asked}。", $"The row is of the employer {told}, the roll of {asked}."), new("请每个单位单独申报。", "Declare each employer by itself."));

    public static Fault OtherMonth(string told, AccountingMonth asked) => new("other-month", Place.At("month"),
        new($"表中费款所属期是 {told},申报的是 {asked}。", $"The row is of {told}, the roll of {asked}."), new("请每月单独申报。", "Declare each month by itself."));

    public static Fault TotalDiffers(Money owed, Money told) => new("amount-differs", Place.At("amount"),
        new($"应缴合计 {owed} 元,实缴 {told} 元。", $"{owed} is owed together and {told} was paid."), new("请按应缴金额缴费。", "Pay what is owed."));

    public static Fault NothingOwed() => new("nothing-owed", Place.At("month"), new("没有应缴未缴的费款。", "Nothing is owed."), new("请先申报。", "Declare the month first."));

    public static Fault NotInEmployeeScheme() => new("not-in-employee-scheme", Place.At("person"), new("该人员没有职工医保在职参保记录。", "The person is not in the employee scheme as an active member."), new("请先参保缴费。", "Enrol and pay first."));

    public static Fault MonthsMissing(int needed, int counted, Clause clause, Money? oneOff) => new("months-missing", Place.At("person"),
        new($"缴费年限需 {needed} 个月,现有 {counted} 个月,还差 {needed - counted} 个月(依据 {clause})。", $"{needed} months of dues are needed and {counted} count: {needed - counted} are missing ({clause})."),
        oneOff is { } cost ? new($"继续缴费,或一次性补缴 {cost} 元。", $"Go on paying, or pay {cost} at once.") : new("请继续缴费。", "Go on paying."));

    public static Fault SexUnknown() => new("sex-unknown", Place.At("person"), new("档案没有性别,无法确定所需缴费年限。", "The file doesn't state the sex, which decides the years needed."), new("请先补全档案。", "Complete the file first."));
}
