namespace Tongchou.Enrolment.Financing;

/// <summary>A level of government 财政 that pays a part of the subsidy.</summary>
public enum Government
{
    [Word("centre", "中央财政", "central government")] Centre,
    [Word("province", "省级财政", "province")] Province,
    [Word("city", "市级财政", "city")] City,
    [Word("county", "县级财政", "county")] County,
}
