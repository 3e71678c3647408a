using Tongchou.Policy.Vocabulary;
using Tongchou.Supervision.Auditing;
using Tongchou.Supervision.Penalties;

namespace Tongchou.Supervision;

/// <summary>Every provision that supervision reads from the packs.</summary>
public static class SupervisionVocabulary
{
    public static IReadOnlyList<Provision> All => [.. PenaltyProvisions.All, .. AuditProvisions.All];
}
