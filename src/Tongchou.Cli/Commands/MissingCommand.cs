using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Participation;
using Tongchou.Agency.Records;

namespace Tongchou.Cli.Commands;

/// <summary><c>missing</c>: who should be insured and is not, by area or school, and the list of those to be won over.</summary>
internal static class MissingCommand
{
    public static Command Make(Terminal terminal)
    {
        Option<RegionCode?> region = CompareCommand.RegionOption();
        Option<int> year = new("--year") { Description = "年度 year", DefaultValueFactory = _ => CommonOptions.Today().Year };
        year.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1990 or > BenefitYear.Latest)
            {
                result.AddError($"--year: 1990–{BenefitYear.Latest}");
            }
        });
        Option<string> by = new("--by") { Description = "county | town | village | grid | school", DefaultValueFactory = _ => "county" };
        by.AcceptOnlyFromAmong([.. Words<CountedBy>.Codes]);
        Option<FileInfo?> to = new("--out") { Description = "动员名单写入此 Excel 文件,证件号码遮盖 write the mobilisation list to this Excel file, numbers masked" };
        Option<bool> json = CommonOptions.Json();
        Option<string> store = StoreOptions.Store();
        Option<string?> keys = new("--keys") { Description = "密钥文件,只有 --out 需要 the key file; only --out needs it" };
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("missing", "应保未保:按县、乡镇、村、网格、学校的参保率和动员名单 who should be insured and is not") { region, year, by, to, json, store, keys, policies, lang };
        command.SetAction(async (parsed, stop) =>
        {
            Language language = parsed.GetValue(lang);
            RegionCode where = parsed.GetValue(region)!.Value;
            _ = Words<CountedBy>.TryParse(parsed.GetValue(by)!, out CountedBy counted);
            LawBook law = CommonOptions.Book(parsed.GetValue(policies), language);
            using Storage.IStore books = await StoreOptions.Existing(parsed.GetValue(store)!, language, stop);
            await using Agency.Booking.Lanes lanes = new(books.Records, TimeProvider.System);
            Desk desk = new(law, lanes, books.Reader, TimeProvider.System);
            EnrolmentPicture picture = await CountEnrolment.Of(desk, where, parsed.GetValue(year), stop);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(new
                {
                    Region = $"{where}", Day = Agency.Booking.Days.Text(picture.Day), All = Told(picture.Count.All), Assisted = Told(picture.Count.Assisted), Students = Told(picture.Count.Students),
                    Areas = picture.Count.By(counted).Select(area => new { area.Code, area.Name, Count = Told(area.Tally) }),
                }, AgencyJson.Indented));
            }
            else
            {
                Print(picture, counted, terminal, language);
            }

            if (parsed.GetValue(to) is { } file)
            {
                string keyFile = parsed.GetValue(keys) ?? Path.ChangeExtension(StoreOptions.FileOf(parsed.GetValue(store)!), ".keys");
                await Write(desk, where, parsed.GetValue(year), keyFile, file, language, stop);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static object Told(Tally tally) => new { tally.Should, tally.Insured, tally.Missing, tally.Employees, Rate = $"{tally.Rate}", EmployeeShare = $"{tally.EmployeeShare}" };

    private static void Print(EnrolmentPicture picture, CountedBy by, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        TextTable table = en ? new("code", "name", "should be", "insured", "missing", "rate") : new("编码", "名称", "应参保", "已参保", "未参保", "参保率");
        foreach ((string code, string name, Tally tally) in picture.Count.By(by))
        {
            Row(code, name, tally);
        }

        Row("", en ? "all" : "全部人员", picture.Count.All);
        Row("", en ? "assistance categories" : "救助对象", picture.Count.Assisted);
        Row("", en ? "at school" : "在校学生", picture.Count.Students);
        table.Write(terminal);
        Target(new("参保率", "enrolment rate"), picture.Count.All.Rate, picture.Everybody);
        Target(new("救助对象参保率", "enrolment rate of assistance categories"), picture.Count.Assisted.Rate, picture.Assisted);
        Target(new("职工参保占比", "share of the employee scheme"), picture.Count.All.EmployeeShare, picture.EmployeeShare);

        void Row(string code, string name, Tally tally) => table.Row(code, name, $"{tally.Should:N0}", $"{tally.Insured:N0}", $"{tally.Missing:N0}", $"{tally.Rate}");

        void Target(Phrase what, Rate? rate, Cited<Rate>? target)
        {
            string aim = target is { } cited ? $"≥ {cited.Value} ({cited.Source.Clause}, {Words<Standing>.Phrase(cited.Source.Standing).In(language)})" : en ? "no target" : "未定目标";
            terminal.Out.WriteLine($"{(target is { } aimed && rate is { } reached && reached >= aimed.Value ? "✓" : "·")} {what.In(language)} {rate}  {aim}");
        }
    }

    private static async Task Write(Desk desk, RegionCode region, int year, string keys, FileInfo file, Language language, CancellationToken stop)
    {
        IdentityCipher cipher;
        try
        {
            cipher = new(KeyFile.Open(keys));
        }
        catch (CipherException refused)
        {
            throw new RefusedException([refused.Fault], language);
        }

        using FileStream written = file.Create();
        ExportTable.Write(CountEnrolment.ListTitle, CountEnrolment.ListColumns, Lines().ToBlockingEnumerable(stop), written, TableFormat.Excel, language);

        async IAsyncEnumerable<IReadOnlyList<string>> Lines()
        {
            await foreach ((Resident resident, PersonRow row) in CountEnrolment.Missing(desk, region, year, "", stop))
            {
                yield return CountEnrolment.Line(resident, row, cipher);
            }
        }
    }
}
