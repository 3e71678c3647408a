using Tongchou.Policy.Forms;

namespace Tongchou.Benefits;

/// <summary>A layer with one ratio above a threshold, within a limit; a ratio of nothing is no layer.</summary>
internal readonly record struct YearLayer(long Threshold, long Ratio, long Room)
{
    public bool Pays => Ratio > 0;
}

/// <summary>
/// The terms of one cell as numbers: what a claim of it would look up in every table, looked up once. Rooms are those of a year that has
/// used up nothing.
/// </summary>
internal sealed record YearRule
{
    public long OwnShare { get; private init; }
    public long Deductible { get; private init; }
    public required Stretches Pooled { get; init; }
    public long CostRoom { get; private init; }
    public long VisitLimit { get; private init; }
    public long OwnRoom { get; private init; }
    public long YearRoom { get; private init; }

    /// <summary>The cost at which the share reaches either room.</summary>
    public long CostAtOwnRoom { get; private init; }
    public long CostAtYearRoom { get; private init; }

    public YearLayer LargeAmount { get; private init; }
    public YearLayer Supplement { get; private init; }
    public Stretches? Serious { get; private init; }
    public long SeriousDeductible { get; private init; }
    public long SeriousRoom { get; private init; }
    public BurdenMasks SeriousCounts { get; private init; }
    public YearLayer Assistance { get; private init; }
    public YearLayer Tilt { get; private init; }
    public long ControlRatio { get; private init; } = -1;
    public bool ControlWithinLimit { get; private init; }
    public long AssistanceRoom { get; private init; }

    /// <returns>Null where stays are not offered, or the bands are read in a way that columns don't know.</returns>
    public static YearRule? Compile(BenefitTerms terms, in YearCell cell)
    {
        Claim claim = cell.ToClaim(DateOnly.MinValue);
        SeriousIllnessTerms? serious = terms.SeriousIllness is { } some && some.Visits[(int)VisitKind.Inpatient] ? some : null;
        if (terms.Of(VisitKind.Inpatient) is not { } visit || serious?.BandMode is { Value: not BandMode.Marginal })
        {
            return null;
        }

        int group = BenefitColumns.GroupIndex(cell.Group), category = (int)cell.Category;
        ReadOnlySpan<Band> bands = visit.Ratio.At((int)cell.Level, group, category).Value.Span;
        Rate change = PooledStep.Change(claim, terms, visit), highest = visit.HighestRatio?.Value ?? Rate.Whole;
        Money deductible = visit.Deductible is { } table ? table.At((int)cell.Level, group, 0, category).Value : Money.Zero;
        Money start = visit.BandBase is { Value: BandBase.Absolute } ? deductible : Money.Zero;
        Limit ceiling = visit.Ceiling is { } ceilings ? ceilings.At(group, 0).Value : Limit.None;
        bool onCost = visit.CeilingOn is { Value: CeilingOn.Cost };
        Money ownRoom = onCost ? Limit.None.Amount : ceiling.Left(Money.Zero);
        Money yearRoom = terms.YearCeiling is { } years ? years.At(group).Value.Left(Money.Zero) : Limit.None.Amount;
        Money end = start + new Money(Lanes.Bound);
        bool isTarget = cell.Category is not AssistanceCategory.None;
        bool concerned = isTarget && cell is { Place: CarePlace.Local, InCounty: true };
        Money room = isTarget ? Tongchou.Benefits.AssistanceRoom.Left(claim, terms, default) : Money.Zero;
        Money seriousFrom = serious?.DeductibleOf(cell.Category) ?? Money.Zero;
        Rate addition = serious?.Addition is { } additions ? additions.At(category).Value : Rate.Zero;
        int kind = (int)cell.Supplement - 1;
        return new()
        {
            OwnShare = terms.ElsewhereOwnShare is { } shares ? Math.Max(0, shares.At((int)VisitKind.Inpatient, (int)cell.Place, (int)cell.Referral).Value.TenThousandths) : 0,
            Deductible = deductible.Fen,
            Pooled = Stretches.Of(bands, start, change, highest),
            CostRoom = onCost ? ceiling.Left(Money.Zero).Fen : Limit.None.Amount.Fen,
            VisitLimit = (visit.VisitLimit is { } limits ? limits.At((int)cell.Level, group).Value : Limit.None).Amount.Fen,
            OwnRoom = ownRoom.Fen,
            YearRoom = yearRoom.Fen,
            CostAtOwnRoom = CostAt(bands, start, end, change, highest, ownRoom),
            CostAtYearRoom = CostAt(bands, start, end, change, highest, yearRoom),
            LargeAmount = terms.LargeAmountRatio is { } large ? new(0, large.At(group).Value.TenThousandths, terms.LargeAmountCeiling is { } most ? most.At(group).Value.Left(Money.Zero).Fen : Limit.None.Amount.Fen) : default,
            Supplement = kind >= 0 && terms.SupplementRatio is { } supplement
                ? new(terms.SupplementThreshold?.At(kind).Value.Fen ?? 0, supplement.At(kind).Value.TenThousandths, Left(terms.SupplementCeiling?.At(kind).Value)) : default,
            Serious = serious is null ? null : Stretches.Of(serious.Bands.Value.Span, serious.BandBase is { Value: BandBase.Absolute } ? seriousFrom : Money.Zero, addition, Rate.Whole),
            SeriousDeductible = seriousFrom.Fen,
            SeriousRoom = Left(serious?.Ceiling?.At(category).Value),
            SeriousCounts = BurdenMasks.Of(serious?.Counts ?? default),
            Assistance = isTarget && terms.AssistanceRatio is { } ratio
                ? new(terms.AssistanceThreshold?.At(category).Value.Fen ?? 0, ratio.At(category, (int)VisitKind.Inpatient).Value.TenThousandths, room.Fen) : default,
            Tilt = isTarget && terms.TiltRatio is { } tilt ? new(terms.TiltThreshold?.At(category).Value.Fen ?? 0, tilt.At(category).Value.TenThousandths, Left(terms.TiltLimit?.At(category).Value)) : default,
            ControlRatio = concerned && terms.ControlRatio is { } control ? control.At(category).Value.TenThousandths : -1,
            ControlWithinLimit = terms.ControlAndLimit is { Value: ControlAndLimit.WithinLimit },
            AssistanceRoom = room.Fen,
        };
    }

    private static long CostAt(ReadOnlySpan<Band> bands, Money from, Money to, Rate change, Rate highest, Money room) =>
        room.Fen >= Lanes.Bound ? Lanes.Bound : Banding.CostUntil(bands, from, to, change, highest, room).Fen;

    private static long Left(Limit? limit) => (limit ?? Limit.None).Left(Money.Zero).Fen;
}
