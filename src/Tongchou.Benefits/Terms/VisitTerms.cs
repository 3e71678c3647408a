using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Benefits;

/// <summary>The law of one region and day for one kind of visit, ready for use: every lookup is an index.</summary>
public sealed class VisitTerms
{
    public required Table<Bands> Ratio { get; init; }
    public Table<Money>? Deductible { get; init; }
    public Cited<DeductibleBasis>? DeductibleBasis { get; init; }
    public Cited<BandBase>? BandBase { get; init; }
    public Cited<BandSpan>? BandSpan { get; init; }
    public Table<Rate>? AgeAddition { get; init; }
    public Cited<Rate>? HighestRatio { get; init; }
    public Table<Limit>? VisitLimit { get; init; }
    public Table<Limit>? Ceiling { get; init; }
    public Cited<CeilingOn>? CeilingOn { get; init; }

    /// <summary>Null where the region offers nothing for this kind of visit.</summary>
    internal static VisitTerms? Compile(LawOn law, VisitProvisions provisions) => law.Find(provisions.Ratio) is not { } ratio ? null : new()
    {
        Ratio = ratio,
        Deductible = law.Find(provisions.Deductible),
        DeductibleBasis = law.Value(provisions.DeductibleBasis),
        BandBase = law.Value(provisions.BandBase),
        BandSpan = law.Value(provisions.BandSpan),
        AgeAddition = law.Find(provisions.AgeAddition),
        HighestRatio = law.Value(provisions.HighestRatio),
        VisitLimit = law.Find(provisions.VisitLimit),
        Ceiling = law.Find(provisions.Ceiling),
        CeilingOn = law.Value(provisions.CeilingOn),
    };
}
