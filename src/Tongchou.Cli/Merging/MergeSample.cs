using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Merging;
using Tongchou.Fund;

namespace Tongchou.Cli.Merging;

/// <summary><c>merge-schemes sample</c>: writes two made-up registers with everything planted that they can disagree about, and all that the later steps ask for.</summary>
internal static class MergeSample
{
    public static Command Make(Terminal terminal)
    {
        Option<ulong> seed = new("--seed") { Description = "种子;同一种子总得同样的文件 one seed always gives the same files", DefaultValueFactory = _ => 1 };
        Option<int> persons = new("--persons") { Description = "人数 how many persons", DefaultValueFactory = _ => 20_000 };
        Option<string> region = new("--region") { Description = "统筹区 region, six digits", Required = true };
        Option<DateOnly?> on = CommonOptions.Day("--on", "新制度第一天 the first day of the one scheme");
        Option<string> outFolder = MergeCommand.Out();
        on.Required = true;
        Command command = new("sample", "生成样例:两边登记、决定、余额表、清理表 make the sample: registers, decisions, balances, clearings") { seed, persons, region, on, outFolder };
        command.SetAction(parsed =>
        {
            if (!RegionCode.TryParse(parsed.GetValue(region), out RegionCode code) || parsed.GetValue(persons) < 400)
            {
                throw RefusedException.Because("bad-sample", new("统筹区应为六位区划代码,人数至少 400。", "A region is a code of six digits, and there are 400 persons at least."));
            }

            DateOnly day = parsed.GetValue(on)!.Value;
            MergingSample sample = MergingSample.Of(code, day, parsed.GetValue(persons), parsed.GetValue(seed));
            string folder = Directory.CreateDirectory(parsed.GetValue(outFolder)!).FullName;
            Write(sample, day, folder);
            terminal.Out.WriteLine($"{sample.Lines.Count:N0} 条登记 lines, {sample.Decisions.Count:N0} 项决定 decisions, {sample.Mistyped.Count:N0} 条写错的号码 mistyped numbers");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(MergingSample sample, DateOnly day, string folder)
    {
        Dictionary<string, string> bad = sample.Mistyped.ToDictionary(each => each.Key, each => each.BadNumber);
        Money[] refunds = new Money[2];
        foreach (MergedPerson person in RegisterMatch.Of(sample.Lines, sample.Decisions.ToDictionary(decision => decision.Clash)).Persons)
        {
            foreach (Registration line in person.Rows.Where(row => person.Refunded.Contains(row.Key)))
            {
                refunds[(int)line.Scheme] += line.Dues;
            }
        }

        foreach (OldScheme scheme in Words<OldScheme>.All)
        {
            Registration[] lines = [.. sample.Lines.Where(line => line.Scheme == scheme).OrderBy(line => line.Number, StringComparer.Ordinal)];
            string name = Words<OldScheme>.Code(scheme);
            using MemoryStream table = new();
            Table(new RegistrationForm(scheme), lines, table);

            // No form writes a wrong number, so it is put into the text.
            string text = System.Text.Encoding.UTF8.GetString(table.ToArray());
            string[] rows = text.Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                rows[i + 1] = bad.TryGetValue(lines[i].Key, out string? wrong) ? rows[i + 1].Replace(lines[i].Identity.Text, wrong, StringComparison.Ordinal) : rows[i + 1];
            }

            using GZipStream packed = new(File.Create(Path.Combine(folder, $"{name}.csv.gz")), CompressionLevel.SmallestSize);
            packed.Write(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows)));
            using FileStream mended = File.Create(Path.Combine(folder, $"{name}-mended.csv"));
            Table(new RegistrationForm(scheme), lines.Where(line => bad.ContainsKey(line.Key)), mended);
        }

        using FileStream decisions = File.Create(Path.Combine(folder, "decisions.csv"));
        Table(new ClashDecisionForm(), sample.Decisions, decisions);
        using FileStream balances = File.Create(Path.Combine(folder, "balances.csv"));
        Table(new OldBalanceForm(), Words<OldScheme>.All.SelectMany(Balances), balances);
        using FileStream clearings = File.Create(Path.Combine(folder, "clearings.csv"));
        Table(new OldClearingForm(), Words<OldScheme>.All.SelectMany(scheme => Clearings(scheme, day, refunds[(int)scheme])), clearings);
    }

    private static IEnumerable<OldBalance> Balances(OldScheme scheme)
    {
        int times = scheme is OldScheme.Urban ? 1 : 3;
        (string Account, Side Side, long Yuan)[] lines =
        [
            ("1001", Side.Debit, 120_000), ("100201", Side.Debit, 2_350_000), ("100202", Side.Debit, 600_000), ("1003", Side.Debit, 400_000), ("1101", Side.Debit, 30_000), ("1102", Side.Debit, 50_000),
            ("2001", Side.Credit, 180_000), ("2002", Side.Credit, 12_000), ("2004", Side.Credit, 40_000), ("3001", Side.Credit, 3_318_000),
        ];
        return lines.Select(line => new OldBalance(scheme, AccountCode.TryParse(line.Account, out AccountCode code) ? code : default, line.Side, Money.Yuan(line.Yuan * times)));
    }

    private static IEnumerable<OldClearing> Clearings(OldScheme scheme, DateOnly day, Money refund)
    {
        int times = scheme is OldScheme.Urban ? 1 : 3;
        (FundFlow Flow, Money Amount)[] items =
        [
            (FundFlow.OwedDuesReceived, Money.Yuan(30_000)), (FundFlow.AdvanceReturned, Money.Yuan(50_000)), (FundFlow.Released, Money.Yuan(40_000)), (FundFlow.InstitutionPaid, Money.Yuan(220_000)), (FundFlow.PersonPaid, Money.Yuan(12_000)),
        ];
        string name = Words<OldScheme>.Code(scheme);
        return items.Select(item => (item.Flow, item.Amount * times)).Append((FundFlow.PersonPaid, refund)).Where(item => item.Item2.IsPositive)
            .Select((item, place) => new OldClearing(scheme, item.Item1, item.Item2, day.AddDays(10 + place), string.Create(CultureInfo.InvariantCulture, $"{name}-clear-{place + 1:00}")));
    }

    private static void Table<T>(TableForm<T> form, IEnumerable<T> rows, Stream file)
        where T : class => ExportTable.Write(form, rows, file, TableFormat.Csv);
}
