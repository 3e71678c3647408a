using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Differences;

/// <summary>Whether lines are priced anew by what the catalogue says now of their day 目录追溯, and whose mappings were corrected.</summary>
/// <param name="Mapped">Institution and its own code, where a mapping was corrected.</param>
public sealed record Repricing(bool Catalogue, IReadOnlyList<(string Institution, string HospitalCode)> Mapped)
{
    public static readonly Repricing None = new(false, []);

    public bool IsNone => !Catalogue && Mapped.Count == 0;

    /// <summary>The lines of a visit, priced anew where that is asked for.</summary>
    public IReadOnlyList<FeeLine> Apply(References references, SettlementRow row, VisitRow visit, PersonRow person, IReadOnlyList<FeeLine> lines)
    {
        bool IsMapped(FeeLine line) => line.HospitalCode is { } code && Mapped.Contains((row.Institution, code));
        if (!Catalogue && !lines.Any(IsMapped))
        {
            return lines;
        }

        _ = RegionCode.TryParse(row.Place, out RegionCode place);
        _ = Words<VisitKind>.TryParse(row.Visit, out VisitKind kind);
        _ = Words<Sex>.TryParse(person.Sex, out Sex sex);
        ChargedVisit told = new(RegionChain.Of(place), ClaimText.Read(row.Facts).Claim.Level, kind, sex, Booking.Days.Read(person.Born), VisitDetails.Of(visit).Diagnoses);
        return FeeLines.Reprice(references, row, told, lines, IsMapped);
    }
}
