namespace Tongchou.Laboratory;

/// <summary>Makes the persons of a block: household, area, income, age, sex, scheme, category, diseases, dues and account.</summary>
internal sealed class PersonMaker(PopulationPlan plan)
{
    private const int AdultFrom = 15, OldFrom = 60, Oldest = 96, WorkFrom = 18, StudentsTo = 22, EarliestPension = 50;
    private const int YearsOfDues = 16, YearsOfClaims = 4, DaysOfYear = 365;

    private readonly HouseholdMaker households = new();
    private readonly List<(AgePart Part, int Home)> made = [];
    private readonly int[] ages = new int[BlockMaker.Size];
    private readonly List<(double Score, int Home)> scores = [];
    private readonly byte[] fifths = new byte[BlockMaker.Size];
    private readonly double[] upTo = Weights(plan);

    public void Make(PopulationSlice slice, int first, ref Draw draw)
    {
        int count = slice.Persons;
        int Whole(double share) => (int)Math.Floor((share * (first + (double)count)) + 0.5) - (int)Math.Floor((share * first) + 0.5);
        households.Make(count, Whole(plan.Children), Whole(plan.Old), ref draw, made);
        MakeHomes(slice, first, ref draw);
        MakeBodies(slice, ref draw);
        MakeSchemes(slice, Whole(plan.InEmployeeScheme - plan.Retired), Whole(plan.Retired), ref draw);
        MakeTargets(slice, Whole(plan.Targets), ref draw);
        for (int person = 0; person < count; person++)
        {
            MakeRights(slice, person, ref draw);
        }
    }

    private void MakeHomes(PopulationSlice slice, int first, ref Draw draw)
    {
        scores.Clear();
        for (int person = 0; person < slice.Persons; person++)
        {
            int home = made[person].Home;
            bool begins = person == 0 || home != made[person - 1].Home;
            slice.Household[person] = first + home;
            slice.Area[person] = begins ? Area(ref draw) : slice.Area[person - 1];
            if (begins)
            {
                scores.Add((draw.Part(), home));
            }
        }

        scores.Sort();
        for (int rank = 0; rank < scores.Count; rank++)
        {
            fifths[scores[rank].Home] = (byte)(1 + (rank * 5 / scores.Count));
        }

        for (int person = 0; person < slice.Persons; person++)
        {
            byte fifth = fifths[made[person].Home];
            bool begins = person == 0 || slice.Household[person] != slice.Household[person - 1];
            slice.IncomeGroup[person] = fifth;
            slice.Income[person] = begins ? (long)(plan.IncomePerHead * plan.IncomeFifths[fifth - 1] * (0.8 + (0.4 * draw.Part())) * 100) : slice.Income[person - 1];
        }
    }

    private int Area(ref Draw draw)
    {
        double at = draw.Part();
        int low = 0, high = upTo.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = upTo[middle] > at ? (low, middle) : (middle + 1, high);
        }

