using System.Globalization;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Cases;

/// <summary>
/// The facts of a case, taken field by field. It remembers what was taken, so that a field nobody understood is never
/// passed over: <see cref="Finish"/> names it.
/// </summary>
/// <remarks>Every reader takes several names for one thing and reads the first that is there.</remarks>
internal sealed partial class Given
{
    private readonly string name;
    private readonly CaseUnit unit;
    private readonly FaultList faults;
    private readonly Dictionary<string, Field> fields = [];
    private readonly List<Given> parts = [];

    private Given(string name, CaseUnit unit, FaultList faults)
    {
        this.name = name;
        this.unit = unit;
        this.faults = faults;
    }

    public static Given Of(MapNode map, string name, CaseUnit unit, FaultList faults)
    {
        Given given = new(name, unit, faults);
        foreach (MapEntry entry in map.Entries.Where(entry => !CaseKeys.IsAbsent(entry.Value)))
        {
            given.fields.TryAdd(entry.Key, new($"{name}.{entry.Key.Replace('-', '_')}", entry.Value));
        }

        return given;
    }

    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (string each in names)
        {
            if (fields.ContainsKey(each))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The fields nested under one of the names.</summary>
    public Given? Part(params ReadOnlySpan<string> names)
    {
        foreach (string each in names)
        {
            if (fields.TryGetValue(each, out Field? field) && field.Node is MapNode map)
            {
                field.Taken = true;
                parts.Add(Of(map, field.Name, unit, faults));
                return parts[^1];
            }
        }

        return null;
    }

    /// <summary>A layer's own fields: nested under one of the names, or flat with one of them as prefix.</summary>
    public Given? Layer(params ReadOnlySpan<string> names)
    {
        Given layer = new(name, unit, faults);
        foreach (string each in names)
        {
            if (fields.TryGetValue(each, out Field? field) && field.Node is MapNode map)
            {
                field.Taken = true;
                foreach ((string key, Field inner) in Of(map, field.Name, unit, faults).fields)
                {
                    layer.fields.TryAdd(key, inner);
                }
            }

            foreach ((string key, Field flat) in fields)
            {
                if (key.StartsWith(each, StringComparison.Ordinal) && key.Length > each.Length + 1 && key[each.Length] == '-')
                {
                    layer.fields.TryAdd(key[(each.Length + 1)..], flat);
                }
            }
        }

        // Fields of the prefix kind stay this one's own as well; whoever takes them first marks them for both.
        parts.Add(layer);
        return layer.fields.Count == 0 ? null : layer;
    }

    /// <summary>The maps of a list.</summary>
    public IReadOnlyList<Given>? Parts(params ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } field)
        {
            return null;
        }

        if (field.Node is not ListNode { Items: { Count: > 0 and <= 64 } items } || items.Any(item => item is not MapNode))
        {
            Told(field, new("应当是 1 到 64 项的列表", "should be a list of 1 to 64 entries"));
            return null;
        }

        List<Given> read = [.. items.Select((item, i) => Of((MapNode)item, $"{field.Name}[{(i + 1).ToString(CultureInfo.InvariantCulture)}]", unit, faults))];
        parts.AddRange(read);
        return read;
    }

    /// <summary>Takes fields that only describe.</summary>
    public void Describes(params ReadOnlySpan<string> names)
    {
        foreach (string each in names)
        {
            if (fields.TryGetValue(each, out Field? field))
            {
                field.Taken = true;
            }
        }
    }

    /// <summary>Notes that a field is needed.</summary>
    public void Missing(string field) =>
        faults.Add("missing-key", Place.At(""), new($"{name} 缺少“{field}”。", $"{name} has no '{field}'."));

    public void Refuse(Phrase why) => faults.Add("contradiction", Place.At(name), why);

    /// <summary>Notes every field that was not taken and is not known to describe only.</summary>
    public void Finish()
    {
        foreach (Field field in fields.Values.Where(field => !field.Taken))
        {
            if (!Description.Holds(field.Key))
            {
                field.Taken = true;
                faults.Add("unknown-field", Place.At(""), new($"不懂“{field.Name}”。", $"Field '{field.Name}' is not understood."));
            }
        }

        parts.ForEach(part => part.Finish());
    }

    private Field? Take(ReadOnlySpan<string> names)
    {
        foreach (string each in names)
        {
            if (fields.TryGetValue(each, out Field? field))
            {
                field.Taken = true;
                return field;
            }
        }

        return null;
    }

    /// <summary>A field under its full name; a nested part and its parent may share one.</summary>
    private sealed class Field(string name, Node node)
    {
        public string Name { get; } = name;
        public string Key => Name[(Name.LastIndexOf('.') + 1)..].Replace('_', '-');
        public Node Node { get; } = node;
        public string? Text => (Node as ScalarNode)?.Text;
        public bool Taken { get; set; }
    }
}
