using System.Text;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>Which classification a code is of.</summary>
public enum Classification
{
    [Word("diagnosis", "诊断(医保版 ICD-10 2.0)", "diagnosis (insurance edition ICD-10 2.0)")] Diagnosis,
    [Word("procedure", "手术操作(医保版 ICD-9-CM-3 2.0)", "procedure (insurance edition ICD-9-CM-3 2.0)")] Procedure,
}

/// <summary>A code 编码 with its name.</summary>
public sealed record NamedCode(string Code, string Name);

/// <summary>The codes of both classifications with their names, to look for one by a part of either.</summary>
public sealed class CodeNames
{
    private readonly NamedCode[] diagnoses, procedures;

    private CodeNames(NamedCode[] diagnoses, NamedCode[] procedures)
    {
        this.diagnoses = diagnoses;
        this.procedures = procedures;
    }

    public static CodeNames Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => new(Rows(files["icd10.csv"].Span), Rows(files["icd9cm3.csv"].Span));

    /// <summary>Codes that begin with the text first, then those whose name has all its words; each kind in the order of the classification.</summary>
    public IReadOnlyList<NamedCode> Find(Classification classification, string text, int most)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        NamedCode[] all = classification is Classification.Diagnosis ? diagnoses : procedures;
        return [.. all.Where(each => words.Length == 1 && each.Code.StartsWith(words[0], StringComparison.OrdinalIgnoreCase))
            .Concat(all.Where(each => words.All(word => each.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))).Distinct().Take(most)];
    }

    private static NamedCode[] Rows(ReadOnlySpan<byte> text)
    {
        List<NamedCode> codes = [];
        CsvReader rows = new(text);
        rows.Read();
        while (rows.Read())
        {
            codes.Add(new(Encoding.UTF8.GetString(rows[0]), Encoding.UTF8.GetString(rows[1])));
        }

        return [.. codes];
    }
}
