using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Scenarios;

/// <summary>A reform that was tried and is to be kept 政策方案, with what it came to.</summary>
/// <param name="Sheet">The figures as they are shown.</param>
public sealed record Scenario(string Name, string Note, RegionCode Region, DateOnly Day, RegionCode? StandIn, string Population, string Law, string Reform, string Figures, byte[] Sheet)
{
    private const int IdLength = 16;

    /// <summary>Its number: the same reform under the same name, tried on the same, always has the same.</summary>
    public string Id => Sm3.Of(string.Join('\n', Name, Note, Region, Days.Text(Day), StandIn, Population, Law, Figures, Reform))[..IdLength];

    /// <exception cref="InvalidDataException">What was kept can't be read.</exception>
    public static byte[] SheetOf(ScenarioRow row) => PackedAnswer.Open(row.Sheet);
}
