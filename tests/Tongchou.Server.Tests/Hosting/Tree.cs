namespace Tongchou.Server.Tests.Hosting;

/// <summary>The source tree that the tests lie in.</summary>
internal static class Tree
{
    public static string Root { get; } = Find();
    public static string Policies => Path.Combine(Root, "policies");
    public static string Samples => Path.Combine(Root, "samples");

    private static string Find()
    {
        DirectoryInfo at = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Tongchou.slnx")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }
}
