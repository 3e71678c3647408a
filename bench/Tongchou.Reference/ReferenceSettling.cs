namespace Tongchou.Reference;

/// <summary>
/// Settles a bill the way one would by hand, layer after layer, in decimal yuan: from the documents, without a thought for
/// speed. It shares no line with the engine.
/// </summary>
public static class ReferenceSettling
{
    public static Outcome Settle(Visit visit, IReadOnlyList<Item> items, Cover cover, Rules rules, YearSoFar year)
    {
        Burdens left = new();
        VisitRules? offered = rules.Visits.GetValueOrDefault(visit.Kind);

        // How the bill sorts: 待遇期外, 自费, 超限价, 先行自付, 政策范围内.
        bool Shared(Item item) => offered is not null && cover.Includes(rules.WaitLooksAtAdmission ? visit.Begun : item.Date);
        Item[] shared = [.. items.Where(Shared)];
        Item[] inCatalogue = [.. shared.Where(item => item.Class is not CatalogueClass.C)];
        decimal total = items.Sum(item => item.Cost);
        decimal uncovered = total - shared.Sum(item => item.Cost);
        decimal outside = shared.Sum(item => item.Cost) - inCatalogue.Sum(item => item.Cost);
        decimal recognised = inCatalogue.Sum(item => item.Cost.AtMost(item.PriceLimit));
        decimal abovePrice = inCatalogue.Sum(item => item.Cost) - recognised;
        decimal firstOwn = Yuan.Rounded(inCatalogue.Sum(item => item.Cost.AtMost(item.PriceLimit) * item.OwnShare));
        decimal inScope = recognised - firstOwn;

        // Care elsewhere may cost a first share of its own.
        decimal elsewhere = Yuan.Rounded(inScope * (rules.OwnShareElsewhere?[(visit.Kind, visit.Place, visit.Referral)] ?? 0));
        inScope -= elsewhere;
        left.Add(Bears.FirstOwnShare, firstOwn + elsewhere);

        // 起付标准.
        int newStays = visit.Kind is not VisitKind.Inpatient || (visit.ContinuesStay && year.Stays > 0) ? 0 : 1;
        decimal deductible = offered is null ? 0 : Math.Min(inScope, DeductibleOwed(visit, rules, offered, year, year.Stays + newStays));
        left.Add(Bears.Deductible, deductible);

        // 统筹基金.
        PooledShare pooled = offered is null ? new(0, 0, 0, 0, 0) : PooledShare.Of(visit, rules, offered, year, inScope, deductible);
        left.Add(Bears.AboveCeiling, pooled.AboveCeiling);
        left.Add(Bears.Copayment, inScope - deductible - pooled.AboveCeiling - pooled.Paid);

        // 大额医疗费用补助 shares what lies above the ceiling.
        Layer? large = rules.LargeAmount?[visit.Group];
        decimal largePaid = large is null ? 0 : Yuan.Rounded(pooled.AboveYearCeiling * large.Ratio).AtMost(large.Limit.Less(year.LargeAmountPaid));
        left.Add(Bears.AboveCeiling, -largePaid);

        // 公务员补助, 企业补充.
        Layer? supplement = visit.Supplement is Supplement.None ? null : rules.Supplements?[visit.Supplement];
        decimal supplementCounted = supplement is null ? 0 : left.InScope;
        decimal supplementPaid = Paid(supplement, supplementCounted, year.SupplementCounted, year.SupplementPaid);
        left.Take(supplementPaid);

        // 大病保险.
        SeriousIllnessRules? serious = rules.SeriousIllness is { } each && each.Visits.Contains(visit.Kind) ? each : null;
        decimal seriousCounted = serious is null ? 0 : left.Of(serious.Counts);
        decimal seriousPaid = serious is null ? 0 : SeriousPaid(serious, visit, cover, year, seriousCounted);
        left.Take(seriousPaid);

        // 医疗救助, 倾斜救助, 自付控制: for assistance targets only.
        bool target = visit.Category is not AssistanceCategory.None;
        AssistanceRules? assistance = target ? rules.Assistance?.GetValueOrDefault(visit.Category) : null;
        decimal? assistanceRoom = AssistanceRoom(assistance, visit.Kind, year);
        decimal assistanceCounted = assistance is null ? 0 : left.InScope;
        decimal assistancePaid = assistance is null ? 0
            : Paid(new Layer(assistance.Threshold, assistance.Ratio[visit.Kind], assistanceRoom), assistanceCounted, year.AssistanceCounted, 0);
        left.Take(assistancePaid);

        Layer? tilt = target ? rules.Tilt?.GetValueOrDefault(visit.Category) : null;
        decimal tiltCounted = tilt is null ? 0 : left.InScope;
        decimal tiltPaid = Paid(tilt, tiltCounted, year.TiltCounted, year.TiltPaid);
        left.Take(tiltPaid);

        bool controlled = target && rules.Control is not null && visit is { Kind: VisitKind.Inpatient, Place: CarePlace.Local, InCounty: true };
        decimal controlPaid = controlled ? ControlPaid(rules, visit, year, inScope, left.InScope, assistanceRoom.Less(assistancePaid)) : 0;
        left.Take(controlPaid);
        decimal controlBurden = controlled ? left.InScope : 0;

        // 补充保险产品.
        Layer? productIn = visit.HasProduct ? rules.ProductInScope : null;
        decimal productInCounted = productIn is null ? 0 : left.Of(rules.ProductInScopeCounts);
        decimal productInPaid = Paid(productIn, productInCounted, year.ProductInScopeCounted, year.ProductInScopePaid);
        left.Take(productInPaid);

        Layer? productOut = visit.HasProduct ? rules.ProductOutOfScope : null;
        decimal outOfScope = outside + abovePrice;
        bool upperOnCost = !rules.ProductUpperIsOnPayment;
        decimal productOutCounted = productOut is null ? 0
            : upperOnCost ? outOfScope.AtMost(productOut.Limit.Less(year.ProductOutOfScopeCounted)) : outOfScope;
        decimal productOutPaid = Paid(upperOnCost && productOut is not null ? productOut with { Limit = null } : productOut,
            productOutCounted, year.ProductOutOfScopeCounted, year.ProductOutOfScopePaid);
        decimal leftOutOfScope = outOfScope - productOutPaid;

        IReadOnlyDictionary<Bears, decimal> borne = new Dictionary<Bears, decimal>(left.ByReason);

        // 个人账户, 家庭共济, and the rest in cash: in scope first.
        decimal leftUncovered = uncovered;
        decimal Charge(decimal balance)
        {
            decimal payable = rules.AccountOnlyInScope ? left.InScope : left.InScope + left.Of(Bears.FirstOwnShare) + leftOutOfScope + leftUncovered;
            decimal paid = Math.Min(Yuan.NotBelowZero(balance), payable);
            decimal rest = left.TakeUpTo(paid);
            decimal out1 = Math.Min(rest, leftOutOfScope);
            leftOutOfScope -= out1;
            leftUncovered -= rest - out1;
            return paid;
        }

        decimal account = Charge(visit.Account);
        decimal family = rules.FamilyShares ? Charge(visit.FamilyAccount) : 0;

        Dictionary<VisitKind, decimal> ForThisKind(decimal amount) => new() { [visit.Kind] = amount };
        bool outpatient = IsOutpatient(visit.Kind);
        return new()
        {
            Total = total,
            Uncovered = uncovered,
            OutsideCatalogue = outside,
            AbovePriceLimit = abovePrice,
            FirstOwnShare = firstOwn,
            ElsewhereOwnShare = elsewhere,
            InScope = inScope,
            Deductible = deductible,
            AboveCeiling = pooled.AboveCeiling,
            AboveYearCeiling = pooled.AboveYearCeiling,
            Pooled = pooled.Paid,
            LargeAmount = largePaid,
            Supplement = supplementPaid,
            SeriousIllness = seriousPaid,
            Assistance = assistancePaid,
            Tilt = tiltPaid,
            Control = controlPaid,
            ProductInScope = productInPaid,
            ProductOutOfScope = productOutPaid,
            Account = account,
            FamilyAccount = family,
            Cash = left.InScope + left.Of(Bears.FirstOwnShare) + leftOutOfScope + leftUncovered,
            Borne = borne,
            BorneOutOfScope = outOfScope - productOutPaid,
            Left = left.ByReason,
            LeftOutOfScope = leftOutOfScope,
            LeftUncovered = leftUncovered,
            Adds = new()
            {
                Stays = newStays,
                DeductiblePaid = ForThisKind(deductible),
                PooledPaid = ForThisKind(pooled.Paid),
                TierCost = ForThisKind(pooled.TierCost),
                CeilingCost = ForThisKind(pooled.CeilingCost),
                PooledTotal = pooled.Paid,
                LargeAmountPaid = largePaid,
                SupplementCounted = supplementCounted,
                SupplementPaid = supplementPaid,
                SeriousCounted = seriousCounted,
                SeriousPaid = seriousPaid,
                AssistanceCounted = assistanceCounted,
                AssistancePaid = assistancePaid + controlPaid,
                AssistanceOutpatientPaid = outpatient ? assistancePaid + controlPaid : 0,
                TiltCounted = tiltCounted,
                TiltPaid = tiltPaid,
                ControlCost = controlled ? inScope : 0,
                ControlBurden = controlBurden,
                ProductInScopeCounted = productInCounted,
                ProductInScopePaid = productInPaid,
                ProductOutOfScopeCounted = productOutCounted,
                ProductOutOfScopePaid = productOutPaid,
            },
        };
    }

