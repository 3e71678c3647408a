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
        FaultList faults = new();
        Node? node = JsonText.Read(utf8, file, faults);
        AdjustmentQuestion? question = node is null ? null : new AdjustmentReader(book.Law, faults).Read(node);
        if (question is null || !faults.IsEmpty)
        {
            return Outcome<AdjustmentForm>.Refused(faults.All);
        }

        AdjustmentResult[] results = [.. question.Schemes.Select(scheme => AdjustmentYear.Run(scheme.Opening, scheme.Inputs, scheme.Terms))];
        return new AdjustmentWriter(question, book.Digest).Write(results);
    }
}
