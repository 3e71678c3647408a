using Tongchou.Supervision.Auditing;

namespace Tongchou.Agency.Cases;

/// <summary>An audit case as it is told: who, what was charged, and the limit it is about.</summary>
/// <param name="Limit">The limit the case tells itself; null where it leaves it to the knowledge base.</param>
/// <param name="Rule">The rule that the told fields are about, where nothing in the bases looks at them.</param>
internal sealed record AuditReading(AuditCase Case, AuditBases Bases, UseLimit? Limit, AuditRule? Rule)
{
    private static readonly Dictionary<string, Sex> sexes = new() { ["male"] = Sex.Male, ["m"] = Sex.Male, ["男"] = Sex.Male, ["female"] = Sex.Female, ["f"] = Sex.Female, ["女"] = Sex.Female, ["unknown"] = Sex.Unknown };
    private static readonly Dictionary<string, AgeGroup> ages = new() { ["child"] = AgeGroup.Child, ["children"] = AgeGroup.Child, ["儿童"] = AgeGroup.Child, ["newborn"] = AgeGroup.Newborn, ["新生儿"] = AgeGroup.Newborn, ["infant"] = AgeGroup.Infant, ["婴幼儿"] = AgeGroup.Infant };
    private static readonly Dictionary<string, Insurance> insurances = new()
    {
        ["medical"] = Insurance.Medical, ["basic"] = Insurance.Medical, ["employee"] = Insurance.Medical, ["resident"] = Insurance.Medical, ["work-injury"] = Insurance.WorkInjury, ["工伤"] = Insurance.WorkInjury, ["maternity"] = Insurance.Maternity, ["生育"] = Insurance.Maternity,
    };

    private static readonly Dictionary<string, HospitalLevel> levels = new()
    {
        ["level-3"] = HospitalLevel.Level3, ["3"] = HospitalLevel.Level3, ["tertiary"] = HospitalLevel.Level3, ["三级"] = HospitalLevel.Level3, ["level-2"] = HospitalLevel.Level2, ["2"] = HospitalLevel.Level2, ["secondary"] = HospitalLevel.Level2, ["二级"] = HospitalLevel.Level2,
        ["level-1"] = HospitalLevel.Level1, ["1"] = HospitalLevel.Level1, ["primary"] = HospitalLevel.Level1, ["一级"] = HospitalLevel.Level1, ["grassroots"] = HospitalLevel.Grassroots, ["community"] = HospitalLevel.Grassroots, ["township"] = HospitalLevel.Grassroots, ["0"] = HospitalLevel.Grassroots,
    };

    private static readonly Dictionary<string, VisitKind> visits = new(CaseWords.Visits) { ["住院"] = VisitKind.Inpatient, ["门诊"] = VisitKind.Outpatient };
    private static readonly Dictionary<string, AuditPeriod> periods = Words<AuditPeriod>.All.ToDictionary(Words<AuditPeriod>.Code);

    public static AuditReading Of(Given given, AuditBases bases)
    {
        string? drug = given.Text("drug", "drug-name", "medicine");
        string? service = given.Text("service", "service-name", "item", "item-name", "procedure");
        string code = given.Text("drug-code", "code", "service-code", "item-code") ?? "";
        IReadOnlyList<string> several = given.Texts("items", "services", "drugs") ?? [];
        bool sameDay = given.Flag("same-day") ?? true;
        string name = drug ?? service ?? (several.Count > 0 ? several[0] : "");
        (UseLimit? limit, AuditRule? rule) = Told(given, code, name, drug is not null);
        (AuditLine[] lines, rule) = Lines(given, name, code, drug is not null || (service is null && code.StartsWith('X')), several, sameDay, rule);
        EarlierStay? earlier = null;
        if (given.Count("days-since-discharge", "days-since-last-discharge", "interval-days", "gap-days", "days-between") is { } days)
        {
            earlier = new(days, given.Flag("same-group", "same-disease", "same-diagnosis", "same-institution") ?? true, given.Flag("good-reason", "has-reason", "exempt", "planned") ?? false);
            rule ??= AuditRule.SplitStay;
        }

        AuditCase about = new(lines)
        {
            Sex = given.Choice(sexes, "patient-sex", "sex", "gender"),
            AgeYears = given.Count("age", "patient-age", "age-years"),
            AgeDays = given.Count("age-days", "patient-age-days", "age-in-days"),
            Insurance = given.Choice(insurances, "insurance", "insurance-kind", "patient-insurance", "insurance-type", "patient-scheme", "scheme"),
            Visit = given.Choice(visits, "visit-type", "visit", "visit-kind"),
            Level = given.Choice(levels, "institution-level", "hospital-level", "level"),
            Diagnoses = given.Texts("diagnosis", "diagnoses") ?? [],
            UsedBefore = given.Texts("used-before", "previous-drugs", "first-line-used-drugs") ?? (given.Flag("first-line-used", "first-line-tried") == true ? ["一线用药"] : []),
            Earlier = earlier,
        };

        AuditBases changed = bases with
        {
            ReadmissionDays = given.Count("limit-days", "readmission-days", "readmission-limit-days", "within-days") is { } within ? bases.ReadmissionDays.With(within) : bases.ReadmissionDays,
            FurtherOperation = given.Ratio("discount", "allowed-share", "further-operation-share", "second-operation-ratio") is { } share ? bases.FurtherOperation.With(share) : bases.FurtherOperation,
        };

        // A pair the case itself calls exclusive is one, whatever the sample knows.
        if (several.Count == 2 && (given.Flag("exclusive", "mutually-exclusive", "duplicate-pair", "contained") ?? false))
        {
            changed = changed with { Pairs = [.. changed.Pairs, new("", several[0], "", several[1])] };
        }

        return new(about, changed, limit, rule);
    }

