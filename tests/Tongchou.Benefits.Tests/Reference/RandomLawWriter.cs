using System.Globalization;
using Tongchou.Reference;

namespace Tongchou.Benefits.Tests.Reference;

/// <summary>Writes one random law twice: as the lines of a pack, and as plain rules.</summary>
internal sealed class RandomLawWriter
{
    private static readonly WrittenColumn level = WrittenColumn.Of<HospitalLevel>("level");
    private static readonly WrittenColumn category = WrittenColumn.Of<AssistanceCategory>("category");
    private static readonly WrittenColumn visitColumn = WrittenColumn.Of<VisitKind>("visit");
    private static readonly WrittenColumn care = WrittenColumn.Of<CarePlace>("care");
    private static readonly WrittenColumn referral = WrittenColumn.Of<Referral>("referral");
    private static readonly WrittenColumn supplement = WrittenColumn.Of("supplement", Supplement.CivilServant, Supplement.Enterprise);
    private static readonly WrittenColumn stay = WrittenColumn.Numbers("stay", 1, 4);
    private static readonly WrittenColumn diseases = WrittenColumn.Numbers("diseases", 1, 4);
    private static readonly WrittenColumn age = WrittenColumn.Numbers("age", 0, 120);

    private readonly Random random;
    private readonly PersonGroup[] groups;
    private readonly WrittenColumn group;
    private readonly Dictionary<string, List<string>> topics = [];

    public RandomLawWriter(int number)
    {
        random = new Random(number);
        Scheme = number % 2 == 0 ? Scheme.Resident : Scheme.Employee;
        groups = Scheme is Scheme.Employee ? [PersonGroup.Active, PersonGroup.Retired] : [PersonGroup.Adult, PersonGroup.Student];
        group = WrittenColumn.Of("group", groups);
    }

    public Scheme Scheme { get; }

    public (string Topic, string[] Lines)[] Topics => [.. topics.Select(topic => (topic.Key, topic.Value.ToArray()))];

    private string Own => Words<Scheme>.Code(Scheme);

    public Rules Write()
    {
        bool familyShares = Maybe();
        return new()
        {
            Visits = Words<VisitKind>.All.Where(_ => random.Next(100) < 85).ToDictionary(kind => kind, Visit),
            YearCeiling = Maybe(30) ? ByGroup($"{Own}/year", "ceiling", Limit) : null,
            PointsOffElsewhere = Maybe() ? Elsewhere("reduction") : null,
            OwnShareElsewhere = Maybe(30) ? Elsewhere("own-share") : null,
            OneDeductiblePerChain = Choose($"{Own}/elsewhere", "referral-deductible", ReferralDeductible.Anew) is ReferralDeductible.Continuous,
            LargeAmount = Maybe(40) ? LargeAmount() : null,
            Supplements = Maybe() ? Supplements() : null,
            SeriousIllness = Maybe(75) ? SeriousIllness() : null,
            Assistance = Maybe(75) ? Assistance() : null,
            Tilt = Maybe(40) ? Tilt() : null,
            Control = Maybe(60) ? ByCategory("assistance/control", "ratio", Rate) : null,
            ControlRunsThroughYear = Choose("assistance/control", "span", ControlSpan.PerStay) is ControlSpan.PerYear,
            ControlStaysWithinAssistanceLimit = Choose("assistance/control", "and-limit", ControlAndLimit.BeyondLimit) is ControlAndLimit.WithinLimit,
            ProductInScope = Maybe() ? ProductInScope() : null,
            ProductInScopeCounts = Counts("supplementary/in-scope", Words<Burden>.All),
            ProductOutOfScope = Maybe() ? ProductOutOfScope() : null,
            ProductUpperIsOnPayment = Choose("supplementary/out-of-scope", "upper-means", UpperMeans.Cost) is UpperMeans.Payment,
            AccountOnlyInScope = Choose("account", "scope", AccountScope.All) is AccountScope.InScope,
            FamilyShares = familyShares && Say("account", "family", "yes"),
            WaitLooksAtAdmission = Choose("readings", "cost-in-wait", CostInWait.ByCostDate) is CostInWait.ByAdmissionDate,
        };
    }

