namespace Tongchou.Cli.Tests;

internal static class Samples
{
    public static string Root { get; } = FindRoot();

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Path.Combine(Root, "samples", "bills"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static string Bill(string name) => Path.Combine(Root, "samples", "bills", $"{name}.json");

    private static string FindRoot()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tongchou.slnx")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}
