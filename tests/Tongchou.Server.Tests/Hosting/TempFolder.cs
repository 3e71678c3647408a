namespace Tongchou.Server.Tests.Hosting;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("tongchou-").FullName;

    /// <summary>Writes a file, its folders too, and gives its full path.</summary>
    public string Write(string name, string text)
    {
        string path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A copy of the policy packs without one file.</summary>
    public string PoliciesWithout(string left)
    {
        foreach (string file in Directory.EnumerateFiles(Tree.Policies, "*.yaml", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(Tree.Policies, file);
            if (name != left)
            {
                Write($"policies/{name}", File.ReadAllText(file));
            }
        }

        return Path.Combine(Root, "policies");
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