    private VisitRules Visit(VisitKind kind)
    {
        string topic = $"{Own}/{Words<VisitKind>.Code(kind)}";
        DrawnTable<IReadOnlyList<Tier>> ratio = Table(topic, "ratio", Tiers, level, group, category);
        DrawnTable<decimal>? deductible = Maybe(75) ? Table(topic, "deductible", Amount, level, group, stay, category) : null;
        DrawnTable<decimal>? ages = Maybe(30) ? Table(topic, "age-addition", Points, age) : null;
        DrawnTable<decimal?>? visitLimit = Maybe(20) ? Table(topic, "visit-limit", Limit, level, group) : null;
        DrawnTable<decimal?>? ceiling = Maybe(40) ? Table(topic, "ceiling", Limit, group, diseases) : null;
        return new()
        {
            Ratio = (from one in Words<HospitalLevel>.All from two in groups from three in Words<AssistanceCategory>.All select (one, two, three))
                .ToDictionary(at => at, at => ratio.At((int)at.one, Array.IndexOf(groups, at.two), (int)at.three)),
            Deductible = deductible is null ? null
                : (from one in Words<HospitalLevel>.All from two in groups from nth in Enumerable.Range(1, 4) from four in Words<AssistanceCategory>.All select (one, two, nth, four))
                .ToDictionary(at => at, at => deductible.At((int)at.one, Array.IndexOf(groups, at.two), at.nth - 1, (int)at.four)),
            DeductibleOnceAYear = Choose(topic, "deductible-basis", DeductibleBasis.PerVisit) is DeductibleBasis.PerYear,
            TiersOnWholeCost = Choose(topic, "band-base", BandBase.AboveDeductible) is BandBase.Absolute,
            TiersRunThroughYear = Choose(topic, "band-span", BandSpan.PerVisit) is BandSpan.InYear,
            PointsByAge = ages is null ? null : Enumerable.Range(0, 121).ToDictionary(years => years, years => ages.At(years)),
            HighestRatio = Maybe(30) ? Single(topic, "highest-ratio", () => Percent(random.Next(70, 101))) : 1,
            VisitLimit = visitLimit is null ? null
                : (from one in Words<HospitalLevel>.All from two in groups select (one, two)).ToDictionary(at => at, at => visitLimit.At((int)at.one, Array.IndexOf(groups, at.two))),
            Ceiling = ceiling is null ? null
                : (from one in groups from many in Enumerable.Range(1, 4) select (one, many)).ToDictionary(at => at, at => ceiling.At(Array.IndexOf(groups, at.one), at.many - 1)),
            CeilingIsOnCost = Choose(topic, "ceiling-on", CeilingOn.Payment) is CeilingOn.Cost,
        };
    }

    private SeriousIllnessRules SeriousIllness()
    {
        string topic = $"{Own}/serious-illness";
        decimal deductible;
        if (Maybe(30))
        {
            // Half of a weighted income, the way Fuxin states it.
            (decimal income, string incomeText) = Amount();
            (decimal share, string shareText) = Rate();
            Say("indicators", "resident-income", incomeText);
            Say(topic, "deductible", $"{{ share-of-income: {shareText} }}");
            deductible = share == 0 ? 0 : Math.Round(income * share, 2, MidpointRounding.AwayFromZero);
        }
        else
        {
            deductible = Single(topic, "deductible", Amount);
        }

        return new()
        {
            Deductible = deductible,
            Tiers = Single(topic, "bands", Tiers),
            TiersOnWholeAmount = Choose(topic, "band-base", BandBase.AboveDeductible) is BandBase.Absolute,
            Reading = Choose(topic, "band-mode", BandMode.Marginal) switch
            {
                BandMode.Slab => TierReading.WholeAtTheRatioReached,
                BandMode.Continuous => TierReading.RatioRisesAlongALine,
                _ => TierReading.EachPartAtItsOwnRatio,
            },
            PartOfDeductible = Maybe(30) ? ByCategory(topic, "deductible-share", Rate) : null,
            Points = Maybe(30) ? ByCategory(topic, "addition", Points) : null,
            Ceiling = Maybe() ? ByCategory(topic, "ceiling", Limit) : null,
            Counts = Counts(topic, [Burden.Deductible, Burden.Copayment, Burden.AboveCeiling]),
            Visits = Maybe() ? SomeVisits(topic) : new HashSet<VisitKind> { VisitKind.Inpatient },
        };
    }

