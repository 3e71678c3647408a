using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Figures;

namespace Tongchou.Cli.Paying;

/// <summary><c>pay clear</c>: a budget squared with its institutions, line by line.</summary>
internal static class PayClear
{
    public static Command Make(Terminal terminal)
    {
        PayInput input = new();
        Option<string?> excel = new("--xlsx") { Description = "清算表写到此 Excel the statement as an Excel file" };
        Option<string?> previous = new("--previous") { Description = "上一次清算的 JSON,列出更正差额 the JSON of an earlier run; the differences are listed" };
        Command command = input.On(new("clear", "月度结算或年终清算 square a month or a year") { excel, previous });
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(input.Lang);
            (ClearPools act, PayOrder order, LawBook book) = input.Read(parsed, terminal);
            IReadOnlyDictionary<string, Money>? before = parsed.GetValue(previous) is { } file ? EarlierRun.Read(file, terminal, language) : null;
            IReadOnlyList<PoolStatement> statements = act.Clear();
            foreach (PoolStatement statement in statements)
            {
                Print(statement, act, terminal, language);
            }

            IReadOnlyList<ProviderDifference> differences = before is null ? [] : ClearingDifference.Between(before, statements.SelectMany(EarlierRun.Amounts).ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal));
            PrintDifferences(differences, terminal, language);
            input.Tell(parsed, act.Report, terminal);
            Write(parsed.GetValue(input.Out), order, book, statements, act.Report, differences);
            if (parsed.GetValue(excel) is { } to)
            {
                WholeFile.Write(to, written => ExportTable.Write(new("清算表", "clearing"), StatementTables.Columns, statements.SelectMany(each => StatementTables.Rows(each, language)), written, TableFormat.Excel, language));
            }

            return act.Report.IsClean ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static void Write(string? path, PayOrder order, LawBook book, IReadOnlyList<PoolStatement> statements, ImportReport report, IReadOnlyList<ProviderDifference> differences)
    {
        if (path is null)
        {
            return;
        }

        string json = JsonSerializer.Serialize(
            new
            {
                region = order.Region.ToString(),
                day = order.Day,
                law = book.Digest,
                cases = new { read = report.Read, refused = report.Rejected, reasons = report.RejectedRows.GroupBy(row => row.Faults[0].Code).OrderBy(each => each.Key, StringComparer.Ordinal).ToDictionary(each => each.Key, each => each.Count()) },
                grouping = order.Grouped?.Json,
                pools = statements.Select(StatementTables.Json),
                differences = differences.Count == 0 ? null : differences.Select(each => new { account = each.Hospital, before = each.Before?.ToPlain(), after = each.After?.ToPlain(), change = each.Change.ToPlain() }),
            },
            AgencyJson.Indented);
        WholeFile.Write(path, written => written.Write(Encoding.UTF8.GetBytes(json + "\n")));
    }

    private static void Print(PoolStatement statement, ClearPools act, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        string value = statement.PointValue is { } yuan ? Rounding.Show(yuan) : "—";
        terminal.Out.WriteLine(en
            ? $"{Words<Scheme>.Phrase(statement.Pool.Scheme).En}, {Words<PaymentMethod>.Phrase(statement.Pool.Method).En}, {Words<ClearingStage>.Phrase(statement.Pool.Stage).En}: budget {statement.Pool.Budget}, reserve {statement.Reserve}, points {Rounding.Show(statement.Points)}, {value} yuan a point"
            : $"{Words<Scheme>.Phrase(statement.Pool.Scheme).Zh} {Words<PaymentMethod>.Phrase(statement.Pool.Method).Zh} {Words<ClearingStage>.Phrase(statement.Pool.Stage).Zh}:总额 {statement.Pool.Budget},预留 {statement.Reserve},总点数 {Rounding.Show(statement.Points)},点值 {value} 元");
        TextTable table = en ? new("hospital", "cases", "points", "by item (F)", "by standard (P)", "shared/returned", "due", "to be paid") : new("医疗机构", "病例", "点数", "按项目额 F", "按标准额 P", "分担/收回", "应付", "应拨付");
        foreach (ProviderStatement each in statement.Providers)
        {
            table.Row(each.Hospital, $"{each.Cases:N0}", Rounding.Show(each.Points), $"{each.ByItem}", $"{each.Standard}", $"{each.Of(ClearingItem.OverspendShared) + each.Of(ClearingItem.SurplusReturned)}", $"{each.Due}", $"{each.Final}");
        }

        table.Write(terminal);
        TextTable uses = en ? new("where the budget went", "amount") : new("预算去向", "金额");
        foreach (BudgetLine line in statement.Uses.Where(line => !line.Amount.IsZero || line.Use is BudgetUse.Rounding))
        {
            uses.Row(Words<BudgetUse>.Phrase(line.Use).In(language), $"{line.Amount}");
        }

        uses.Row(en ? "budget" : "总额预算", $"{statement.Accounted}");
        uses.Write(terminal);
        foreach ((string hospital, int reviewed, int most) in act.OverQuota(statement))
        {
            terminal.Error.WriteLine(en ? $"! {hospital}: {reviewed} case(s) in the special review, at most {most}" : $"! {hospital}:特病单议 {reviewed} 例,超过上限 {most} 例");
        }
    }

    private static void PrintDifferences(IReadOnlyList<ProviderDifference> differences, Terminal terminal, Language language)
    {
        if (differences.Count == 0)
        {
            return;
        }

        TextTable table = language is Language.En ? new("hospital", "before", "after", "difference") : new("医疗机构", "更正前", "更正后", "差额");
        foreach (ProviderDifference each in differences)
        {
            table.Row(each.Hospital, $"{each.Before}", $"{each.After}", $"{each.Change}");
        }

        table.Write(terminal);
    }
}