        return plan.Areas[low].Number;
    }

    private void MakeBodies(PopulationSlice slice, ref Draw draw)
    {
        int newYear = plan.Year.FirstDay.DayNumber - PopulationSlice.DayZero.DayNumber;
        for (int person = 0; person < slice.Persons; person++)
        {
            int age = made[person].Part switch
            {
                AgePart.Child => draw.Below(AdultFrom),
                AgePart.Adult => AdultFrom + draw.Below(OldFrom - AdultFrom),

                // Fewer with every year.
                _ => OldFrom + (int)((Oldest - OldFrom) * (1 - Math.Sqrt(draw.Part()))),
            };
            ages[person] = age;
            DateOnly birthday = plan.Year.FirstDay.AddYears(-age);
            slice.Born[person] = (ushort)Math.Min(newYear, birthday.DayNumber - PopulationSlice.DayZero.DayNumber - draw.Below(DaysOfYear));
            slice.Sex[person] = (byte)(draw.Happens(age >= OldFrom ? 0.52 : 0.487) ? Sex.Female : Sex.Male);
            int diseases = 0;
            for (int disease = 0; disease < plan.Statistics.Diseases.Count; disease++)
            {
                diseases |= draw.Below(10_000) < plan.Statistics.Diseases[disease].Registered[(int)made[person].Part] ? 1 << disease : 0;
            }

            slice.Diseases[person] = (ushort)diseases;
        }
    }

    /// <summary>Retired employees are old, the rest of them a little younger where the old are too few; active ones are of working age.</summary>
    private void MakeSchemes(PopulationSlice slice, int active, int retired, ref Draw draw)
    {
        int old = 0, aging = 0, working = 0;
        for (int person = 0; person < slice.Persons; person++)
        {
            old += ages[person] >= OldFrom ? 1 : 0;
            aging += ages[person] is >= EarliestPension and < OldFrom ? 1 : 0;
            working += ages[person] is >= WorkFrom and < EarliestPension ? 1 : 0;
        }

        int retiredOld = Math.Min(retired, old * 9 / 10), retiredAging = Math.Min(retired - retiredOld, aging);
        Selection oldTakes = new(retiredOld, old), agingTakes = new(retiredAging, aging);
        int activeAging = Math.Min(aging - retiredAging, active * aging / Math.Max(1, aging + working));
        Selection agingWorks = new(activeAging, aging - retiredAging), works = new(active - activeAging, working);
        for (int person = 0; person < slice.Persons; person++)
        {
            int age = ages[person];
            PersonGroup resident = age < WorkFrom || (age < StudentsTo && (person & 1) == 0) ? PersonGroup.Student : PersonGroup.Adult;
            slice.Group[person] = (byte)(age switch
            {
                >= OldFrom => oldTakes.Take(ref draw) ? PersonGroup.Retired : resident,
                >= EarliestPension => agingTakes.Take(ref draw) ? PersonGroup.Retired : agingWorks.Take(ref draw) ? PersonGroup.Active : resident,
                >= WorkFrom => works.Take(ref draw) ? PersonGroup.Active : resident,
                _ => resident,
            });
        }
    }

    /// <summary>Assistance targets are residents; their households have the lowest income.</summary>
    private void MakeTargets(PopulationSlice slice, int targets, ref Draw draw)
    {
        int residents = 0;
        for (int person = 0; person < slice.Persons; person++)
        {
            residents += slice.Group[person] >= (byte)PersonGroup.Adult ? 1 : 0;
        }

        Selection takes = new(targets, residents);
        for (int person = 0; person < slice.Persons; person++)
        {
            bool isTarget = slice.Group[person] >= (byte)PersonGroup.Adult && takes.Take(ref draw);
            AssistanceCategory category = isTarget ? Category(ages[person], ref draw) : AssistanceCategory.None;
            slice.Category[person] = (byte)category;
            if (isTarget)
            {
                slice.IncomeGroup[person] = 1;
                slice.Income[person] = Math.Min(slice.Income[person], (long)(plan.IncomePerHead * plan.IncomeFifths[0] * 100));
            }
        }
    }

    private AssistanceCategory Category(int age, ref Draw draw)
    {
        double at = draw.Part(), sum = 0;
        for (int i = 0; i < plan.TargetsByCategory.Count; i++)
        {
            sum += plan.TargetsByCategory[i];
            AssistanceCategory category = (AssistanceCategory)(i + 1);
            if (at < sum)
            {
                // An orphan is a child.
                return category is AssistanceCategory.Orphan && age >= WorkFrom ? AssistanceCategory.MinimumLiving : category;
            }
        }

        return AssistanceCategory.MinimumLiving;
    }

    private void MakeRights(PopulationSlice slice, int person, ref Draw draw)
    {
        Scheme scheme = ((PersonGroup)slice.Group[person]).Scheme();
        bool employed = scheme is Scheme.Employee;
        slice.Product[person] = draw.Happens(plan.Of(scheme).WithProduct) ? (byte)1 : (byte)0;
        double supplement = draw.Part();
        slice.Supplement[person] = (byte)(!employed ? Supplement.None
            : supplement < plan.CivilServants ? Supplement.CivilServant
            : supplement < plan.CivilServants + plan.EnterpriseSupplement ? Supplement.Enterprise : Supplement.None);
        slice.Account[person] = employed ? (long)(plan.AccountPerHead * Curve.Spread(ref draw, 0.8) * 100) : 0;
        slice.Dues[person] = employed ? (ushort)0 : Dues(ages[person], ref draw);
        slice.PaidOn[person] = employed ? (ushort)0 : PaidOn(ref draw);
        slice.Claimed[person] = employed ? (byte)0 : Claimed(slice.Dues[person], ref draw);
    }

    /// <summary>Years with dues since birth, with breaks of one to three years.</summary>
    private ushort Dues(int age, ref Draw draw)
    {
        int paid = 0, away = 0;
        for (int back = Math.Min(age, YearsOfDues - 1); back > 0; back--)
        {
            away = away > 0 ? away - 1 : draw.Happens(plan.BreaksPerYear / 2) ? 1 + draw.Below(3) : 0;
            paid |= away == 0 ? 1 << back : 0;
        }

        return (ushort)paid;
    }

    /// <summary>In the last months of the year before, or late: inside the benefit year.</summary>
    private ushort PaidOn(ref Draw draw)
    {
        DateOnly day = draw.Happens(plan.PaidLate) ? plan.Year.FirstDay.AddMonths(1 + draw.Below(6)) : plan.Year.FirstDay.AddMonths(-1 - draw.Below(3));
        return (ushort)(day.DayNumber - PopulationSlice.DayZero.DayNumber);
    }

    private static byte Claimed(ushort dues, ref Draw draw)
    {
        int claimed = 0;
        for (int back = 0; back < YearsOfClaims; back++)
        {
            bool insured = (dues >> (back + 1) & 1) != 0, any = draw.Happens(0.55), stay = draw.Happens(0.18);
            claimed |= insured && (any || stay) ? 1 << back : 0;
            claimed |= insured && stay ? 1 << (back + YearsOfClaims) : 0;
        }

        return (byte)claimed;
    }

    /// <summary>How large counties are is made up from their codes, between one and three times the smallest.</summary>
    private static double[] Weights(PopulationPlan plan)
    {
        double[] upTo = new double[plan.Areas.Count];
        double sum = 0;
        for (int i = 0; i < upTo.Length; i++)
        {
            Draw draw = new(0, (ulong)plan.Areas[i].Number);
            upTo[i] = sum += 1 + (2 * draw.Part());
        }

        for (int i = 0; i < upTo.Length; i++)
        {
            upTo[i] = i == upTo.Length - 1 ? 2 : upTo[i] / sum;
        }

        return upTo;
    }
}
