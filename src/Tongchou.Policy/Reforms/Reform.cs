using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Reforms;

/// <summary>A reform 改革方案 that is tried: what one region would set otherwise from a day on.</summary>
public sealed record Reform(RegionCode Region, Phrase Name, DateOnly From, IReadOnlyList<Edition> Editions);

/// <summary>Who could decide a provision of a reform 决策权限.</summary>
/// <param name="Tiers">The tiers that may set it; empty where no rule reserves it.</param>
/// <param name="Clauses">The clauses that draw the line or set bounds.</param>
public sealed record ReformPower(Provision Provision, IReadOnlyList<RegionTier> Tiers, IReadOnlyList<Clause> Clauses);
