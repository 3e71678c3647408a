using System.Runtime.CompilerServices;

namespace Tongchou.Cli.Tests;

/// <summary>What people read is kept as a reviewed text file; TONGCHOU_ACCEPT=1 renews it.</summary>
internal static class Golden
{
    public static void Check(string name, string text, [CallerFilePath] string here = "")
    {
        string file = Path.Combine(Path.GetDirectoryName(here)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("TONGCHOU_ACCEPT") == "1")
        {
            File.WriteAllText(file, text);
        }

        File.Exists(file).ShouldBeTrue($"{name} is not there yet; run once with TONGCHOU_ACCEPT=1 and review it");
        text.ShouldBe(File.ReadAllText(file), $"{name} says something else now; review the change and run with TONGCHOU_ACCEPT=1");
    }
}
