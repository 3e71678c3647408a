using Tongchou.Enrolment.Financing;
using Tongchou.Enrolment.Windows;
using Tongchou.Policy;

namespace Tongchou.Agency.Cases;

/// <summary><c>benefit_start</c>: from which day dues insure, by windows of the case or by a wait and a way of counting it.</summary>
internal static class BenefitStartCases
{
    public static Figures? Start(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        DateOnly? paid = given.Day("paid-on", "payment-date", "paid-date");
        if (paid is not { } paidOn)
        {
            if (!given.Has("paid-on", "payment-date", "paid-date"))
            {
                given.Missing("paid_on");
            }

            return null;
        }

        BenefitYear year = given.Year("benefit-year") is { } number ? new(number) : BenefitYear.Of(paidOn);
        CasePack pack = new();
        EnrolmentParameters.Counting(given, pack);
        int waiting = given.Count("waiting-months", "total-months", "wait-months") ?? 0;
        if (given.Has("windows"))
        {
            Windows(given, year, pack);
            given.Describes("paid-in-concentrated-period");
        }
        else
        {
            EnrolmentParameters.Late(given, year, paidOn, law.Standing.Value(StartProvisions.Windows)?.Value, pack);
        }

        bool carriesDues = Dues(given, pack);
        given.Finish();
        if (law.With(pack, @case.Faults) is not { } on || !@case.Faults.IsEmpty)
        {
            return null;
        }

        StartTerms terms = StartTerms.Compile(on);
        Story? Life()
        {
            EnrolmentParameters.Dues(pack);
            EnrolmentParameters.FixedWait(pack, waiting, year.Previous);
            return law.Read(pack, @case.Faults) is not { } whole ? null : new(whole, year, StoryAsks.Start)
            {
                PaidOn = paidOn,
                Paid = [.. Enumerable.Range(year.Number - 3, waiting > 0 ? 2 : 3).Select(each => new BenefitYear(each))],
            };
        }

        Figures figures = new Figures(@case.Unit) { Story = Life }.Add(BenefitStart.Decide(new(year, paidOn, waiting), terms).Day, "benefit-from", "benefit-start");
        return Pays(@case, carriesDues ? on : law.With(pack, year.FirstDay, @case.Faults), year, paidOn, terms) is { } pays ? figures.Add(pays, "person-pays", "personal-pays") : figures;
    }

    private static void Windows(Given given, BenefitYear year, CasePack pack)
    {
        List<(DateOnly From, string Text, bool Plus)> windows = [];
        foreach (Given part in given.Parts("windows") ?? [])
        {
            string? word = part.Word("start", "benefit-from");
            int? plus = part.Count("plus-months");
            bool subsidy = part.Flag("payer-bears-subsidy", "bears-subsidy") ?? false;
            DateOnly? from = part.Day("from"), to = part.Day("to");
            string? start = word is null ? null : WindowText.Start(year, plus > 0 ? $"{word}-plus-{plus}-months" : word);
            if (from is { } first && to is { } last && WindowText.DayIn(year, first) is { } begin && WindowText.DayIn(year, last) is { } end && start is not null)
            {
                windows.Add((first, $"{{ from: {begin}, to: {end}, {start}, payer-bears-subsidy: {(subsidy ? "true" : "false")} }}", start.Contains("plus-months", StringComparison.Ordinal)));
            }
            else
            {
                part.Refuse(new("不懂这个缴费窗口。", "this payment window is not understood: from, to and start are needed, days of the benefit year or the year before."));
            }
        }

        if (windows.Count == 0)
        {
            return;
        }

        windows.Sort((left, right) => left.From.CompareTo(right.From));
        if (windows.TrueForAll(window => window.Plus) && windows[0].From > year.Previous.FirstDay)
        {
            // The case shows late windows only; something before them must be on time.
            windows.Insert(0, (year.Previous.FirstDay, $"{{ from: previous-year 01-01, to: {WindowText.DayIn(year, windows[0].From.AddDays(-1))} }}", false));
        }

        pack.Set(StartProvisions.Windows, $"[{string.Join(", ", windows.Select(window => window.Text))}]");
    }

    /// <returns>Whether the case brings a premium of its own.</returns>
    private static bool Dues(Given given, CasePack pack)
    {
        Money? personal = given.Amount("personal", "personal-premium", "premium");
        Money? subsidy = given.Amount("subsidy", "government-subsidy");
        if (personal is { } own)
        {
            pack.Set(DuesProvisions.Personal, own);
        }

        if (subsidy is { } added)
        {
            pack.Set(DuesProvisions.Subsidy, added);
        }

        return personal is not null && subsidy is not null;
    }

    private static Money? Pays(Case @case, LawOn? on, BenefitYear year, DateOnly paidOn, StartTerms terms)
    {
        if (!@case.Expects("person-pays") && !@case.Expects("personal-pays"))
        {
            return null;
        }

        return on is not null && DuesTerms.Compile(on) is { } dues ? DuesOwed.Decide(year, paidOn, dues, terms).Value : null;
    }
}
