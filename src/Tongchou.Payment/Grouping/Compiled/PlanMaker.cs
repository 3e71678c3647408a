namespace Tongchou.Payment.Grouping;

/// <summary>
/// Turns tables into what is known of each code. Every way into a rule is a bit of its category; each list that a code is on becomes a
/// set of such bits, so that trying all rules of a category is one intersection per question.
/// </summary>
internal sealed class PlanMaker
{
    private const int MostMdcs = 32, MostWays = 64, MostRegions = 16;

    private readonly GrouperTables tables;

    /// <summary>For each rule and list the ways that ask it of the diagnoses, and of the procedures.</summary>
    private readonly Dictionary<(int Rule, int List), ulong> diagnosisWays = [], procedureWays = [];

    public PlanMaker(GrouperTables tables, FaultList faults)
    {
        this.tables = tables;
        Plans = [.. tables.Mdcs.Select((mdc, i) => Plan(mdc, i, faults))];
        if (tables.Mdcs.Count > MostMdcs)
        {
            faults.Add("too-many-categories", Place.At("mdc.csv"), new($"大类多于 {MostMdcs} 个。", $"More than {MostMdcs} categories."));
        }

        if (tables.MdcDiagnoses.Any(each => each.Region >= MostRegions))
        {
            faults.Add("bad-region", Place.At("mdc_diagnosis.csv"), new($"部位编号应小于 {MostRegions}。", $"Regions have numbers below {MostRegions}."));
        }
    }

    public MdcPlan[] Plans { get; }

    public (DiagnosisFacts[] Facts, ListHits[] Hits) Diagnoses()
    {
        DiagnosisFacts[] facts = new DiagnosisFacts[tables.Diagnoses.Count + 1];
        foreach (MdcDiagnosis each in tables.MdcDiagnoses)
        {
            facts[each.Code].Mdcs |= 1u << each.Mdc;
            facts[each.Code].Regions |= each.Region == 0 ? (ushort)0 : (ushort)(1 << each.Region);
        }

        foreach (TableCode each in tables.Mcc)
        {
            facts[each.Code].MccTable = (ushort)each.Table;
        }

        foreach (TableCode each in tables.Cc)
        {
            facts[each.Code].CcTable = (ushort)each.Table;
        }

        foreach (TableCode each in tables.Exclusions)
        {
            facts[each.Code].ExclusionTable = (ushort)each.Table;
        }

        ListHits[] hits = Hits(tables.RuleDiagnoses, diagnosisWays, facts.Length, out (int First, int Count)[] spans);
        for (int code = 0; code < facts.Length; code++)
        {
            facts[code].FirstHit = spans[code].First;
            facts[code].HitCount = (ushort)spans[code].Count;
        }

        return (facts, hits);
    }

    public (ProcedureFacts[] Facts, ListHits[] Hits) Procedures()
    {
        ProcedureFacts[] facts = new ProcedureFacts[tables.Procedures.Count + 1];
        foreach (int code in tables.Operations)
        {
            facts[code].IsOperation = true;
        }

        for (int mdc = 0; mdc < tables.Mdcs.Count; mdc++)
        {
            foreach (int code in tables.Mdcs[mdc].Openers)
            {
                facts[code].Opens |= 1u << mdc;
            }
        }

        ListHits[] hits = Hits(tables.RuleProcedures, procedureWays, facts.Length, out (int First, int Count)[] spans);
        for (int code = 0; code < facts.Length; code++)
        {
            facts[code].FirstHit = spans[code].First;
            facts[code].HitCount = (ushort)spans[code].Count;
        }

        return (facts, hits);
    }

    private MdcPlan Plan(Mdc mdc, int position, FaultList faults)
    {
        List<int> ruleOf = [];
        Dictionary<(Atom Atom, NewbornBounds? Bounds), ulong> needed = [];
        for (int rule = 0; rule < tables.Rules.Count; rule++)
        {
            if (tables.Rules[rule].Mdc != position)
            {
                continue;
            }

            foreach (IReadOnlyList<Atom> way in tables.Rules[rule].Condition.Ways)
            {
                ulong bit = 1UL << (ruleOf.Count & (MostWays - 1));
                ruleOf.Add(rule);
                foreach (Atom atom in way.Where(atom => atom.Kind is not AtomKind.Always))
                {
                    Need(needed, (atom, null), bit);
                    Remember(rule, atom, bit);
                }

                if (tables.Rules[rule].Bounds is { } bounds)
                {
                    Need(needed, (new Atom(AtomKind.Newborn, 0), bounds), bit);
                }
            }
        }

        if (ruleOf.Count > MostWays)
        {
            faults.Add("too-many-rules", Place.At("rule.csv"), new($"大类 {mdc.Code} 的规则展开后多于 {MostWays} 条。", $"The rules of {mdc.Code} have more than {MostWays} ways."));
        }

        // The principal diagnosis leaves the fewest ways open, and what nobody asks any more is not answered.
        return new() { Mdc = mdc, RuleOf = [.. ruleOf], Questions = [.. needed.OrderBy(each => each.Key.Atom.Kind).Select(each => new Question(each.Key.Atom, each.Key.Bounds, each.Value))] };
    }

    private static void Need(Dictionary<(Atom, NewbornBounds?), ulong> needed, (Atom, NewbornBounds?) question, ulong bit) =>
        needed[question] = needed.GetValueOrDefault(question) | bit;

    /// <summary>The lists of diagnoses and those of procedures have numbers of their own.</summary>
    private void Remember(int rule, Atom atom, ulong bit)
    {
        if (atom.List > 0)
        {
            Dictionary<(int, int), ulong> ways = atom.Kind is AtomKind.PrincipalProcedure or AtomKind.AnyProcedure ? procedureWays : diagnosisWays;
            ways[(rule, atom.List)] = ways.GetValueOrDefault((rule, atom.List)) | bit;
        }
    }

    /// <summary>The hits of each code side by side: counted first, then filled in; those of one category and list become one.</summary>
    private ListHits[] Hits(IReadOnlyList<RuleCode> lists, Dictionary<(int Rule, int List), ulong> ways, int codes, out (int First, int Count)[] spans)
    {
        spans = new (int, int)[codes];
        foreach (RuleCode each in lists)
        {
            spans[each.Code].Count++;
        }

        int next = 0;
        for (int code = 0; code < codes; code++)
        {
            spans[code].First = next;
            next += spans[code].Count;
            spans[code].Count = 0;
        }

        ListHits[] hits = new ListHits[next];
        (int Rule, int List) at = (-1, -1);
        ulong bits = 0;
        foreach (RuleCode each in lists)
        {
            if (at != (each.Rule, each.List))
            {
                at = (each.Rule, each.List);
                bits = ways.GetValueOrDefault(at);
            }

            // A list that no condition asks for changes nothing.
            if (bits != 0)
            {
                Add(hits, ref spans[each.Code], new(ListHits.Key(tables.Rules[each.Rule].Mdc, each.List), bits));
            }
        }

        return hits;
    }

    private static void Add(ListHits[] hits, ref (int First, int Count) span, ListHits added)
    {
        for (int i = span.First; i < span.First + span.Count; i++)
        {
            if (hits[i].MdcAndList == added.MdcAndList)
            {
                hits[i] = added with { Ways = hits[i].Ways | added.Ways };
                return;
            }
        }

        hits[span.First + span.Count++] = added;
    }
}
