namespace Tongchou.Agency.Projections;

/// <summary>测算结果: what the pools would become. Amounts are yuan with two decimals as text; the same input and law give the same bytes.</summary>
/// <param name="Law">SM3 of the packs and sources that values left out were taken from.</param>
/// <param name="Basis">Values of law in it; everything else is an assumption of the input.</param>
public sealed record ProjectionForm(RegionName Region, int From, int To, string Law, string Bands, IReadOnlyList<PopulationRow> Population, IReadOnlyList<ProjectedScheme> Schemes, IReadOnlyList<Basis> Basis, IReadOnlyList<Phrase> Caveats);

/// <param name="Joined">Of the residents, those who became employees until the next year.</param>
public sealed record PopulationRow(int Year, long Total, long Active, long Retired, long Resident, long Births, long Deaths, long Arrived, long Left, long Joined, long BecameRetired);

public sealed record ProjectedScheme(CodedWord Scheme, IReadOnlyList<FundYearForm> Years);

/// <param name="Months">Payable months at the year's end; absent where nothing is spent.</param>
/// <param name="LowBalance">At the lower edge of the band.</param>
public sealed record FundYearForm(
    int Year, long Insured, long Paying, long Retired, string PerHead, string Personal, string Subsidy, string Income, string Cost, string Spending, string Surplus, string Balance, decimal? Months,
    string LowBalance, decimal? LowMonths, string HighBalance, decimal? HighMonths);

/// <summary>求解结果. A value is a rate such as <c>8.25%</c> or yuan.</summary>
/// <param name="Target">The clause of the bounds; absent where they were asked for and no law is known.</param>
/// <param name="Weakest">Of one value for the span, the one that asks least and leaves the least months.</param>
public sealed record SolutionForm(
    RegionName Region, CodedWord Lever, CodedWord Scheme, int From, int To, int Least, int Most, CodedWord Hold, bool BoundsAsked, Basis? Target, string Given, string? Value, string? Weakest, string? Strongest,
    IReadOnlyList<SolvedYear> Constant, IReadOnlyList<SolvedYear> Yearly, Phrase Told, IReadOnlyList<Phrase> Caveats)
{
    public bool Holds => Value is not null;
}

public sealed record SolvedYear(int Year, string Value, bool Holds, string Balance, decimal? Months);

/// <summary>回测结果: errors are projected less published, of the published.</summary>
public sealed record BackTestForm(int From, IReadOnlyList<BackTestLine> Rows, IReadOnlyList<BackTestMean> Means, IReadOnlyList<FittedValue> Fitted);

/// <param name="Projected">Persons, or whole yuan.</param>
public sealed record BackTestLine(CodedWord Scheme, CodedWord Figure, int Year, long Projected, long Published, string Error);
public sealed record BackTestMean(CodedWord Scheme, CodedWord Figure, string MeanError);
public sealed record FittedValue(CodedWord Scheme, Phrase What, string Value);
