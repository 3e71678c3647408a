using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Places;

/// <summary>How firmly the law says where pupils and students are insured.</summary>
public enum PlaceRule
{
    [Word("advised", "鼓励", "advised")] Advised,
    [Word("required", "应当", "required")] Required,
}

/// <summary>Where pupils and students are insured as residents 参保地.</summary>
/// <param name="Pupils">Null where the region says nothing of them.</param>
/// <param name="Students">Likewise.</param>
public sealed record PlaceTerms(Cited<PlaceRule>? Pupils, Cited<PlaceRule>? Students)
{
    public static PlaceTerms Compile(LawOn law) => new(law.Value(PlaceProvisions.Pupils), law.Value(PlaceProvisions.Students));
}

/// <summary>What packs may set about the place of enrolment, in <c>enrolment/place.yaml</c>.</summary>
[Clause("YN2024", "一")]
public static class PlaceProvisions
{
    public static readonly Provision<PlaceRule> Pupils = new("enrolment/place/pupils",
        new("中小学生、学龄前儿童在常住地参保", "Pupils and small children are insured where they live"), WordForm<PlaceRule>.Instance);

    public static readonly Provision<PlaceRule> Students = new("enrolment/place/students",
        new("大学生、技工院校学生在学籍地参保", "Students are insured where they study"), WordForm<PlaceRule>.Instance);

    public static IReadOnlyList<Provision> All => [Pupils, Students];
}
