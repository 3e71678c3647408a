using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Laboratory;
using Tongchou.Policy.Yaml;

namespace Tongchou.Cli.Simulating;

/// <summary><c>simulate</c>: a population's year under the law, and under a reform of it; <c>simulate readings</c>: what each reading would move.</summary>
internal static class SimulateCommand
{
    private const int MostThreads = 64, LargestReform = 1 << 20;

    public static Command Make(Terminal terminal)
    {
        SimulateOptions options = new();
        Option<string?> reform = new("--reform") { Description = "改革方案 YAML a reform's YAML" };
        Option<string> to = new("--out") { Description = "结果文件夹,不能已存在 folder, which must not exist yet" };
        Command command = options.On(new("simulate", "按柜台同样的规则逐笔模拟一个人口的一年:现行与改革 simulate a population's year claim by claim by the counter's own rule, as it is and reformed"));
        command.Add(reform);
        command.Add(to);
        command.Add(Readings(terminal));
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            Language language = parsed.GetValue(options.Lang);
            LongWork work = new(terminal, language);
            return work.Run(() =>
            {
                FaultList faults = new();
                (string population, RegionCode? region, DateOnly day, RegionCode? standIn) = options.Given(parsed, faults);
                string directory = parsed.GetValue(to) ?? "";
                if (directory.Length == 0 || Path.Exists(directory))
                {
                    faults.Add("bad-out", Place.At("--out"), new("要写一个还不存在的结果文件夹。", "A folder that does not exist yet is needed."));
                }

                PolicyFile? written = parsed.GetValue(reform) is { } file ? ReadReform(file, faults) : null;
                Told.Refuse(faults, language);
                LawBook book = CommonOptions.Book(parsed.GetValue(options.Policies), language);
                PopulationFolder folder = PopulationCommand.Open(population, work, language, stop);
                SimulationCase simulated = SimulationCase.Make(book, folder.Areas, region ?? folder.Region, day, standIn, written, faults) ?? throw new RefusedException(faults.All, language);
                Tally tally = new SimulationRun(folder, simulated, directory, options.ThreadsOf(parsed)).Run(work.Bar(new("模拟", "simulating")), stop);
                SimulationSummary summary = SimulationSummary.Of(tally, simulated.Reform is not null);
                if (parsed.GetValue(options.Json))
                {
                    terminal.Out.WriteLine(JsonSerializer.Serialize(summary, AgencyJson.Indented));
                }
                else
                {
                    SimulationView.Tell(simulated, summary, terminal, language);
                    terminal.Out.WriteLine(language is Language.En ? $"Tables, pictures and manifest are in {directory}." : $"表格、图片和清单在 {directory}。");
                }

                return ExitCode.Done;
            });
        }, CancellationToken.None));
        return command;
    }

    private static Command Readings(Terminal terminal)
    {
        SimulateOptions options = new();
        Command command = options.On(new("readings", "每种口径换一种读法会动多少钱 the money that each alternative of each reading would move"));
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            Language language = parsed.GetValue(options.Lang);
            LongWork work = new(terminal, language);
            return work.Run(() =>
            {
                FaultList faults = new();
                (string population, RegionCode? region, DateOnly day, RegionCode? standIn) = options.Given(parsed, faults);
                Told.Refuse(faults, language);
                LawBook book = CommonOptions.Book(parsed.GetValue(options.Policies), language);
                PopulationFolder folder = PopulationCommand.Open(population, work, language, stop);
                IReadOnlyList<AlternativeMoved> moved = new ReadingsMoved(book, folder, region ?? folder.Region, day, standIn, options.ThreadsOf(parsed)).Run(faults, work.Bar(new("试算", "trying")), stop)
                    ?? throw new RefusedException(faults.All, language);
                if (parsed.GetValue(options.Json))
                {
                    terminal.Out.WriteLine(JsonSerializer.Serialize(moved.Select(each => new { each.Path, each.Title, each.Chosen, each.Alternative, each.Meaning, fundsMoved = each.FundsMoved.ToPlain(), each.Winners, each.Losers }), AgencyJson.Indented));
                }
                else
                {
                    SimulationView.Tell(moved, terminal, language);
                }

                return ExitCode.Done;
            });
        }, CancellationToken.None));
        return command;
    }

    private static PolicyFile? ReadReform(string path, FaultList faults)
    {
        if (File.Exists(path) && new FileInfo(path).Length <= LargestReform)
        {
            return new(Path.GetFileName(path), File.ReadAllText(path));
        }

        faults.Add("no-reform", Place.At("--reform"), new($"没有文件 {path},或超过 1 MB。", $"There is no file {path}, or it is larger than 1 MB."));
        return null;
    }

    /// <summary>What both commands are told.</summary>
    private sealed class SimulateOptions
    {
        private readonly Option<string?> population = new("--population") { Description = "人口文件夹 folder of a population" };
        private readonly Option<string?> region = new("--region") { Description = "模拟哪个地区,默认整个人口 the region, default the whole population's" };
        private readonly Option<DateOnly?> on = CommonOptions.Day("--on", "按哪一天的政策 the day whose law is in force all year");
        private readonly Option<string?> law = new("--law") { Description = "没有住院政策的市按哪个统筹区结算 whose law settles where no pack offers stays" };
        private readonly Option<int> threads = PopulationCommand.Threads();

        public Option<bool> Json { get; } = CommonOptions.Json();
        public Option<string?> Policies { get; } = CommonOptions.Policies();
        public Option<Language> Lang { get; } = CommonOptions.Lang();

        public Command On(Command command)
        {
            foreach (Option option in new Option[] { population, region, on, law, threads, Json, Policies, Lang })
            {
                command.Add(option);
            }

            return command;
        }

        public int ThreadsOf(ParseResult parsed) => Math.Clamp(parsed.GetValue(threads), 1, MostThreads);

        public (string Population, RegionCode? Region, DateOnly Day, RegionCode? StandIn) Given(ParseResult parsed, FaultList faults)
        {
            if (parsed.GetValue(population) is not { Length: > 0 } folder)
            {
                faults.Add("no-population", Place.At("--population"), new("要写人口文件夹。", "The folder of a population is needed."), new("用 ./tongchou population generate 生成。", "Make one with ./tongchou population generate."));
                folder = "";
            }

            if (parsed.GetValue(on) is not { } day)
            {
                faults.Add("no-day", Place.At("--on"), new("要写按哪一天的政策。", "The day whose law is in force is needed."), new("例如 --on 2025-07-01。", "For example --on 2025-07-01."));
                day = DateOnly.MinValue;
            }

            RegionCode? place = parsed.GetValue(region) is { } written ? Told.Region(written, "--region", faults) : null;
            return (folder, place, day, parsed.GetValue(law) is { } other ? Told.Region(other, "--law", faults) : null);
        }
    }
}
