using System.Numerics;
using System.Text;

namespace Tongchou.Payment.Grouping;

/// <summary>
/// Puts discharged stays into diagnosis related groups (按病组 DRG 分组) by the tables of one version. Categories are tried in their order,
/// the rules of an open one in theirs, then the groups of a rule that holds. Any number of threads may use it.
/// </summary>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
[Clause("CN2023", "五.2")]
public sealed class Grouper
{
    private readonly GroupingReadings readings;
    private readonly MdcPlan[] plans;
    private readonly DiagnosisFacts[] diagnoses;
    private readonly ProcedureFacts[] procedures;
    private readonly ListHits[] diagnosisHits, procedureHits;
    private readonly (int First, int Count)[] groupsOf;
    private readonly SeverityRule[] severity;
    private readonly byte[][] written;

    /// <summary>Categories by what opens them, a bit each.</summary>
    private readonly uint byPrincipalDiagnosis, byAnyDiagnosis, byPrincipalOperation, byAnyOperation;

    private Grouper(GrouperTables tables, GroupingReadings readings, PlanMaker maker)
    {
        Tables = tables;
        this.readings = readings;
        plans = maker.Plans;
        (diagnoses, diagnosisHits) = maker.Diagnoses();
        (procedures, procedureHits) = maker.Procedures();
        byPrincipalDiagnosis = Opened(MdcCondition.PrincipalDiagnosis) | Opened(MdcCondition.TwoRegions);
        byAnyDiagnosis = Opened(MdcCondition.AnyDiagnosis);
        byPrincipalOperation = Opened(MdcCondition.PrincipalOperation);
        byAnyOperation = Opened(MdcCondition.AnyOperation);
        groupsOf = new (int, int)[tables.Rules.Count];
        for (int group = tables.Groups.Count - 1; group >= 0; group--)
        {
            ref (int First, int Count) own = ref groupsOf[tables.Groups[group].Rule];
            own = (group, own.Count + 1);
        }

        severity = [.. tables.Groups.Select(group => group.Severity)];
        written = [.. tables.Groups.Select((_, group) => Encoding.UTF8.GetBytes(Codes(new(GroupingOutcome.Grouped, group)).ToString())), .. Words<GroupingOutcome>.All.Select(outcome => Encoding.UTF8.GetBytes(Codes(new(outcome, Grouped.None)).ToString()))];
    }

    public GrouperTables Tables { get; }
    public IReadOnlyList<DrgGroup> Groups => Tables.Groups;

    /// <returns>Null if the tables ask for more than the grouper can hold.</returns>
    public static Grouper? Compile(GrouperTables tables, GroupingReadings readings, FaultList faults)
    {
        int before = faults.Count;
        PlanMaker maker = new(tables, faults);
        return faults.Count == before ? new(tables, readings, maker) : null;
    }

    public Grouped Group(in Discharge stay)
    {
        NoGroupingTrace trace = default;
        return Group(in stay, ref trace);
    }

    public Grouped Group<TTrace>(in Discharge stay, ref TTrace trace) where TTrace : struct, IGroupingTrace
    {
        GroupingOutcome outcome = Check(in stay);
        if (outcome is not GroupingOutcome.Grouped)
        {
            return new(outcome, Grouped.None);
        }

        Complication? worst = null;
        for (uint open = Fitting(in stay); open != 0; open &= open - 1)
        {
            int mdc = BitOperations.TrailingZeroCount(open);
            CategoryAnswer answer = Ask(plans[mdc].Mdc, in stay);
            if (TTrace.Records)
            {
                trace.Category(mdc, answer);
            }

            if (answer is not CategoryAnswer.Open)
            {
                continue;
            }

            int group = Walk(in stay, mdc, ref worst, ref trace);
            if (group >= 0)
            {
                return new(GroupingOutcome.Grouped, group);
            }

            // What operations open is tried before all categories of diagnoses and never ends the search.
            if (readings.WithoutRule is WithoutRule.Ungrouped && ((byPrincipalDiagnosis | byAnyDiagnosis) & (1u << mdc)) != 0)
            {
                break;
            }
        }

        return new(GroupingOutcome.NoGroup, Grouped.None);
    }

    /// <summary>Category, core group and group as they are written: <c>MDCF,FR3,FR39</c>.</summary>
    public ReadOnlySpan<byte> Written(Grouped grouped) => written[grouped.IsGrouped ? grouped.Group : Tables.Groups.Count + (int)grouped.Outcome];

