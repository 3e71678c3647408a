using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Persons;

/// <summary>A chronic or special disease 门诊慢特病 registered for a person.</summary>
/// <param name="Code">The national code of the disease (M and digits).</param>
/// <param name="Visit">The kind of visit it opens: chronic, special, or the two diseases.</param>
/// <param name="Institution">Where the person is treated for it; null where any institution serves.</param>
public sealed record ChronicDisease(PersonId Person, string Code, string Name, VisitKind Visit, DateSpan Days, InstitutionCode? Institution)
{
    /// <summary>The kinds of visit that need a registered disease.</summary>
    public static readonly SetOf<VisitKind> Opens = SetOf<VisitKind>.Of(VisitKind.Chronic, VisitKind.Special, VisitKind.TwoDiseases);
}

/// <summary>A filing 异地就医备案 that lets a person be treated elsewhere as at home (JS2021 23).</summary>
/// <param name="Place">Where to: a county, a city with all its counties, or a whole province.</param>
public sealed record ElsewhereFiling(PersonId Person, ElsewhereKind Kind, RegionCode Place, DateSpan Days)
{
    /// <summary>Whether the filing serves for care in a division on a day.</summary>
    public bool Serves(RegionCode care, DateOnly day) => Days.Contains(day) && (Place == care || Place == care.City || Place == care.Province);
}

/// <summary>A referral 转院备案 from one institution to another.</summary>
/// <param name="To">The institution referred to; null where the filing leaves it open.</param>
/// <param name="Diagnosis">The code of the diagnosis; empty where none was given.</param>
public sealed record ReferralFiling(PersonId Person, InstitutionCode From, InstitutionCode? To, string Diagnosis, DateSpan Days);

/// <summary>An institution 定点 that a person chose, or was bound to, for one kind of visit.</summary>
public sealed record DesignatedInstitution(PersonId Person, VisitKind Visit, InstitutionCode Institution, DateSpan Days);

/// <summary>The reason 备案类型 of a filing elsewhere.</summary>
public enum ElsewhereKind
{
    [Word("settled-retiree", "异地安置退休人员", "retiree settled elsewhere")] SettledRetiree,
    [Word("long-term-resident", "异地长期居住人员", "long-term resident elsewhere")] LongTermResident,
    [Word("stationed", "常驻异地工作人员", "working elsewhere")] Stationed,
    [Word("referred", "异地转诊人员", "referred elsewhere")] Referred,
    [Word("temporary", "其他临时外出就医人员", "elsewhere for a time")] Temporary,
}
