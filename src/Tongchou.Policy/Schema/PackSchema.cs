using System.Text.Json.Nodes;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Schema;

/// <summary>Describes the pack format as JSON Schema (draft 2020-12), a file per topic, so that an editor helps the writer.</summary>
public static class PackSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>File names, as in <c>resident.inpatient.json</c>, with their texts.</summary>
    public static IEnumerable<(string File, JsonObject Schema)> Write(PolicyVocabulary vocabulary)
    {
        foreach (string topic in vocabulary.Topics)
        {
            yield return ($"{topic.Replace('/', '.')}.json", Topic(topic, vocabulary));
        }

        yield return ("pack.json", Pack());
        yield return ("authority.json", Authority());
        yield return ("source.json", Source());
    }

    private static JsonObject Topic(string topic, PolicyVocabulary vocabulary)
    {
        JsonObject properties = [];
        foreach (Provision provision in vocabulary.In(topic))
        {
            JsonObject edition = Object(
                ["from", "cite", "standing"],
                [
                    ("from", Date("first day in force")), ("until", Date("last day in force; left out: until the next edition")),
                    ("cite", Clause()), ("standing", Words<Standing>()), ("verified", Date("last day this value was checked to be in force")),
                    ("note", Phrase()), ("value", JsonNode.Parse(provision.ValueSchema)!), ("table", Table(provision)),
                ]);
            edition["oneOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("value") }, new JsonObject { ["required"] = new JsonArray("table") });
            properties[provision.Key] = new JsonObject
            {
                ["type"] = "array",
                ["title"] = provision.Title.Zh,
                ["description"] = provision.Title.En,
                ["items"] = edition,
            };
        }

        return new()
        {
            ["$schema"] = Draft,
            ["title"] = topic,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
    }

    private static JsonObject Table(Provision provision)
    {
        List<(string, JsonNode)> columns = [];
        foreach (Column column in provision.Columns)
        {
            JsonObject cell = new()
            {
                ["description"] = $"{column.Title.Zh} {column.Title.En}: {column.Expected.En}",
                ["anyOf"] = new JsonArray(
                    JsonNode.Parse(column.Schema),
                    new JsonObject { ["type"] = "array", ["items"] = JsonNode.Parse(column.Schema) }),
            };
            columns.Add((column.Name, cell));
        }

        columns.Add(("value", JsonNode.Parse(provision.ValueSchema)!));
        columns.Add(("cite", Clause()));
        columns.Add(("standing", Words<Standing>()));
        columns.Add(("note", Phrase()));
        return new() { ["type"] = "array", ["minItems"] = 1, ["items"] = Object(["value"], columns) };
    }

    private static JsonObject Pack() => Headed("pack", Object(
        ["region", "name"],
        [
            ("region", Region()), ("name", Phrase()), ("parent", Region()),
            ("schemes", new JsonObject { ["type"] = "array", ["items"] = Words<Scheme>() }),
            ("verified", Date("last day the pack's values were checked to be in force")),
        ]));

    private static JsonObject Authority()
    {
        static JsonObject Texts() => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } };
        static JsonObject Number() => new() { ["type"] = new JsonArray("number", "string") };
        return new()
        {
            ["$schema"] = Draft,
            ["title"] = "authority",
            ["type"] = "array",
            ["items"] = Object(
                ["provisions", "cite", "from"],
                [
                    ("provisions", Texts()), ("cite", Clause()), ("from", Date("first day")), ("until", Date("last day")),
                    ("may-set", new JsonObject { ["type"] = "array", ["items"] = Words<RegionTier>() }), ("forbid-columns", Texts()),
                    ("where", new JsonObject { ["type"] = "object", ["additionalProperties"] = Texts() }), ("at-least", Number()), ("at-most", Number()),
                ]),
        };
    }

    private static JsonObject Source()
    {
        JsonObject clause = Object(
            ["id", "subject", "class", "part"],
            [
                ("id", Text()), ("subject", Phrase()), ("class", Words<Sources.ClauseClass>()), ("part", Words<Sources.ReformPart>()),
                ("capabilities", new JsonObject { ["type"] = "array", ["items"] = Text() }),
            ]);
        return Headed("source", Object(
            ["id", "title", "issuer", "region", "kind", "known-by", "clauses"],
            [
                ("id", Text()), ("number", Text()), ("title", Phrase()), ("issuer", Phrase()), ("region", Region()), ("issued", Date("day of issue")),
                ("issued-precision", new JsonObject { ["enum"] = new JsonArray("year", "month") }), ("in-force", Date("first day in force")),
                ("kind", Words<Sources.DocumentKind>()), ("known-by", Words<Sources.KnownBy>()),
                ("clauses", new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = clause }),
            ]));
    }

    private static JsonObject Headed(string title, JsonObject schema)
    {
        schema.Insert(0, "$schema", Draft);
        schema.Insert(1, "title", title);
        return schema;
    }

    private static JsonObject Object(IEnumerable<string> required, IEnumerable<(string Name, JsonNode Schema)> properties)
    {
        JsonObject all = [];
        foreach ((string name, JsonNode schema) in properties)
        {
            all[name] = schema;
        }

        return new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
            ["properties"] = all,
        };
    }

    private static JsonObject Text() => new() { ["type"] = "string", ["minLength"] = 1 };
    private static JsonObject Date(string what) => new() { ["type"] = "string", ["format"] = "date", ["description"] = what };
    private static JsonObject Clause() => new() { ["type"] = "string", ["pattern"] = "^\\S+ .+$", ["description"] = "document and clause, such as FX2019 三" };
    private static JsonObject Region() => new() { ["type"] = "string", ["pattern"] = "^[0-9]{6}$" };
    private static JsonObject Phrase() => Object(["zh", "en"], [("zh", Text()), ("en", Text())]);
    private static JsonObject Words<T>() where T : struct, Enum =>
        new() { ["enum"] = new JsonArray([.. Tongchou.Words<T>.Codes.Select(code => JsonValue.Create(code))]) };
}