    public GroupCodes Codes(Grouped grouped)
    {
        if (grouped is { IsGrouped: true, Group: >= 0 })
        {
            DrgGroup group = Tables.Groups[grouped.Group];
            AdrgRule rule = Tables.Rules[group.Rule];
            return new(Tables.Mdcs[rule.Mdc].Code, rule.Adrg, group.Code);
        }

        string letter = readings.UngroupedCode switch
        {
            UngroupedCode.NoGroupA => grouped.IsRefused ? "B" : "A",
            UngroupedCode.RefusedA => grouped.IsRefused ? "A" : "B",
            _ => "",
        };
        return new("0000", "00", $"0000{letter}");
    }

    /// <summary>分组前校验: what has to be known before any group is looked for. Codes that are not known are no reason to refuse.</summary>
    private GroupingOutcome Check(in Discharge stay)
    {
        const int newbornDays = 28;
        if (stay.Sex is Discharge.Blank)
        {
            return GroupingOutcome.NoSex;
        }

        if (stay.Sex is Discharge.OtherSex && readings.OtherSex is OtherSex.Refused)
        {
            return GroupingOutcome.OtherSex;
        }

        if (stay.AgeYears < 0)
        {
            return GroupingOutcome.NoAge;
        }

        if (stay.AgeYears == 0)
        {
            if (stay.AgeDays is Discharge.Unreadable || (stay.AgeDays is Discharge.Blank && readings.BlankAgeDays is BlankAgeDays.Refused))
            {
                return GroupingOutcome.NoAgeDays;
            }

            if (stay.AgeDays <= newbornDays && (stay.WeightGrams < 0 || (stay.WeightGrams == 0 && readings.ZeroWeight is ZeroWeight.Refused)))
            {
                return GroupingOutcome.NoWeight;
            }
        }

        return stay.Diagnoses.IsEmpty ? GroupingOutcome.NoPrincipalDiagnosis : GroupingOutcome.Grouped;
    }

    /// <summary>Categories whose list or operations have the stay, a bit each.</summary>
    private uint Fitting(in Discharge stay)
    {
        uint fitting = diagnoses[stay.Diagnoses[0]].Mdcs & byPrincipalDiagnosis;
        if (!stay.Procedures.IsEmpty)
        {
            ref ProcedureFacts principal = ref procedures[stay.Procedures[0]];
            fitting |= principal.Opens | (principal.IsOperation ? byPrincipalOperation : 0);
        }

        if (byAnyDiagnosis != 0)
        {
            foreach (int code in stay.Diagnoses)
            {
                fitting |= diagnoses[code].Mdcs & byAnyDiagnosis;
            }
        }

        return byAnyOperation != 0 && HasOperation(in stay) ? fitting | byAnyOperation : fitting;
    }

    private CategoryAnswer Ask(Mdc mdc, in Discharge stay)
    {
        if (mdc.Sex != 0 && mdc.Sex != stay.Sex)
        {
            return CategoryAnswer.OtherSex;
        }

        if (mdc.AgeYears is { } age && age != stay.AgeYears)
        {
            return CategoryAnswer.OtherAge;
        }

        if (mdc.Condition is MdcCondition.TwoRegions)
        {
            uint regions = 0;
            foreach (int code in stay.Diagnoses)
            {
                regions |= diagnoses[code].Regions;
            }

            return BitOperations.PopCount(regions) >= 2 ? CategoryAnswer.Open : CategoryAnswer.OneRegion;
        }

        return CategoryAnswer.Open;
    }

    /// <returns>The group, or minus one if no rule holds that has a group for the stay.</returns>
    private int Walk<TTrace>(in Discharge stay, int mdc, ref Complication? worst, ref TTrace trace) where TTrace : struct, IGroupingTrace
    {
        MdcPlan plan = plans[mdc];
        ulong ways = plan.AllWays;
        foreach (Question question in plan.Questions)
        {
            if ((ways & question.Needed) != 0)
            {
                ways &= Answer(in stay, mdc, question) | ~question.Needed;
            }
        }

        int told = 0;
        for (; ways != 0; ways &= ways - 1)
        {
            int way = BitOperations.TrailingZeroCount(ways);
            if (TTrace.Records)
            {
                Tell(in stay, mdc, ref told, way, ref trace);
            }

            (int first, int count) = groupsOf[plan.RuleOf[way]];
            for (int group = first; group < first + count; group++)
            {
                bool holds = severity[group] is SeverityRule.Always || (worst ??= Worst(in stay, ref trace)) >= (severity[group] is SeverityRule.Mcc ? Complication.Mcc : Complication.Cc);
                if (TTrace.Records)
                {
                    trace.Group(group, holds);
                }

                if (holds)
                {
                    return group;
                }
            }
        }

        if (TTrace.Records)
        {
            Tell(in stay, mdc, ref told, plan.RuleOf.Length - 1, ref trace);
        }

        return -1;
    }

