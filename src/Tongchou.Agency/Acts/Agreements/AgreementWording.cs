using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Acts;

/// <summary>The text of an agreement 协议文本 for an institution: the one template of the law, filled in.</summary>
[Clause("SC2023", "八")]
public static class AgreementWording
{
    /// <param name="day">The day it is signed on; its law has the template.</param>
    public static string Of(Desk desk, Institution institution, string number, DateSpan term, DateOnly day, Language language)
    {
        Phrase agency = desk.Law.Law.PackFor(institution.Region)?.Name ?? Same(institution.Region.ToString());
        VisitKind[] visits = [.. institution.Visits.Members];
        Dictionary<string, Phrase> filled = new()
        {
            ["number"] = Same(number),
            ["agency"] = agency,
            ["institution"] = Same(institution.Name),
            ["code"] = Same(institution.Code.Text),
            ["kind"] = Words<InstitutionKind>.Phrase(institution.Kind),
            ["level"] = Words<HospitalLevel>.Phrase(institution.Level),
            ["visits"] = new(string.Join('、', visits.Select(kind => Words<VisitKind>.Phrase(kind).Zh)), string.Join(", ", visits.Select(kind => Words<VisitKind>.Phrase(kind).En))),
            ["from"] = Day(term.From),
            ["to"] = Day(term.To),
            ["day"] = Day(day),
        };
        return desk.Law.Agreements(institution.Region, day).Template.Value.Fill(filled, language);
    }

    private static Phrase Same(string text) => new(text, text);
    private static Phrase Day(DateOnly day) => new(day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), Days.Text(day));
}
