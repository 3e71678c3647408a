using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Sources;

/// <summary>Reads a file of <c>policies/sources/</c>.</summary>
internal static class DocumentReader
{
    public static Document? Read(PolicyFile file, FaultList faults)
    {
        if (YamlText.Read(file, faults).AsMap(faults) is not { } map)
        {
            return null;
        }

        int before = faults.Count;
        map.AllowOnly(faults, "id", "number", "title", "issuer", "region", "issued", "issued-precision", "in-force", "kind", "known-by", "clauses");
        string id = map.Needed("id", faults).AsText(faults) ?? "";
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..^".yaml".Length];
        if (id.Length > 0 && id != name)
        {
            faults.Add("document-name", map["id"]!.Place, new($"文件名是 {name},id 却是 {id}。", $"The file is named {name} but the id is {id}."));
        }

        RegionCode region = RegionCode.Nation;
        if (map.Needed("region", faults) is { } at && at.AsText(faults) is { } code && !RegionCode.TryParse(code, out region))
        {
            faults.Add("bad-region", at.Place, new($"“{code}”不是六位区划代码。", $"'{code}' is not a division code of six digits."));
        }

        Document document = new(
            id,
            map["number"]?.AsText(faults) ?? "",
            PhraseReader.Read(map.Needed("title", faults), faults),
            PhraseReader.Read(map.Needed("issuer", faults), faults),
            region,
            map["issued"].AsDate(faults),
            map["in-force"].AsDate(faults),
            map.Needed("kind", faults).AsWord<DocumentKind>(faults) ?? default,
            map.Needed("known-by", faults).AsWord<KnownBy>(faults) ?? default,
            ReadClauses(id, map.Needed("clauses", faults).AsList(faults), faults));
        return faults.Count == before ? document : null;
    }

    private static List<DocumentClause> ReadClauses(string document, ListNode? list, FaultList faults)
    {
        List<DocumentClause> clauses = [];
        foreach (Node node in list?.Items ?? [])
        {
            if (node.AsMap(faults) is not { } map)
            {
                continue;
            }

            map.AllowOnly(faults, "id", "subject", "class", "part", "capabilities");
            string item = map.Needed("id", faults).AsText(faults) ?? "";
            if (clauses.Exists(clause => clause.Clause.Item == item))
            {
                faults.Add("clause-twice", map.Place, new($"条款“{item}”写了两次。", $"Clause '{item}' is written twice."));
            }

            clauses.Add(new(
                new Clause(document, item),
                PhraseReader.Read(map.Needed("subject", faults), faults),
                map.Needed("class", faults).AsWord<ClauseClass>(faults) ?? default,
                map.Needed("part", faults).AsWord<ReformPart>(faults) ?? default,
                [.. (map["capabilities"].AsList(faults)?.Items ?? []).Select(each => each.AsText(faults) ?? "")]));
        }

        return clauses;
    }
}
