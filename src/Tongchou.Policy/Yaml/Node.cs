namespace Tongchou.Policy.Yaml;

/// <summary>A piece of a YAML file that knows its place, so that a fault found later can still point at the line.</summary>
public abstract record Node(Place Place);

/// <summary>A single value as it was written, without its quotes.</summary>
public sealed record ScalarNode(Place Place, string Text) : Node(Place);

public sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);

/// <summary>Keys in the order of the file; no key twice.</summary>
public sealed record MapNode(Place Place, IReadOnlyList<MapEntry> Entries) : Node(Place)
{
    public Node? this[string key]
    {
        get
        {
            foreach (MapEntry entry in Entries)
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}

public readonly record struct MapEntry(string Key, Place Place, Node Value);
