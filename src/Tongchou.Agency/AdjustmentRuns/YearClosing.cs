using Tongchou.Fund.Adjusting;

namespace Tongchou.Agency.AdjustmentRuns;

/// <summary>What a year closes with of both schemes 年末留存, and the next opens with. Its text is what books keep and compare.</summary>
public readonly record struct YearClosing(AdjustmentOpening Employee, AdjustmentOpening Resident)
{
    private const int Amounts = 4;

    public AdjustmentOpening Of(Scheme scheme) => scheme is Scheme.Employee ? Employee : Resident;

    /// <exception cref="FormatException">This text is none.</exception>
    public static YearClosing Parse(string text)
    {
        string[] parts = text.Split(' ');
        return parts.Length == Amounts && Array.TrueForAll(parts, part => long.TryParse(part, out _))
            ? new(new(Read(parts[0]), Read(parts[1])), new(Read(parts[2]), Read(parts[3]))) : throw new FormatException($"'{text}' is no closing of a year");
    }

    /// <summary>Reserve and carried of employees, then of residents, in fen.</summary>
    public override string ToString() => FormattableString.Invariant($"{Employee.Reserve.Fen} {Employee.Carried.Fen} {Resident.Reserve.Fen} {Resident.Carried.Fen}");

    private static Money Read(string fen) => new(long.Parse(fen, System.Globalization.CultureInfo.InvariantCulture));
}
