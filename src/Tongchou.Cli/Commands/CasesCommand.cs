using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Cases;
using Tongchou.Agency.Counter;
using Tongchou.Storage;

namespace Tongchou.Cli.Commands;

/// <summary><c>cases check</c>: worked examples through the engine, a line a case and the sum.</summary>
internal static class CasesCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "算例文件(JSON 或 YAML),- 为标准输入 worked cases in JSON or YAML, - for standard input" };
        Option<bool> stored = new("--stored") { Description = "经参保、缴费、查询的经办路径核对(空白临时库) through the books: enrol, pay, ask, in empty stores that are removed again" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command check = new("check", "逐例运行并与期望逐项比较 run each case and compare it with what it expects") { file, stored, json, policies, lang };
        check.SetAction(async (parsed, stop) =>
        {
            Language language = parsed.GetValue(lang);
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            string name = parsed.GetValue(file)!;
            ReadOnlyMemory<byte> cases = BillFile.Bytes(name, terminal);
            (CaseReport? report, IReadOnlyList<Fault> faults) = parsed.GetValue(stored) ? await CheckStoredCases.Check(book, cases, name, (law, clock, run) => InEmptyBooks(law, clock, run, stop)) : CheckCases.Check(book, cases, name);
            if (report is null)
            {
                throw new RefusedException(faults, language);
            }

            terminal.Out.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(report, AgencyJson.Indented) : report.ToText(language).TrimEnd());
            return report.Failed == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return new("cases", "算例 worked cases") { check };
    }

    private static async Task<CaseResult> InEmptyBooks(LawBook law, TimeProvider clock, Func<Desk, Task<CaseResult>> run, CancellationToken stop)
    {
        string folder = Directory.CreateTempSubdirectory("tongchou-cases-").FullName;
        try
        {
            using IStore store = await StoreAddress.Open($"{StoreAddress.Sqlite}{Path.Combine(folder, "case.db")}", clock.GetUtcNow(), stop);
            await using Lanes lanes = new(store.Records, clock);
            return await run(new(law, lanes, store.Reader, clock));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
