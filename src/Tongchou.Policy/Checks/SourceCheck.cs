using Tongchou.Policy.Packs;
using Tongchou.Policy.Sources;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Checks;

/// <summary>Every value cites a clause that exists, and claims no better standing than its document can give.</summary>
internal sealed class SourceCheck(IReadOnlyDictionary<string, Document> documents, FaultList faults)
{
    public void Run(Pack pack)
    {
        foreach (CitedPlace cited in pack.Cited)
        {
            Check(cited.Source, cited.Place);
        }

        foreach (Edition edition in pack.Editions.Values.SelectMany(each => each))
        {
            // Rows that name a source of their own.
            foreach (Citation source in edition.Sources.Select(row => row with { Row = 0 }).Distinct().Where(row => row.Clause != edition.Source.Clause || row.Standing != edition.Source.Standing))
            {
                Check(source, edition.Place);
            }
        }

        foreach (AuthorityRule rule in pack.Authority)
        {
            Known(rule.Clause, rule.Place);
        }
    }

    private void Check(Citation source, Place place)
    {
        if (Known(source.Clause, place) is { } document && source.Standing < Best(document))
        {
            Standing best = Best(document);
            faults.Add("standing-too-high", place,
                new($"{document.Id} 只够得上“{Words<Standing>.Phrase(best).Zh}”,这里却标作“{Words<Standing>.Phrase(source.Standing).Zh}”。",
                    $"{document.Id} is good for '{Words<Standing>.Code(best)}' at best, but the value claims '{Words<Standing>.Code(source.Standing)}'."),
                new("降低 standing,或换成读过的正式文件。", "Lower the standing, or cite an official text that was read."));
        }
    }

    private Document? Known(Clause clause, Place place)
    {
        if (!documents.TryGetValue(clause.Document ?? "", out Document? document))
        {
            faults.Add("unknown-document", place, new($"sources/ 里没有文件“{clause.Document}”。", $"sources/ has no document '{clause.Document}'."),
                new("先在 sources/ 里登记这份文件。", "Enter the document in sources/ first."));
            return null;
        }

        if (document.Find(clause.Item) is null)
        {
            faults.Add("unknown-clause", place, new($"{clause.Document} 没有条款“{clause.Item}”。", $"{clause.Document} has no clause '{clause.Item}'."),
                new($"它的条款:{string.Join("、", document.Clauses.Take(40).Select(each => each.Clause.Item))}。", $"Its clauses: {string.Join(", ", document.Clauses.Take(40).Select(each => each.Clause.Item))}."));
            return null;
        }

        return document;
    }

    private static Standing Best(Document document) => (document.Kind, document.KnownBy) switch
    {
        (DocumentKind.Compilation, _) => Standing.Illustrative,
        (DocumentKind.Secondary, _) or (_, KnownBy.Quotation or KnownBy.NumberOnly) => Standing.Secondary,
        (DocumentKind.Statement, _) => Standing.Stated,
        _ => Standing.Official,
    };
}
