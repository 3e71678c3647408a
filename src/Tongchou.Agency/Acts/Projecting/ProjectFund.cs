using Tongchou.Agency.Booking;
using Tongchou.Agency.Projections;
using Tongchou.Fund.Projecting;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Acts;

/// <summary>Projects both pools of a region over some years 基金测算. Nothing is stored.</summary>
[Clause("JS2021", "12")]
[Clause("SC2023", "十一")]
public static class ProjectFund
{
    /// <param name="draws">Bands from so many draws by the seed; none for the low and high outlook.</param>
    public static Outcome<ProjectionForm> Of(LawBook book, ReadOnlyMemory<byte> utf8, string file, int years, int draws, ulong seed) => Asked<ProjectionForm>(book, utf8, file, question =>
    {
        Projection projection = Projection.Run(question.Assumptions, years);
        var bands = Words<Scheme>.All.ToDictionary(scheme => scheme, scheme => draws > 0
            ? Bands.Drawn(question.Assumptions, years, question.Uncertainty, scheme, draws, seed)
            : Bands.Of(question.Assumptions, years, question.Uncertainty, scheme));
        return new ProjectionWriter(question, book.Digest).Write(projection, bands, draws > 0 ? $"draws {draws} seed {seed}" : "low-high");
    });

    /// <summary>Reads the question, answers it, and tells amounts beyond all measure as a fault of the input.</summary>
    internal static Outcome<T> Asked<T>(LawBook book, ReadOnlyMemory<byte> utf8, string file, Func<ProjectionQuestion, Outcome<T>> answer)
    {
        FaultList faults = new();
        Node? node = JsonText.Read(utf8, file, faults);
        ProjectionQuestion? question = node is null ? null : new ProjectionReader(book.Law, faults).Read(node);
        if (question is null || !faults.IsEmpty)
        {
            return Outcome<T>.Refused(faults.All);
        }

        try
        {
            return answer(question);
        }
        catch (OverflowException)
        {
            return new Fault("too-large", new(file, 0, 0, ""), new("测算的金额大到没有意义。", "The amounts grow beyond all measure."), new("请核对人数、人均费用、增长率和年数。", "Check persons, cost per head, growth and the number of years."));
        }
    }
}
