using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Employees;

/// <summary>What packs may set about the dues of the employee scheme, in <c>financing/employee.yaml</c>.</summary>
public static class EmployeeDuesProvisions
{
    private const int MostMonths = 120;
    private const int MostYears = 60;
    private const int MostTimes = 100;

    public static readonly Provision<Rate> EmployerRate = new("financing/employee/employer-rate",
        new("职工医保单位缴费费率", "Employer's rate of the employee scheme"), RateForm.Instance);

    public static readonly Provision<Rate> PersonRate = new("financing/employee/person-rate",
        new("职工医保个人缴费费率", "Person's rate of the employee scheme"), RateForm.Instance);

    public static readonly Provision<Rate> FlexibleRate = new("financing/employee/flexible-rate",
        new("灵活就业人员缴费费率", "Rate of flexible workers"), RateForm.Instance);

    public static readonly Provision<Money> AverageWage = new("financing/employee/average-wage",
        new("当地职工月平均工资", "The region's average wage of a month"), MoneyForm.Instance);

    public static readonly Provision<Rate> BaseFloor = new("financing/employee/base-floor",
        new("缴费基数下限占平均工资的比例", "Floor of the base as a share of the average wage"), RateForm.Instance);

    public static readonly Provision<int> BaseCap = new("financing/employee/base-cap",
        new("缴费基数上限为平均工资的倍数", "Cap of the base as a multiple of the average wage"), new CountForm(MostTimes));

    public static readonly Provision<Rate> UnemployedBase = new("financing/employee/unemployed-base",
        new("失业保险基金代缴的基数占平均工资的比例", "Base of the unemployed as a share of the average wage"), RateForm.Instance);

    /// <summary>Of the base, not of the dues: so it stays what it is where a rate moves.</summary>
    public static readonly Provision<Rate> AccountShare = new("financing/employee/account-share",
        new("划入个人账户的部分占缴费基数的比例", "Share of the base credited to the personal account"), RateForm.Instance, new WordColumn<DuesPayer>("payer", new("参保身份", "payer")));

    public static readonly Provision<int> SuspendAfter = new("financing/employee/suspend-after",
        new("欠费几个月后暂停待遇", "Months unpaid after which coverage is suspended"), new CountForm(MostMonths));

    public static readonly Provision<int> MadeGoodWithin = new("financing/employee/made-good-within",
        new("暂停后几个月内补缴的,待遇不中断", "Months after suspension within which paying closes the gap"), new CountForm(MostMonths));

    public static readonly Provision<int> RetirementYearsMen = new("financing/employee/retirement-years-men",
        new("退休待遇所需缴费年限(男)", "Years of dues needed for cover in retirement, men"), new CountForm(MostYears));

    public static readonly Provision<int> RetirementYearsWomen = new("financing/employee/retirement-years-women",
        new("退休待遇所需缴费年限(女)", "Years of dues needed for cover in retirement, women"), new CountForm(MostYears));

    public static readonly Provision<Rate> OneOffBase = new("financing/employee/one-off-base",
        new("退休一次性补缴的基数占平均工资的比例", "Base of the one-off payment at retirement as a share of the average wage"), RateForm.Instance);

    public static readonly Provision<Rate> OneOffRate = new("financing/employee/one-off-rate",
        new("退休一次性补缴费率", "Rate of the one-off payment at retirement"), RateForm.Instance);

    public static IReadOnlyList<Provision> All =>
    [
        EmployerRate, PersonRate, FlexibleRate, AverageWage, BaseFloor, BaseCap, UnemployedBase, AccountShare, SuspendAfter, MadeGoodWithin,
        RetirementYearsMen, RetirementYearsWomen, OneOffBase, OneOffRate,
    ];
}
