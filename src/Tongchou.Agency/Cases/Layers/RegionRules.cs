using Tongchou.Benefits;
using Tongchou.Policy.Forms;

namespace Tongchou.Agency.Cases;

/// <summary>Where a case leaves the basic layer to its region's own pack, in whole or for students.</summary>
internal static class RegionRules
{
    private static readonly string[] levelNames = ["hospital-level", "level", "institution-level", "hospital-grade"];
    private static readonly string[] studentNames = ["student", "is-student"];

    private static readonly Dictionary<string, HospitalLevel> levels = new()
    {
        ["grassroots"] = HospitalLevel.Grassroots,
        ["community"] = HospitalLevel.Grassroots,
        ["township"] = HospitalLevel.Grassroots,
        ["1"] = HospitalLevel.Level1,
        ["level-1"] = HospitalLevel.Level1,
        ["primary"] = HospitalLevel.Level1,
        ["2"] = HospitalLevel.Level2,
        ["level-2"] = HospitalLevel.Level2,
        ["secondary"] = HospitalLevel.Level2,
        ["3"] = HospitalLevel.Level3,
        ["level-3"] = HospitalLevel.Level3,
        ["tertiary"] = HospitalLevel.Level3,
    };

    /// <returns>False where the region has no pack of its own that offers the visit, or the case names no level.</returns>
    public static bool Lay(Given given, CaseBill bill)
    {
        if (bill.Region is not { } terms || terms.Of(bill.Visit) is null || !given.Has(levelNames) || given.Choice(levels, levelNames) is not { } level)
        {
            return false;
        }

        VisitProvisions visit = bill.OwnVisit;
        bill.Pack.LeaveToRegion(visit.Ratio, visit.BandSpan, visit.AgeAddition, visit.HighestRatio, visit.VisitLimit, visit.Ceiling, visit.CeilingOn, bill.Own.YearCeiling);
        if (!given.Has("deductible"))
        {
            bill.Pack.LeaveToRegion(visit.Deductible, visit.DeductibleBasis);
        }

        bill.Claim = bill.Claim with { Level = level, Age = given.Count("age") ?? 0, Group = Group(given, bill) };
        return true;
    }

    /// <summary>A case may state the bands of its region's adults and say that the person is a student; then the students' bands hold.</summary>
    public static void StudentBands(Given given, Bands written, CaseBill bill)
    {
        if (given.Flag(studentNames) is not true || given.Has("student-addition", "student-points") || bill.Region is not { Scheme: Scheme.Resident } terms)
        {
            return;
        }

        foreach (HospitalLevel level in Words<HospitalLevel>.All)
        {
            Claim student = bill.Claim with { Level = level, Group = PersonGroup.Student };
            Bands? adults = PooledRatio.Of(bill.Claim with { Level = level, Group = PersonGroup.Adult }, terms);
            if (adults is not null && adults.Equals(WithoutStart(written)) && !adults.Equals(PooledRatio.Of(student, terms)))
            {
                bill.Pack.LeaveToRegion(bill.OwnVisit.Ratio);
                bill.Claim = student;
                return;
            }
        }
    }

    /// <summary>A case writes that nothing is shared below the deductible; a pack leaves that to the deductible.</summary>
    private static Bands WithoutStart(Bands bands) =>
        bands.Span is [{ Rate: var first }, _, ..] && first == Rate.Zero ? new(bands.Span[1..]) : bands;

    private static PersonGroup Group(Given given, CaseBill bill) => bill.Claim.Group switch
    {
        PersonGroup.Adult when given.Flag(studentNames) is true => PersonGroup.Student,
        PersonGroup.Active when given.Flag("retired", "is-retired") is true => PersonGroup.Retired,
        var group => group,
    };
}