    /// <summary>The ways that a question's answer lets through.</summary>
    private ulong Answer(in Discharge stay, int mdc, Question question)
    {
        ReadOnlySpan<int> own = stay.Diagnoses, done = stay.Procedures;
        int key = ListHits.Key(mdc, question.List);
        switch (question.Kind)
        {
            case AtomKind.PrincipalDiagnosis:
                return OfDiagnosis(own[0], key);
            case AtomKind.AnyDiagnosis:
                return OfDiagnoses(own, key);
            case AtomKind.SecondaryDiagnosis:
                return OfDiagnoses(own[1..], key);
            case AtomKind.PrincipalProcedure:
                return done.IsEmpty ? 0 : OfProcedure(done[0], key);
            case AtomKind.AnyProcedure:
                ulong any = 0;
                foreach (int code in done)
                {
                    any |= OfProcedure(code, key);
                }

                return any;
            case AtomKind.PrincipalOperation:
                return !done.IsEmpty && procedures[done[0]].IsOperation ? ulong.MaxValue : 0;
            case AtomKind.AnyOperation:
                return HasOperation(in stay) ? ulong.MaxValue : 0;
            case AtomKind.NoOperation:
                return HasOperation(in stay) ? 0 : ulong.MaxValue;
            default:
                return IsWithin(question.Bounds!, in stay) ? ulong.MaxValue : 0;
        }
    }

    private ulong OfDiagnosis(int code, int key)
    {
        ref DiagnosisFacts facts = ref diagnoses[code];
        return Find(diagnosisHits.AsSpan(facts.FirstHit, facts.HitCount), key);
    }

    private ulong OfDiagnoses(ReadOnlySpan<int> codes, int key)
    {
        ulong any = 0;
        foreach (int code in codes)
        {
            any |= OfDiagnosis(code, key);
        }

        return any;
    }

    private ulong OfProcedure(int code, int key)
    {
        ref ProcedureFacts facts = ref procedures[code];
        return Find(procedureHits.AsSpan(facts.FirstHit, facts.HitCount), key);
    }

    private static ulong Find(ReadOnlySpan<ListHits> hits, int key)
    {
        foreach (ref readonly ListHits hit in hits)
        {
            if (hit.MdcAndList == key)
            {
                return hit.Ways;
            }
        }

        return 0;
    }

    private bool HasOperation(in Discharge stay)
    {
        foreach (int code in stay.Procedures)
        {
            if (procedures[code].IsOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithin(NewbornBounds bounds, in Discharge stay) =>
        (bounds.AgeDaysMax is not { } days || Math.Max(stay.AgeDays, 0) <= days)
        && (!bounds.AsksWeight || (stay.WeightGrams > 0 && stay.WeightGrams >= bounds.WeightMin && (bounds.WeightBelow is not { } below || stay.WeightGrams < below)));

    /// <summary>
    /// 有效的并发症或合并症: the worst among the secondary diagnoses. One does not count where the principal diagnosis is in the exclusion
    /// table that it names; how many count doesn't matter.
    /// </summary>
    private Complication Worst<TTrace>(in Discharge stay, ref TTrace trace) where TTrace : struct, IGroupingTrace
    {
        int excluded = diagnoses[stay.Diagnoses[0]].ExclusionTable;
        Complication worst = Complication.None;
        for (int i = 1; i < stay.Diagnoses.Length; i++)
        {
            ref DiagnosisFacts facts = ref diagnoses[stay.Diagnoses[i]];
            Complication kind = facts.MccTable != 0 ? Complication.Mcc : facts.CcTable != 0 ? Complication.Cc : Complication.None;
            int table = facts.MccTable != 0 ? facts.MccTable : facts.CcTable;
            bool isExcluded = table != 0 && table == excluded;
            if (TTrace.Records)
            {
                trace.Secondary(i, kind, table, isExcluded);
            }

            worst = !isExcluded && kind > worst ? kind : worst;
            if (!TTrace.Records && worst is Complication.Mcc)
            {
                break;
            }
        }

        return worst;
    }

    /// <summary>Tells of the ways from where it ended up to one, with what each lacks.</summary>
    private void Tell<TTrace>(in Discharge stay, int mdc, ref int told, int last, ref TTrace trace) where TTrace : struct, IGroupingTrace
    {
        MdcPlan plan = plans[mdc];
        for (; told <= last; told++)
        {
            List<Atom> missing = [];
            foreach (Question question in plan.Questions)
            {
                if (((question.Needed & ~Answer(in stay, mdc, question)) & (1UL << told)) != 0)
                {
                    missing.Add(question.Atom);
                }
            }

            trace.Way(plan.RuleOf[told], missing);
        }
    }

    private uint Opened(MdcCondition condition)
    {
        uint opened = 0;
        for (int mdc = 0; mdc < plans.Length; mdc++)
        {
            opened |= plans[mdc].Mdc.Condition == condition ? 1u << mdc : 0;
        }

        return opened;
    }
}
