using Tongchou.Agency;
using Tongchou.Server.Apis.Grouping;
using Tongchou.Server.Apis.References;

namespace Tongchou.Server.Apis.Payment;

/// <summary>Whose law on which day an order is paid by, and what of its cases was refused.</summary>
/// <param name="RefusedRows">The first of them.</param>
public sealed record OrderHead(RegionName Region, string Day, int Read, int Refused, IReadOnlyList<RefusedReason> Reasons, IReadOnlyList<RejectedLine> RefusedRows);

/// <param name="Example">What was said of the first.</param>
public sealed record RefusedReason(string Code, Phrase Example, int Count);

/// <summary>Groups with their weights 病组权重, made from cases.</summary>
/// <param name="Coefficients">Difference coefficients of the group that was asked for.</param>
/// <param name="Law">The values of law behind them.</param>
public sealed record WeightsSheet(OrderHead Head, string OverallMean, int Cases, IReadOnlyList<GroupWeightForm> Groups, IReadOnlyList<CoefficientForm> Coefficients, IReadOnlyList<LawValue> Law);

public sealed record LawValue(string Key, Phrase Title, Basis Basis);

/// <param name="Name">Empty where no version of the grouper knows the group.</param>
/// <param name="Kept">Cases left after trimming.</param>
public sealed record GroupWeightForm(string Group, string Name, int Cases, int Kept, string Mean, string Weight, string BasePoints, string Variation, bool Stable);

/// <param name="Bounded">Whether the least or the greatest coefficient moved it.</param>
public sealed record CoefficientForm(string Hospital, CodedWord Level, int Cases, string? LevelRatio, string? HospitalRatio, string Value, bool Bounded, string Working);

/// <summary>A DIP catalogue made from cases, and what each threshold would cover.</summary>
/// <param name="Made">Cases that took part: those with a diagnosis and a day of discharge, of the years that are weighed.</param>
public sealed record DipSheet(OrderHead Head, string OverallMean, int Made, int Core, string CoreShare, int Threshold, IReadOnlyList<DipThreshold> Thresholds, IReadOnlyList<DipGroupLine> Groups);

public sealed record DipThreshold(int Threshold, int Groups, string Share);

public sealed record DipGroupLine(string Code, CodedWord Kind, string Diagnosis, string Procedures, CodedWord Treatment, int Cases, string Mean, string Weight, string Score);

/// <summary>Some cases 病例清单 of an order, each with its working.</summary>
/// <param name="Total">How many fit the filters.</param>
/// <param name="Sums">Of all that fit.</param>
/// <param name="Sources">The values of law that workings rest on, by their place here.</param>
public sealed record CasePage(OrderHead Head, IReadOnlyList<CaseLine> Rows, int Total, CaseSums Sums, IReadOnlyList<PoolValue> Pools, IReadOnlyList<OutcomeCount> Kinds, IReadOnlyList<string> Hospitals, IReadOnlyList<Basis> Sources);

/// <param name="PointValue">Yuan a point; left out where nobody earned one.</param>
public sealed record PoolValue(CodedWord Scheme, CodedWord Method, string Budget, string Points, string? PointValue);

public sealed record CaseSums(string Cost, string Payments, string Standard, string Fund, string ByItem, string Gain);

/// <param name="Gain">What the fund's part is above (below nothing: under) the amount item by item.</param>
public sealed record CaseLine(
    string Id, string Hospital, CodedWord Level, CodedWord Scheme, string Group, string GroupName, CodedWord Method, CodedWord Kind, string? Discharged, int Days,
    string Cost, string Points, string Standard, string Payments, string Fund, string ByItem, string Gain, IReadOnlyList<WorkingForm> Working);

/// <param name="Rests">Places among the sources of the page.</param>
public sealed record WorkingForm(Phrase What, string Sum, string Clause, IReadOnlyList<int> Rests);

/// <summary>预算与点值 through the year, and the indicators of payment reform.</summary>
public sealed record BudgetSheet(OrderHead Head, int Year, int Through, IReadOnlyList<BudgetPoolForm> Pools, CoverageForm Coverage, IReadOnlyList<HospitalIndicatorForm> Hospitals);

/// <param name="Available">Without reserve and lumps.</param>
/// <param name="UsedShare">What the months so far cost the fund item by item, of what is available in the whole year.</param>
public sealed record BudgetPoolForm(CodedWord Scheme, CodedWord Method, string Budget, string Available, string UsedShare, IReadOnlyList<CourseMonthForm> Months, int LeftOut, CourseForecastForm? Forecast);

public sealed record CourseMonthForm(int Month, int Cases, string Points, string ByItem, string? PointValue, int CasesSoFar, string PointsSoFar, string ByItemSoFar, string? PointValueSoFar, string BudgetSoFar);

public sealed record CourseForecastForm(string Usual, string Least, string Most, string? PointValue, string? LeastPointValue, string? MostPointValue);

/// <param name="Target">Left out where nobody set one.</param>
public sealed record CoverageForm(int Institutions, int AllInstitutions, int Groups, string SpendingShare, string CaseShare, Basis? Target, int? TargetTenThousandths, bool? MeetsTarget);

/// <param name="ByGroupsTenThousandths">The share as a number, for a bar.</param>
public sealed record HospitalIndicatorForm(string Hospital, CodedWord Level, int Cases, string? Cmi, string? CostIndex, string? TimeIndex, string UngroupedShare, string ByGroupsShare, int ByGroupsTenThousandths, bool? MeetsTarget);

/// <summary>支付方式镜像: the same cases under every method.</summary>
public sealed record MirrorSheet(OrderHead Head, IReadOnlyList<MirrorPool> Pools);

/// <param name="ByItem">What all cases cost the fund item by item.</param>
public sealed record MirrorPool(CodedWord Scheme, CodedWord Method, string Budget, string ByItem, IReadOnlyList<MirrorMethod> Methods);

/// <param name="Against">What the fund pays above (below nothing: under) the budget.</param>
public sealed record MirrorMethod(CodedWord Method, string Fund, string Against, IReadOnlyList<MirrorHospital> Hospitals);

public sealed record MirrorHospital(string Hospital, string Fund, string ByItem, string Gain);

/// <summary>分组影子运行: which cases another version of the grouper would move, and what money with them.</summary>
/// <param name="Moves">From which group to which, the most cases first.</param>
/// <param name="Rows">The first cases that move.</param>
public sealed record ShadowSheet(
    OrderHead Head, Phrase From, Phrase To, int Cases, int Moved, int UngroupedBefore, int UngroupedAfter, IReadOnlyList<OutcomeCount> Lacking, IReadOnlyList<ShadowMove> Moves, IReadOnlyList<ShadowHospitalForm> Hospitals, IReadOnlyList<ShadowRow> Rows);

public sealed record ShadowMove(string From, string FromName, string To, string ToName, int Cases, string Cost);

public sealed record ShadowHospitalForm(string Hospital, CodedWord Scheme, int Cases, int Moved, string Before, string After, string Change);

public sealed record ShadowRow(string Id, string Hospital, CodedWord Scheme, string Cost, string From, string FromName, string To, string ToName);
