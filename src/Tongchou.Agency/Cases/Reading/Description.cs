using System.Collections.Frozen;

namespace Tongchou.Agency.Cases;

/// <summary>Fields that tell a story and decide nothing once a case carries its own numbers.</summary>
internal static class Description
{
    private static readonly FrozenSet<string> fields = FrozenSet.Create(
        "note", "notes", "comment", "description", "title", "name", "label", "source", "unit", "currency", "bill",
        "region", "city", "province", "district", "county", "scheme", "year", "date", "month", "period",
        "hospital", "hospital-name", "hospital-level", "hospital-grade", "level", "institution", "institution-level",
        "disease", "diagnosis", "treatment", "patient", "person", "sex", "gender", "age", "family", "household",
        "days", "length-of-stay", "student", "is-student", "retired", "is-retired", "employment", "status", "tier", "insurance", "visit-type");

    public static bool Holds(string field) => fields.Contains(field);
}
