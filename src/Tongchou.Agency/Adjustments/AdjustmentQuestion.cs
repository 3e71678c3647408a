using Tongchou.Fund.Adjusting;
using Tongchou.Policy;

namespace Tongchou.Agency.Adjustments;

/// <summary>A year's adjustment as it is asked for 年度调剂申请数据: both schemes, each by itself.</summary>
/// <param name="Region">The region whose fund it is: a province with cities, or a city with counties.</param>
/// <param name="Names">What the regions are called by those who ask.</param>
/// <param name="FormulaAsked">The formula comes with the question and not from the law.</param>
public sealed record AdjustmentQuestion(RegionCode Region, int Year, LawOn Law, IReadOnlyDictionary<RegionCode, string> Names, IReadOnlyList<SchemeQuestion> Schemes, bool FormulaAsked)
{
    public SchemeQuestion Of(Scheme scheme) => Schemes.Single(each => each.Inputs.Scheme == scheme);
}

public sealed record SchemeQuestion(AdjustmentOpening Opening, AdjustmentInputs Inputs, AdjustmentTerms Terms);