    private static (UseLimit? Limit, AuditRule? Rule) Told(Given given, string code, string name, bool isDrug)
    {
        AuditRule? rule = null;
        UseLimit limit = new(code, name)
        {
            Sex = Is(given.Choice(sexes, "sex-limit", "drug-sex-limit", "limit-sex"), isDrug ? AuditRule.DrugSex : AuditRule.ServiceSex),
            Age = given.IsNumber("age-limit") ? null : Is(given.Choice(ages, "age-limit", "drug-age-limit", "age-group-limit", "limit-age"), isDrug ? AuditRule.DrugAge : AuditRule.ServiceAge),
            MostAge = Is(given.IsNumber("age-limit") ? given.Count("age-limit") : given.Count("max-age", "age-max", "age-limit-max"), isDrug ? AuditRule.DrugAge : AuditRule.ServiceAge),
            LeastAge = Is(given.Count("min-age", "age-min", "age-limit-min"), isDrug ? AuditRule.DrugAge : AuditRule.ServiceAge),
            Insurance = Is(given.Choice(insurances, "scheme-limit", "insurance-limit", "insurance-kind-limit"), AuditRule.Insurance),
            Visit = Is(given.Choice(visits, "visit-type-limit", "visit-limit"), AuditRule.Visit),
            Level = Is(given.Choice(levels, "institution-limit", "level-limit", "institution-level-limit", "min-level"), AuditRule.Level),
            CourseDays = Is(given.Count("course-limit", "course-days-limit", "max-days", "days-limit", "course-limit-days", "max-course-days"), AuditRule.Course),
            Quantity = Is(given.Number("quantity-limit", "max-quantity"), AuditRule.Quantity),
            UnitPrice = Is(given.FundAmount("price-limit", "standard-price", "max-price", "price-standard"), AuditRule.Price),
            FirstLine = given.Flag("second-line", "second-line-only", "second-line-limit") == true ? [Is("一线用药", AuditRule.SecondLine)] : [],
            Indications = given.Texts("indication-limit", "indications", "indication") is { } meant ? [.. meant.Select(each => Is(each, AuditRule.Indication))] : [],
            Frequency = Frequency(given) is { } often ? Is<Frequency?>(often, AuditRule.Frequency) : null,
        };
        return (rule is null ? null : limit, rule);

        T Is<T>(T value, AuditRule about)
        {
            rule ??= value is null ? null : about;
            return value;
        }
    }

    private static Frequency? Frequency(Given given)
    {
        (string Name, AuditPeriod Period)[] each = [("max-per-day", AuditPeriod.Day), ("max-per-week", AuditPeriod.Week), ("max-per-month", AuditPeriod.Month), ("max-per-year", AuditPeriod.Year), ("max-per-stay", AuditPeriod.Stay)];
        foreach ((string name, AuditPeriod period) in each)
        {
            if (given.Count(name) is { } times)
            {
                return new(times, period);
            }
        }

        AuditPeriod per = given.Choice(periods, "frequency-period", "per", "period") ?? AuditPeriod.Day;
        return given.Count("frequency-limit", "max-times", "times-limit", "max-frequency") is { } most ? new(most, per) : null;
    }

    private static (AuditLine[] Lines, AuditRule? Rule) Lines(Given given, string name, string code, bool isDrug, IReadOnlyList<string> several, bool sameDay, AuditRule? rule)
    {
        if (several.Count > 1)
        {
            return ([.. several.Select((item, i) => new AuditLine("", item, IsDrug: false, Day: sameDay ? 0 : i))], rule ?? AuditRule.DuplicateCharge);
        }

        decimal quantity = given.Number("quantity", "times", "count", "frequency", "times-charged", "used-times") ?? 1;
        int days = given.Count("days", "course-days", "days-used", "used-days") ?? 1;
        Money? price = given.FundAmount("price", "unit-price", "charged-price", "charged");
        Rate? share = given.Ratio("charged-share", "charged-ratio");
        int order = given.Count("operation-order", "operation-number") ?? (share is null ? 0 : 2);
        AuditLine line = new(code, name, isDrug, 0, quantity, price, order, share);
        return ([.. Enumerable.Range(0, Math.Max(1, days)).Select(day => line with { Day = day })], rule ?? (order > 1 ? AuditRule.FurtherOperation : null));
    }
}
