using Tongchou.Policy.Yaml;

namespace Tongchou.Agency;

/// <summary>The <c>policies/</c> folder on disk.</summary>
public static class PolicyFolder
{
    /// <summary>All YAML files below a folder, in a fixed order.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<PolicyFile> Read(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new PolicyFile(file.Path, File.ReadAllText(file.File))),
    ];
}
