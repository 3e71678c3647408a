using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Projections;
using Tongchou.Fund.Projecting;

namespace Tongchou.Cli.Projecting;

/// <summary><c>fund project</c>: pools over the years to come, what would keep them in balance, and how right the model would have been.</summary>
internal sealed class FundProject
{
    private const int UsualYears = 30;
    private const int UsualBackTest = 2021;
    private const int MostMonths = 36;
    private const string Series = "statistics/series.csv";

    private readonly Option<string> input = new("--in") { Description = "测算输入 JSON,- 为标准输入 the input in JSON, - for standard input", Required = true };
    private readonly Option<int> years = new("--years") { Description = $"测算年数,1 到 {Projection.MostYears} years to project, 1 to {Projection.MostYears}", DefaultValueFactory = _ => UsualYears };
    private readonly Option<int> draws = new("--draws") { Description = "区间改用抽样:次数 bands from so many draws instead of the low and high outlook" };
    private readonly Option<long> seed = new("--seed") { Description = "抽样种子 seed of the draws", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> output = new("--out") { Description = "结果 JSON 写入文件 write the result as JSON to a file" };
    private readonly Option<string?> csv = new("--csv") { Description = "逐年结果 CSV 写入文件 write the years as CSV to a file" };
    private readonly Option<bool> json = CommonOptions.Json();
    private readonly Option<bool> backTest = new("--back-test") { Description = "回测:与公布数比较 hold the model against published figures" };
    private readonly Option<Lever?> solve = Choice<Lever>("--solve", "求解参数 the lever to solve for");
    private readonly Option<Scheme?> scheme = Choice<Scheme>("--scheme", "求解的险种 the scheme to solve for");
    private readonly Option<HoldKind?> hold = Choice<HoldKind>("--hold", "保持口径 in which years the months must hold");
    private readonly Option<(int, int)?> months = Months();
    private readonly Option<int?> from = new("--from") { Description = "求解从哪年起,或回测的起始年 first year solved for, or the year the back test starts" };
    private readonly Option<int?> to = new("--to") { Description = "求解到哪年止 last year solved for" };
    private readonly Option<string?> policies = CommonOptions.Policies();
    private readonly Option<Language> lang = CommonOptions.Lang();

    public static Command Make(Terminal terminal)
    {
        FundProject options = new();
        Command command = new("project", "基金测算:多年收支、求解参数、回测 projection over years, solving for a lever, back test")
        {
            options.input, options.years, options.draws, options.seed, options.output, options.csv, options.json, options.backTest, options.solve, options.scheme, options.hold,
            options.months, options.from, options.to, options.policies, options.lang,
        };
        command.SetAction(parsed => options.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        Language language = parsed.GetValue(lang);
        Check(parsed, language);
        LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
        string file = parsed.GetValue(input)!;
        ReadOnlyMemory<byte> bytes = BillFile.Bytes(file, terminal);
        if (parsed.GetValue(backTest))
        {
            string series = Path.Combine(CommonOptions.Root(parsed.GetValue(policies)), Series);
            BackTestForm test = Taken(BackTestFund.Of(book, bytes, file, Encoding.UTF8.GetString(BillFile.Bytes(series, terminal).Span), Series, parsed.GetValue(from) ?? UsualBackTest), language);
            return Write(parsed, terminal, test, () => ProjectionTable.Print(test, terminal, language), ExitCode.Done);
        }

        if (parsed.GetValue(solve) is { } lever)
        {
            SolutionForm solution = Taken(SolveFund.Of(book, bytes, file, new(lever, parsed.GetValue(scheme), parsed.GetValue(months), parsed.GetValue(years), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(hold) ?? HoldKind.Every)), language);
            return Write(parsed, terminal, solution, () => ProjectionTable.Print(solution, terminal, language), solution.Holds ? ExitCode.Done : ExitCode.Refused);
        }

        ProjectionForm form = Taken(ProjectFund.Of(book, bytes, file, parsed.GetValue(years), parsed.GetValue(draws), unchecked((ulong)parsed.GetValue(seed))), language);
        if (parsed.GetValue(csv) is { } table)
        {
            Output.Write(table, terminal, to => ProjectionTable.Csv(form, to));
        }

        return Write(parsed, terminal, form, () => ProjectionTable.Print(form, terminal, language), ExitCode.Done);
    }

    private void Check(ParseResult parsed, Language language)
    {
        FaultList faults = new();
        if (parsed.GetValue(years) is < 1 or > Projection.MostYears)
        {
            faults.Add("bad-years", Place.At("--years"), new($"测算年数应在 1 到 {Projection.MostYears} 之间。", $"Years are from 1 to {Projection.MostYears}."), new("请改 --years。", "Change --years."));
        }

        if (parsed.GetValue(draws) is < 0 or > Bands.MostDraws)
        {
            faults.Add("bad-draws", Place.At("--draws"), new($"抽样次数应在 0 到 {Bands.MostDraws} 之间。", $"Draws are from 0 to {Bands.MostDraws}."), new("请改 --draws。", "Change --draws."));
        }

        if (parsed.GetValue(backTest) && parsed.GetValue(solve) is not null)
        {
            faults.Add("contradiction", Place.At("--back-test"), new("回测和求解不能同时做。", "A back test and solving can't be asked for at once."), new("去掉其中一个。", "Take one away."));
        }

        if (!faults.IsEmpty)
        {
            throw new RefusedException(faults.All, language, ExitCode.WrongUse);
        }
    }

    private int Write<T>(ParseResult parsed, Terminal terminal, T form, Action print, int code)
    {
        if (parsed.GetValue(output) is null && !parsed.GetValue(json))
        {
            print();
            return code;
        }

        return Output.Write(parsed.GetValue(output), terminal, to =>
        {
            to.WriteLine(JsonSerializer.Serialize(form, AgencyJson.Indented));
            return code;
        });
    }

    private static T Taken<T>(Outcome<T> outcome, Language language) where T : class => outcome.Value ?? throw new RefusedException(outcome.Faults, language);

    private static Option<T?> Choice<T>(string name, string description) where T : struct, Enum => new(name)
    {
        Description = $"{description}: {string.Join(" | ", Words<T>.Codes)}",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (Words<T>.TryParse(text, out T word))
            {
                return word;
            }

            result.AddError($"{name}:不认识“{text}”,可以写 {string.Join("、", Words<T>.Codes)}。'{text}' is unknown; one of {string.Join(", ", Words<T>.Codes)}.");
            return null;
        },
    };

    private static Option<(int, int)?> Months() => new("--months")
    {
        Description = "可支付月数的下限和上限,例如 6..9;不写则用政策包的合理区间 fewest and most payable months, such as 6..9; default what the pack calls reasonable",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            string[] ends = text.Split("..");
            if (ends.Length == 2 && int.TryParse(ends[0], out int least) && int.TryParse(ends[1], out int most) && least >= 0 && least <= most && most <= MostMonths)
            {
                return (least, most);
            }

            result.AddError($"--months:“{text}”不是 0 到 {MostMonths} 之间的区间,写成 6..9。'{text}' is no span of 0 to {MostMonths} months; write it like 6..9.");
            return null;
        },
    };
}
