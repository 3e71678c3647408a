using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Laboratory;

namespace Tongchou.Cli.Simulating;

/// <summary><c>population</c>: makes a synthetic population, and holds a folder to its manifest.</summary>
internal static class PopulationCommand
{
    private const int DefaultPersons = 100_000, DefaultYear = 2025, MostThreads = 64;

    public static Command Make(Terminal terminal) => new("population", "合成人口:生成、核对 synthetic populations: generate, check") { Generate(terminal), Check(terminal) };

    private static Command Generate(Terminal terminal)
    {
        Option<string> region = new("--region") { Description = "省、市或县的区划 province, city or county", Required = true };
        Option<int> people = new("--people") { Description = "人数 persons", DefaultValueFactory = _ => DefaultPersons };
        Option<ulong> seed = new("--seed") { Description = "随机种子,同一种子生成同样的字节 seed: the same gives the same bytes", DefaultValueFactory = _ => 1 };
        Option<int> year = new("--year") { Description = "就诊年度 year of the visits", DefaultValueFactory = _ => DefaultYear };
        Option<int> threads = Threads();
        Option<string> to = new("--out") { Description = "结果文件夹,不能已存在 folder, which must not exist yet", Required = true };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("generate", "按公布的统计生成一个地区的合成人口和一年的就诊 make a region's persons and a year of visits from published figures") { region, people, seed, year, threads, to, json, policies, lang };
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            Language language = parsed.GetValue(lang);
            LongWork work = new(terminal, language);
            return work.Run(() =>
            {
                FaultList faults = new();
                RegionCode place = Told.Region(parsed.GetRequiredValue(region), "--region", faults);
                Statistics statistics = Statistics.Read(Path.Combine(CommonOptions.Root(parsed.GetValue(policies)), "statistics"), faults);
                BenefitYear of = new(Math.Clamp(parsed.GetValue(year), 2000, 2100));
                PopulationPlan? plan = faults.IsEmpty ? PopulationPlan.Make(statistics, place, parsed.GetValue(people), parsed.GetValue(seed), of, faults) : null;
                string directory = parsed.GetRequiredValue(to);
                if (Path.Exists(directory))
                {
                    faults.Add("exists", Place.At(directory), new("已经存在,不会覆盖。", "It exists already and is not overwritten."), new("换一个名字,或先移走它。", "Choose another name, or move it away first."));
                }

                if (plan is null || !faults.IsEmpty)
                {
                    throw new RefusedException(faults.All, language, ExitCode.WrongUse);
                }

                PopulationManifest made = new PopulationWriter(plan, directory, Math.Clamp(parsed.GetValue(threads), 1, MostThreads)).Write(work.Bar(new("生成", "making")), stop);
                Tell(made, terminal, parsed.GetValue(json), language);
                return ExitCode.Done;
            });
        }, CancellationToken.None));
        return command;
    }

    private static Command Check(Terminal terminal)
    {
        Argument<string> folder = new("DIR") { Description = "人口文件夹 folder of the population" };
        Option<bool> json = CommonOptions.Json();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("check", "核对一个人口文件夹:缺失、截断、改动都会列出 hold a folder to its manifest: everything missing, cut or altered") { folder, json, lang };
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            Language language = parsed.GetValue(lang);
            LongWork work = new(terminal, language);
            return work.Run(() =>
            {
                Tell(Open(parsed.GetRequiredValue(folder), work, language, stop).Manifest, terminal, parsed.GetValue(json), language);
                return ExitCode.Done;
            });
        }, CancellationToken.None));
        return command;
    }

    public static Option<int> Threads() => new("--threads") { Description = "线程数,不影响结果 threads; they change nothing in the result", DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <exception cref="RefusedException">The folder has faults; all are told.</exception>
    public static PopulationFolder Open(string directory, LongWork work, Language language, CancellationToken stop)
    {
        FaultList faults = new();
        return PopulationFolder.Open(directory, faults, work.Bar(new("核对", "checking")), stop) ?? throw new RefusedException(faults.All, language);
    }

    private static void Tell(PopulationManifest made, Terminal terminal, bool json, Language language)
    {
        if (json)
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize(made, AgencyJson.Indented));
            return;
        }

        bool en = language is Language.En;
        TextTable table = new(en ? "figure" : "指标", en ? "published" : "公布", en ? "synthetic" : "合成", en ? "difference" : "差异", en ? "fitted" : "拟合", en ? "source" : "来源");
        foreach (FigureCompared figure in made.Figures)
        {
            table.Row(figure.Title.In(language), Number(figure.Published), Number(figure.Synthetic), $"{figure.Difference:+0.00;-0.00;0.00}%", figure.IsFitted ? "✓" : en ? "watched" : "仅比较", figure.Source);
        }

        table.Write(terminal);
        terminal.Out.WriteLine(en
            ? $"{made.Persons:N0} persons, {made.Visits:N0} visits of {made.Year} in {made.Region}, seed {made.Seed}"
            : $"{made.Region} {made.Year} 年:{made.Persons:N0} 人,就诊 {made.Visits:N0} 次,种子 {made.Seed}");
        terminal.Out.WriteLine($"{(en ? "digest" : "摘要")} {made.Digest}");
    }

    private static string Number(double value) => value.ToString("#,0.00", CultureInfo.InvariantCulture);
}
