namespace Tongchou.Benefits;

/// <summary>Sorts the lines 费用归类: without coverage, outside the catalogue, above the price limit, first own share, in scope.</summary>
[Clause("FX2019", "二(四)")]
[Clause("SC2023", "七")]
[Clause("YN2024", "六")]
internal static class SortingStep
{
    public static void Apply<TTrace>(in Claim claim, ReadOnlySpan<BillLine> lines, in Coverage coverage, BenefitTerms terms, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        bool offered = terms.Of(claim.Visit) is not null;
        bool byAdmission = terms.CostInWait is { Value: CostInWait.ByAdmissionDate };
        bool admitted = coverage.Includes(claim.Begun);
        bool byDate = offered && !byAdmission;
        bool whole = offered && byAdmission && admitted;
        Money total = Money.Zero, uncovered = Money.Zero, outside = Money.Zero, above = Money.Zero, recognised = Money.Zero;
        FineMoney ownShare = default;

        // Twenty lines a bill, millions of bills: what does not change from line to line is looked at once.
        DateSpan days = coverage.Days;
        foreach (ref readonly BillLine line in lines)
        {
            Money amount = line.Amount;
            total += amount;
            bool covered = byDate ? days.Contains(line.Date) || coverage.Earlier.Contains(line.Date) : whole;
            if (!covered)
            {
                uncovered += amount;
            }
            else if (line.Class is CatalogueClass.C)
            {
                outside += amount;
            }
            else
            {
                Money counted = Money.Min(amount, line.PriceLimit.Amount);
                above += amount - counted;
                recognised += counted;
                ownShare += line.OwnShare.Of(counted);
            }
        }

        bill.Total = total;
        bill.Uncovered = uncovered;
        bill.OutsideCatalogue = outside;
        bill.AbovePriceLimit = above;
        bill.FirstOwnShare = ownShare.Rounded;
        bill.InScope = recognised - bill.FirstOwnShare;
        bill.Remaining.Uncovered = uncovered;
        bill.Remaining.OutOfScope = outside + above;
        bill.Remaining.FirstOwnShare = bill.FirstOwnShare;

        if (TTrace.Records)
        {
            Tell(lines, coverage, byAdmission, admitted, offered, terms, bill, ref trace);
        }
    }

    private static void Tell<TTrace>(ReadOnlySpan<BillLine> lines, in Coverage coverage, bool byAdmission, bool admitted, bool offered, BenefitTerms terms, in Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (bill.Uncovered.IsPositive)
        {
            Phrase note = offered
                ? new("这些费用发生在不享受待遇的日子。", "These costs fall on days without coverage.")
                : new("当地没有规定这类就诊的待遇。", "The region sets no benefit for this kind of visit.");
            trace.Add(new(Step.Uncovered, null, bill.Uncovered, "", offered && terms.CostInWait is { } reading ? [TraceBasis.Of(reading)] : [], Note: note));
        }

        if (bill.OutsideCatalogue.IsPositive)
        {
            trace.Add(new(Step.OutsideCatalogue, null, bill.OutsideCatalogue, "", Basis(terms.OutsideCatalogue)));
        }

        if (bill.AbovePriceLimit.IsPositive)
        {
            trace.Add(new(Step.AbovePriceLimit, null, bill.AbovePriceLimit, "", Basis(terms.AbovePriceLimit)));
        }

        SortedDictionary<int, Money> byShare = [];
        foreach (BillLine line in lines)
        {
            bool covered = offered && (byAdmission ? admitted : coverage.Includes(line.Date));
            if (covered && line.Class is not CatalogueClass.C && line.OwnShare > Rate.Zero)
            {
                byShare[line.OwnShare.TenThousandths] = byShare.GetValueOrDefault(line.OwnShare.TenThousandths) + Money.Min(line.Amount, line.PriceLimit.Amount);
            }
        }

        if (byShare.Count > 0)
        {
            string formula = string.Join(" + ", byShare.Select(each => Formula.Times(each.Value, new Rate(each.Key))));
            bool rounded = byShare.Sum(each => new Rate(each.Key).Of(each.Value).Parts) % FineMoney.PerFen != 0;
            trace.Add(new(Step.FirstOwnShare, null, bill.FirstOwnShare, formula, Basis(terms.FirstOwnShare), rounded));
        }
    }

    private static TraceBasis[] Basis(Cited<WhoBears>? rule) => rule is { } known ? [TraceBasis.Of(known)] : [];
}
