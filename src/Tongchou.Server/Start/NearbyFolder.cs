namespace Tongchou.Server.Start;

/// <summary>Finds a folder of the tree by walking up from where we are, then from where the program lies.</summary>
internal static class NearbyFolder
{
    public static string? Find(string name)
    {
        foreach (string start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (DirectoryInfo? at = new(start); at is not null; at = at.Parent)
            {
                string folder = Path.Combine(at.FullName, name);
                if (Directory.Exists(folder))
                {
                    return folder;
                }
            }
        }

        return null;
    }
}
