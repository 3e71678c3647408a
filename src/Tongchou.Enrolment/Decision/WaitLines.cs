using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Waiting;
using Tongchou.Enrolment.Windows;

namespace Tongchou.Enrolment.Decision;

/// <summary>Tells a wait and the start of benefits step by step.</summary>
internal static class WaitLines
{
    public static IEnumerable<AccountLine> Tell(WaitAndStart decided, EnrolmentTerms terms)
    {
        WaitingFacts facts = decided.Facts;
        Wait wait = decided.Wait;
        yield return new("late", new("是否逾期缴费", "Paid late"), facts.Late ? new("是", "yes") : new("否", "no"), WindowOf(decided.Of, terms.Start), terms.Start.Windows?.Source);
        if (terms.Waiting is { } law)
        {
            foreach (AccountLine line in Waited(facts, wait, law, terms.Years))
            {
                yield return line;
            }
        }

        yield return new("start", new("待遇起始日", "Start of benefits"), Day(decided.Start.Day), decided.Start.Rule.Value, decided.Start.Rule.Source);
    }

    private static IEnumerable<AccountLine> Waited(WaitingFacts facts, Wait wait, WaitingTerms law, YearTerms years)
    {
        yield return new("missed-years", new("连续断保年数", "Years missed in a row"), Years(facts.MissedYears),
            new($"{Words<MissedYear>.Phrase(years.MissedYear.Value).Zh};自{law.FirstYear.Value}年度起计",
                $"{Words<MissedYear>.Phrase(years.MissedYear.Value).En}; counted from {law.FirstYear.Value}"), years.MissedYear.Source);
        if (wait.ExemptBy is { } group)
        {
            yield return new("exempt", new("豁免人群", "Exempt group"), group.Name, new("不设等待期", "no wait"), law.ExemptGroups.Source);
            yield break;
        }

        yield return new("fixed-wait", new("固定等待期", "Fixed wait"), Months(wait.FixedMonths), WhyFixed(facts, law), law.FixedMonths.Source);
        yield return new("variable-before-repair", new("修复前变动等待期", "Variable wait before repair"), Months(wait.VariableBeforeRepair),
            new($"每多断保一年{law.MonthsPerBrokenYear.Value}个月;{Words<FirstMissedYear>.Phrase(law.FirstMissedYear.Value).Zh}",
                $"{law.MonthsPerBrokenYear.Value} month(s) for each further broken year; {Words<FirstMissedYear>.Phrase(law.FirstMissedYear.Value).En}"),
            law.FirstMissedYear.Source);
        yield return new("repaired", new("缴费修复减少", "Taken off by repair"), Months(wait.RepairedMonths),
            new($"已缴修复{facts.RepairedYears}年,只减变动等待期", $"{facts.RepairedYears} year(s) paid for; the variable wait only"), law.MonthsPerBrokenYear.Source);
        if (wait.FloorApplied)
        {
            yield return new("floor", new("修复后最低等待期", "Least wait after repair"), Months(law.FloorMonths.Value),
                new($"连续断缴{law.FloorAfterYears.Value}年及以上", $"{law.FloorAfterYears.Value} or more years missed in a row"), law.FloorMonths.Source);
        }

        yield return new("wait", new("等待期合计", "Wait in all"), Months(wait.TotalMonths),
            new($"{wait.FixedMonths} + {wait.VariableMonths}", $"{wait.FixedMonths} + {wait.VariableMonths}"), law.FixedMonths.Source);
    }

    private static Phrase WindowOf(BenefitYear year, StartTerms start) => start.Windows is { } windows
        ? new($"集中征缴期至{windows.Value.LastDayOnTime(year):yyyy-MM-dd}", $"the concentrated period ends on {windows.Value.LastDayOnTime(year):yyyy-MM-dd}")
        : new("未规定集中征缴期", "no concentrated period is set");

    private static Phrase WhyFixed(WaitingFacts facts, WaitingTerms law) => (facts.Late, facts.MissedYears > 0, facts.LeftEmployeeScheme) switch
    {
        (true, true, _) => new($"逾期且断保:{Words<LateAndBroken>.Phrase(law.LateAndBroken.Value).Zh}", $"late and broken: {Words<LateAndBroken>.Phrase(law.LateAndBroken.Value).En}"),
        (_, true, _) => new("未连续参保", "not continuously insured"),
        (true, _, _) => new("未在集中征缴期内参保", "not enrolled in the concentrated period"),
        (_, _, true) => Words<LeaverAfterLimit>.Phrase(law.LeaverAfterLimit.Value),
        _ => new("按期且连续参保", "on time and without a break"),
    };

    private static Phrase Months(int months) => new($"{months}个月", $"{months} month(s)");
    private static Phrase Years(int years) => new($"{years}年", $"{years} year(s)");
    private static Phrase Day(DateOnly day) => new($"{day:yyyy-MM-dd}", $"{day:yyyy-MM-dd}");
}
