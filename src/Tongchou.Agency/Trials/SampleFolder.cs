namespace Tongchou.Agency;

/// <summary>A file of samples: its path for messages, and its bytes.</summary>
public readonly record struct SampleFile(string Path, ReadOnlyMemory<byte> Utf8);

/// <summary>The <c>samples/</c> folder on disk.</summary>
public static class SampleFolder
{
    /// <summary>The sample bills in the order of their file names; none where there is no such folder.</summary>
    public static IReadOnlyList<SampleFile> Read(string root)
    {
        DirectoryInfo bills = new(Path.Combine(root, "bills"));
        return bills.Exists
            ? [.. bills.EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new SampleFile($"bills/{file.Name}", File.ReadAllBytes(file.FullName)))]
            : [];
    }
}