    /// <summary>The deductible less what was paid of it: in the year where it is the year's, or in the chain of referral.</summary>
    private static decimal DeductibleOwed(Visit visit, Rules rules, VisitRules offered, YearSoFar year, int stay)
    {
        if (offered.Deductible is null)
        {
            return 0;
        }

        decimal whole = offered.Deductible[(visit.Level, visit.Group, Math.Clamp(stay, 1, 4), visit.Category)];
        decimal before = offered.DeductibleOnceAYear ? year.DeductiblePaid.Of(visit.Kind)
            : rules.OneDeductiblePerChain && visit.ContinuesStay ? visit.DeductiblePaidInChain
            : 0;
        return Yuan.NotBelowZero(whole - before);
    }

    /// <summary>A layer shares what the year comes to above its threshold, as far as this bill adds to it.</summary>
    private static decimal Paid(Layer? layer, decimal counted, decimal countedBefore, decimal paidBefore)
    {
        if (layer is null)
        {
            return 0;
        }

        decimal stillOwed = Yuan.NotBelowZero(layer.Threshold - countedBefore);
        return Yuan.Rounded(Yuan.NotBelowZero(counted - stillOwed) * layer.Ratio).AtMost(layer.Limit.Less(paidBefore));
    }

    /// <summary>What the year earns with this bill less what it had earned without; never back, never more than counts.</summary>
    private static decimal SeriousPaid(SeriousIllnessRules serious, Visit visit, Cover cover, YearSoFar year, decimal counted)
    {
        decimal deductible = Yuan.Rounded(serious.Deductible * (serious.PartOfDeductible?[visit.Category] ?? 1));
        IReadOnlyList<Tier> tiers = serious.Tiers.Moved(serious.Points?[visit.Category] ?? 0, 1);

        decimal Earned(decimal amount)
        {
            decimal above = Yuan.NotBelowZero(amount - deductible);
            decimal origin = serious.TiersOnWholeAmount ? deductible : 0;
            return serious.Reading switch
            {
                TierReading.WholeAtTheRatioReached => above * tiers.RatioReached(origin + above),
                TierReading.RatioRisesAlongALine => tiers.AlongLine(origin + above, above),
                _ => tiers.Pieces(origin, origin + above).Share(),
            };
        }

        decimal earned = Yuan.NotBelowZero(Yuan.Rounded(Earned(year.SeriousCounted + counted) - Earned(year.SeriousCounted)));
        decimal? ceiling = serious.Ceiling?[visit.Category] is { } yuan ? Yuan.NotBelowZero(yuan + cover.CeilingMove) : null;
        return Math.Min(earned, counted).AtMost(ceiling.Less(year.SeriousPaid));
    }

