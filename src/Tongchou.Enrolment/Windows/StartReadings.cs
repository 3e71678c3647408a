namespace Tongchou.Enrolment.Windows;

/// <summary>From when a payment insures that is made on time but inside the benefit year, with no wait.</summary>
public enum PaidInTheYear
{
    [Word("payment-day", "自缴费当日起", "from the day of payment")] PaymentDay,
    [Word("year-start", "追溯至1月1日", "back to 1 January")] YearStart,
}

/// <summary>What the wait of a payment on time is counted from.</summary>
public enum CountedInPeriod
{
    [Word("year-start", "自1月1日按整月计", "whole months from 1 January")] YearStart,
    [Word("payment-day", "自缴费日按日期对应计", "by date from the day of payment")] PaymentDay,
    [Word("payment-month", "含缴费当月的日历月", "calendar months, that of payment included")] PaymentMonth,
}

/// <summary>What the wait of a late payment is counted from.</summary>
public enum CountedAfterPeriod
{
    [Word("payment-day", "自缴费日按日期对应计", "by date from the day of payment")] PaymentDay,
    [Word("payment-month", "含缴费当月的日历月", "calendar months, that of payment included")] PaymentMonth,
}

/// <summary>Where counting by date ends in a month that lacks the day: 30 November and three months.</summary>
public enum MonthEnd
{
    [Word("last-day", "当月最后一日", "the last day of that month")] LastDay,
    [Word("next-first", "顺延至次月1日", "the first day of the next month")] NextFirst,
}

/// <summary>From when the dues of the year of birth insure a newborn 出生即参保.</summary>
public enum NewbornCover
{
    [Word("from-birth", "自出生之日起", "from the day of birth")] FromBirth,
    [Word("as-anybody", "与他人相同", "as for anybody")] AsAnybody,
}
