using Tongchou.Agency;

namespace Tongchou.Server.Apis.Agreements;

/// <summary>An institution with how its agreement 定点协议 stands today.</summary>
/// <param name="Agreement">The number of the agreement.</param>
/// <param name="Until">The last day agreed upon; left out where nothing is signed or no end is named.</param>
/// <param name="SoonToEnd">It ends within the days of notice and nothing follows.</param>
/// <param name="RestsTooLong">It has rested longer than the law lets it.</param>
/// <param name="Waiting">How many entered steps wait to be approved.</param>
public sealed record AgreementLine(
    string Institution, string Name, CodedWord Kind, CodedWord Level, RegionName Region, string Agreement, CodedWord State, string? Until, bool SoonToEnd, bool RestsTooLong, int Waiting);

/// <summary>An institution's agreements, opened.</summary>
/// <param name="May">What may happen next.</param>
/// <param name="Assessment">What an assessment scores today.</param>
/// <param name="PassMark">The points that pass it.</param>
public sealed record AgreementSheet(
    AgreementLine Line, IReadOnlyList<TermForm> Terms, IReadOnlyList<TermForm> Rests, IReadOnlyList<AgreementStepForm> Steps, IReadOnlyList<AgreementTaskLine> Waiting, IReadOnlyList<MayForm> May,
    ScoreSheetForm Assessment, int PassMark, IReadOnlyList<CodedWord> Visits, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<PhysicianLine> Physicians);

/// <param name="NeedsTerm">It names the days agreed upon.</param>
/// <param name="NeedsReason">It is reasoned.</param>
/// <param name="NeedsScores">It is scored.</param>
/// <param name="NeedsFields">It says what changes about the institution.</param>
public sealed record MayForm(string Code, string Zh, string En, bool NeedsTerm, bool NeedsReason, bool NeedsScores, bool NeedsFields);

public sealed record TermForm(string From, string? To, bool HoldsToday);

/// <summary>A step of an agreement on its line of time.</summary>
/// <param name="Day">The first day on which it holds.</param>
/// <param name="Points">What an assessment came to.</param>
/// <param name="Digest">Of the signed text.</param>
public sealed record AgreementStepForm(
    string Agreement, CodedWord Move, CodedWord State, string Day, string Reason, IReadOnlyList<TermForm> Terms, IReadOnlyList<ScoreForm> Scores, int? Points, string? Digest, string EnteredBy, string ApprovedBy);

/// <summary>An insurance physician 医保医师 of an institution.</summary>
/// <param name="Standing">The last thing that happened.</param>
public sealed record PhysicianLine(string Physician, string Name, CodedWord Standing, string Since, string Reason);

/// <summary>A sheet of items to score.</summary>
/// <param name="Clause">What it rests on, and how well founded it is.</param>
public sealed record ScoreSheetForm(IReadOnlyList<ScoreItemForm> Items, int Points, string Clause, CodedWord Standing);

/// <param name="IsNeeded">With nothing here the whole is not passed.</param>
public sealed record ScoreItemForm(string Code, Phrase Name, int Points, bool IsNeeded);

public sealed record ScoreForm(string Item, int Points);

/// <summary>Something about an agreement, a physician or an appraisal that one entered and another decides.</summary>
/// <param name="Kind">agreement, physician or appraisal.</param>
/// <param name="What">What is to happen.</param>
/// <param name="Scores">The points given, item by item.</param>
public sealed record AgreementTaskLine(
    string Id, CodedWord State, string Kind, string Institution, string Name, CodedWord What, string Day, string Reason, string? Term, IReadOnlyList<ScoreForm> Scores, int? Points, string EnteredBy, string? DecidedBy, string? Answer);

/// <summary>Enters a step.</summary>
/// <param name="Move">apply, assess, negotiate, decline, sign, change, renew, suspend, resume, rescind or leave.</param>
/// <param name="Day">The first day on which it holds; today where left out.</param>
/// <param name="From">The first day of the term; for signing and renewal.</param>
/// <param name="Fields">The institution by the keys of its form; for the application of a new one, and for a change.</param>
public sealed record AgreementStepBody(string Move, string? Day, string? Reason, string? From, string? To, IReadOnlyList<ScoreForm>? Scores, IReadOnlyDictionary<string, string>? Fields);

/// <param name="Move">suspend, restore, remove or register.</param>
/// <param name="Name">Only needed to register.</param>
public sealed record PhysicianStepBody(string Move, string? Day, string? Reason, string? Name);

/// <param name="Answer">Why it is returned; not needed to approve.</param>
public sealed record AgreementDecisionBody(bool Approve, string? Answer);

/// <summary>The text of an agreement as it was signed.</summary>
/// <param name="IsWhole">The text still has the digest it was signed under.</param>
public sealed record AgreementTextForm(string Institution, string Name, string Agreement, string Version, string Digest, bool IsWhole, string Text);

/// <summary>The appraisals 年度考核 of a year.</summary>
/// <param name="Sheet">What is scored.</param>
public sealed record AppraisalPage(int Year, ScoreSheetForm Sheet, IReadOnlyList<GradeForm> Grades, IReadOnlyList<AppraisalLine> Rows);

/// <param name="Returned">The share of the retained deposit that is paid back.</param>
public sealed record GradeForm(string Code, Phrase Name, int From, string Returned);

/// <summary>An institution's appraisal of a year; without grade where it has none yet.</summary>
/// <param name="Waiting">Points were entered and wait to be approved.</param>
public sealed record AppraisalLine(
    string Institution, string Name, int? Points, CodedWord? Grade, string? Returned, string? Clause, IReadOnlyList<ScoreForm> Scores, bool Waiting, string? EnteredBy, string? ApprovedBy);

public sealed record AppraisalBody(string Institution, int Year, IReadOnlyList<ScoreForm> Scores, string? Reason);
