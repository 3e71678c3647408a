using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Tests.Institutions;

public class InstitutionTests
{
    [Theory]
    [InlineData("H11010000001", true)]
    [InlineData("P11010000001", true)]
    [InlineData("h11010000001", false)]
    [InlineData("X11010000001", false)]
    [InlineData("H1101000001", false)]
    [InlineData("P110100000011", false)]
    [InlineData("H1101000000\u0661", false)]
    [InlineData(null, false)]
    public void A_code_is_H_or_P_and_eleven_digits(string? text, bool sound) => InstitutionCode.TryParse(text, out _).ShouldBe(sound);

    [Theory]
    [InlineData(VisitKind.Inpatient, "2024-12-31", InstitutionStatus.Active, 0)]
    [InlineData(VisitKind.Inpatient, "2025-01-01", InstitutionStatus.Active, 1)] // between two agreements
    [InlineData(VisitKind.Inpatient, "2025-02-01", InstitutionStatus.Active, 0)]
    [InlineData(VisitKind.Maternity, "2025-02-01", InstitutionStatus.Active, 1)]
    [InlineData(VisitKind.Maternity, "2025-01-31", InstitutionStatus.Suspended, 3)]
    public void An_institution_settles_what_its_agreement_says_while_it_lasts(VisitKind visit, string day, InstitutionStatus status, int reasons)
    {
        InstitutionCode.TryParse("H11010000001", out InstitutionCode? code);
        Institution institution = new(code!, "示例医院", InstitutionKind.Hospital, HospitalLevel.Level2, "", new(110100),
            [new(new(2024, 1, 1), new(2024, 12, 31)), DateSpan.Since(new(2025, 2, 1))], SetOf<VisitKind>.Of(VisitKind.Inpatient), status);

        institution.Barred(visit, DateOnly.Parse(day)).Count.ShouldBe(reasons);
    }
}
