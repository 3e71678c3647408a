namespace Tongchou.Fund.Projecting;

/// <summary>A value for each cohort 队列: membership, sex and age in whole years. The last age stands for all above.</summary>
public sealed class ByCohort<T>
{
    private readonly T[] values = new T[Cohort.Count];

    public T this[Cohort cohort]
    {
        get => values[cohort.Index];
        init => values[cohort.Index] = value;
    }

    /// <summary>A value worked out for every cohort.</summary>
    public static ByCohort<T> Of(Func<Cohort, T> value)
    {
        ByCohort<T> made = new();
        foreach (Cohort cohort in Cohort.All)
        {
            made.values[cohort.Index] = value(cohort);
        }

        return made;
    }
}

/// <summary>队列: persons of one membership, one sex and one age.</summary>
public readonly record struct Cohort(Membership Membership, Sex Sex, int Age)
{
    /// <summary>A hundred and all above.</summary>
    public const int Oldest = 100;
    private const int Ages = Oldest + 1;

    public static readonly int Count = Words<Membership>.All.Count * 2 * Ages;

    /// <summary>Every cohort, by membership, then men before women, then age.</summary>
    public static readonly IReadOnlyList<Cohort> All =
        [.. from membership in Words<Membership>.All from sex in new[] { Sex.Male, Sex.Female } from age in Enumerable.Range(0, Ages) select new Cohort(membership, sex, age)];

    public int Index => ((((int)Membership * 2) + (Sex is Sex.Female ? 1 : 0)) * Ages) + Age;

    /// <summary>A year later; who has reached the last age stays there.</summary>
    public Cohort Older => this with { Age = Math.Min(Age + 1, Oldest) };
}
