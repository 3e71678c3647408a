namespace Tongchou.Agency.Persons;

/// <summary>What insured persons ask of their own file 本人视图: am I covered, until when, and what is to be done next.</summary>
/// <param name="Coverage">The coverage in force today; null where there is none.</param>
/// <param name="Until">The last day covered without a gap; null where none is covered or no end is known.</param>
/// <param name="Next">What is to be done, the soonest first; empty where nothing is.</param>
public sealed record OwnView(CoverageSpan? Coverage, DateOnly? Until, IReadOnlyList<NextStep> Next)
{
    /// <summary>How long before something ends a person hears of it.</summary>
    private const int NoticeDays = 120;

    public static OwnView Of(PersonFile file, DateOnly today)
    {
        CoverageSpan? now = file.CoverageOn(today);
        DateOnly last = now is null ? today : LastDay(file, today);
        List<NextStep> next = [];
        if (file.Departure is null)
        {
            if (now is null)
            {
                CoverageSpan? coming = file.Coverages.Where(span => span.Status is CoverageStatus.Normal && span.Days.From > today).MinBy(span => span.Days.From);
                next.Add(coming is null
                    ? new(new("您现在没有参保。请到经办机构或在参保季办理参保登记、缴费。", "You are not insured now. Enrol and pay your dues at the agency or in the enrolment season."), null)
                    : new(new($"您的参保从 {coming.Days.From:yyyy-MM-dd} 起生效,此前的费用由个人负担。", $"Your cover begins on {coming.Days.From:yyyy-MM-dd}; until then you pay yourself."), coming.Days.From));
            }
            else if (IsNear(last, today))
            {
                next.Add(new(new($"您的参保到 {last:yyyy-MM-dd} 结束。请在此之前续保缴费。", $"Your cover ends on {last:yyyy-MM-dd}. Renew it and pay your dues before."), last));
            }

            next.AddRange(file.Diseases.Where(disease => disease.Days.Contains(today) && IsNear(disease.Days.To, today))
                .Select(disease => new NextStep(new($"“{disease.Name}”的门诊待遇到 {disease.Days.To:yyyy-MM-dd} 结束,仍需用药请先办理续认定。", $"The registration of {disease.Name} ends on {disease.Days.To:yyyy-MM-dd}; renew it if treatment goes on."), disease.Days.To)));
            next.AddRange(file.Elsewhere.Where(filing => filing.Days.Contains(today) && IsNear(filing.Days.To, today))
                .Select(filing => new NextStep(new($"您的异地就医备案到 {filing.Days.To:yyyy-MM-dd} 结束,仍在外地请先续备。", $"Your filing for care elsewhere ends on {filing.Days.To:yyyy-MM-dd}; renew it if you stay away."), filing.Days.To)));
        }

        return new(now, now is null || last == DateOnly.MaxValue ? null : last, [.. next.OrderBy(step => step.By ?? today)]);
    }

    // A year's enrolment follows on the other: the person is covered through the last of them.
    private static DateOnly LastDay(PersonFile file, DateOnly today)
    {
        DateOnly last = today;
        while (last < DateOnly.MaxValue && file.Coverages.Where(span => span.Covers(last)).Select(span => span.Days.To).DefaultIfEmpty(DateOnly.MinValue).Max() is var end && end >= last)
        {
            if (end == DateOnly.MaxValue)
            {
                return end;
            }

            last = end.AddDays(1);
        }

        return last == DateOnly.MaxValue ? last : last.AddDays(-1);
    }

    private static bool IsNear(DateOnly end, DateOnly today) => end.DayNumber - today.DayNumber <= NoticeDays;
}

/// <summary>Something a person should do next 下一步, in words for them.</summary>
/// <param name="By">The day it is about; null where any day serves.</param>
public sealed record NextStep(Phrase What, DateOnly? By);
