using System.Text;
using System.Text.Json;
using Tongchou.Benefits;

namespace Tongchou.Agency.Settlements;

/// <summary>A person's year as the books keep it: a JSON object of the figures that are not nothing, in fen; per kind of visit an array.</summary>
public static class YearText
{
    private static readonly Figure[] figures =
    [
        new("stays", (in Accumulators year) => year.Stays, (ref Accumulators year, long value) => year.Stays = (int)value),
        new("pooledTotal", (in Accumulators year) => year.PooledTotal.Fen, (ref Accumulators year, long value) => year.PooledTotal = new(value)),
        new("largeAmountPaid", (in Accumulators year) => year.LargeAmountPaid.Fen, (ref Accumulators year, long value) => year.LargeAmountPaid = new(value)),
        new("supplementCounted", (in Accumulators year) => year.SupplementCounted.Fen, (ref Accumulators year, long value) => year.SupplementCounted = new(value)),
        new("supplementPaid", (in Accumulators year) => year.SupplementPaid.Fen, (ref Accumulators year, long value) => year.SupplementPaid = new(value)),
        new("seriousCounted", (in Accumulators year) => year.SeriousCounted.Fen, (ref Accumulators year, long value) => year.SeriousCounted = new(value)),
        new("seriousPaid", (in Accumulators year) => year.SeriousPaid.Fen, (ref Accumulators year, long value) => year.SeriousPaid = new(value)),
        new("assistanceCounted", (in Accumulators year) => year.AssistanceCounted.Fen, (ref Accumulators year, long value) => year.AssistanceCounted = new(value)),
        new("assistancePaid", (in Accumulators year) => year.AssistancePaid.Fen, (ref Accumulators year, long value) => year.AssistancePaid = new(value)),
        new("assistanceOutpatientPaid", (in Accumulators year) => year.AssistanceOutpatientPaid.Fen, (ref Accumulators year, long value) => year.AssistanceOutpatientPaid = new(value)),
        new("tiltCounted", (in Accumulators year) => year.TiltCounted.Fen, (ref Accumulators year, long value) => year.TiltCounted = new(value)),
        new("tiltPaid", (in Accumulators year) => year.TiltPaid.Fen, (ref Accumulators year, long value) => year.TiltPaid = new(value)),
        new("controlCost", (in Accumulators year) => year.ControlCost.Fen, (ref Accumulators year, long value) => year.ControlCost = new(value)),
        new("controlBurden", (in Accumulators year) => year.ControlBurden.Fen, (ref Accumulators year, long value) => year.ControlBurden = new(value)),
        new("supplementaryInCounted", (in Accumulators year) => year.SupplementaryInCounted.Fen, (ref Accumulators year, long value) => year.SupplementaryInCounted = new(value)),
        new("supplementaryInPaid", (in Accumulators year) => year.SupplementaryInPaid.Fen, (ref Accumulators year, long value) => year.SupplementaryInPaid = new(value)),
        new("supplementaryOutCounted", (in Accumulators year) => year.SupplementaryOutCounted.Fen, (ref Accumulators year, long value) => year.SupplementaryOutCounted = new(value)),
        new("supplementaryOutPaid", (in Accumulators year) => year.SupplementaryOutPaid.Fen, (ref Accumulators year, long value) => year.SupplementaryOutPaid = new(value)),
    ];

    private delegate long Get(in Accumulators year);
    private delegate void Set(ref Accumulators year, long value);

    public static string Write(in Accumulators year)
    {
        StringBuilder text = new("{", 256);
        foreach (Figure figure in figures)
        {
            if (figure.Get(year) is not 0 and long value)
            {
                Name(text, figure.Name).Append(value);
            }
        }

        Write(text, "deductiblePaid", year.DeductiblePaid);
        Write(text, "pooledPaid", year.PooledPaid);
        Write(text, "bandUsed", year.BandUsed);
        Write(text, "ceilingCost", year.CeilingCost);
        return text.Append('}').ToString();
    }

    public static Accumulators Read(string text)
    {
        Accumulators year = default;
        using JsonDocument document = JsonDocument.Parse(text);
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            switch (member.Name)
            {
                case "deductiblePaid":
                    Read(member.Value, ref year.DeductiblePaid);
                    break;
                case "pooledPaid":
                    Read(member.Value, ref year.PooledPaid);
                    break;
                case "bandUsed":
                    Read(member.Value, ref year.BandUsed);
                    break;
                case "ceilingCost":
                    Read(member.Value, ref year.CeilingCost);
                    break;
                default:
                    Array.Find(figures, figure => member.NameEquals(figure.Name))!.Set(ref year, member.Value.GetInt64());
                    break;
            }
        }

        return year;
    }

    private static void Write(StringBuilder text, string name, in ByVisit amounts)
    {
        if (amounts == default)
        {
            return;
        }

        Name(text, name).Append('[');
        for (int i = 0; i < ByVisit.Length; i++)
        {
            text.Append(i > 0 ? "," : "").Append(amounts[i].Fen);
        }

        text.Append(']');
    }

    private static void Read(JsonElement array, ref ByVisit amounts)
    {
        int i = 0;
        foreach (JsonElement amount in array.EnumerateArray())
        {
            amounts[i++] = new(amount.GetInt64());
        }
    }

    private static StringBuilder Name(StringBuilder text, string name) => (text.Length > 1 ? text.Append(',') : text).Append('"').Append(name).Append("\":");

    private sealed record Figure(string Name, Get Get, Set Set);
}
