using System.Globalization;
using Tongchou.Agency;
using Tongchou.Agency.Projections;

namespace Tongchou.Cli.Projecting;

/// <summary>Projections as people read them: in 万元 and 万人, ten thousands, months to two decimals.</summary>
internal static class ProjectionTable
{
    public static void Print(ProjectionForm form, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine(en ? $"{form.Region.Name.En} ({form.Region.Code}): projection {form.From}–{form.To}, in 10,000 yuan and 10,000 persons, payable months at the year's end" : $"{form.Region.Name.Zh}({form.Region.Code}){form.From}–{form.To} 年基金测算,单位:万元、万人;月数为年末可支付月数");
        foreach (ProjectedScheme scheme in form.Schemes)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(scheme.Scheme.In(language));
            TextTable table = en
                ? new("year", "insured", "retired", "income", "spending", "surplus", "balance", "months", "low", "high")
                : new("年度", "参保", "退休", "收入", "支出", "当期结余", "累计结余", "月数", "低", "高");
            foreach (FundYearForm year in scheme.Years)
            {
                table.Row(Text(year.Year), Heads(year.Insured), Heads(year.Retired), Wan(year.Income), Wan(year.Spending), Wan(year.Surplus), Wan(year.Balance),
                    Month(year.Months), Month(year.LowMonths), Month(year.HighMonths));
            }

            table.Write(terminal);
        }

        terminal.Out.WriteLine(form.Bands == "low-high"
            ? en ? "low, high: all uncertain assumptions bad, and good, at once" : "低、高:不确定的假设全部偏坏、全部偏好"
            : en ? $"low, high: tenth and ninetieth of a hundred ({form.Bands})" : $"低、高:抽样的第 10 和第 90 百分位({form.Bands})");
        Tell(form.Caveats, terminal, language);
    }

    public static void Print(SolutionForm form, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine(en ? $"{form.Region.Name.En} ({form.Region.Code}), {form.Scheme.En}: {form.Lever.En}, now {form.Given}" : $"{form.Region.Name.Zh}({form.Region.Code}){form.Scheme.Zh}:{form.Lever.Zh},现为 {form.Given}");
        terminal.Out.WriteLine(form.Target is { } target
            ? en ? $"Bounds of {form.Least} to {form.Most} months: {target.Clause}, {target.Standing.En}; {target.Note?.En}" : $"{form.Least}–{form.Most} 个月的依据:{target.Clause}({target.Standing.Zh});{target.Note?.Zh}"
            : en ? $"Bounds of {form.Least} to {form.Most} months were asked for; no clause names them." : $"{form.Least}–{form.Most} 个月由本次要求指定,没有条款规定。");
        terminal.Out.WriteLine($"{(form.Holds ? "✓" : "✗")} {form.Told.In(language)}");
        TextTable table = en
            ? new("year", "one value", "balance", "months", "", "year by year", "balance", "months", "")
            : new("年度", "固定取值", "累计结余", "可支付月数", "", "逐年取值", "累计结余", "可支付月数", "");
        foreach ((SolvedYear one, SolvedYear own) in form.Constant.Zip(form.Yearly))
        {
            table.Row(Text(one.Year), one.Value, Wan(one.Balance), Month(one.Months), Mark(one.Holds), own.Value, Wan(own.Balance), Month(own.Months), Mark(own.Holds));
        }

        table.Write(terminal);
        Tell(form.Caveats, terminal, language);
    }

    public static void Print(BackTestForm form, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine(en ? $"Fitted to what was published up to {form.From}, against what was published since" : $"按 {form.From} 年及以前的公布数拟合,与此后的公布数比较");
        foreach (FittedValue value in form.Fitted)
        {
            terminal.Out.WriteLine($"  {value.Scheme.In(language)} · {value.What.In(language)}: {value.Value}");
        }

        TextTable table = en ? new("scheme", "figure", "year", "projected", "published", "error") : new("险种", "指标", "年度", "测算", "公布", "误差");
        foreach (BackTestLine row in form.Rows)
        {
            table.Row(row.Scheme.In(language), row.Figure.In(language), Text(row.Year), $"{row.Projected:N0}", $"{row.Published:N0}", row.Error);
        }

        table.Write(terminal);
        TextTable means = en ? new("scheme", "figure", "mean error") : new("险种", "指标", "平均误差(绝对值)");
        foreach (BackTestMean mean in form.Means)
        {
            means.Row(mean.Scheme.In(language), mean.Figure.In(language), mean.MeanError);
        }

        means.Write(terminal);
    }

    /// <summary>One line per scheme and year, in yuan, with the JSON's names as headings.</summary>
    public static int Csv(ProjectionForm form, TextWriter to)
    {
        to.Write("scheme,year,insured,paying,retired,perHead,personal,subsidy,income,cost,spending,surplus,balance,months,lowBalance,lowMonths,highBalance,highMonths\n");
        foreach (ProjectedScheme scheme in form.Schemes)
        {
            foreach (FundYearForm year in scheme.Years)
            {
                to.Write(string.Join(',', scheme.Scheme.Code, Text(year.Year), Text(year.Insured), Text(year.Paying), Text(year.Retired), year.PerHead, year.Personal, year.Subsidy, year.Income, year.Cost, year.Spending,
                    year.Surplus, year.Balance, Plain(year.Months), year.LowBalance, Plain(year.LowMonths), year.HighBalance, Plain(year.HighMonths)) + "\n");
            }
        }

        return ExitCode.Done;
    }

    private static void Tell(IReadOnlyList<Phrase> caveats, Terminal terminal, Language language)
    {
        foreach (Phrase caveat in caveats)
        {
            terminal.Out.WriteLine($"! {caveat.In(language)}");
        }
    }

    private static string Mark(bool holds) => holds ? "✓" : "✗";
    private static string Wan(string yuan) => Math.Round(decimal.Parse(yuan, CultureInfo.InvariantCulture) / 10_000, 0, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture);
    private static string Heads(long persons) => (persons / 10_000m).ToString("N2", CultureInfo.InvariantCulture);
    private static string Month(decimal? months) => months?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
    private static string Plain(decimal? months) => months?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
