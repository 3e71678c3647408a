namespace Tongchou.Fund.Projecting;

/// <summary>The persons of a year and what leads from them to the next 人口推移: nobody is lost or made up.</summary>
public sealed record PopulationYear(int Year, ByCohort<long> Persons, Movements Movements)
{
    public long Count(Membership membership) => Cohort.All.Where(cohort => cohort.Membership == membership).Sum(cohort => Persons[cohort]);

    public long Total => Words<Membership>.All.Sum(Count);

    /// <summary>The start year and those after it, each with its movements towards the next.</summary>
    public static IReadOnlyList<PopulationYear> Run(Assumptions assumptions, int years)
    {
        List<PopulationYear> course = [];
        ByCohort<long> persons = assumptions.Persons;
        for (int t = 0; t < years; t++)
        {
            (ByCohort<long> next, Movements movements) = Step(persons, assumptions.Population);
            course.Add(new(assumptions.Start + t, persons, movements));
            persons = next;
        }

        return course;
    }

    /// <summary>Deaths first, then a birthday, then who moves, joins and retires: an order, so that nobody is counted twice.</summary>
    public static (ByCohort<long> Next, Movements Movements) Step(ByCohort<long> now, PopulationAssumptions assumed)
    {
        long[] next = new long[Cohort.Count];
        long deaths = 0, births = 0, arrived = 0, left = 0, joined = 0, retired = 0;
        foreach (Cohort cohort in Cohort.All)
        {
            long persons = now[cohort];
            births += cohort.Sex is Sex.Female ? assumed.Births[cohort].Of(persons) : 0;
            long died = assumed.Deaths[cohort].Of(persons);
            deaths += died;
            long moved = assumed.Migration[cohort].Of(persons - died);
            arrived += Math.Max(moved, 0);
            left += Math.Max(-moved, 0);
            long alive = persons - died + moved;
            Cohort older = cohort.Older;
            if (cohort.Membership is Membership.Resident)
            {
                long joining = assumed.Joining[cohort].Of(alive);
                joined += joining;
                alive -= joining;
                next[older.Index] += alive;
                (older, alive) = (older with { Membership = Membership.Active }, joining);
            }

            if (older.Membership is Membership.Active && older.Age >= assumed.RetireAt(older.Sex))
            {
                retired += alive;
                older = older with { Membership = Membership.Retired };
            }

            next[older.Index] += alive;
        }

        // The newborn are residents from birth, whoever insures their parents.
        long boys = new Frequency(assumed.Boys.TenThousandths * 10).Of(births);
        next[new Cohort(Membership.Resident, Sex.Male, 0).Index] += boys;
        next[new Cohort(Membership.Resident, Sex.Female, 0).Index] += births - boys;
        return (ByCohort<long>.Of(cohort => next[cohort.Index]), new(births, deaths, arrived, left, joined, retired));
    }
}

/// <summary>What happens to the persons of a year until the next.</summary>
/// <param name="Joined">Residents who became employees: they change the scheme and are neither born nor lost.</param>
/// <param name="Retired">Employees who retired.</param>
public readonly record struct Movements(long Births, long Deaths, long Arrived, long Left, long Joined, long Retired);