    private Dictionary<AssistanceCategory, AssistanceRules> Assistance()
    {
        DrawnTable<decimal> ratio = Table("assistance", "ratio", Rate, category, visitColumn);
        Dictionary<AssistanceCategory, decimal>? threshold = Maybe() ? ByCategory("assistance", "threshold", Amount) : null;
        DrawnTable<decimal?>? limit = Maybe() ? Table("assistance", "limit", Limit, category, visitColumn) : null;
        Dictionary<AssistanceCategory, decimal?>? yearLimit = Maybe() ? ByCategory("assistance", "year-limit", Limit) : null;
        return Words<AssistanceCategory>.All.ToDictionary(one => one, one => new AssistanceRules
        {
            Threshold = threshold?[one] ?? 0,
            Ratio = Words<VisitKind>.All.ToDictionary(kind => kind, kind => ratio.At((int)one, (int)kind)),
            Limit = limit is null ? null : Words<VisitKind>.All.ToDictionary(kind => kind, kind => limit.At((int)one, (int)kind)),
            YearLimit = yearLimit?[one],
        });
    }

    private Dictionary<AssistanceCategory, Layer> Tilt()
    {
        Dictionary<AssistanceCategory, decimal> ratio = ByCategory("assistance/tilt", "ratio", Rate);
        Dictionary<AssistanceCategory, decimal>? threshold = Maybe() ? ByCategory("assistance/tilt", "threshold", Amount) : null;
        Dictionary<AssistanceCategory, decimal?>? limit = Maybe() ? ByCategory("assistance/tilt", "limit", Limit) : null;
        return ratio.ToDictionary(one => one.Key, one => new Layer(threshold?[one.Key] ?? 0, one.Value, limit?[one.Key]));
    }

    private Dictionary<PersonGroup, Layer> LargeAmount()
    {
        Dictionary<PersonGroup, decimal> ratio = ByGroup($"{Own}/large-amount", "ratio", Rate);
        Dictionary<PersonGroup, decimal?>? limit = Maybe() ? ByGroup($"{Own}/large-amount", "ceiling", Limit) : null;
        return ratio.ToDictionary(one => one.Key, one => new Layer(0, one.Value, limit?[one.Key]));
    }

    private Dictionary<Supplement, Layer> Supplements()
    {
        string topic = $"{Own}/supplement";
        DrawnTable<decimal> ratio = Table(topic, "ratio", Rate, supplement);
        DrawnTable<decimal>? threshold = Maybe() ? Table(topic, "threshold", Amount, supplement) : null;
        DrawnTable<decimal?>? limit = Maybe() ? Table(topic, "ceiling", Limit, supplement) : null;
        return new Supplement[] { Supplement.CivilServant, Supplement.Enterprise }
            .ToDictionary(one => one, one => new Layer(threshold?.At((int)one - 1) ?? 0, ratio.At((int)one - 1), limit?.At((int)one - 1)));
    }

    private Layer ProductInScope() => new(
        Maybe() ? Single("supplementary/in-scope", "threshold", Amount) : 0,
        Single("supplementary/in-scope", "ratio", Rate),
        Maybe() ? Single("supplementary/in-scope", "limit", Limit) : null);

    private Layer ProductOutOfScope() => new(
        Maybe() ? Single("supplementary/out-of-scope", "threshold", Amount) : 0,
        Single("supplementary/out-of-scope", "ratio", Rate),
        Maybe() ? Single("supplementary/out-of-scope", "upper", Limit) : null);

    private Dictionary<(VisitKind, CarePlace, Referral), decimal> Elsewhere(string key)
    {
        DrawnTable<decimal> drawn = Table($"{Own}/elsewhere", key, Points, visitColumn, care, referral);
        return (from kind in Words<VisitKind>.All from place in Words<CarePlace>.All from way in Words<Referral>.All select (kind, place, way))
            .ToDictionary(at => at, at => drawn.At((int)at.kind, (int)at.place, (int)at.way));
    }

    private HashSet<VisitKind> SomeVisits(string topic)
    {
        VisitKind[] some = [.. Words<VisitKind>.All.Where(_ => random.Next(100) < 70)];
        Say(topic, "visits", $"[{string.Join(", ", some.Select(Words<VisitKind>.Code))}]");
        return [.. some];
    }

