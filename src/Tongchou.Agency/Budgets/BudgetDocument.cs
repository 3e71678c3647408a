using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;

namespace Tongchou.Agency.Budgets;

/// <summary>
/// A document of the budget 预算文件 as it was worked out: a fund's budget of a year, an adjustment plan with the budget that then holds, a province's budget, or an
/// evaluation. The same facts and law give the same bytes; what is approved is these bytes and nothing else.
/// </summary>
/// <param name="Kind">The word of a <see cref="BudgetKind"/>.</param>
/// <param name="Law">The digest of the law book.</param>
/// <param name="Previous">The document it follows; null for the first.</param>
/// <param name="Reason">Why, where a reason is asked for.</param>
/// <param name="Opening">上年滚存结余.</param>
/// <param name="Parts">The cities' documents that a province's budget adds up.</param>
/// <param name="Evaluation">Of an evaluation what came of the goals; of a budget the evaluation of last year that it reckons with.</param>
public sealed record BudgetDocument(
    string Region,
    string Fund,
    string Year,
    string Kind,
    string Law,
    string? Previous,
    string? Reason,
    Money Opening,
    IReadOnlyList<DocumentLine> Lines,
    IReadOnlyList<DocumentFinding> Findings,
    IReadOnlyList<DocumentGoal> Goals,
    IReadOnlyList<DocumentPart> Parts,
    DocumentEvaluation? Evaluation)
{
    /// <summary>How JSON about budgets writes amounts: yuan with two decimals, as texts, however large.</summary>
    public static readonly JsonSerializerOptions Form = new(AgencyJson.Options) { Converters = { new PlainMoney() } };

    [JsonIgnore]
    public Money Income => Sum(AccountNature.Income);

    [JsonIgnore]
    public Money Spending => Sum(AccountNature.Expense);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    /// <exception cref="JsonException">These bytes are no document.</exception>
    public static BudgetDocument Read(byte[] bytes) => JsonSerializer.Deserialize<BudgetDocument>(bytes, Form)!;

    /// <summary>The budget that holds by this document.</summary>
    public Budget ToBudget() => new(
        Words<FundKind>.TryParse(Fund, out FundKind fund) ? fund : throw new JsonException($"no fund {Fund}"), int.Parse(Year, CultureInfo.InvariantCulture), Opening, [.. Lines.Select(line => line.ToLine())]);

    private Money Sum(AccountNature nature) => Lines.Where(line => line.Nature == Words<AccountNature>.Code(nature)).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    private sealed class PlainMoney : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            BudgetOrderReader.Yuan(reader.GetString()) ?? throw new JsonException("an amount is yuan with at most two decimals");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToPlain());
    }
}

/// <summary>A line with its working and what it rests on.</summary>
/// <param name="Account">The ledger's account that it is watched by.</param>
/// <param name="Change">What an adjustment plan changes.</param>
/// <param name="Rests">Provisions with clause and standing, those of examples marked as such.</param>
public sealed record DocumentLine(
    string Role, string Account, string Nature, Phrase What, Money Amount, Money? LastYear, Money? Change, string Method, string Indicator, string Sum, IReadOnlyList<string> Rests)
{
    public static IReadOnlyList<DocumentLine> Of(Chart chart, Budget budget) =>
        [.. budget.Lines.Select(line => Of(chart.Find(budget.Fund, line.Role) ?? throw new ArgumentException($"{budget.Fund} has no {line.Role}", nameof(budget)), line))];

    public BudgetLine ToLine() => new(
        Word<AccountRole>(Role), Word<AccountNature>(Nature), Amount, LastYear, Word<BudgetMethod>(Method), Word<BudgetIndicator>(Indicator), Sum, []);

    private static DocumentLine Of(LedgerAccount account, BudgetLine line) => new(
        Words<AccountRole>.Code(line.Role), account.Code.ToString(), Words<AccountNature>.Code(line.Nature), account.Name, line.Amount, line.LastYear, null, Words<BudgetMethod>.Code(line.Method),
        Words<BudgetIndicator>.Code(line.Indicator), line.Sum, [.. line.Rests.Select(BudgetReview.Cite)]);

    private static T Word<T>(string code)
        where T : struct, Enum => Words<T>.TryParse(code, out T word) ? word : throw new JsonException($"no word {code}");
}

/// <summary>Something whoever reviews it should see.</summary>
/// <param name="Role">The line it is about; null for the whole.</param>
public sealed record DocumentFinding(string Code, string? Role, Phrase What, bool NeedsReason, string Rests);

/// <summary>A goal of performance 绩效目标.</summary>
/// <param name="Value">Of an evaluation what came of it.</param>
public sealed record DocumentGoal(string Indicator, int Least, int Most, int Weight, string Rests, decimal? Value, decimal? Score);

/// <summary>A city's document in a province's budget.</summary>
/// <param name="Id">Its number.</param>
public sealed record DocumentPart(string Region, string Id, string Digest, Money Income, Money Spending, Money Opening);

/// <param name="Id">The evaluation's number; null within itself.</param>
public sealed record DocumentEvaluation(string? Id, string Year, decimal Score, string Grade, string Rests);
