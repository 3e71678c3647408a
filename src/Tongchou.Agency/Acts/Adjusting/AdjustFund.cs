using Tongchou.Agency.Adjustments;
using Tongchou.Agency.Booking;
using Tongchou.Fund.Adjusting;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Acts;

/// <summary>Works out a year's adjustment fund 省级调剂金 from the figures of its cities: who remits, who receives, what each amount rests on. Nothing is stored.</summary>
[Clause("SC2023", "四")]
public static class AdjustFund
{
    public static Outcome<AdjustmentForm> Of(LawBook book, ReadOnlyMemory<byte> utf8, string file)
    {
        Outcome<AdjustedYear> year = Year(book, utf8, file);
        return year.Value is { } worked ? worked.Form : Outcome<AdjustmentForm>.Refused(year.Faults);
    }

    /// <summary>The same with what was asked and what came of it, for those who go on from there.</summary>
    internal static Outcome<AdjustedYear> Year(LawBook book, ReadOnlyMemory<byte> utf8, string file)
    {
        FaultList faults = new();
        Node? node = JsonText.Read(utf8, file, faults);
        AdjustmentQuestion? question = node is null ? null : new AdjustmentReader(book.Law, faults).Read(node);
        if (question is null || !faults.IsEmpty)
        {
            return Outcome<AdjustedYear>.Refused(faults.All);
        }

        AdjustmentResult[] results = [.. question.Schemes.Select(scheme => AdjustmentYear.Run(scheme.Opening, scheme.Inputs, scheme.Terms))];
        return new AdjustedYear(question, results, new AdjustmentWriter(question, book.Digest).Write(results));
    }
}

/// <summary>A year that was worked out: the question, the result of each scheme, and how it is published.</summary>
internal sealed record AdjustedYear(AdjustmentQuestion Question, IReadOnlyList<AdjustmentResult> Results, AdjustmentForm Form);
