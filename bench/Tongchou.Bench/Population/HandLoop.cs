using System.Numerics;
using Tongchou.Benefits;
using Tongchou.Laboratory;

namespace Tongchou.Bench.Population;

/// <summary>
/// The same chain written by hand as one loop over the columns, for one region: no types of the engine, no trace, no record of the year
/// beyond what it needs. What is lost in generality should not be lost in speed.
/// </summary>
internal static class HandLoop
{
    private const long PerFen = 10_000;

    /// <param name="laws">Employees' law, then residents'.</param>
    /// <param name="cover">First and last covered day of the year of each person, from one.</param>
    /// <returns>What funds pay and what is left in cash.</returns>
    public static (long Funds, long Cash) Run(PopulationSlice slice, HandLaw[] laws, (int From, int To)[] cover, int[] areas, int year, bool ageInYear)
    {
        ReadOnlySpan<byte> kinds = slice.Kind.Rows, levels = slice.Level.Rows, places = slice.Place.Rows, referrals = slice.Referral.Rows, continues = slice.Continues.Rows, lengths = slice.Days.Rows;
        ReadOnlySpan<ushort> days = slice.Day.Rows, providers = slice.Provider.Rows, shares = slice.OwnShare.Rows;
        ReadOnlySpan<long> classA = slice.ClassA.Rows, classB = slice.ClassB.Rows, classC = slice.ClassC.Rows;
        Span<long> dedPaid = stackalloc long[7], pooledPaid = stackalloc long[7];
        long funds = 0, allCash = 0;
        int visit = 0;
        for (int person = 0; person < slice.Persons; person++)
        {
            int end = visit + slice.VisitCount[person];
            if (visit == end)
            {
                continue;
            }

            int scheme = slice.Group[person] >> 1, group = slice.Group[person] & 1, category = slice.Category[person], supplement = slice.Supplement[person] - 1;
            HandLaw law = laws[scheme];
            int diseases = Math.Clamp(BitOperations.PopCount(slice.Diseases[person]), 1, 4) - 1;
            DateOnly born = PopulationSlice.DayZero.AddDays(slice.Born[person]);
            int birthday = born is { Month: 2, Day: 29 } ? 60 : new DateOnly(year, born.Month, born.Day).DayOfYear, years = year - born.Year;
            (int from, int to) = cover[person];
            bool product = slice.Product[person] != 0 && law.Product is not null;
            dedPaid.Clear();
            pooledPaid.Clear();
            long account = slice.Account[person], chain = 0, total = 0, largePaid = 0, suppCounted = 0, suppPaid = 0, serCounted = 0, serPaid = 0, aidCounted = 0, aidPaid = 0, aidOut = 0, tiltCounted = 0, tiltPaid = 0, inCounted = 0, inPaid = 0, outCounted = 0;
            int stays = 0;
            for (; visit < end; visit++)
            {
                int kind = kinds[visit], level = levels[visit], day = days[visit], length = lengths[visit];
                bool offered = law.Offered[kind];
                long a = classA[visit], b = classB[visit], c = classC[visit], cost = a + b + c;
                bool coversA = offered && day >= from && day <= to, coversB = offered && day + (length / 2) >= from && day + (length / 2) <= to, coversC = offered && day + length >= from && day + length <= to;
                long uncovered = (coversA ? 0 : a) + (coversB ? 0 : b) + (coversC ? 0 : c), outside = coversC ? c : 0;
                long recognised = (coversA ? a : 0) + (coversB ? b : 0), own = coversB ? ((b * shares[visit]) + (PerFen / 2)) / PerFen : 0;
                long inScope = recognised - own, ded = 0, copay = 0, above = 0, paid = 0, paidHere = 0;
                bool isStay = kind == 0, again = continues[visit] != 0;
                int newStay = isStay && uncovered < cost && !(again && stays > 0) ? 1 : 0;
                chain = again ? chain : 0;
                if (offered)
                {
                    int stay = Math.Clamp(stays + newStay, 1, 4) - 1;
                    long before = law.PerYear[kind] ? dedPaid[kind] : again && isStay && places[visit] == 0 && referrals[visit] != 2 ? chain : 0;
                    ded = Math.Min(Math.Max(law.Deductible[HandLaw.AtDeductible(kind, level, group, stay, category)] - before, 0), inScope);
                    long shared = inScope - ded, ratio = law.Ratio[HandLaw.AtRatio(kind, level, group, category)];
                    if (ratio > 0)
                    {
                        int age = Math.Clamp(ageInYear || day >= birthday ? years : years - 1, 0, 120);
                        ratio = Math.Clamp(ratio + law.AgeAddition[(kind * 121) + age] - law.Reduction[HandLaw.AtReduction(kind, places[visit], referrals[visit])], 0, law.Highest[kind]);
                    }

                    long earned = Math.Min(((shared * ratio) + (PerFen / 2)) / PerFen, law.VisitLimit[(((kind * 4) + level) * 2) + group]);
                    long ceiling = law.Ceiling[(((kind * 2) + group) * 4) + diseases];
                    long ownRoom = ceiling >= HandLaw.None ? HandLaw.None : Math.Max(ceiling - pooledPaid[kind], 0);
                    long yearCeiling = law.YearCeiling[group], yearRoom = yearCeiling >= HandLaw.None ? HandLaw.None : Math.Max(yearCeiling - total, 0);
                    long usedByOwn = ownRoom < earned ? ((ownRoom * PerFen) + ratio - 1) / ratio : shared;
                    if (ownRoom < earned && ownRoom * PerFen % ratio == 0)
                    {
                        usedByOwn = ownRoom * PerFen / ratio;
                    }

                    long used = Math.Min(usedByOwn, yearRoom < earned ? ((yearRoom * PerFen) + ratio - 1) / ratio : shared);
                    paid = Math.Min(earned, Math.Min(ownRoom, yearRoom));
                    copay = used - paid;
                    above = shared - used;
                    dedPaid[kind] += ded;
                    pooledPaid[kind] += paid;
                    total += paid;
                    paidHere = paid;
                    long aboveYear = usedByOwn - used;
                    if (aboveYear > 0 && law.LargeRatio[group] > 0)
                    {
                        long large = Math.Min(((aboveYear * law.LargeRatio[group]) + (PerFen / 2)) / PerFen, Room(law.LargeCeiling[group], largePaid));
                        above -= large;
                        largePaid += large;
                        paidHere += large;
                    }
                }
                else
                {
                    inScope = 0;
                }

                stays += newStay;
                chain += isStay ? ded : 0;
                if (supplement >= 0 && law.SupplementRatio[supplement] > 0)
                {
                    long counted = ded + copay + above;
                    long share = Math.Min(Layer(counted, suppCounted, law.SupplementFrom[supplement], law.SupplementRatio[supplement]), Room(law.SupplementTo[supplement], suppPaid));
                    suppCounted += counted;
                    suppPaid += share;
                    paidHere += share;
                    Take(share, ref copay, ref above, ref ded, ref own);
                }

                if (law.SeriousVisits[kind])
                {
                    long counted = (law.SeriousCounts.Deductible ? ded : 0) + (law.SeriousCounts.Copayment ? copay : 0) + (law.SeriousCounts.AboveCeiling ? above : 0) + (law.SeriousCounts.FirstOwnShare ? own : 0);
                    long start = law.SeriousFrom[category], low = Math.Max(serCounted, start) - start, high = Math.Max(serCounted + counted, start) - start, parts = 0;
                    foreach ((long upTo, long rate) in law.SeriousBands)
                    {
                        long top = Math.Min(upTo, high);
                        if (top > low)
                        {
                            parts += (top - low) * (rate == 0 ? 0 : Math.Min(rate + law.SeriousAddition[category], PerFen));
                            low = top;
                        }
                    }

                    long share = Math.Min(Math.Min((parts + (PerFen / 2)) / PerFen, Room(law.SeriousCeiling[category], serPaid)), counted);
                    serCounted += counted;
                    serPaid += share;
                    paidHere += share;
                    Take(share, ref copay, ref above, ref ded, ref own);
                }

                if (category > 0)
                {
                    bool outpatient = kind is 1 or 4 or 6;
                    long counted = ded + copay + above, limit = law.AssistanceLimit[(category * 7) + kind];
                    long room = Math.Min(Room(limit, outpatient ? aidOut : aidPaid - aidOut), Room(law.AssistanceYearLimit[category], aidPaid));
                    long share = Math.Min(Layer(counted, aidCounted, law.AssistanceFrom[category], law.AssistanceRatio[(category * 7) + kind]), room);
                    aidCounted += counted;
                    Take(share, ref copay, ref above, ref ded, ref own);
                    counted = ded + copay + above;
                    long tilt = Math.Min(Layer(counted, tiltCounted, law.TiltFrom[category], law.TiltRatio[category]), Room(law.TiltLimit[category], tiltPaid));
                    tiltCounted += counted;
                    tiltPaid += tilt;
                    Take(tilt, ref copay, ref above, ref ded, ref own);
                    long control = 0;
                    if (isStay && places[visit] == 0 && providers[visit] != PopulationSlice.Elsewhere && areas[providers[visit]] == slice.Area[person])
                    {
                        long burden = ded + copay + above;
                        control = Math.Min(Math.Max(burden - (inScope * law.Control[category] / PerFen), 0), burden);
                        Take(control, ref copay, ref above, ref ded, ref own);
                    }

                    aidPaid += share + control;
                    aidOut += outpatient ? share : 0;
                    paidHere += share + tilt + control;
                }

                if (product)
                {
                    SupplementaryTerms of = law.Product!;
                    if (of.InRatio is { } inRatio)
                    {
                        long counted = (of.InCounts.Deductible ? ded : 0) + (of.InCounts.Copayment ? copay : 0) + (of.InCounts.AboveCeiling ? above : 0) + (of.InCounts.FirstOwnShare ? own : 0);
                        long share = Math.Min(Layer(counted, inCounted, of.InThreshold?.Value.Fen ?? 0, inRatio.Value.TenThousandths), Room(of.InLimit?.Value.Amount.Fen ?? HandLaw.None, inPaid));
                        inCounted += counted;
                        inPaid += share;
                        paidHere += share;
                        Take(share, ref copay, ref above, ref ded, ref own);
                    }

                    if (of.OutRatio is { } outRatio)
                    {
                        // The upper amount bounds the cost that counts; a law that bounds the payment is told apart by the sums.
                        long counted = Math.Min(outside, Room(of.OutUpper?.Value.Amount.Fen ?? HandLaw.None, outCounted));
                        long share = Layer(counted, outCounted, of.OutThreshold?.Value.Fen ?? 0, outRatio.Value.TenThousandths);
                        outCounted += counted;
                        outside -= share;
                        paidHere += share;
                    }
                }

                long left = ded + copay + above + own + outside + uncovered;
                long fromAccount = Math.Min(account, law.AccountInScope ? ded + copay + above : left);
                account -= fromAccount;
                funds += paidHere;
                allCash += left - fromAccount;
            }
        }

        return (funds, allCash);
    }

    private static long Room(long limit, long used) => limit >= HandLaw.None ? HandLaw.None : Math.Max(limit - used, 0);

    private static long Layer(long counted, long before, long threshold, long ratio) =>
        (((Math.Max(before + counted - threshold, 0) - Math.Max(before - threshold, 0)) * ratio) + (PerFen / 2)) / PerFen;

    private static void Take(long amount, ref long copay, ref long above, ref long ded, ref long own)
    {
        if (amount == 0)
        {
            return;
        }

        long part = Math.Min(copay, amount);
        copay -= part;
        amount -= part;
        part = Math.Min(above, amount);
        above -= part;
        amount -= part;
        part = Math.Min(ded, amount);
        ded -= part;
        own -= amount - part;
    }
}