    private HashSet<Bears> Counts(string topic, IReadOnlyList<Burden> unsaid)
    {
        IReadOnlyList<Burden> counted = unsaid;
        if (Maybe(25))
        {
            counted = [.. Words<Burden>.All.Where(_ => Maybe(70))];
            Say(topic, "counts", $"[{string.Join(", ", counted.Select(Words<Burden>.Code))}]");
        }

        return [.. counted.Select(burden => Enum.Parse<Bears>(burden.ToString()))];
    }

    private Dictionary<AssistanceCategory, T> ByCategory<T>(string topic, string key, Func<(T, string)> draw)
    {
        DrawnTable<T> drawn = Table(topic, key, draw, category);
        return Words<AssistanceCategory>.All.ToDictionary(one => one, one => drawn.At((int)one));
    }

    private Dictionary<PersonGroup, T> ByGroup<T>(string topic, string key, Func<(T, string)> draw)
    {
        DrawnTable<T> drawn = Table(topic, key, draw, group);
        return groups.ToDictionary(one => one, one => drawn.At(Array.IndexOf(groups, one)));
    }

    private DrawnTable<T> Table<T>(string topic, string key, Func<(T, string)> draw, params WrittenColumn[] columns)
    {
        DrawnTable<T> drawn = new(random, columns, draw);
        Say(topic, key, drawn.Text);
        return drawn;
    }

    private T Single<T>(string topic, string key, Func<(T, string)> draw) => Table(topic, key, draw).At();

    /// <summary>Says one alternative of a choice, or leaves it unsaid and so what it is when nobody says it.</summary>
    private T Choose<T>(string topic, string key, T unsaid) where T : struct, Enum
    {
        if (Maybe())
        {
            return unsaid;
        }

        T word = Words<T>.All[random.Next(Words<T>.All.Count)];
        Say(topic, key, Words<T>.Code(word));
        return word;
    }

    private bool Say(string topic, string key, string text)
    {
        if (!topics.TryGetValue(topic, out List<string>? lines))
        {
            topics[topic] = lines = [];
        }

        lines.Add($"{key}: {text}");
        return true;
    }

    private bool Maybe(int percent = 50) => random.Next(100) < percent;

    private (decimal, string) Amount()
    {
        decimal yuan = random.Next(10) switch
        {
            0 => 0,
            1 => random.Next(1, 2_000_000) / 100m,
            < 6 => random.Next(1, 20) * 100,
            _ => random.Next(1, 20) * 1_000,
        };
        return (yuan, yuan.ToString(CultureInfo.InvariantCulture));
    }

    private (decimal?, string) Limit()
    {
        if (Maybe(25))
        {
            return (null, "none");
        }

        decimal yuan = random.Next(8) switch
        {
            0 => 0,
            1 => random.Next(1, 9_000_000) / 100m,
            < 5 => random.Next(1, 40) * 100,
            _ => random.Next(1, 40) * 5_000,
        };
        return (yuan, yuan.ToString(CultureInfo.InvariantCulture));
    }

    private (decimal, string) Rate() => random.Next(12) switch
    {
        0 => Percent(0),
        1 => Percent(100),
        2 => Percent(random.Next(1, 10_000) / 100m),
        _ => Percent(random.Next(1, 21) * 5),
    };

    private (decimal, string) Points() => Maybe(40) ? Percent(0) : Percent(random.Next(1, 40) / 2m);

    private (IReadOnlyList<Tier>, string) Tiers()
    {
        if (Maybe(40))
        {
            (decimal flat, string flatText) = Rate();
            return ([new(null, flat)], flatText);
        }

        int count = random.Next(1, 5);
        bool rising = Maybe(60);
        decimal end = 0, last = 0;
        List<Tier> tiers = [];
        List<string> texts = [];
        for (int i = 0; i < count; i++)
        {
            (decimal ratio, _) = Rate();
            last = rising ? Math.Max(last, ratio) : ratio;
            end += random.Next(1, 40) * 1_000 + (Maybe(10) ? 0.37m : 0);
            bool open = i == count - 1 && Maybe(80);
            tiers.Add(new(open ? null : end, last));
            string rate = Percent(last * 100).Item2;
            texts.Add(open ? $"{{ rate: {rate} }}" : $"{{ to: {end.ToString(CultureInfo.InvariantCulture)}, rate: {rate} }}");
        }

        return (tiers, $"[{string.Join(", ", texts)}]");
    }

    private static (decimal, string) Percent(decimal percent) => (percent / 100, string.Create(CultureInfo.InvariantCulture, $"{percent:0.##}%"));
}