    /// <summary>The limit of the kind of care and the limit of the year; general outpatient care has a limit of its own.</summary>
    private static decimal? AssistanceRoom(AssistanceRules? assistance, VisitKind kind, YearSoFar year)
    {
        decimal usedByKind = IsOutpatient(kind) ? year.AssistanceOutpatientPaid : year.AssistancePaid - year.AssistanceOutpatientPaid;
        decimal? ofKind = (assistance?.Limit?[kind]).Less(usedByKind);
        decimal? ofYear = (assistance?.YearLimit).Less(year.AssistancePaid);
        return ofKind is { } room ? room.AtMost(ofYear) : ofYear;
    }

    /// <summary>What the person bears of the in-scope cost above the share that is allowed, a fraction of a fen dropped.</summary>
    private static decimal ControlPaid(Rules rules, Visit visit, YearSoFar year, decimal inScope, decimal burden, decimal? room)
    {
        decimal cost = rules.ControlRunsThroughYear ? year.ControlCost + inScope : inScope;
        decimal borne = rules.ControlRunsThroughYear ? year.ControlBurden + burden : burden;
        decimal allowed = Yuan.DownToFen(cost * rules.Control![visit.Category]);
        decimal tooMuch = Math.Min(Yuan.NotBelowZero(borne - allowed), burden);
        return rules.ControlStaysWithinAssistanceLimit ? tooMuch.AtMost(room) : tooMuch;
    }

    private static bool IsOutpatient(VisitKind kind) => kind is VisitKind.Outpatient or VisitKind.TwoDiseases or VisitKind.Pharmacy;
}
