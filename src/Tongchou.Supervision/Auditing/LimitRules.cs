namespace Tongchou.Supervision.Auditing;

/// <summary>The rules about one item by its knowledge point 限定类规则. A limit looks only at what is known; not knowing is no hit.</summary>
internal static class LimitRules
{
    public static IEnumerable<(AuditRule Rule, bool Hit, Phrase Reason)> Look(AuditCase about, AuditLine line, UseLimit limit, AuditBases bases)
    {
        if (limit.Sex is { } sex && about.Sex is { } of and not Sex.Unknown)
        {
            yield return (line.IsDrug ? AuditRule.DrugSex : AuditRule.ServiceSex, sex != of, new($"{line.Name}限{Words<Sex>.Phrase(sex).Zh}性", $"{line.Name} is for {Words<Sex>.Phrase(sex).En} patients"));
        }

        if (Age(about, limit, bases) is { } tooOld)
        {
            yield return (line.IsDrug ? AuditRule.DrugAge : AuditRule.ServiceAge, tooOld, new($"{line.Name}限年龄", $"{line.Name} is limited by age"));
        }

        if (limit.Insurance is { } insurance && about.Insurance is { } pays)
        {
            yield return (AuditRule.Insurance, insurance != pays, new($"{line.Name}限{Words<Insurance>.Phrase(insurance).Zh}", $"{line.Name} is for {Words<Insurance>.Phrase(insurance).En}"));
        }

        if (limit.Visit is { } visit && about.Visit is { } kind)
        {
            yield return (AuditRule.Visit, visit != kind, new($"{line.Name}限{Words<VisitKind>.Phrase(visit).Zh}", $"{line.Name} is for: {Words<VisitKind>.Phrase(visit).En}"));
        }

        if (limit.Level is { } level && about.Level is { } at)
        {
            yield return (AuditRule.Level, Height(at) < Height(level), new($"{line.Name}限{Words<HospitalLevel>.Phrase(level).Zh}及以上", $"{line.Name} needs at least: {Words<HospitalLevel>.Phrase(level).En}"));
        }

        if (limit.CourseDays is { } most)
        {
            int days = about.Lines.Where(each => IsSame(each, line)).Select(each => each.Day).Distinct().Count();
            yield return (AuditRule.Course, days > most, new($"{line.Name}用了 {days} 天,最多 {most} 天", $"{line.Name} was used on {days} days, at most {most}"));
        }

        if (limit.Quantity is { } quantity)
        {
            decimal ofDay = about.Lines.Where(each => IsSame(each, line) && each.Day == line.Day).Sum(each => each.Quantity);
            yield return (AuditRule.Quantity, ofDay > quantity, new($"{line.Name}一日 {ofDay},最多 {quantity}", $"{line.Name}: {ofDay} on a day, at most {quantity}"));
        }

        if (limit.Frequency is { } often)
        {
            decimal times = about.Lines.Where(each => IsSame(each, line) && InPeriod(each.Day, line.Day, often.Period)).Sum(each => each.Quantity);
            yield return (AuditRule.Frequency, times > often.Times, new($"{line.Name}{Words<AuditPeriod>.Phrase(often.Period).Zh} {times} 次,最多 {often.Times} 次", $"{line.Name}: {times} times {Words<AuditPeriod>.Phrase(often.Period).En}, at most {often.Times}"));
        }

        if (limit.FirstLine.Count > 0)
        {
            bool tried = limit.FirstLine.Any(first => about.UsedBefore.Concat(about.Lines.Select(each => each.Name)).Any(used => ItemName.Same(used, first)));
            yield return (AuditRule.SecondLine, !tried, new($"{line.Name}限二线使用", $"{line.Name} is for second-line use"));
        }

        if (limit.Indications.Count > 0 && about.Diagnoses.Count > 0)
        {
            bool meant = limit.Indications.Any(indication => about.Diagnoses.Any(diagnosis => diagnosis.StartsWith(indication, StringComparison.OrdinalIgnoreCase)));
            yield return (AuditRule.Indication, !meant, new($"{line.Name}不符合适应症", $"{line.Name} does not fit the diagnoses"));
        }

        if (limit.UnitPrice is { } price && line.UnitPrice is { } charged)
        {
            yield return (AuditRule.Price, charged > price, new($"{line.Name}单价 {charged},最高 {price}", $"{line.Name} at {charged}, at most {price}"));
        }
    }

    /// <summary>Null where nothing is limited or the age isn't known.</summary>
    private static bool? Age(AuditCase about, UseLimit limit, AuditBases bases)
    {
        // Days tell a newborn; a year or more is none, and less than a year without the days is not known.
        bool? outside = limit.Age switch
        {
            AgeGroup.Newborn => about.AgeDays is { } days ? days > bases.MostAges.At((int)AgeGroup.Newborn).Value : about.AgeYears > 0 ? true : null,
            { } group => about.AgeYears is { } years ? years > bases.MostAges.At((int)group).Value : about.AgeDays is not null ? false : null,
            null => null,
        };
        if ((limit.LeastAge ?? limit.MostAge) is not null && about.AgeYears is { } age)
        {
            outside = (outside ?? false) || age < limit.LeastAge || age > limit.MostAge;
        }

        return outside;
    }

    private static bool IsSame(AuditLine one, AuditLine other) =>
        one.IsDrug == other.IsDrug && (one.Code.Length > 0 && other.Code.Length > 0 ? one.Code == other.Code : ItemName.Same(one.Name, other.Name));

    // A period begins with the line that is looked at; every line is looked at, so none is missed.
    private static bool InPeriod(int day, int from, AuditPeriod period) => period is AuditPeriod.Stay || (day >= from && day < from + period switch
    {
        AuditPeriod.Day => 1,
        AuditPeriod.Week => 7,
        AuditPeriod.Month => 30,
        _ => 365,
    });

    private static int Height(HospitalLevel level) => level switch
    {
        HospitalLevel.Level3 => 3,
        HospitalLevel.Level2 => 2,
        HospitalLevel.Level1 => 1,
        _ => 0,
    };
}
