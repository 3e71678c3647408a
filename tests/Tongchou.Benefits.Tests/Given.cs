namespace Tongchou.Benefits.Tests;

/// <summary>Plain facts to vary in a test.</summary>
internal static class Given
{
    public static Claim Inpatient => new(
        VisitKind.Inpatient, HospitalLevel.Level3, CarePlace.Local, Referral.NotNeeded, PersonGroup.Active, 45, AssistanceCategory.None,
        Supplement.None, 1, false, true, false, Money.Zero, TestLaw.Day, Money.Zero, Money.Zero);

    public static Claim Resident => Inpatient with { Group = PersonGroup.Adult };

    public static BillLine Line(long yuan) => new(Money.Yuan(yuan), CatalogueClass.A, Rate.Zero, Limit.None, TestLaw.Day);
}
