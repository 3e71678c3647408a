using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Waiting;
using Tongchou.Enrolment.Windows;
using Tongchou.Policy;

namespace Tongchou.Agency.Cases;

/// <summary><c>waiting_period</c>: missed years, repair and exemption decide a wait by the region's rule, and the wait a start.</summary>
internal static class WaitingCases
{
    private const int MostMissed = 100;

    /// <summary>What cases call the groups that the law lists under a code of its own.</summary>
    private static readonly Dictionary<string, string> groups = new()
    {
        ["newborns"] = "newborn",
        ["new-born"] = "newborn",
        ["veterans"] = "veteran",
        ["demobilised-soldier"] = "veteran",
        ["retired-soldier"] = "veteran",
        ["assistance-target"] = "new-assistance-target",
        ["newly-added-assistance-target"] = "new-assistance-target",
        ["assistance-target-new"] = "new-assistance-target",
        ["new-medical-assistance-target"] = "new-assistance-target",
        ["employee-leaver-3-months"] = ExemptGroup.EmployeeLeaver,
        ["employee-leaver-3m"] = ExemptGroup.EmployeeLeaver,
        ["employee-leaver-within-3-months"] = ExemptGroup.EmployeeLeaver,
        ["employee-scheme-leaver"] = ExemptGroup.EmployeeLeaver,
        ["employee-scheme-leaver-within-3-months"] = ExemptGroup.EmployeeLeaver,
        ["left-employee-scheme-within-3-months"] = ExemptGroup.EmployeeLeaver,
        ["leaver-within-3-months"] = ExemptGroup.EmployeeLeaver,
        ["military-family"] = "serviceman-family",
        ["military-dependant"] = "serviceman-family",
        ["military-dependent"] = "serviceman-family",
        ["family-of-serviceman"] = "serviceman-family",
        ["servicemen-family"] = "serviceman-family",
        ["accompanying-family"] = "serviceman-family",
        ["accompanying-military-family"] = "serviceman-family",
        ["released-prisoners"] = "released-prisoner",
        ["ex-prisoner"] = "released-prisoner",
        ["released-from-prison"] = "released-prisoner",
    };

    public static Figures? Waiting(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        if (given.Year("benefit-year", "enrolment-year") is not { } number)
        {
            if (!given.Has("benefit-year", "enrolment-year"))
            {
                given.Missing("benefit_year");
            }

            return null;
        }

        BenefitYear year = new(number);
        CasePack pack = new();
        EnrolmentParameters.Waiting(given, pack);
        EnrolmentParameters.Counting(given, pack);
        DateOnly? paidOn = given.Day("paid-on", "payment-date", "paid-date");
        bool late = EnrolmentParameters.Late(given, year, paidOn, law.Standing.Value(StartProvisions.Windows)?.Value, pack);
        BenefitYear[] missed = Missed(given, year);
        int repaired = given.IsList("repair-years", "repaired-years", "years-repaired")
            ? given.Years("repair-years", "repaired-years", "years-repaired")?.Count ?? 0
            : given.Count("repair-years", "repaired-years", "years-repaired") ?? 0;
        if (law.With(pack, @case.Faults) is not { } on)
        {
            return null;
        }

        if (WaitingTerms.Compile(on) is not { } terms)
        {
            @case.Faults.Add("no-waiting-rule", Place.At(""), new("当地没有等待期规定,算例也没有给出。", "The region has no rule on waiting, and the case carries none."));
            return null;
        }

        (ExemptGroup? exempt, bool leftTooLongAgo) = Group(given, terms, paidOn);
        given.Finish();
        Wait wait = WaitingPeriod.Decide(
            new(CoverRecord.InARow(missed, year, terms.FirstYear.Value), repaired, late, leftTooLongAgo, exempt), terms);
        Story? Life()
        {
            EnrolmentParameters.Dues(pack);
            int earliest = missed.Length == 0 ? year.Number : Math.Min(missed.Min(each => each.Number), year.Number);
            DateOnly begun = paidOn ?? year.FirstDay;
            bool newborn = exempt?.Code == ExemptGroup.Newborn;
            DateOnly? left = exempt?.Code == ExemptGroup.EmployeeLeaver ? begun.AddDays(-1) : leftTooLongAgo ? begun.AddMonths(-(terms.Group(ExemptGroup.EmployeeLeaver)!.ValidMonths ?? 0) - 2) : null;
            return law.Read(pack, @case.Faults) is not { } whole ? null : new(whole, year, StoryAsks.Wait)
            {
                PaidOn = newborn || left is not null ? begun : paidOn,
                Late = late,
                Paid = newborn ? [] : [.. Enumerable.Range(earliest - 3, year.Number - earliest + 3).Where(each => each >= BenefitYear.Earliest).Select(each => new BenefitYear(each)).Except(missed)],
                Repaired = repaired,
                Group = exempt?.Code,
                LeftEmployee = left,
                Born = newborn ? begun : null,
            };
        }

        return Told(@case, new Figures(@case.Unit) { Story = Life }.Add(wait), late && paidOn is null ? null : StartOf(year, paidOn, wait, on));
    }

    private static Start StartOf(BenefitYear year, DateOnly? paidOn, Wait wait, LawOn on) => BenefitStart.Decide(
        paidOn is { } day ? new(year, day, wait.TotalMonths) : StartFacts.PaidBeforeTheYear(year, wait.TotalMonths), StartTerms.Compile(on));

    private static BenefitYear[] Missed(Given given, BenefitYear year)
    {
        if (given.IsList("missed-years", "broken-years"))
        {
            return [.. (given.Years("missed-years", "broken-years") ?? []).Select(each => new BenefitYear(each))];
        }

        int count = Math.Min(given.Count("missed-years", "broken-years") ?? 0, MostMissed);
        return [.. Enumerable.Range(1, count).Select(back => new BenefitYear(year.Number - back))];
    }

    private static (ExemptGroup? Exempt, bool LeftTooLongAgo) Group(Given given, WaitingTerms terms, DateOnly? paidOn)
    {
        if (given.Word("exempt-group") is { } word and not "none")
        {
            if ((terms.Group(word) ?? terms.Group(groups.GetValueOrDefault(word, ""))) is { } listed)
            {
                return (listed, false);
            }

            given.Refuse(new($"当地规定的豁免人群里没有“{word}”。", $"The law of the region lists no exempt group '{word}'."));
        }

        ExemptGroup? leaver = terms.Group(ExemptGroup.EmployeeLeaver);
        if (given.Count("months-since-employee-scheme", "employee-gap-months") is { } gap && leaver is not null)
        {
            return gap <= leaver.ValidMonths ? (leaver, false) : (null, true);
        }

        if (given.Day("left-employee-scheme-on", "employee-scheme-left-on") is { } left && paidOn is { } day && leaver is not null)
        {
            return leaver.IsValid(left, day) ? (leaver, false) : (null, true);
        }

        return (null, false);
    }

    private static Figures Told(Case @case, Figures figures, Start? start)
    {
        if (start is { } day)
        {
            return figures.Add(day.Day, "benefit-from", "benefit-start");
        }

        if (@case.Expects("benefit-from"))
        {
            @case.Given.Missing("paid_on");
        }

        return figures;
    }
}
