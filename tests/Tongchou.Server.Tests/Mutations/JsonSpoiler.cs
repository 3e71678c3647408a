using System.Text;
using System.Text.Json.Nodes;

namespace Tongchou.Server.Tests.Mutations;

/// <summary>What spoiling a bill and spoiling a message have in common: a place in the tree, and bytes that are torn.</summary>
/// <param name="values">JSON values to put where they don't belong.</param>
internal readonly struct JsonSpoiler(Random random, IReadOnlyList<string> values)
{
    public T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>Any object or list of a tree.</summary>
    public JsonNode PlaceIn(JsonNode root)
    {
        List<JsonNode> places = [];
        Gather(root, places);
        return Pick(places);
    }

    /// <summary>Perhaps no longer JSON, perhaps no longer text: bytes changed, cut out, doubled, put in.</summary>
    public byte[] Torn(byte[] text)
    {
        List<byte> bytes = [.. text];
        for (int changes = random.Next(1, 6); changes > 0 && bytes.Count > 1; changes--)
        {
            int at = random.Next(bytes.Count);
            int some = random.Next(1, Math.Min(20, bytes.Count - at) + 1);
            switch (random.Next(4))
            {
                case 0:
                    // One bit half of the time: a near miss reads further than noise.
                    bytes[at] ^= (byte)(random.Next(2) == 0 ? 1 << random.Next(8) : random.Next(1, 256));
                    break;
                case 1:
                    bytes.RemoveRange(at, some);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, some));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pick(values)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static void Gather(JsonNode? node, List<JsonNode> places)
    {
        IEnumerable<JsonNode?> inner = node switch
        {
            JsonObject map => map.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        if (node is JsonObject or JsonArray)
        {
            places.Add(node);
        }

        foreach (JsonNode? each in inner)
        {
            Gather(each, places);
        }
    }
}
