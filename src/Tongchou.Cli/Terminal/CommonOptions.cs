using System.CommandLine;
using System.Globalization;
using Tongchou.Agency;

namespace Tongchou.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Policies() => new("--policies")
    {
        Description = "政策包文件夹 folder of the policy packs (default: policies/ here or above, or $TONGCHOU_POLICIES)",
    };

    public static Option<Language> Lang()
    {
        Option<Language> option = new("--lang") { Description = "zh 中文 | en English", DefaultValueFactory = _ => Language.Zh };
        return option;
    }

    public static Option<string> Region() => new("--region") { Description = "统筹地区 pooling region, such as 530100", Required = true };

    public static Option<int> Year() => new("--year") { Description = "待遇年度 benefit year", Required = true };

    public static Option<bool> Json() => new("--json") { Description = "输出 JSON write JSON" };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            result.AddError($"“{text}”不是存在的日期,按 2026-01-31 的样子写。'{text}' is not a date; write it like 2026-01-31.");
            return null;
        },
    };

    public static DateOnly Today() => DateOnly.FromDateTime(DateTime.Now);

    /// <exception cref="RefusedException">There are no packs, or they have faults.</exception>
    public static LawBook Book(string? folder, Language language)
    {
        (LawBook? book, IReadOnlyList<Fault> faults) = LawBook.Read(PolicyFolder.Read(Root(folder)));
        return book ?? throw new RefusedException(faults, language);
    }

    public static string Root(string? folder)
    {
        string? named = folder ?? Environment.GetEnvironmentVariable("TONGCHOU_POLICIES");
        if (named is not null)
        {
            return Directory.Exists(named) ? named : throw RefusedException.Because("no-folder", new($"没有文件夹 {named}。", $"There is no folder {named}."));
        }

        foreach (string start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (DirectoryInfo? at = new(start); at is not null; at = at.Parent)
            {
                string candidate = Path.Combine(at.FullName, "policies");
                if (Directory.Exists(Path.Combine(candidate, "sources")))
                {
                    return candidate;
                }
            }
        }

        throw RefusedException.Because("no-folder", new("找不到 policies 文件夹。", "No policies folder was found."), new("用 --policies 指明。", "Name it with --policies."));
    }
}
