using System.Globalization;
using Tongchou.Agency.Imports;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Figures;

namespace Tongchou.Agency.Paying;

/// <summary>Statements as rows that an accountant can follow, and as objects for a file.</summary>
public static class StatementTables
{
    public static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new(new("险种", "scheme")), new(new("医疗机构", "hospital")), new(new("项目", "item")), new(new("金额", "amount"), IsNumber: true), new(new("计算", "working")), new(new("依据", "rests on")),
    ];

    /// <summary>One row a line: first the institutions, then where the budget went.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(PoolStatement statement, Language language)
    {
        string scheme = Words<Scheme>.Phrase(statement.Pool.Scheme).In(language);
        foreach (ProviderStatement provider in statement.Providers)
        {
            foreach (ClearingLine line in provider.Lines)
            {
                yield return [scheme, provider.Hospital, Words<ClearingItem>.Phrase(line.Item).In(language), line.Amount.ToPlain(), line.Working.Sum, Sources(line.Working, language)];
            }

            yield return [scheme, provider.Hospital, language is Language.En ? "to be paid" : "应拨付", provider.Final.ToPlain(), "Σ", ""];
        }

        foreach (BudgetLine line in statement.Uses)
        {
            yield return [scheme, "", Words<BudgetUse>.Phrase(line.Use).In(language), line.Amount.ToPlain(), line.Working.Sum, Sources(line.Working, language)];
        }

        yield return [scheme, "", language is Language.En ? "budget" : "总额预算", statement.Pool.Budget.ToPlain(), "Σ", ""];
    }

    /// <summary>The whole statement as a value for JSON; amounts are yuan with two decimals, as texts.</summary>
    public static object Json(PoolStatement statement) => new
    {
        scheme = Words<Scheme>.Code(statement.Pool.Scheme),
        method = Words<PaymentMethod>.Code(statement.Pool.Method),
        stage = Words<ClearingStage>.Code(statement.Pool.Stage),
        budget = statement.Pool.Budget.ToPlain(),
        reserve = statement.Reserve.ToPlain(),
        shared = statement.Shared.ToPlain(),
        points = Plain(statement.Points),
        pointValue = statement.PointValue is { } value ? Plain(Rounding.HalfUp(value, Rounding.MostDecimals)) : null,
        uses = statement.Uses.Select(line => new { use = Words<BudgetUse>.Code(line.Use), amount = line.Amount.ToPlain(), working = Json(line.Working) }),
        providers = statement.Providers.Select(provider => new
        {
            hospital = provider.Hospital,
            level = Words<HospitalLevel>.Code(provider.Level),
            cases = provider.Cases,
            points = Plain(provider.Points),
            cost = provider.Cost.ToPlain(),
            standard = provider.Standard.ToPlain(),
            byItem = provider.ByItem.ToPlain(),
            due = provider.Due.ToPlain(),
            final = provider.Final.ToPlain(),
            lines = provider.Lines.Select(line => new { item = Words<ClearingItem>.Code(line.Item), amount = line.Amount.ToPlain(), working = Json(line.Working) }),
        }),
        cases = statement.Cases.Select(each => new
        {
            id = each.Case.Id,
            hospital = each.Case.Hospital,
            method = Words<PaymentMethod>.Code(each.Method),
            kind = Words<CaseKind>.Code(each.Kind),
            group = each.Group,
            points = Plain(each.Points),
            standard = each.Standard?.ToPlain(),
            working = each.Lines.Select(Json),
        }),
    };

    private static object Json(WorkingLine line) => new
    {
        what = line.What,
        sum = line.Sum,
        clause = line.Clause.ToString(),
        rests = line.Rests.Select(source => new { path = source.Path, clause = source.Clause.ToString(), standing = Words<Standing>.Code(source.Standing), region = source.Region.ToString() }),
    };

    private static string Sources(WorkingLine line, Language language) =>
        string.Join("; ", line.Rests.Select(source => $"{source.Path} ({source.Clause}, {Words<Standing>.Phrase(source.Standing).In(language)})").Prepend(line.Clause.ToString()).Distinct());

    private static string Plain(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);
}
