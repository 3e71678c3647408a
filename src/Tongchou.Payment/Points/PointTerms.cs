using Tongchou.Payment.Weights;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.Points;

/// <summary>How a region gives points to DRG cases.</summary>
public sealed record PointTerms(
    WeightTerms Weights,
    Table<decimal> HighLimits,
    Table<decimal> LowLimits,
    Cited<Rate> HighExcessShare,
    Cited<HighOutlierPoints> HighOutlierPoints,
    Cited<OutlierMean> OutlierMean,
    Cited<IncompleteLimit> IncompleteLimit,
    Cited<decimal> UngroupedFactor,
    Cited<AmbiguousPoints> AmbiguousPoints,
    Cited<TransferPoints> TransferPoints,
    Cited<int> ReadmissionDays,
    Cited<Rate> ReadmissionShare,
    Cited<IReadOnlyList<string>> ReadmissionReasons,
    Cited<ReadmissionLoses> ReadmissionLoses,
    Cited<Rate> ReviewQuota)
{
    /// <exception cref="MissingLawException">Nobody sets one of them.</exception>
    public static PointTerms Compile(LawOn law) => new(
        WeightTerms.Compile(law),
        law.Find(PointProvisions.HighLimit) ?? throw new MissingLawException(PointProvisions.HighLimit, law.Pack, law.Day),
        law.Find(PointProvisions.LowLimit) ?? throw new MissingLawException(PointProvisions.LowLimit, law.Pack, law.Day),
        law.Need(PointProvisions.HighExcessShare),
        law.Need(PointProvisions.HighOutlierPoints),
        law.Need(PointProvisions.OutlierMean),
        law.Need(PointProvisions.IncompleteLimit),
        law.Need(PointProvisions.UngroupedFactor),
        law.Need(PointProvisions.AmbiguousPoints),
        law.Need(PointProvisions.TransferPoints),
        law.Need(PointProvisions.ReadmissionDays),
        law.Need(PointProvisions.ReadmissionShare),
        law.Need(PointProvisions.ReadmissionReasons),
        law.Need(PointProvisions.ReadmissionLoses),
        law.Need(PointProvisions.ReviewQuota));

    public Cited<decimal> HighLimit(HospitalLevel level, decimal weight) => HighLimits.At((int)level, (int)BandOf(weight));
    public Cited<decimal> LowLimit(HospitalLevel level) => LowLimits.At((int)level);

    private static WeightBand BandOf(decimal weight) => weight switch
    {
        <= 1 => WeightBand.UpToOne,
        <= 3 => WeightBand.UpToThree,
        _ => WeightBand.AboveThree,
    };
}
