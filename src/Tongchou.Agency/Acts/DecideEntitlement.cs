using Tongchou.Benefits;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Repair;
using Tongchou.Policy;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency;

/// <summary>A question about a person's rights: where, who, with what history of dues.</summary>
public sealed record EntitlementQuestion(RegionCode Region, AssistanceCategory Category, DuesHistory History);

/// <summary>The answer: the rights of the year, and what paying on the day would cost and bring.</summary>
public sealed record EntitlementAnswer(BenefitYear Year, DateOnly AskedOn, EntitlementAccount Account, RepairOffer? Offer);

/// <summary>Decides a resident's entitlement 待遇享受资格 for a benefit year, and quotes "pay X now, be covered from D".</summary>
[Clause("YN2024", "六")]
public static class DecideEntitlement
{
    /// <summary>Reads <c>{ region, person: { born, category, dues } }</c>; a whole bill will do as well.</summary>
    public static EntitlementQuestion? Read(Law law, Node? node, FaultList faults)
    {
        int before = faults.Count;
        if (node.AsMap(faults) is not { } map)
        {
            return null;
        }

        Node? at = map.Needed("region", faults);
        RegionCode region = default;
        if (at.AsText(faults) is { } text && (!RegionCode.TryParse(text, out region) || law.PackFor(region) is null))
        {
            faults.Add("unknown-region", at!.Place, new($"没有区划 {text} 的政策包。", $"There is no policy pack for region {text}."),
                NodeReading.OneOf(law.Packs.Select(pack => $"{pack.Region} {pack.Name.Zh}")));
        }

        MapNode? person = map.Needed("person", faults).AsMap(faults);
        DateOnly? born = person?["born"].AsDate(faults);
        AssistanceCategory category = person?["category"] is { } word ? word.AsWord<AssistanceCategory>(faults) ?? default : default;
        DuesHistory history = person?["dues"].AsMap(faults) is { } dues ? new DuesReader(faults).Read(dues, born) : DuesHistory.Empty with { Born = born };
        return faults.Count == before ? new(region, category, history) : null;
    }

    /// <exception cref="MissingLawException">The packs of the region are incomplete for that day.</exception>
    public static EntitlementAnswer Decide(LawBook book, EntitlementQuestion question, BenefitYear year, DateOnly askedOn)
    {
        // The law of the benefit year decides, not that of the day somebody asks.
        LawOn law = book.Law.On(question.Region, year.FirstDay) ?? throw new ArgumentException($"no pack for {question.Region}", nameof(question));
        Limit? cap = book.Terms(question.Region, Scheme.Resident, year.FirstDay).SeriousIllness?.Ceiling?.At((int)question.Category).Value;
        return new(year, askedOn,
            EntitlementDecision.Decide(question.History, year, askedOn, cap, law),
            RepairPricing.Quote(question.History, year, askedOn, law));
    }
}
