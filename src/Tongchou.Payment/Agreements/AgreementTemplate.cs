using System.Text;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Payment.Agreements;

/// <summary>The one text of the agreement 服务协议文本, with places <c>{institution}</c> to fill.</summary>
/// <param name="Version">The version 版本; a changed text is another version.</param>
[Clause("SC2023", "八")]
public sealed record AgreementTemplate(string Version, Phrase Title, IReadOnlyList<Phrase> Articles)
{
    /// <summary>What may stand in braces.</summary>
    public static readonly IReadOnlyList<string> Places = ["number", "agency", "institution", "code", "kind", "level", "visits", "from", "to", "day"];

    /// <summary>The text as it is signed.</summary>
    /// <param name="filled">By the names of <see cref="Places"/>.</param>
    public string Fill(IReadOnlyDictionary<string, Phrase> filled, Language language)
    {
        StringBuilder text = new();
        text.Append(Filled(Title, filled, language)).Append('\n').Append(language is Language.En ? "Version " : "文本版本 ").Append(Version).Append('\n');
        for (int i = 0; i < Articles.Count; i++)
        {
            text.Append('\n').Append(language is Language.En ? $"{i + 1}. " : $"第{i + 1}条 ").Append(Filled(Articles[i], filled, language)).Append('\n');
        }

        return text.ToString();
    }

    private static string Filled(Phrase phrase, IReadOnlyDictionary<string, Phrase> filled, Language language) =>
        Places.Aggregate(phrase.In(language), (text, place) => filled.TryGetValue(place, out Phrase with) ? text.Replace($"{{{place}}}", with.In(language), StringComparison.Ordinal) : text);
}

/// <summary>A text as <c>{ version, title: {zh, en}, articles: [{zh, en}] }</c>.</summary>
public sealed class AgreementTemplateForm : IForm<AgreementTemplate>
{
    public static readonly AgreementTemplateForm Instance = new();

    private const string PhraseSchema = """{"type":"object","additionalProperties":false,"required":["zh","en"],"properties":{"zh":{"type":"string"},"en":{"type":"string"}}}""";

    public string Schema =>
        """{"type":"object","additionalProperties":false,"required":["version","title","articles"],"properties":{"version":{"type":"string"},"title":"""
        + PhraseSchema + ""","articles":{"type":"array","minItems":1,"items":""" + PhraseSchema + "}}}";

    public bool TryRead(Node node, FaultList faults, out AgreementTemplate value)
    {
        int before = faults.Count;
        value = new("", default, []);
        if (node.AsMap(faults) is not { } map)
        {
            return false;
        }

        map.AllowOnly(faults, "version", "title", "articles");
        List<Phrase> articles = [];
        foreach (Node item in map.Needed("articles", faults)?.AsList(faults)?.Items ?? [])
        {
            Phrase article = PhraseReader.Read(item, faults);
            foreach (string unknown in Braces(article.Zh).Concat(Braces(article.En)).Except(AgreementTemplate.Places))
            {
                faults.Add("unknown-place", item.Place, new($"协议文本没有可填项 {{{unknown}}}。", $"The text has nothing to put in {{{unknown}}}."), new($"可以写:{string.Join("、", AgreementTemplate.Places)}。", $"One of {string.Join(", ", AgreementTemplate.Places)}."));
            }

            articles.Add(article);
        }

        value = new(map.Needed("version", faults).AsText(faults) ?? "", PhraseReader.Read(map.Needed("title", faults), faults), articles);
        return faults.Count == before;
    }

    public string Show(AgreementTemplate value, Language language) => $"{value.Title.In(language)} {value.Version}";

    private static IEnumerable<string> Braces(string? text)
    {
        string left = text ?? "";
        for (int open = left.IndexOf('{', StringComparison.Ordinal); open >= 0; open = left.IndexOf('{', open + 1))
        {
            int close = left.IndexOf('}', open);
            yield return close < 0 ? left[(open + 1)..] : left[(open + 1)..close];
        }
    }
}
