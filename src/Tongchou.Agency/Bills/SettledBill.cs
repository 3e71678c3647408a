using Tongchou.Benefits;
using Tongchou.Enrolment.Decision;

namespace Tongchou.Agency;

/// <summary>What came of settling a bill, with every step that led there.</summary>
public sealed record SettledBill(
    Bill Bill,
    BenefitTerms Terms,
    string LawDigest,
    Entitlement Entitlement,
    EntitlementAccount? Account,
    Coverage Coverage,
    Settlement Settlement,
    IReadOnlyList<TraceEntry> Entries);
