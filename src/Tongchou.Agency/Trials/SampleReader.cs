using System.Text.RegularExpressions;
using Tongchou.Policy;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency;

/// <summary>Reads a sample: a bill that also has an id, a title and a note.</summary>
public sealed partial class SampleReader(Law law, FaultList faults)
{
    private readonly HashSet<string> seen = [];

    /// <returns>Null where any fault was noted.</returns>
    public SampleBill? Read(SampleFile file)
    {
        int before = faults.Count;
        if (JsonText.Read(file.Utf8, file.Path, faults).AsMap(faults) is not { } map)
        {
            return null;
        }

        string id = map.Needed("id", faults).AsText(faults) ?? "";
        Phrase title = PhraseReader.Read(map.Needed("title", faults), faults);
        Phrase note = PhraseReader.Read(map.Needed("note", faults), faults);
        Bill? bill = new BillReader(law, faults).Read(map);
        if (faults.Count == before && !Plain().IsMatch(id))
        {
            faults.Add("bad-id", map["id"]!.Place, new($"“{id}”不能作编号。", $"'{id}' can be no id."), new("用小写字母、数字和连字符。", "Use lower-case letters, digits and hyphens."));
        }

        if (faults.Count == before && !seen.Add(id))
        {
            faults.Add("id-twice", map["id"]!.Place, new($"已有编号为“{id}”的示例。", $"Another sample has the id '{id}'."));
        }

        return faults.Count == before && bill is not null ? new(id, title, note, BillWriter.Write(bill)) : null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex Plain();
}
