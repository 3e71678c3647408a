using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Repair;
using Tongchou.Enrolment.Waiting;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts;

/// <summary>What a person could do, and what would come of it.</summary>
/// <param name="Code">A stable code: <c>pay-now</c>, <c>pay-next-month</c>, <c>skip</c>, <c>repair-2</c>, <c>employee</c>.</param>
/// <param name="Cost">What is to be paid; null where the law at hand doesn't say.</param>
/// <param name="From">The first day benefits would start; null where none would.</param>
public sealed record WhatIf(string Code, Phrase Title, Money? Cost, DateOnly? From, Phrase Consequence);

/// <summary>What a file says of a person's rights in a benefit year.</summary>
/// <param name="Account">The decision with every step of it.</param>
/// <param name="Offer">What broken years would cost to repair; null where nobody waits.</param>
/// <param name="Years">What each year was to the person, the oldest first.</param>
public sealed record StoredEntitlement(RegionCode Region, BenefitYear Year, DateOnly AskedOn, EntitlementAccount Account, RepairOffer? Offer, IReadOnlyList<(BenefitYear Year, YearCover Cover)> Years, IReadOnlyList<WhatIf> Choices);

/// <summary>Answers from a person's file what they are entitled to 待遇享受资格 and what they could do: nothing is told by whoever asks but who, where, which year and which day.</summary>
[Clause("YN2024", "五")]
[Clause("YN2024", "六")]
public static class AskEntitlement
{
    /// <param name="region">Where the person is enrolled or would be; null for the region of the latest dues or coverage.</param>
    public static async Task<Outcome<StoredEntitlement>> Ask(Desk desk, string person, RegionCode? region, BenefitYear year, DateOnly askedOn, CancellationToken stop)
    {
        if (await ResidentFile.Read(desk.Reader, person, stop) is not { } file)
        {
            return Faults.UnknownPerson(person);
        }

        RegionCode place = region ?? RegionOf(file);
        return desk.Law.Law.On(place, year.FirstDay) is not { } law ? Faults.NoLaw(place) : Of(desk.Law, law, file, place, year, askedOn);
    }

    private static Outcome<StoredEntitlement> Of(LawBook book, LawOn law, ResidentFile file, RegionCode place, BenefitYear year, DateOnly askedOn)
    {
        try
        {
            EnrolmentTerms terms = book.Enrolment(place, year);
            AssistanceCategory category = file.CategoryOn(askedOn);
            DuesHistory history = file.History(book, year);
            EntitlementAccount account = file.Entitlement(book, place, year, category, askedOn);
            CoverRecord cover = new(history.KnownOn(askedOn), year, terms.Years);
            List<(BenefitYear, YearCover)> years = [];
            BenefitYear last = cover[year] is YearCover.Missed ? year.Previous : year; // one that can still be paid is not missed
            for (BenefitYear each = cover.First; each <= last; each = each.Next)
            {
                years.Add((each, cover[each]));
            }

            return new StoredEntitlement(place, year, askedOn, account, RepairPricing.Quote(history, year, askedOn, law), years, [.. Choices(book, history, place, year, askedOn)]);
        }
        catch (MissingLawException missing)
        {
            return missing.Fault;
        }
    }

    // Each choice is decided as if it had been made, so that what is foretold comes true.
    private static IEnumerable<WhatIf> Choices(LawBook book, DuesHistory history, RegionCode place, BenefitYear year, DateOnly askedOn)
    {
        DuesHistory known = history.KnownOn(askedOn);
        if (known.PaidOn(year) is null)
        {
            yield return Pay(book, known, place, year, askedOn, "pay-now", new("现在缴费", "Pay now"));
            yield return Pay(book, known, place, year, new DateOnly(askedOn.Year, askedOn.Month, 1).AddMonths(1), "pay-next-month", new("下月1日缴费", "Pay on the first of next month"));
        }

        BenefitYear next = year.Next;
        WhatIf skipped = Pay(book, known, place, next.Next, new(next.Number, 12, 1), "skip", new($"{next}年度停一年再参保", $"Skip {next}, then enrol again"));
        yield return skipped with { Consequence = new($"{next}年度不享受待遇;{skipped.Consequence.Zh}", $"Nothing in {next}; {skipped.Consequence.En}") };
        if (book.Enrolment(place, year).Waiting is { } waiting && waiting.Group(ExemptGroup.EmployeeLeaver) is { ValidMonths: { } months })
        {
            Clause clause = waiting.ExemptGroups.Source.Clause;
            yield return new("employee", new("转入职工医保", "Move to the employee scheme"), null, null,
                new($"职工参保期间不算断缴;中断后{months}个月内回到居民医保不设等待期({clause})。", $"Months in the employee scheme are no break; whoever comes back within {months} months has no wait ({clause})."));
        }
    }

    private static WhatIf Pay(LawBook book, DuesHistory history, RegionCode place, BenefitYear year, DateOnly day, string code, Phrase title)
    {
        LawOn law = book.Law.On(place, year.FirstDay)!;
        DuesHistory paid = history with { Resident = [.. history.Resident, new(year, day)] };
        Entitlement entitlement = EntitlementDecision.Decide(paid, year, day, null, law).Entitlement;
        Money? cost = RepairPricing.Quote(history, year, day, law)?.Dues;
        DateOnly? from = entitlement.Covered.IsEmpty ? null : entitlement.Covered.From;
        return new(code, title, cost, from, from is { } start
            ? new($"{year}年度自{start:yyyy-MM-dd}起享受待遇。", $"Benefits of {year} start on {start:yyyy-MM-dd}.")
            : new($"{year}年度不享受待遇。", $"No benefits in {year}."));
    }

    private static RegionCode RegionOf(ResidentFile file) =>
        file.Dues.LastOrDefault() is { } dues && RegionCode.TryParse(dues.Region, out RegionCode region) ? region
        : file.Person.Coverages.OrderBy(span => span.Days.From).LastOrDefault()?.Region ?? default;
}
