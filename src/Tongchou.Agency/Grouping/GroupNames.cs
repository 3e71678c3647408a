namespace Tongchou.Agency.Grouping;

/// <summary>The names of groups by their code, of whatever version knows the code first; read once.</summary>
public sealed class GroupNames(DrgVersions versions)
{
    private readonly Lazy<Dictionary<string, string>> names = new(() =>
    {
        Dictionary<string, string> read = [];
        FaultList faults = new();
        foreach (string version in versions.Names)
        {
            foreach (GroupOfVersion group in versions.Files(version, faults) is { } files ? GroupList.Read(files, faults) : [])
            {
                read.TryAdd(group.Drg, group.Name);
            }
        }

        return read;
    });

    /// <summary>Empty where no version knows the code.</summary>
    public string Of(string group) => names.Value.GetValueOrDefault(group, "");
}
