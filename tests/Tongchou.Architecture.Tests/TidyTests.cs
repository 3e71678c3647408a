using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Tongchou.Architecture.Tests;

/// <summary>Conventions we care about are tests.</summary>
public partial class TidyTests
{
    private const int LongestFile = 400;

    [Fact]
    public void The_engine_has_never_heard_of_a_city() =>
        // National code tables have numbers that look like a division's, such as a fund's.
        Matching("src", "*.cs", Region()).Where(file => !file.StartsWith("src/Tongchou.Server/National/Words/", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_undone_by_its_own_words() =>
        Matching("src", "*.cs", Undone()).ShouldBeEmpty();

    [Fact]
    public void A_file_tells_one_story() =>
        Repository.Files("src", "*.cs").Where(file => File.ReadLines(file).Count() > LongestFile).Select(Repository.Relative).ShouldBeEmpty();

    [Fact]
    public void The_project_speaks_of_itself_alone()
    {
        // Written in two halves, so that this file does not find itself.
        Regex strange = new(string.Join('|', "/wo" + "rk/", "/tmp/ba" + "sh", "registry\\.npm" + "js", "api\\.nu" + "get"));

        Tracked().Where(file => !file.EndsWith(".gz", StringComparison.Ordinal) && strange.IsMatch(File.ReadAllText(Path.Combine(Repository.Root, file)))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Matching(string folder, string pattern, Regex words) =>
        Repository.Files(folder, pattern).Where(file => words.IsMatch(File.ReadAllText(file))).Select(Repository.Relative);

    private static string[] Tracked()
    {
        using Process git = Process.Start(new ProcessStartInfo("git", "ls-files -z") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        string[] files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(file => File.Exists(Path.Combine(Repository.Root, file)))];
    }

    // A code in escaped quotes is an example inside a message.
    [GeneratedRegex("""\b(sichuan|yunnan|fuxin|jiangsu|chengdu|kunming|suzhou|suqian|lianyungang|liaoning)\b|四川|云南|阜新|江苏|成都|昆明|苏州|(?<!\\)"(51|53|32|21)[0-9]{4}"(?!。)""", RegexOptions.IgnoreCase)]
    private static partial Regex Region();

    [GeneratedRegex("NotImplementedException|\\b(TODO|FIXME|HACK|XXX)\\b")]
    private static partial Regex Undone();
}
