using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Participation;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.Places;

namespace Tongchou.Agency.Acts;

/// <summary>What a clerk is told where a pupil or student is enrolled in another place than the law wants 参保地提示: a refusal where the law requires it, else only a word.</summary>
[Clause("YN2024", "一")]
public static class PlaceAdvice
{
    /// <summary>A word on somebody who was just enrolled; null where nothing speaks against the place.</summary>
    public static async Task<Fault?> For(Desk desk, EnrolOrder order, CancellationToken stop) =>
        await ResidentFile.Read(desk.Reader, order.PersonId, stop) is { } file ? Of(desk.Law.Enrolment(order.Region, order.Year), file, order)?.Word : null;

    /// <summary>Null where nothing speaks against it.</summary>
    public static (Fault Word, bool IsRefusal)? Of(EnrolmentTerms law, ResidentFile file, EnrolOrder order)
    {
        if (order.Group is not PersonGroup.Student || law.Places is not { } places)
        {
            return null;
        }

        string? residence = (PersonFacts.On(file.Facts, FactKind.UsualResidence, order.Day) ?? PersonFacts.On(file.Facts, FactKind.RegisteredResidence, order.Day))?.Code;
        bool? livesHere = residence is null ? null : Areas.Within(residence, order.Region);
        bool schoolKnown = order.School.Length > 0 || PersonFacts.On(file.Facts, FactKind.School, order.Day) is not null;
        if (EnrolmentPlace.Of(places, file.Person.Born, order.Day, livesHere, schoolKnown) is not { } found)
        {
            return null;
        }

        Clause clause = found.Rule.Source.Clause;
        Phrase rule = Words<PlaceRule>.Phrase(found.Rule.Value);
        Fault word = found.What is Misplaced.LivesElsewhere
            ? new("lives-elsewhere", Place.At("region"), new($"该学生儿童住在 {residence},{rule.Zh}在常住地参加居民医保(依据 {clause})。", $"The child lives in {residence} and is {rule.En} to be insured where they live ({clause})."),
                new("常住地有变的,请先登记常住地;否则请到常住地参保。", "If they moved, note the usual residence first; else enrol them there."))
            : new("school-unknown", Place.At("school"), new($"未登记就读学校;大中专学生{rule.Zh}在学籍地参加居民医保(依据 {clause})。", $"No school is known; students are {rule.En} to be insured where they study ({clause})."),
                new("请写明就读学校;学校不在本地的,请到学籍地参保。", "Say which school; if it lies elsewhere, enrol them there."));
        return (word, found.Rule.Value is PlaceRule.Required);
    }
}
