using Tongchou.Agency;

namespace Tongchou.Server.Apis.Budgets;

/// <summary>What the pages of budgets choose from. Provinces come with their cities.</summary>
/// <param name="Today">Today in China.</param>
public sealed record BudgetChoices(string Today, IReadOnlyList<BudgetRegion> Regions, IReadOnlyList<BudgetFund> Funds);

/// <param name="IsProvince">Whether it is added up from its cities.</param>
/// <param name="Books">How many cities in it, a city itself being one, have books with an entry.</param>
public sealed record BudgetRegion(string Code, Phrase Name, bool IsProvince, int Books);

/// <summary>A fund with the lines that a budget of it may have.</summary>
public sealed record BudgetFund(CodedWord Fund, IReadOnlyList<BudgetAccount> Lines);

/// <param name="Role">The line's word.</param>
/// <param name="Nature">income or expense.</param>
public sealed record BudgetAccount(string Role, string Account, Phrase Name, string Nature);

/// <summary>A document of the budget 预算文件 on one line.</summary>
/// <param name="Id">Left out while it is only looked at.</param>
/// <param name="Answer">Why it was returned.</param>
/// <param name="MayDecide">Whether this user may approve it.</param>
public sealed record BudgetDocumentForm(
    string? Id, CodedWord Kind, RegionName Region, CodedWord Fund, string Year, string Income, string Spending, CodedWord State, string? Previous, string Digest, string? EnteredBy, string? DecidedBy, string? Answer, bool MayDecide);

/// <summary>A document, opened: every line with its working and law, what its reviewer should see, the goals.</summary>
/// <param name="Closing">年末滚存结余.</param>
/// <param name="Holds">Whether it is the one that holds now.</param>
public sealed record FundBudgetSheet(
    BudgetDocumentForm Document, string? Reason, string Opening, string Surplus, string Closing, bool Holds, IReadOnlyList<BudgetLineForm> Lines, IReadOnlyList<BudgetFindingForm> Findings, IReadOnlyList<BudgetGoalForm> Goals,
    IReadOnlyList<BudgetPartForm> Parts, BudgetEvaluationForm? Evaluation);

/// <param name="Sum">The working with its numbers, the same in every language.</param>
/// <param name="Rests">Provisions with clause and standing; those of examples say so.</param>
public sealed record BudgetLineForm(string Role, string Account, string Nature, Phrase What, string Amount, string? LastYear, string? Change, CodedWord Method, CodedWord Indicator, string Sum, IReadOnlyList<string> Rests);

public sealed record BudgetFindingForm(string Code, string? Role, Phrase What, bool NeedsReason, string Rests);

/// <param name="Value">What came of it, or is forecast to.</param>
public sealed record BudgetGoalForm(CodedWord Indicator, int Least, int Most, int Weight, string? Value, string? Score, string Rests);

public sealed record BudgetPartForm(RegionName Region, string Id, string Income, string Spending, string Opening);

/// <param name="Id">The evaluation's number; left out within itself.</param>
public sealed record BudgetEvaluationForm(string? Id, string Year, string Score, CodedWord Grade, string Rests);

/// <summary>A budget against the books 预算执行.</summary>
/// <param name="Through">The last month that counts.</param>
/// <param name="Document">The document that holds; left out of a province.</param>
public sealed record BudgetExecutionForm(
    RegionName Region, CodedWord Fund, string Year, int Through, string Tolerance, string ToleranceRests, string? Document, IReadOnlyList<RegionName> Cities, IReadOnlyList<ExecutionLineForm> Lines, ExecutionTotalForm Income, ExecutionTotalForm Spending,
    string Opening, string ForecastClosing, IReadOnlyList<BudgetGoalForm> Goals, string Score, CodedWord Grade, string GradeRests);

/// <param name="Account">Leads to its entries.</param>
public sealed record ExecutionLineForm(
    string Role, string Account, string Nature, Phrase What, string Budget, IReadOnlyList<string> Months, string Executed, string Remaining, string? Share, string Forecast, CodedWord Method, string? Deviation, bool Flagged);

public sealed record ExecutionTotalForm(string Budget, string Executed, string Remaining, string Forecast, string? Share, string? Deviation);

/// <summary>What a document is made of.</summary>
/// <param name="Kind">compile, adjust, unify or evaluate.</param>
/// <param name="Opening">Left out for what the books say.</param>
/// <param name="Enter">Whether it is entered; otherwise it is only worked out and shown.</param>
public sealed record BudgetBody(
    string Kind, string Region, string Fund, string Year, string? Heads, string? MonthlyBase, string? Collected, string? Trend, string? Opening, string? Reason, IReadOnlyList<BudgetLineBody>? Lines, bool Enter);

/// <param name="By">Of an adjustment plan: more, or below nothing less.</param>
/// <param name="Amount">Given as it is, with its reason.</param>
public sealed record BudgetLineBody(string Role, string? LastYear, string? Visits, string? CostPerVisit, string? Amount, string? Reason, string? By);

/// <param name="Answer">Why it is returned.</param>
public sealed record BudgetDecisionBody(bool Approve, string? Answer);

/// <summary>One fund over a region's cities 基金总览.</summary>
/// <param name="Executed">Of the region as a whole; left out before a budget is approved.</param>
public sealed record FundOverviewForm(
    RegionName Region, CodedWord Fund, string Day, string Balance, IReadOnlyList<CityFundForm> Cities, IReadOnlyList<MoneyNode> Nodes, IReadOnlyList<MoneyLink> Links, IReadOnlyList<MonthForm> Months, BudgetExecutionForm? Executed, IReadOnlyList<FundAlertForm> Alerts);

/// <param name="Numerator">结余 that months are counted from.</param>
/// <param name="Denominator">Spending of twelve months.</param>
/// <param name="Level">The worst level of alerts that are not closed: none, yellow or red.</param>
public sealed record CityFundForm(
    RegionName Region, string Balance, string? Months, CodedWord? Grade, string? GradeRests, string? Numerator, string? Denominator, string Income, string Spending, string? IncomeShare, string? SpendingShare, string? Deviation, string Level, int Alerts, int Overdue);

/// <param name="Kind">income, fund, spending or balance.</param>
/// <param name="Account">Leads to its entries; left out of what is no account.</param>
public sealed record MoneyNode(string Id, Phrase Name, string Kind, string? Account);

public sealed record MoneyLink(string From, string To, string Amount);

/// <param name="Planned">A twelfth of the budget's spending; left out without one.</param>
public sealed record MonthForm(string Month, string Income, string Spending, string? Planned);

/// <summary>An alert 基金预警 as it stands.</summary>
/// <param name="Due">The day by which the plan, or what it promises, is due.</param>
/// <param name="Steps">What this user may do now: plan, follow, close.</param>
public sealed record FundAlertForm(
    string Id, RegionName Region, CodedWord Fund, CodedWord Kind, CodedWord Level, string Raised, CodedWord State, Phrase Figures, string? Office, string? Due, bool Overdue, string? Note, string By, IReadOnlyList<string> Steps);

/// <summary>An alert with everything that became of it, oldest first.</summary>
public sealed record FundAlertSheet(FundAlertForm Alert, IReadOnlyList<FundAlertForm> History);

/// <param name="New">How many are new.</param>
public sealed record WarnedForm(int New, IReadOnlyList<FundAlertForm> Alerts);

/// <param name="On">The last day that counts; left out for today.</param>
public sealed record WarnBody(string Region, string? On);

/// <param name="Step">plan, follow or close.</param>
public sealed record AlertStepBody(string Step, string Note, string? Office, string? Due);
