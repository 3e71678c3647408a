using Tongchou.Benefits;
using Tongchou.Enrolment.History;

namespace Tongchou.Agency;

/// <summary>A bill as it was handed in, every field read and checked: what Benefits needs, and what a receipt repeats.</summary>
/// <param name="Lines">The lines as the settlement reads them, in the order of <paramref name="Items"/>.</param>
public sealed record Bill(
    RegionCode Region,
    Scheme Scheme,
    BillPerson Person,
    BillVisit Visit,
    Accumulators YearToDate,
    IReadOnlyList<BillItem> Items,
    BillLine[] Lines)
{
    /// <summary>The day whose law settles the bill: of discharge, or of the visit.</summary>
    public DateOnly LawDay => Visit.Ended;

    public Claim ToClaim(AgeCounted ageCounted) => new(
        Visit.Kind, Visit.Level, Visit.Care, Visit.Referral, Person.Group, Person.AgeOn(Visit.Begun, ageCounted), Person.Category, Person.Supplement,
        Person.Diseases, Person.SupplementaryProduct, Visit.InCounty, Visit.ContinuesDeductible is not null, Visit.ContinuesDeductible ?? Money.Zero,
        Visit.Begun, Person.Account, Person.FamilyAccount);
}

/// <summary>The insured person, without a name: a bill needs none.</summary>
public sealed record BillPerson(
    DateOnly Born,
    PersonGroup Group,
    AssistanceCategory Category,
    Supplement Supplement,
    bool SupplementaryProduct,
    int Diseases,
    Money Account,
    Money FamilyAccount,
    DuesHistory? Dues)
{
    /// <summary>Full years on a day; who was born on 29 February completes a year on 1 March of a common year.</summary>
    public int AgeOn(DateOnly day, AgeCounted counted)
    {
        int years = day.Year - Born.Year;
        bool birthdayToCome = (day.Month, day.Day).CompareTo((Born.Month, Born.Day)) < 0;
        return Math.Max(0, counted is AgeCounted.OnTheDay && birthdayToCome ? years - 1 : years);
    }
}

/// <param name="ContinuesDeductible">What earlier stays of the referral chain took as deductible; null for a stay of its own.</param>
public sealed record BillVisit(
    VisitKind Kind,
    HospitalLevel Level,
    DateOnly Begun,
    DateOnly Ended,
    CarePlace Care,
    Referral Referral,
    bool InCounty,
    Money? ContinuesDeductible);

/// <summary>What people call a line; the money is in the <see cref="BillLine"/> beside it.</summary>
public sealed record BillItem(string Code, string Name, string Kind, string Quantity, string Price);
