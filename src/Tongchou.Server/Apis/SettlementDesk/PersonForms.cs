using Tongchou.Agency;

namespace Tongchou.Server.Apis.SettlementDesk;

/// <summary>What was looked for at the counter.</summary>
public sealed record FindBody(string Text);

/// <param name="Persons">Those who fit; several where a name is borne by many.</param>
/// <param name="Settlement">The settlement of that number; left out where the text is none.</param>
public sealed record FoundForm(IReadOnlyList<PersonLine> Persons, string? Settlement);

/// <summary>A person on one line.</summary>
/// <param name="Identity">The certificate number, masked.</param>
public sealed record PersonLine(string Id, string Name, string Identity, CodedWord Sex, string Born, CoverNote Cover);

/// <summary>Whether somebody is insured, in one look.</summary>
/// <param name="Until">The last day insured; left out where no end is known.</param>
/// <param name="Words">The same as a sentence.</param>
public sealed record CoverNote(bool Covered, RegionName? Region, CodedWord? Scheme, string? Until, Phrase Words);

/// <summary>A person's page at the settlement desk 结算台.</summary>
/// <param name="Account">The balance of the personal account.</param>
public sealed record PersonSheet(
    PersonLine Person,
    CodedWord Document,
    string Phone,
    int Age,
    string Account,
    IReadOnlyList<CoverageLine> Coverages,
    IReadOnlyList<PersonYear> Years,
    IReadOnlyList<FilingLine> Filings);

public sealed record CoverageLine(
    string Id, RegionName Region, CodedWord Scheme, CodedWord Group, CodedWord Category, CodedWord Supplement, bool SupplementaryProduct, string From, string? To, string? Employer, CodedWord Status, bool InForce);

/// <summary>What a benefit year has used up 年度累计; figures that are nothing are left out.</summary>
public sealed record PersonYear(string Year, CodedWord Scheme, int Stays, IReadOnlyList<YearAmount> Figures);

public sealed record YearAmount(Phrase Words, string Amount);

public sealed record FilingLine(string Id, Phrase Kind, string Code, Phrase Name, string From, string? To, bool InForce);

/// <summary>What was kept masked, shown by one act that the audit has.</summary>
public sealed record UnmaskedForm(string Identity, string Phone);

/// <summary>Some of the rows, newest first.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record SettlementPage(IReadOnlyList<SettlementLine> Rows, long Total);

/// <inheritdoc cref="SettlementPage"/>
public sealed record VisitPage(IReadOnlyList<VisitLine> Rows, long Total);

/// <summary>A settlement on one line.</summary>
/// <param name="State">stands, reversed, or reversal.</param>
/// <param name="Concerns">The settlement it takes back.</param>
public sealed record SettlementLine(
    string Id, CodedWord State, CodedWord Visit, string Institution, string InstitutionName, string Day, string BusinessDate, string RecordedAt,
    string Total, string Funds, string Account, string Cash, string? Concerns, string Operator);

public sealed record VisitLine(string Id, CodedWord Kind, CodedWord State, string Institution, string InstitutionName, string Begun, string? Ended, string? Settlement);
