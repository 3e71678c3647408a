using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.Financing;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Waiting;
using Tongchou.Policy;

namespace Tongchou.Enrolment.Repair;

/// <summary>缴费修复: quotes a repair by deciding the entitlement as if it had been paid, so that the quote is what comes true.</summary>
[Clause("YN2024", "六")]
public static class RepairPricing
{
    /// <param name="law">The law of the enrolment place; the days it is asked for are the benefit year's first and that of payment.</param>
    /// <returns>Null where the region lets nobody wait or no premium is known.</returns>
    public static RepairOffer? Quote(DuesHistory history, BenefitYear year, DateOnly payOn, LawOn law)
    {
        RegionCode region = law.Pack.Region;
        EnrolmentTerms terms = EnrolmentTerms.Compile(law.Law.On(region, year.FirstDay) ?? law);
        return DuesTerms.Compile(law.Law.On(region, payOn) ?? law) is { } dues ? Quote(history, year, payOn, terms, dues.Personal) : null;
    }

    /// <param name="terms">The law of the benefit year; the year's own dues are its.</param>
    /// <param name="premium">The personal premium in the year of payment, which every repaired year costs.</param>
    public static RepairOffer? Quote(DuesHistory history, BenefitYear year, DateOnly payOn, EnrolmentTerms terms, Cited<Money> premium)
    {
        if (terms is not { Waiting: { } law, Dues: { } dues })
        {
            return null;
        }

        DuesHistory known = history.KnownOn(payOn);
        bool paid = known.PaidOn(year) is not null;
        Money owed = paid ? Money.Zero : DuesOwed.Decide(year, payOn, dues, terms.Start).Value;
        DuesHistory enrolled = paid ? known : known with { Resident = [.. known.Resident, new(year, payOn)] };
        WaitAndStart now = Decide(enrolled, year, payOn, terms);

        List<RepairQuote> quotes = [];
        for (int years = 0; years <= now.Facts.MissedYears; years++)
        {
            // A wait that runs on from the year before is repaired where it arose.
            DuesHistory repaired = years == 0 ? enrolled : enrolled with { Repairs = [.. enrolled.Repairs, new(now.Of, payOn, years)] };
            DateOnly from = Decide(repaired, year, payOn, terms).Start.Day;
            Money price = premium.Value * years;
            quotes.Add(new(years, premium.With(price), price + owed, from, years > 0 && from < quotes[^1].CoveredFrom));
        }

        return new(year, payOn, now.Facts.MissedYears, owed, quotes, Warn(now, quotes, payOn, law));
    }

    private static WaitAndStart Decide(DuesHistory history, BenefitYear year, DateOnly payOn, EnrolmentTerms terms) =>
        EntitlementDecision.Decide(history, year, payOn, null, terms).Wait!;

    private static RepairWarning? Warn(WaitAndStart now, List<RepairQuote> quotes, DateOnly payOn, WaitingTerms law)
    {
        int useful = quotes.Count(quote => quote.Helps);
        int missed = now.Facts.MissedYears;
        bool floor = missed >= law.FloorAfterYears.Value;
        if (now.Wait.ExemptBy is { } group)
        {
            return new("exempt", new($"属于{group.Name.Zh},不设等待期,无需修复。", $"Exempt ({group.Name.En}): there is no wait and nothing to repair."), law.ExemptGroups.Source);
        }

        if (now.Wait.VariableBeforeRepair == 0)
        {
            return new("nothing-to-repair",
                new($"没有变动等待期可修复;固定等待期{now.Wait.FixedMonths}个月不能修复。", $"There is no variable wait to repair; the fixed wait of {now.Wait.FixedMonths} month(s) cannot be repaired."),
                law.FixedMonths.Source);
        }

        if (payOn >= now.Start.Day && useful == 0)
        {
            return new("too-late", new("等待期已经结束,修复不再有作用。", "The wait is over; repair has no effect any more."), law.RepairTime.Source);
        }

        if (useful == 0)
        {
            return floor
                ? new("floor",
                    new($"连续断缴{missed}年,修复后合计仍不少于{law.FloorMonths.Value}个月,现在缴费修复没有作用,请勿收款。",
                        $"With {missed} years missed in a row the wait stays at {law.FloorMonths.Value} months or more: repair has no effect now, take no money."),
                    law.FloorMonths.Source)
                : new("too-late", new("现在修复不能提前待遇起始日,请勿收款。", "Repair would not bring the start forward now: take no money."), law.RepairTime.Source);
        }

        int broken = WaitingPeriod.BrokenYears(missed, law) - now.Facts.RepairedYears;
        return useful >= broken ? null : new("in-part",
            new($"最多修复{useful}年有作用,多缴无效。", $"At most {useful} year(s) of repair have an effect; paying for more brings nothing."),
            floor ? law.FloorMonths.Source : law.RepairTime.Source);
    }
}
