using System.Globalization;
using System.Text;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Start;

/// <summary>Where the persons of a demonstration live, and what made-up departments tell of a few of them. Villages and schools are made up as well.</summary>
internal static class DemoComparisons
{
    private const string Operator = "demonstration";
    private const int Villages = 12;

    public static async Task Make(Desk desk, IdentityCipher cipher)
    {
        IReadOnlyList<CoverageRow> coverages = await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).Latest(), CancellationToken.None);
        Dictionary<string, PersonRow> persons = (await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table), CancellationToken.None)).ToDictionary(row => row.PersonId);
        foreach (IGrouping<string, CoverageRow> region in coverages.GroupBy(row => row.Region).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // Numbers of persons are drawn anew for every demonstration; by birthdays it is the same each time.
            string[] ids = [.. region.Select(row => row.PersonId).Distinct(StringComparer.Ordinal).OrderBy(id => persons[id].Born, StringComparer.Ordinal)];
            await Settle(desk, region.Key, ids);
            if (RegionCode.TryParse(region.Key, out RegionCode code))
            {
                string[] numbers = [.. ids.Select(id => SealedPerson.Open(persons[id], cipher).Identity.Text)];
                await Tell(desk, cipher, code, Department.PublicSecurity, "演示-公安.csv", Lines(numbers, 1, 2, "死亡,,,", desk.Today.AddDays(-30)));
                await Tell(desk, cipher, code, Department.CivilAffairs, "演示-民政.csv", Lines(numbers, 4, 2, "认定救助类别,minimum-living,最低生活保障对象,", desk.Today.AddDays(-10)));
                await Tell(desk, cipher, code, Department.Education, "演示-教育.csv", Lines([.. numbers.Reverse()], 0, 3, "在校就读,S-001,示例第一小学(虚构),", desk.Today.AddDays(-60)) + Line("E99999999", "例未知", "在校就读,S-001,示例第一小学(虚构),", desk.Today.AddDays(-60)));
            }
        }
    }

    private static async Task Settle(Desk desk, string region, string[] ids)
    {
        for (int i = 0; i < ids.Length; i++)
        {
            int village = i % Villages;
            string code = string.Create(CultureInfo.InvariantCulture, $"{region[..4]}{village % 3 + 2:D2}{village % 2 + 1:D3}{village / 6 + 1:D3}");
            string name = $"示例{village + 1}村(虚构)";
            if (village == 0 && i > 0)
            {
                code += "001";
                name = "示例1村第一网格(虚构)";
            }

            await desk.Lanes.Do(new KeepFiling(ids[i], Words<FactKind>.Code(FactKind.UsualResidence), code, DateSpan.Since(new(desk.Today.Year - 1, 1, 1)), PersonRecords.Document(name, Operator), Operator));
        }
    }

    private static async Task Tell(Desk desk, IdentityCipher cipher, RegionCode region, Department department, string name, string lines)
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes($"证件号码,姓名,事项,编码,编码名称,险种,开始日期\n{lines}"));
        await new CompareFile(desk, cipher, new(region, department, name, Complete: false), Operator).Take(file, CancellationToken.None);
    }

    private static string Lines(string[] numbers, int skip, int most, string what, DateOnly day) => string.Concat(numbers.Skip(skip).Take(most).Select(number => Line(number, "", what, day)));

    private static string Line(string number, string name, string what, DateOnly day) => $"{number},{name},{what},{day:yyyy-MM-dd}\n";
}
