namespace Tongchou.Server.National.Words;

/// <summary>The payers 基金支付类型 (fund_pay_type) that a settlement lists one by one.</summary>
internal static class FundCodes
{
    public static readonly (string Code, string Name) EmployeePooled = ("310100", "城镇职工基本医疗保险统筹基金");
    public static readonly (string Code, string Name) PersonalAccount = ("310200", "城镇职工基本医疗保险个人账户基金");

    /// <summary>The account of a relative 共济, a row of its own beside the person's own.</summary>
    public static readonly (string Code, string Name) FamilyAccount = ("310200", "城镇职工基本医疗保险个人账户基金(家庭共济)");
    public static readonly (string Code, string Name) EmployeeSeriousIllness = ("310300", "职工大病补助基金");
    public static readonly (string Code, string Name) CivilServant = ("320100", "公务员医疗补助基金");
    public static readonly (string Code, string Name) LargeAmount = ("330100", "大额医疗费用补助基金");
    public static readonly (string Code, string Name) Enterprise = ("370100", "企业补充医疗保险基金");
    public static readonly (string Code, string Name) Resident = ("390100", "城乡居民基本医疗保险基金");
    public static readonly (string Code, string Name) ResidentSeriousIllness = ("390200", "城乡居民大病医疗保险基金");
    public static readonly (string Code, string Name) Assistance = ("610100", "医疗救助基金");
    public static readonly (string Code, string Name) Other = ("999997", "其他基金");

    public static (string Code, string Name) Pooled(Scheme scheme) => scheme is Scheme.Employee ? EmployeePooled : Resident;

    public static (string Code, string Name) SeriousIllness(Scheme scheme) => scheme is Scheme.Employee ? EmployeeSeriousIllness : ResidentSeriousIllness;
}
